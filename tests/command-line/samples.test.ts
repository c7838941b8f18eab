import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { code, type Coding } from '../../src/engine/coding'
import { findingKinds } from '../../src/findings'
import { auditIds } from '../findings/kinds'
import { claimLines, codeText } from '../../src/engine/claim/lines'
import { readCsv } from '../../src/files/csv'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import type { Setting } from '../../src/rules/rule'

/** A sample log with the problems that were planted in it, one entry a row. */
async function sample(name: string, setting: Setting) {
  const xlsx = (await readXlsxSheets(await readFile(`examples/${name}.xlsx`)))[0]!.cells
  const csv = readCsv(await readFile(`examples/${name}.csv`))
  const key = Papa.parse<{ row: string; finding: string }>(await readFile(`examples/${name}.key.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map((entry) => ({ row: Number(entry.row), finding: entry.finding }))
  const coded = [xlsx, csv].map((cells) => {
    const coding = code(cells, { setting })
    if ('problem' in coding) throw new Error(coding.problem)
    return coding
  })
  return { coded, key }
}

const isEngineFinding = (id: string): boolean => findingKinds.has(id) && !auditIds.has(id)

/** `finding row` of every finding that the engine made. */
const findingRows = (coding: Coding): Set<string> =>
  new Set(
    coding.encounters.flatMap((one) =>
      one.findings.flatMap((each) => each.rows.map((row) => `${each.finding} ${row}`)),
    ),
  )

describe.each([
  ['rheumatology-office', 'office'],
  ['hospital-outpatient', 'hospital'],
] as const)('the sample %s', (name, setting) => {
  test('every planted gap is found, in the workbook and in the text file', async () => {
    const { coded, key } = await sample(name, setting)
    const planted = key.filter((entry) => isEngineFinding(entry.finding))
    expect(planted.length).toBeGreaterThan(50)
    for (const coding of coded) {
      const found = findingRows(coding)
      expect(planted.map((entry) => `${entry.finding} ${entry.row}`).filter((entry) => !found.has(entry))).toEqual([])
    }
  })

  test('no clean row is called an error', async () => {
    const { coded, key } = await sample(name, setting)
    const planted = new Set(key.map((entry) => `${entry.finding} ${entry.row}`))
    for (const coding of coded) {
      const errors = coding.encounters
        .flatMap((one) => one.findings)
        .filter((each) => findingKinds.get(each.finding)?.severity === 'error')
      const surprising = errors.filter((each) => !each.rows.some((row) => planted.has(`${each.finding} ${row}`)))
      expect(surprising.map((each) => `${each.finding} ${each.rows.join()}`)).toEqual([])
    }
  })

  test('no drug is said to go by another way: every one of the sample goes as its labelling says', async () => {
    const { coded } = await sample(name, setting)
    for (const coding of coded) {
      expect(
        coding.encounters.flatMap((one) => one.findings).filter((each) => each.finding === 'route-conflict'),
      ).toEqual([])
    }
  })

  test('the workbook and the text file give the same claim lines', async () => {
    const { coded } = await sample(name, setting)
    const [xlsx, csv] = coded.map((coding) =>
      coding.encounters.map((one) => `${one.encounter.name}: ${claimLines(one.charges).map(codeText).join(', ')}`),
    )
    expect(csv).toEqual(xlsx)
  })
})

test('the administration codes of clean office visits are those that an independent calculation billed', async () => {
  const cells = (await readXlsxSheets(await readFile('examples/rheumatology-office.xlsx')))[0]!.cells
  const { coded, key } = await sample('rheumatology-office', 'office')
  const headers = cells[0]!.map(String)
  const billedAt = headers.indexOf('Billed')
  const planted = new Set(key.map((entry) => entry.row))
  const administration = (text: string): string[] =>
    text
      .split(/,\s*/)
      .filter((one) => /^9[67]/.test(one))
      .sort()
  let compared = 0
  for (const one of coded[0]!.encounters) {
    const rows = one.encounter.rows.map((i) => coded[0]!.log.rows.number[i]!)
    if (rows.some((row) => planted.has(row))) continue
    const billed = rows.map((row) => String(cells[row - 1]?.[billedAt] ?? '')).join(', ')
    const charges = one.charges.filter((charge) => charge.slot !== 'drug')
    expect(claimLines(charges).map(codeText).sort(), `visit ${one.encounter.name}`).toEqual(administration(billed))
    compared++
  }
  expect(compared).toBeGreaterThan(600)
})
