import { afterEach, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { codingOptions } from '../../src/workbook/office/coding-options'
import { filledByPeople, writeAuditSheets } from '../../src/workbook/sheets/audit-log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'
import { cells, codeLog } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const log: Cell[][] = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Staff', 'Billed'],
  ['E1', 'P1', 46146, 'Remicade', '400 mg', 'IV infusion', 0.375, null, 'KL', '96413, 96415, J1745-JZx40'],
  [
    'E2',
    'P2',
    46147,
    'Remicade',
    '400 mg',
    'IV infusion',
    0.375,
    0.375 + 133 / 1440,
    'MN',
    '96413, 96415, J1745-JZx40',
  ],
]

test('an answer written on a slip is a late entry at the next run, and the log keeps its cell', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
  const options = {
    outside: false,
    sample: null,
    trail: { initials: 'XY', ranAt: '', log: 'Log', asOf: null },
  } as const
  const before = await codeLog(book)
  await writeAuditSheets(
    before.audit,
    options,
    () => undefined,
    () => undefined,
  )
  expect(await filledByPeople()).toEqual([])
  const slips = cells(book, 'Nurse questions')
  const at = slips.findIndex((row) => row[5] === 'Stop')
  expect(slips[at]?.[4]).toBe(2)
  book.type(`'Nurse questions'!B${at + 1}`, '11:13')
  book.type(`'Nurse questions'!D${at + 1}`, 'MAR')
  book.type(`'Nurse questions'!B${at + 2}`, 'KL, RN')
  book.type(`'Nurse questions'!D${at + 2}`, '5/6/2026 9:00')
  expect(await filledByPeople()).toEqual([{ sheet: 'Nurse questions', cells: 4 }])
  const { options: gathered } = await book.run((context) => codingOptions(context))
  const after = await codeLog(book, gathered)
  const findings = after.audit.coding.encounters.flatMap((one) => one.findings)
  expect(findings.map(({ finding }) => finding)).toContain('late-entry-used')
  expect(findings.map(({ finding }) => finding)).not.toContain('missing-stop')
  expect(cells(book, 'Log')[1]?.[7] ?? '').toBe('')
  // The sheet that replaces the slips keeps the answer.
  await writeAuditSheets(
    after.audit,
    options,
    () => undefined,
    () => undefined,
  )
  const kept = cells(book, 'Nurse questions').find((row) => row[5] === 'Stop')
  expect(kept?.slice(0, 4)).toEqual(['Stop time', '11:13', 'Where in the chart', 'MAR'])
})
