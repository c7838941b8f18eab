import { afterEach, describe, expect, it } from 'vitest'
import type { FunctionsMetadata } from '../../src/preview/host/metadata'
import { openWorkbook, type OpenWorkbook, type WorkbookToOpen } from './harness'

let book: OpenWorkbook
const open = async (options: WorkbookToOpen = {}) => (book = await openWorkbook(options))
afterEach(() => {
  expect(book.host.workbook.problems).toEqual([])
  book.close()
})

const script = `
CustomFunctions.associate('DOUBLE', (x) => x * 2)
CustomFunctions.associate('LABELS', (rows) => rows.map((row) => [row.map((cell) => cell === null ? '-' : cell).join('/'), row.length]))
CustomFunctions.associate('JOIN', (a, b, c) => [a, b, c].map((x) => JSON.stringify(x)).join(' '))
CustomFunctions.associate('FAILS', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'nothing found') })
CustomFunctions.associate('MIXED', () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'bad time')]])
CustomFunctions.associate('LATER', (x) => new Promise((done) => setTimeout(() => done(x + 1), 20)))
window.calls = 0
CustomFunctions.associate('COUNTED', (x) => { window.calls++; return x })
`

const scalar = (name: string, type = 'any', more = {}) => ({ name, type, dimensionality: 'scalar', ...more })
const matrix = (name: string, type = 'any') => ({ name, type, dimensionality: 'matrix' })
const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [scalar('x', 'number')] },
    { id: 'LABELS', name: 'LABELS', parameters: [matrix('rows')] },
    {
      id: 'JOIN',
      name: 'JOIN',
      parameters: [scalar('a'), scalar('b', 'any', { optional: true }), scalar('c', 'any', { optional: true })],
    },
    { id: 'FAILS', name: 'FAILS', parameters: [] },
    { id: 'MIXED', name: 'MIXED', parameters: [] },
    { id: 'LATER', name: 'LATER', parameters: [scalar('x', 'number')] },
    { id: 'COUNTED', name: 'COUNTED', parameters: [scalar('x')] },
  ],
}

const withFunctions = async (cells: (string | number | null)[][], more: WorkbookToOpen = {}) =>
  await open({ metadata, addInScripts: [script], sheets: [{ name: 'Sheet1', cells }], ...more })

