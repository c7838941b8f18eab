import { afterEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { codingOptions } from '../../src/workbook/office/coding-options'
import { listLogs } from '../../src/workbook/log/find-logs'
import { findLog, type LogOptions } from '../../src/workbook/log/log'
import { changeSettings, readSettings } from '../../src/workbook/host/settings'
import { layouts } from '../engine/layouts'
import { codeText } from '../../src/engine/claim/lines'
import { answer } from '../../src/engine/answer'
import { codeLog } from '../../src/engine/coding'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const office: LogOptions = { setting: 'office' }
const find = (options: LogOptions = office) => book.run((context) => findLog(context, options))
const list = () => book.run((context) => listLogs(context))
const lines = (log: Awaited<ReturnType<typeof find>>): string =>
  answer(codeLog(log.log))
    .encounters.map((one) => one.lines.map(codeText).join(', '))
    .join(' / ')

const select = (address: string) =>
  book.run(async (context) => {
    const [sheet = '', range = ''] = address.split('!')
    context.workbook.worksheets.getItem(sheet).activate()
    context.workbook.worksheets.getItem(sheet).getRange(range).select()
    await context.sync()
  })

const makeTable = (address: string, name: string) =>
  book.run(async (context) => {
    context.workbook.tables.add(address, true).name = name
    await context.sync()
  })

/** A log with blank rows and columns around it. */
const within = (log: readonly (readonly Cell[])[], down: number, right: number): Cell[][] => [
  ...Array.from({ length: down }, () => []),
  ...log.map((row) => [...Array.from({ length: right }, () => null), ...row]),
]

/** Two logs beside each other with a blank column between them. */
const beside = (left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[]): Cell[][] => {
  const width = Math.max(...left.map((row) => row.length))
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...Array.from({ length: width + 1 }, (__, at) => left[row]?.[at] ?? null),
    ...(right[row] ?? []),
  ])
}

const injections: Cell[][] = [
  ['Visit', 'Date', 'Medication', 'Mode', 'Time in'],
  ['V1', 45720, 'Kenalog', 'IM', 0.4],
]

describe('each layout on a sheet', () => {
  test.each(layouts.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    book = await openForAddIn({ sheets: [sheetOf('Log', one.cells)] })
    expect(lines(await find({ setting: one.setting }))).toBe(one.lines)
  })
})

