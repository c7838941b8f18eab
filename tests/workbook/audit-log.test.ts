import { afterEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { removeAudit, writeAuditSheets } from '../../src/workbook/sheets/audit-log'
import { WorkbookProblem } from '../../src/workbook/host/host-errors'
import type { OpenWorkbook, WorkbookToOpen } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'
import { addressOf, cells, codeLog, everything, records } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

/** Two visits of May 2026: the first with two hours too many, the second without its push. */
const log = (day = 46146): Cell[][] => [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Staff'],
  ['E1', 'P1', day, 'Remicade', 'IV infusion', 0.375, 0.375 + 133 / 1440, 'KL'],
  ['E2', 'P2', day + 1, 'Remicade', 'IV infusion', 0.375, 0.375 + 60 / 1440, 'MN'],
  ['E2', 'P2', day + 1, 'Benadryl', 'IV push', 0.36, null, 'MN'],
]
const billed = (): Cell[][] =>
  log().map((row, index) => [...row, ['Billed', '96413, 96415x3', '96413', ''][index] ?? ''])
const trail = { initials: 'XY', ranAt: '2026-11-02 10:00 UTC', log: 'Log', asOf: null }
const ours = [
  'Audit summary',
  'Audit',
  'Audit other findings',
  'Refunds and corrections',
  'Audit sample',
  'Audit frame',
  'Audit trail',
]
const names = (): string[] => book.store.sheets().map(({ name }) => name)

const open = async (sheets: NonNullable<WorkbookToOpen['sheets']>, more: Partial<WorkbookToOpen> = {}) => {
  book = await openForAddIn({ sheets, ...more })
}
const write = async (sample = true, stop: () => void = () => undefined) => {
  const { audit } = await codeLog(book)
  const { sheets } = await writeAuditSheets(
    audit,
    { outside: false, sample: sample ? { seed: 7, size: 1 } : null, trail },
    () => undefined,
    stop,
  )
  return sheets
}

describe('the audit’s sheets', () => {
  test('stand in the workbook with sums that calculate, tables and charts', async () => {
    await open([sheetOf('Log', billed())])
    expect(await write()).toEqual(ours)
    const lines = records(book, 'Audit')
    // 96415 28.39 and 96375 15.70 of the fee schedule of 2026.
    expect(lines.map((line) => [line.Account, line.Finding, line['Too much'], line['Too little']])).toEqual([
      ['E1', 'Billed and not supported', 56.78, ''],
      ['E2', 'Supported and not billed', '', 15.7],
    ])
    const sum = (name: string) => cells(book, 'Audit summary').find(([first]) => first === name)?.[1]
    expect([sum('Billed and not supported'), sum('Supported and not billed')]).toEqual([56.78, 15.7])
    // What a reviewer changes on the lines changes the sums.
    book.type(addressOf(book, 'Audit', 'over-coded', 'Too much'), 28.39)
    expect(sum('Billed and not supported')).toBe(28.39)
    expect(book.store.tables.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Audit_lines', 'Audit_other_findings', 'Audit_corrections', 'Audit_sample']),
    )
    const titles = book.host.workbook.charts.map((chart) => String(chart.properties.get('title.text')))
    expect(titles.filter((title) => title.startsWith('Billed against supported'))).toHaveLength(5)
  })

  test('one press takes them away, renamed or not, and nothing else', async () => {
    await open([sheetOf('Log', billed()), sheetOf('Audit', [['my own notes']])])
    await codeLog(book)
    const before = everything(book)
    const written = await write()
    expect(written).toEqual([
      'Audit summary',
      'Audit (2)',
      'Audit other findings',
      'Refunds and corrections',
      'Audit sample',
      'Audit frame',
      'Audit trail',
    ])
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Audit summary').name = 'For the board'
      await context.sync()
    })
    expect(await removeAudit()).toBe(7)
    expect(everything(book)).toEqual(before)
    expect(await removeAudit()).toBe(0)
    expect(cells(book, 'Audit')).toEqual([['my own notes']])
  })

  test('a second run replaces them; one without a sample leaves no old sample', async () => {
    await open([sheetOf('Log', billed())])
    await write()
    expect(await write(false)).toEqual([
      'Audit summary',
      'Audit',
      'Audit other findings',
      'Refunds and corrections',
      'Audit trail',
    ])
    expect(names().filter((name) => name.startsWith('Audit'))).toEqual([
      'Audit summary',
      'Audit',
      'Audit other findings',
      'Audit trail',
    ])
  })

  test('a run that is cancelled leaves the earlier ones as they were', async () => {
    await open([sheetOf('Log', billed())])
    await write()
    const before = everything(book)
    await expect(
      write(true, () => {
        throw new WorkbookProblem('Canceled. Nothing was changed.')
      }),
    ).rejects.toThrow('Canceled')
    expect(everything(book)).toEqual(before)
  })
})

describe('charges on a sheet of their own', () => {
  const charges = (day: number): Cell[][] =>
    [
      ['Account', 'Date', 'CPT', 'Units'],
      ['', day, '96413', 1],
      ['', day, '96415', 3],
      ['', day + 1, '96413', 1],
    ].map(([account, ...rest], index) => [account!, index === 0 ? 'MRN' : index < 3 ? 'P1' : 'P2', ...rest])

  test.each([
    ['1900', 46146],
    ['1904', 46146 - 1462],
  ] as const)('are matched by patient and date in the date system %s', async (dateSystem, day) => {
    await open([sheetOf('Log', log(day)), sheetOf('Charges', charges(day))], { dateSystem })
    const { audit } = await codeLog(book)
    expect(audit.problem).toBeNull()
    const said = audit.coding.encounters.map((one) => one.findings.map(({ finding }) => finding))
    expect(said).toEqual([['over-coded'], ['missing-line']])
    expect(audit.coding.findings.map(({ finding }) => finding)).not.toContain('unmatched-charge')
  })
})
