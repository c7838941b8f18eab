import { afterEach, describe, expect, test } from 'vitest'
import { codeActiveLog, type Progress } from '../../src/workbook/results/code-log'
import { sentenceOf } from '../../src/workbook/host/host-errors'
import { removeResults } from '../../src/workbook/results/remove-results'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'
import { records } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const sheetNames = (): Promise<string[]> =>
  book.run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load('items/name')
    await context.sync()
    return sheets.items.map((sheet) => sheet.name)
  })

const code = (cancelled = () => false, seen: Progress[] = []) =>
  codeActiveLog({ setting: 'office' }, (progress) => seen.push(progress), cancelled)

describe('coding the log on the active sheet', () => {
  test('writes our two tables on sheets of their own', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    const { sheets } = await code()
    expect(sheets).toEqual(['Claim lines', 'Findings'])
    expect(await sheetNames()).toEqual(['Log', 'Claim lines', 'Findings'])
    expect(book.values('Claim lines!A1:G1')[0]).toEqual([
      'Encounter',
      'Patient',
      'Date',
      'Payer',
      'Code',
      'Modifiers',
      'Units',
    ])
    expect(book.values('Claim lines!C2:G5')).toEqual([
      [45720, 'Medicare', '96413', '', 1],
      [45720, 'Medicare', '96415', '', 1],
      [45720, 'Medicare', '96375', '', 1],
      [45721, 'Medicare', '96409', '', 1],
    ])
    // What the log as a whole lacks comes first.
    expect(records(book, 'Findings').map((row) => [row['Finding'], row['Id']])).toEqual([
      ['A column is missing', 'no-column'],
      ['A column is missing', 'no-column'],
      ['Payer assumed', 'assumed-payer'],
      ['No stop time', 'missing-stop'],
    ])
  })

  test('a second run takes the place of the first, and one press takes all of it away', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    const before = book.values('Log!A1:G4')
    await code()
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').activate()
      await context.sync()
    })
    book.type('Log!G4', 0.4 + 40 / 1440)
    await code()
    expect(await sheetNames()).toEqual(['Log', 'Claim lines', 'Findings'])
    expect(book.values('Claim lines!E5:E5')).toEqual([['96413']])
    expect(await book.run(removeResults)).toMatchObject({ sheets: ['Claim lines', 'Findings'], stayed: [], columns: 0 })
    expect(await sheetNames()).toEqual(['Log'])
    expect(book.values('Log!A1:G3')).toEqual(before.slice(0, 3))
  })

  test("a sheet of the user's that has our name keeps its place and its cells", async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), sheetOf('Findings', [['mine']])] })
    const { sheets } = await code()
    expect(sheets).toEqual(['Claim lines', 'Findings (2)'])
    expect(book.values('Findings!A1:A1')).toEqual([['mine']])
    await book.run(removeResults)
    expect(await sheetNames()).toEqual(['Log', 'Findings'])
  })

  test('text of the log that looks like a formula is written as text', async () => {
    const hostile = smallLog.map((row, index) => (index === 1 ? ['=1+1', '1001', ...row.slice(2)] : row))
    book = await openForAddIn({ sheets: [{ name: 'Log', cells: [] }] })
    await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Log').getRange('A1:G4')
      range.numberFormat = '@' as unknown as string[][]
      range.values = hostile.map((row) => row.map((cell) => cell ?? ''))
      await context.sync()
    })
    await code()
    const cells = book.values('Claim lines!A2:A5').flat()
    expect(cells.every((cell) => typeof cell === 'string')).toBe(true)
    expect(cells).not.toContain(2)
  })
})

describe('when it does not go through', () => {
  test('an empty sheet, a sheet without a log and one of our own are said in a sentence', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Empty', [])] })
    await expect(code()).rejects.toThrow('The sheet Empty is empty. Open the sheet with the infusion log.')
    book.close()
    book = await openForAddIn({
      sheets: [
        sheetOf('Prices', [
          ['Item', 'Price'],
          ['Tea', 2],
        ]),
      ],
    })
    await expect(code()).rejects.toThrow(/Sheet Prices: .*An infusion log needs a column Drug/)
    book.close()
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await code()
    await expect(code()).rejects.toThrow(
      'Claim lines is one of Infusion Coder’s sheets. Open the sheet with the infusion log.',
    )
  })

  test('a run that is cancelled leaves the workbook as it was', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await expect(code(() => true)).rejects.toThrow('Canceled. Nothing was changed.')
    expect(await sheetNames()).toEqual(['Log'])
  })

  test('a host that refuses a write leaves nothing half written, and a sentence', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    book.host.workbook.faults.inject({ member: 'write Range.values', after: 1, code: 'AccessDenied' })
    const error: unknown = await code().catch((reason: unknown) => reason)
    expect(sentenceOf(error)).toMatch(/^The sheet or the workbook is protected/)
    expect(await sheetNames()).toEqual(['Log'])
  })
})

test('progress goes through the three parts and ends at all', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
  const seen: Progress[] = []
  await code(undefined, seen)
  expect(seen[0]).toEqual({ part: 'reading', done: 0, secondsLeft: null })
  expect(seen.at(-1)).toMatchObject({ part: 'writing', done: 1 })
})
