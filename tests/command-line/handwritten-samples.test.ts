import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import Papa from 'papaparse'
import { handwrittenLogs } from '../../scripts/samples/handwritten-logs'
import { claimOf } from '../../scripts/samples/claim'
import type { Visit } from '../../scripts/samples/model'
import { claimLines, codeText } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { readCsv } from '../../src/files/csv'
import { readSheets } from '../../src/files/read-sheets'
import { findingKinds } from '../../src/findings'

/**
 * Logs as other houses write them, read as they are: every planted gap is found, no clean row is called an error, and clean
 * visits have the codes that the generator's own small calculation gives.
 */
const logs = handwrittenLogs()

describe.each(logs)('$name', ({ name, setting, file, visits }) => {
  const bytes = new Uint8Array(readFileSync(`examples/${name}.${file}`))
  const key = Papa.parse<{ row: string; finding: string }>(readFileSync(`examples/${name}.key.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map(({ row, finding }) => `${finding} ${row}`)

  async function coded() {
    const cells = file === 'csv' ? readCsv(bytes) : (await readSheets(bytes))[0]!.cells
    const coding = code(cells, { setting })
    if ('problem' in coding) throw new Error(coding.problem)
    return coding
  }

  test('every planted gap is found, and nothing else is called an error', async () => {
    const { encounters } = await coded()
    const found = encounters.flatMap(({ findings }) =>
      findings.flatMap((one) => one.rows.map((row) => ({ is: `${one.finding} ${row}`, id: one.finding }))),
    )
    const all = new Set(found.map(({ is }) => is))
    expect(key.length).toBeGreaterThan(20)
    expect(key.filter((one) => !all.has(one))).toEqual([])
    const planted = new Set(key)
    expect(found.filter(({ is, id }) => findingKinds.get(id)?.severity === 'error' && !planted.has(is))).toEqual([])
  })

  test('clean visits have the codes of an independent calculation', async () => {
    const { encounters, log } = await coded()
    const planted = new Set(key.map((one) => one.split(' ')[1]))
    // A visit without a number is told by its patient and date, both of which the generator knows.
    const placeOf = ({ patient, day }: Visit): string => `${patient} ${day}`
    const byPlace = new Map(visits.map((visit) => [placeOf(visit), visit]))
    const byName = new Map(visits.map((visit) => [visit.encounter, visit]))
    let compared = 0
    for (const one of encounters) {
      const { name: number, patient, day } = one.encounter
      const visit = byName.get(number ?? '') ?? byPlace.get(`${patient ?? ''} ${day}`)
      // Only a row with a planted date is another visit than it was.
      const rows = one.encounter.rows.map((i) => String(log.rows.number[i]))
      if (visit === undefined)
        expect(
          rows.some((row) => planted.has(row)),
          rows.join(),
        ).toBe(true)
      if (visit === undefined || claimOf(visit).remarks.length > 0) continue
      if (visit.acts.some(({ gap, twice }) => gap !== null || twice) || visit.ofDay !== 'only') continue
      const charges = one.charges.filter(({ slot }) => slot !== 'drug')
      const due = claimOf(visit).lines.filter((line) => /^9[67]/.test(line.code))
      expect(claimLines(charges).map(codeText).sort(), `visit ${visit.encounter}`).toEqual(
        due.map(({ code, modifiers, units }) => codeText({ code, modifiers, units })).sort(),
      )
      compared++
    }
    expect(compared).toBeGreaterThan(visits.length / 2)
  })
})
