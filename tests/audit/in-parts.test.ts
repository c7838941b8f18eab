import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audited } from '../../src/audit/audit'
import { AuditInParts } from '../../src/audit/audit-in-parts'
import type { Cells } from '../../src/basics/cell'
import { answer, answerInParts } from '../../src/engine/answer'
import { code, readLog, type CodingOptions, type Log } from '../../src/engine/coding'
import { isCodedInParts, partsOf } from '../../src/engine/coding-in-parts'
import { inOneGo } from '../../src/engine/common/steps'
import { readCsv } from '../../src/files/csv'
import { cellsOf, dayText, plausibleRow, type Row } from '../engine/properties/random-logs'

/** A log coded and audited part by part says byte for byte what it says at once, however small the parts are. */
const atOnce = (cells: Cells, options: CodingOptions): string => {
  const coding = code(cells, options)
  return 'problem' in coding ? coding.problem : JSON.stringify(answer(audited(coding)))
}

const logOf = (cells: Cells, options: CodingOptions): Log => {
  const log = readLog(cells, options)
  if ('problem' in log) throw new Error(log.problem)
  return log
}

function inParts(cells: Cells, options: CodingOptions, mostRows: number): string {
  const log = logOf(cells, options)
  expect(isCodedInParts(log)).toBe(true)
  const parts = new AuditInParts(log, mostRows)
  // Summaries are made before any is added, and pass through what another process would be sent.
  const summaries = Array.from({ length: parts.count }, (_, index) => inOneGo(parts.summaryOf(index)))
  for (const one of summaries) parts.add(structuredClone(one))
  const whole = inOneGo(parts.judge())
  const each = Array.from({ length: parts.count }, (_, index) => inOneGo(parts.part(index)))
  const { before, encounters, after } = answerInParts(whole, each)
  return JSON.stringify({ ...before, encounters: [...encounters], ...after() })
}

describe('the samples', () => {
  test.each([
    ['rheumatology-office.csv', 'office', 500],
    ['hospital-outpatient.csv', 'hospital', 40],
    ['hospital-outpatient.csv', 'office', 1],
    ['ehr-event-export.csv', 'hospital', 1],
  ] as const)('%s in an %s, %i rows a part', (file, setting, mostRows) => {
    const cells = readCsv(readFileSync(join('examples', file)))
    expect(inParts(cells, { setting }, mostRows)).toBe(atOnce(cells, { setting }))
  })
})

test('times that cannot be read count among those that fail, as in the whole', () => {
  const rows = Array.from({ length: 240 }, (_, at) => {
    const stop = at % 3 === 0 && at % 2 === 0 ? (at % 4 === 0 ? '1o:30' : '') : `10:${10 + (at % 47)}`
    const date = `2026-03-${String(2 + Math.floor(at / 12)).padStart(2, '0')}`
    return [`E${at}`, `P${at}`, date, 'Remicade', '300 mg', 'IV infusion', `9:${10 + (at % 43)}`, stop, `RN${at % 2}`]
  })
  const cells = [['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Staff'], ...rows]
  const said = atOnce(cells, {})
  expect(said).toContain('uneven-gaps')
  expect(said).toContain('unreadable-time')
  expect(inParts(cells, {}, 7)).toBe(said)
})

/** Rows over some weeks, with staff, chairs, diagnoses and what was billed: whatever asks about more than one visit. */
const row = fc
  .tuple(
    plausibleRow(['P1', 'P2', 'P3', 'P4']),
    fc.nat({ max: 6 }),
    fc.record({
      Staff: fc.constantFrom('', 'RN1', 'RN2'),
      Chair: fc.constantFrom('', '1', '2'),
      Diagnosis: fc.constantFrom('', 'M05.79', 'C20'),
      Billed: fc.constantFrom('', '', '96413, J1745x30', '96365x2'),
      Dose: fc.constantFrom('', '300 mg', '1 g'),
    }),
  )
  .map(([own, day, more]): Row => ({ ...own, ...more, Date: dayText(day) }))

const headersOf = (rows: readonly Row[]): Cells => {
  const more = ['Staff', 'Chair', 'Diagnosis', 'Billed', 'Dose']
  const [headers = [], ...cells] = cellsOf(rows)
  const own = more.filter((header) => !headers.includes(header))
  return [
    [...headers, ...own],
    ...cells.map((list, at) => [...list, ...own.map((header) => rows[at]?.[header] ?? null)]),
  ]
}

describe('random logs', () => {
  test.each(['office', 'hospital'] as const)('in an %s say the same in parts', (setting) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (rows, mostRows) => {
        const cells = headersOf(rows)
        expect(inParts(cells, { setting }, mostRows)).toBe(atOnce(cells, { setting }))
      }),
      { numRuns: 150 },
    )
  })

  test('are never cut between two visits that share a day, and are cut elsewhere', () => {
    let most = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const { encounters } = logOf(headersOf(rows), { setting: 'hospital' })
        const cuts = partsOf(encounters, 1)
        most = Math.max(most, cuts.length)
        expect([cuts[0], cuts.at(-1)]).toEqual([0, encounters.length])
        for (const cut of cuts.slice(1, -1)) {
          for (const before of encounters.slice(0, cut)) {
            for (const after of encounters.slice(cut)) {
              const same = before.patientText !== 0 && before.patientText === after.patientText
              expect(same && after.day <= before.lastDay).toBe(false)
            }
          }
        }
      }),
    )
    expect(most).toBeGreaterThan(5)
  })
})