describe('custom functions through office.js', () => {
  it('answer literals, cells and omitted arguments', async () => {
    await withFunctions([
      [21, '=DOUBLE(A1)', '=DOUBLE("4")+1', '=JOIN("a",,TRUE)', '=DOUBLE("x")', '=_xldudf_DOUBLE(2)', '=JOIN(A9)'],
    ])
    expect(book.values('B1:G1')).toEqual([[42, 9, '"a" null true', '#VALUE!', 4, 'null null null']])
  })

  it('are found without metadata, by what was associated', async () => {
    await open({
      addInScripts: [script],
      sheets: [{ name: 'Sheet1', cells: [[1, 2, '=LABELS(A1:B1)', null, '=NOSUCH(1)']] }],
    })
    expect(book.values('C1:E1')).toEqual([['1/2', 2, '#NAME?']])
  })

  it('spill arrays, from other sheets, whole columns and tables', async () => {
    await withFunctions([['=LABELS(Log!A:B)'], [], [], [], ['=LABELS(tLog[[Drug]:[Dose]])']], {
      sheets: [
        {
          name: 'Sheet1',
          cells: [
            ['=LABELS(Log!A:B)'],
            [],
            [],
            [],
            ['=LABELS(tLog[[Drug]:[Dose]])'],
            [],
            [],
            ['=SUM(A1#)', '=SUM(B1#)'],
          ],
        },
        {
          name: 'Log',
          cells: [
            ['Drug', 'Dose'],
            ['Remicade', 300],
            ['Orencia', null],
          ],
          tables: [{ name: 'tLog', address: 'A1:B3' }],
        },
      ],
    })
    expect(book.values('Sheet1!A1:B3')).toEqual([
      ['Drug/Dose', 2],
      ['Remicade/300', 2],
      ['Orencia/-', 2],
    ])
    expect(book.values('Sheet1!A5:B6')).toEqual([
      ['Remicade/300', 2],
      ['Orencia/-', 2],
    ])
    expect(book.value('Sheet1!A8')).toBe(6)
    await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
      const spill = range.getSpillingToRangeOrNullObject().load('address')
      const none = context.workbook.worksheets.getItem('Sheet1').getRange('A8').getSpillingToRangeOrNullObject()
      range.load('hasSpill')
      await context.sync()
      expect([range.hasSpill, spill.address, none.isNullObject]).toEqual([true, 'Sheet1!A1:B3', true])
    })
  })

  it('calculate again when an argument changes, and only then', async () => {
    await withFunctions([[1, '=COUNTED(A1)', 5, '=B1+1', '=SUM(D1,COUNTED(C1))']])
    expect(book.values('B1:E1')).toEqual([[1, 5, 2, 7]])
    const calls = () => (book.window as unknown as { calls: number }).calls
    const before = calls()
    book.type('A1', 10)
    await book.settle()
    expect(book.values('B1:E1')).toEqual([[10, 5, 11, 16]])
    expect(calls() - before).toBe(2)
    book.type('H9', 1)
    await book.settle()
    expect(calls() - before).toBe(2)
  })

  it('show errors with their text where a test can read it', async () => {
    await withFunctions([['=FAILS()', '=MIXED()', null, '=IFERROR(FAILS(),"none")']])
    expect(book.values('A1:D1')).toEqual([['#N/A', 1, '#VALUE!', 'none']])
    const { sheet } = book.area('A1')
    expect(book.store.errorMessage(sheet, 0, 0)).toBe('nothing found')
    expect(book.store.errorMessage(sheet, 0, 2)).toBe('bad time')
  })

  it('give #SPILL! where something stands in the way, until it goes', async () => {
    await withFunctions([
      ['x', 'y', '=LABELS(A1:B2)'],
      ['z', null, null, 'in the way'],
    ])
    expect(book.value('C1')).toBe('#SPILL!')
    book.store.clear(book.area('D2'), 'all')
    await book.settle()
    expect(book.values('C1:D2')).toEqual([
      ['x/y', 2],
      ['z/-', 2],
    ])
    book.type('C2', 'mine')
    await book.settle()
    expect(book.values('C1:D2')).toEqual([
      ['#SPILL!', ''],
      ['mine', ''],
    ])
  })

  it('get error cells where the metadata lets them in', async () => {
    await withFunctions([['=1/0', '=JOIN(A1)', '=DOUBLE(A1)']])
    expect(book.value('B1')).toMatch(/#DIV\/0!/)
    expect(book.value('C1')).toBe('#DIV/0!')
  })

  it('are called cell by cell where a range meets a single parameter', async () => {
    await withFunctions([[1, '=DOUBLE(A1:A3)'], [2], [3]])
    expect(book.values('B1:B3')).toEqual([[2], [4], [6]])
  })

  it('wait for promises, and dependents wait with them', async () => {
    await withFunctions([[1, '=LATER(A1)', '=LATER(B1)', '=C1*10']])
    expect(book.values('B1:D1')).toEqual([[2, 3, 30]])
  })

  it('may carry a namespace', async () => {
    await open({
      metadata,
      namespace: 'INFDEV',
      addInScripts: [script],
      sheets: [{ name: 'S', cells: [['=INFDEV.DOUBLE(4)', '=DOUBLE(4)']] }],
    })
    expect(book.values('A1:B1')).toEqual([[8, '#NAME?']])
  })

  it('take a log of 100,000 rows in one call', async () => {
    await open({ metadata, addInScripts: [script] })
    const cells = Array.from({ length: 100_000 }, (_, row) => [`P${row}`, row / 1440, (row + 60) / 1440, 'Remicade'])
    book.type('A1:D100000', cells)
    const started = performance.now()
    book.type('F1', '=LABELS(A1:D100000)')
    await book.settle()
    console.log(`one call over 100,000 rows: ${Math.round(performance.now() - started)} ms`)
    expect(book.value('G100000')).toBe(4)
  })

  it('answer 10,000 single calls', async () => {
    await open({ metadata, addInScripts: [script] })
    book.type(
      'A1:A10000',
      Array.from({ length: 10_000 }, (_, row) => [row]),
    )
    const started = performance.now()
    book.type(
      'B1:B10000',
      Array.from({ length: 10_000 }, (_, row) => [`=DOUBLE(A${row + 1})`]),
    )
    await book.settle()
    console.log(`10,000 single calls: ${Math.round(performance.now() - started)} ms`)
    expect(book.value('B10000')).toBe(19_998)
  })
})