describe('where the log stands', () => {
  test('in the middle of a sheet: rows are those of the sheet', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', within(smallLog, 6, 3))] })
    const { log, place } = await find()
    expect(place).toMatchObject({ rowIndex: 6, columnIndex: 3, rowCount: 4, columnCount: 7, table: null })
    expect([...log.rows.number]).toEqual([8, 9, 10])
  })

  test('in a table beside other cells', async () => {
    const notes = [
      ['Chairs', 'Open'],
      ['4', 'Mon-Fri'],
    ]
    book = await openForAddIn({ sheets: [sheetOf('Log', beside(smallLog, notes))] })
    await makeTable('Log!A1:G4', 'Visits')
    expect((await find()).place).toMatchObject({ table: 'Visits', rowCount: 4, columnCount: 7 })
    expect(await list()).toHaveLength(1)
  })

  test('two logs beside each other: the longer, or the one with the selected cell', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', beside(smallLog, injections))] })
    expect((await list()).map(({ columnIndex, rows, visits }) => [columnIndex, rows, visits])).toEqual([
      [0, 3, 2],
      [8, 1, 1],
    ])
    await select('Log!J2:J2')
    expect((await find()).place).toMatchObject({ columnIndex: 8, selected: true })
    expect(lines(await find())).toBe('96372')
  })

  test('two logs below each other, other headers after a blank row', async () => {
    book = await openForAddIn({
      sheets: [sheetOf('Log', [...smallLog, [], ['Injections'], ...injections])],
    })
    expect((await list()).map(({ rowIndex, rowCount, rows }) => [rowIndex, rowCount, rows])).toEqual([
      [0, 4, 3],
      [5, 3, 1],
    ])
    const [, second] = await list()
    const chosen = await find({ ...office, place: second! })
    expect([...chosen.log.rows.number]).toEqual([8])
    expect(lines(chosen)).toBe('96372')
  })

  test('the same headers again, as on every printed page, are one log', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', [...smallLog, [], ...smallLog])] })
    expect((await list()).map(({ rows }) => rows)).toEqual([6])
  })

  test('what is selected, where it has headers', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await select('Log!A1:G3')
    const { place, log } = await find()
    expect(place).toMatchObject({ selected: true, rowCount: 3 })
    expect(log.rows.count).toBe(2)
    // The whole log stays on the list.
    expect((await list()).map(({ rows }) => rows)).toEqual([2, 3])
    // A selection without headers is no log of its own.
    await select('Log!A2:G3')
    expect((await find()).log.rows.count).toBe(3)
  })

  test('several sheets: the active one first, then the longest', async () => {
    const longer = [...smallLog, ['E3', '1003', 45722, 'Benlysta', 'IV infusion', 0.4, 0.45]]
    book = await openForAddIn({
      sheets: [sheetOf('January', smallLog), sheetOf('February', longer), sheetOf('Prices', [['Drug', 'Price']])],
    })
    expect((await list()).map(({ sheetName, rows, visits }) => [sheetName, rows, visits])).toEqual([
      ['January', 3, 2],
      ['February', 4, 3],
    ])
    await select('February!A1:A1')
    expect((await list())[0]?.sheetName).toBe('February')
  })

  test('a chosen log that has grown since is read to its end', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), sheetOf('Other', injections)] })
    const place = (await list()).find((one) => one.sheetName === 'Other')!
    book.type('Other!A3', 'V2')
    book.type('Other!C3', 'Kenalog')
    expect((await find({ ...office, place })).log.rows.count).toBe(2)
  })

  test('tables of ours are no log, whatever their sheet is called', async () => {
    const ours: Cell[][] = [
      ['Encounter', 'Patient', 'Date', 'Payer', 'Code', 'Modifiers', 'Units', 'Drug', 'Minutes', 'Rows', 'Why'],
      ['E1', '1001', 45720, 'Medicare', '96413', '', 1, 'infliximab', 133, '2', '…'],
    ]
    book = await openForAddIn({ sheets: [sheetOf('Lines of March', ours), sheetOf('Log', smallLog)] })
    expect((await list()).map((one) => one.sheetName)).toEqual(['Log'])
    await makeTable("'Lines of March'!A1:K2", 'InfusionCoder_Claim_lines')
    expect((await list()).map((one) => one.sheetName)).toEqual(['Log'])
  })

  test('hidden rows are coded, and that is known', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    expect((await find()).place?.hiddenRows).toBe(false)
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').getRange('A1:G4').rowHidden = true
      await context.sync()
    })
    const { place, log } = await find()
    expect(place?.hiddenRows).toBe(true)
    expect(log.rows.count).toBe(3)
  })

  test('filled rows right below a table are counted, a total is not one of them', async () => {
    const total = ['', '', '', '', '', 'Total', 3]
    book = await openForAddIn({ sheets: [sheetOf('Log', [...smallLog, smallLog[1]!, smallLog[2]!, total])] })
    await book.run(async (context) => {
      context.workbook.tables.add('Log!A1:G4', true)
      await context.sync()
    })
    const { place, log } = await find()
    expect(log.rows.count).toBe(3)
    expect(place?.rowsBelow).toBe(2)
  })

  test('a sheet without a log says what is missing', async () => {
    book = await openForAddIn({
      sheets: [
        sheetOf('Log', [
          ['Drug', 'Price'],
          ['Remicade', 1000],
        ]),
      ],
    })
    await expect(find()).rejects.toThrow('Sheet Log: No header row was found.')
    expect(await list()).toEqual([])
  })
})

describe('what the office says about its columns', () => {
  const foreign: Cell[][] = [
    ['What', 'Day', 'On', 'Off'],
    ['Remicade', 45720, '9:00', '11:13'],
  ]
  const mapping = { Drug: 'What', Date: 'Day', Start: 'On', Stop: 'Off' }

  test('is kept in the workbook by names, and coding goes by it', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', foreign)] })
    await expect(find()).rejects.toThrow('No header row was found')
    await book.run((context) => changeSettings(context, { mapping }))
    const { options } = await book.run((context) => codingOptions(context))
    expect(options.mapping).toEqual(mapping)
    expect(lines(await find(options))).toBe('96413, 96415')
  })

  test('only roles and names come back', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', foreign)] })
    await book.run(async (context) => {
      context.workbook.settings.add('InfusionCoder.mapping', { Drug: 'What', Nonsense: 'x', Stop: 5, Note: '' })
      await context.sync()
    })
    expect((await book.run((context) => readSettings(context))).mapping).toEqual({ Drug: 'What', Note: '' })
  })
})
