import { afterEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../../src/basics/cell'
import { auditSheetNames } from '../../../src/sheets/audit/worksheet'
import { forecastSheetNames } from '../../../src/sheets/forecast/sheets'
import { officeTables } from '../../../src/sheets/office/office-tables'
import type { FlowName } from '../../../src/workbook/change/flows'
import { findOfficeTables } from '../../../src/workbook/office/office-tables'
import type { OpenWorkbook } from '../../preview/harness'
import { openForAddIn, sheetOf } from '../open-log'
import { cells, codeLog } from '../results'
import { isLong } from './how-many'
import { makers, runAll, type Maker } from './run-all'
import { tenRows, walks } from './walks'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

/** Those that make many sheets, with what they are called. */
const families: Readonly<Record<string, readonly string[]>> = { audit: auditSheetNames, forecast: forecastSheetNames }
const removers = ['remove audit', 'remove forecast', 'remove'] as const satisfies readonly FlowName[]

const run = (flows: readonly Maker[], mayFail: readonly Maker[] = []): Promise<string[]> => runAll(book, flows, mayFail)

const names = (): string[] => book.store.sheets().map(({ name }) => name)
const remove = (name: string): void => {
  book.store.deleteSheet(book.store.sheets().find((sheet) => sheet.name === name)!.id)
}

describe('a sheet of ours that a person deleted by hand', () => {
  test('blocks no writer, is made again by its own, and nobody is blamed for a name of ours', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)], lazy: true })
    expect(await run(makers)).toEqual([])
    const all = names()
    const ours = all.filter((name) => name !== 'Log')
    expect(ours.length).toBeGreaterThan(14)
    for (const name of ours) {
      remove(name)
      // The long form has every writer after every sheet; here an audit and a forecast are written where one of their sheets went.
      const flows = makers.filter((flow) => isLong || !(flow in families) || families[flow]?.includes(name) === true)
      expect(await run(flows), `without ${name}`).toEqual([])
      expect(names().toSorted(), `without ${name}`).toEqual(all.toSorted())
    }
  }, 900_000)

  test('and all of ours at once', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)], lazy: true })
    expect(await run(makers)).toEqual([])
    const all = names()
    for (const name of all) if (name !== 'Log') remove(name)
    expect(await run(makers)).toEqual([])
    expect(names().toSorted()).toEqual(all.toSorted())
  }, 300_000)

  test('is in the way of no button that takes the rest away', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)], lazy: true })
    expect(await run(makers)).toEqual([])
    for (const name of ['Audit', 'Forecast drugs', 'Findings', 'Claim form']) remove(name)
    for (const flow of removers) await walks[flow][0]!.then(book, null)
    expect(names().filter((name) => /^(Audit|Forecast|Claim|Findings)/.test(name))).toEqual([])
    const left = book.store.names.all().filter(({ name }) => /_(?:Audit|Forecast|Claim_form)|^Forecast/.test(name))
    expect(left.map(({ name }) => name)).toEqual([])
  }, 300_000)
})

/** Columns of the log by their headers, without some. */
const without = (...headers: string[]): Cell[][] => {
  const at = tenRows[0]!.flatMap((header, column) => (headers.includes(String(header)) ? [] : [column]))
  return tenRows.map((row) => at.map((column) => row[column] ?? null))
}
const [header = [], ...rows] = tenRows

describe('where there is nothing to write a row of', () => {
  test.each<[string, Cell[][]]>([
    ['no Staff and no Billed', without('Staff', 'Billed')],
    ['no Billed', without('Billed')],
    ['no difference', [header, ['E1', 'P1', 46060, 'Benadryl', '25 mg', 'IV push', 0.36, null, 'KL', '96374, J1200']]],
    ['no line', [header, rows.at(-1)!]],
    ['no patient and no visit', without('Encounter', 'Patient')],
    ['one row', [header, rows[0]!]],
  ])('%s: every writer writes', async (_, cells) => {
    book = await openForAddIn({ sheets: [sheetOf('Log', cells)], lazy: true })
    // An override needs a line; a forecast says where its months are too few.
    const wrong = await run(makers, ['override', 'answer', 'forecast'])
    expect(wrong).toEqual([])
    expect(book.host.workbook.problems).toEqual([])
  })
})

test('lines that come into a table without any follow no empty row', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', [header, rows.at(-1)!])] })
  await codeLog(book)
  expect(cells(book, 'Claim lines')).toHaveLength(1)
  book.type('Log!D2', 'Remicade')
  const { notes } = await codeLog(book)
  expect(notes).toEqual([])
  expect(
    cells(book, 'Claim lines')
      .slice(1)
      .map((row) => row[4]),
  ).toEqual(['96413', 'J1745'])
})

test('no sheet of results is taken for a table of the office that is not there', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)], lazy: true })
  expect(await run(makers)).toEqual([])
  const tables = Object.values(officeTables)
  for (const { name } of tables) if (names().includes(name)) remove(name)
  const found = await book.run((context) => findOfficeTables(context, tables))
  const taken = found.flatMap((one, at) => (one === null ? [] : [`${tables[at]?.name ?? ''}: ${JSON.stringify(one)}`]))
  expect(taken).toEqual([])
}, 300_000)
