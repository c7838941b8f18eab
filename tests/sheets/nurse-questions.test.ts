import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { dayOfIso } from '../../src/basics/date'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import type { LateEntry } from '../../src/engine/log/late-entries'
import { answersOfSlips, questionsSheet } from '../../src/sheets/audit/slips'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { table } from '../engine/visit'
import { plantedLog } from '../audit/planted-logs'

const log = `
  Encounter | Patient | Date | Payer | Drug | Dose | Vials | Discarded | Route | Start | Stop | Nurse | Billed
  E1 | P1 | 2026-07-06 | Medicare | Remicade | 305 mg | | | IV infusion | 9:00 | | RN 4 | 96413, 96415, J1745x31
  E2 | P2 | 2026-07-06 | Medicare | Entyvio | 300 mg | 1x300 mg | | IV infusion | | | RN 2 | 96413, J3380-JZx300
  E3 | P3 | 2026-07-07 | Medicare | Entyvio | 300 mg | 1x300 mg | | IV infusion | 9:07 | | RN 4 | 96413, J3380-JZx300`

function questionsOf(cells: Cell[][], lateEntries: readonly LateEntry[] = []) {
  const coding = code(cells, { lateEntries, setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const audited = audit(coding)
  const options = { sample: null, trail: null } as const
  const sheet = auditSheets(audited, { ...options, outside: false }).find(({ name }) => name === questionsSheet)
  const outside = auditSheets(audited, { ...options, outside: true }).some(({ name }) => name === questionsSheet)
  return { sheet: sheet!, outside, audited }
}
const cellsOf = (rows: readonly (readonly unknown[])[]): Cell[][] => rows.map((row) => [...row] as Cell[])

test('a page for each nurse and day, and none of it for a reviewer from outside', () => {
  const { sheet, outside } = questionsOf(table(log))
  expect(
    sheet.rows.flatMap(([first]) => (typeof first === 'string' && first.startsWith('Questions for') ? [first] : [])),
  ).toEqual([
    'Questions for RN 2, date of service 7/6/2026',
    'Questions for RN 4, date of service 7/6/2026',
    'Questions for RN 4, date of service 7/7/2026',
  ])
  expect(sheet.print?.pageStarts).toHaveLength(2)
  expect(outside).toBe(false)
})

test('no slip holds a code, an amount, or what was billed', () => {
  const { cells, setting } = plantedLog('infusion-center')
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  const sheet = auditSheets(audit(coding), { outside: false, sample: null, trail: null }).find(
    ({ name }) => name === questionsSheet,
  )!
  const printed = sheet.rows.flatMap((row) => row.slice(0, 4)).map(String)
  expect(printed.length).toBeGreaterThan(100)
  expect(printed.filter((cell) => /\b(?:9[69]\d{3}|[JQ]\d{4}|JW|JZ)\b|\$|bill|coded|payer|hour/i.test(cell))).toEqual(
    [],
  )
})

test('what is written on a slip comes back as late entries, codes the visit again, and keeps its slip', () => {
  const { sheet } = questionsOf(table(log))
  expect(answersOfSlips(cellsOf(sheet.rows))).toEqual([])
  const answered = cellsOf(sheet.rows)
  const write = (row: number, role: string, value: Cell, signed: readonly [Cell, Cell]): void => {
    const at = answered.findIndex((one) => one[4] === row && one[5] === role)
    answered[at]![1] = value
    answered[at]![3] = 'MAR'
    const below = answered.findIndex((one, index) => index > at && one[0] === 'Signature and credential')
    answered[below]![1] = signed[0]
    answered[below]![3] = signed[1]
  }
  // A clock that Excel made a fraction of a day of, and texts.
  write(2, 'Stop', 0.46875, ['RN 4', '7/8/2026 14:05'])
  write(2, 'Discarded', '95 mg', ['RN 4', dayOfIso('2026-07-08')])
  write(3, 'Start', '9:10', ['RN 2', '7/8/2026'])
  write(3, 'Stop', '9:41', ['RN 2', '7/8/2026'])
  const entries = answersOfSlips(answered)
  expect(entries.map(({ row, role, value, author, day, account }) => [row, role, value, author, day, account])).toEqual(
    [
      [3, 'Start', '9:10', 'RN 2', dayOfIso('2026-07-08'), 'E2'],
      [3, 'Stop', '9:41', 'RN 2', dayOfIso('2026-07-08'), 'E2'],
      [2, 'Stop', '11:15', 'RN 4', dayOfIso('2026-07-08'), 'E1'],
      [2, 'Discarded', '95 mg', 'RN 4', dayOfIso('2026-07-08'), 'E1'],
    ],
  )
  expect(entries.map(({ drug }) => drug)).toEqual(['Entyvio', 'Entyvio', 'Remicade', 'Remicade'])
  const again = questionsOf(table(log), entries)
  const ids = again.audited.coding.encounters.flatMap((one) => one.findings.map(({ finding }) => finding))
  expect(ids.filter((id) => id === 'late-entry-used')).toHaveLength(4)
  // The discarded part is documented now, and was not billed; the third visit is open as before.
  expect(ids.filter((id) => id.startsWith('missing-'))).toEqual(['missing-line', 'missing-stop'])
  // The sheet that replaces it says the same again.
  const key = (list: readonly LateEntry[]): string[] =>
    list.map(({ row, role, value, author, day }) => [row, role, value, author, day].join()).sort()
  expect(key(answersOfSlips(cellsOf(again.sheet.rows)))).toEqual(key(entries))
})
