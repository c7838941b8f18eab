import { afterEach, describe, expect, test } from 'vitest'
import { sentenceOf } from '../../src/workbook/host/host-errors'
import { writeBesideLog, type BesideKind } from '../../src/workbook/beside/beside-log'
import { removeResults } from '../../src/workbook/results/remove-results'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'
import { cells, codeLog, everything } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const beside = async (kind: BesideKind): Promise<string> =>
  await writeBesideLog(
    await codeLog(book),
    kind,
    () => undefined,
    () => false,
  )

const asTable = (address: string): Promise<void> =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem('Log').tables.add(address, true)
    await context.sync()
  })

describe('plain values', () => {
  test('stand next to a plain log, so that sorting takes them along, and go again', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', [['March'], ...smallLog])] })
    const before = cells(book, 'Log')
    expect(await beside('values')).toBe('Log!H2:I5')
    expect(book.values('Log!H2:I4')).toEqual([
      ['Supported codes', 'Findings'],
      ['96413, 96415', ''],
      ['96375', ''],
    ])
    expect(book.value('Log!H5')).toBe('96409')
    expect(book.value('Log!I5')).toMatch(/^Belimumab started at 9:36 AM; no stop time is documented\./)
    expect((await book.run(removeResults)).columns).toBe(2)
    expect(cells(book, 'Log')).toEqual(before)
  })

  test('are the last columns of a log that is a table, and go again', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await asTable('A1:G4')
    book.type('Log!I2', 'my note beside it')
    const before = everything(book)
    expect(await beside('values')).toBe('Log!H1:I4')
    expect(book.store.tables.all().find(({ name }) => name === 'Table1')?.area.columns).toBe(9)
    // What stood beside the table moved along.
    expect(book.value('Log!K2')).toBe('my note beside it')
    await book.run(removeResults)
    expect(everything(book)).toEqual(before)
  })

  test('are renewed by the next run, and grow with the log', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await beside('values')
    book.type('Log!A5:G5', [['E3', '1003', 45722, 'Remicade', 'IV infusion', 0.5, 0.5 + 45 / 1440]])
    await codeLog(book)
    expect(book.values('Log!H1:H5').flat()).toEqual(['Supported codes', '96413, 96415', '96375', '96409', '96413'])
    expect(cells(book, 'Log')[0]).toHaveLength(9)
  })

  test('a log that was edited since it was coded is coded first', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    const coded = await codeLog(book)
    book.type('Log!G4', 0.42)
    const error: unknown = await writeBesideLog(
      coded,
      'values',
      () => undefined,
      () => false,
    ).catch((reason: unknown) => reason)
    expect(sentenceOf(error)).toMatch(/^Row 4 of Log changed since it was coded\./)
    expect(cells(book, 'Log')[0]).toHaveLength(7)
  })

  test('a failing host leaves no column', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    const coded = await codeLog(book)
    const before = everything(book)
    for (let after = 0; ; after++) {
      book.host.workbook.faults.clear()
      book.host.workbook.faults.inject({ member: 'write', after, code: 'AccessDenied' })
      const done = await writeBesideLog(
        coded,
        'values',
        () => undefined,
        () => false,
      ).catch(() => null)
      if (done !== null) break
      expect(everything(book)).toEqual(before)
      expect(after).toBeLessThan(50)
    }
  })

  test('a protected log says why not', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    book.host.workbook.protectedSheets.add(book.area('Log!A1').sheet)
    await expect(beside('values')).rejects.toThrow(
      /^The sheet Log is protected, so no column can be added next to the log/,
    )
  })
})

describe('the live formula', () => {
  test('stands one column away, outside the table, and goes again', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await asTable('A1:G4')
    const before = everything(book)
    expect(await beside('formula')).toBe('Log!I1:I4')
    expect(book.value('Log!I1')).toBe('Supported codes')
    expect(book.store.formulas(book.area('Log!I2'))).toEqual([
      ['=INFUSION_CODES(F2:F4,G2:G4,D2:D4,E2:E4,A2:A4,,,,C2:C4)'],
    ])
    await book.run(removeResults)
    expect(everything(book)).toEqual(before)
  })

  test('takes the place of the values', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await beside('values')
    expect(await beside('formula')).toBe('Log!I1:I4')
    expect(book.values('Log!H1:H4').flat()).toEqual(['', '', '', ''])
  })
})

describe('something stands in the way of the live column', () => {
  test('the cell is named, the run goes on without it, and what was typed stays', async () => {
    const script = "CustomFunctions.associate('INFUSION_CODES', () => [['96413'], ['96375'], ['96409']])\n"
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)], addInScripts: [script] })
    expect(await beside('formula')).toMatch(/^Log!I1/)
    await book.settle()
    expect(book.values('Log!I2:I4').flat()).toEqual(['96413', '96375', '96409'])
    expect((await codeLog(book)).notes).toEqual([])
    book.type('Log!I4', 'my note')
    await book.settle()
    expect(book.value('Log!I2')).toBe('#SPILL!')
    const before = cells(book, 'Log')
    const { notes } = await codeLog(book)
    expect(notes).toEqual([
      'Cell I4 on Log is in the way of the column that fills itself, so Excel shows #SPILL! there. Move or clear what is in I4, and press the button again.',
    ])
    expect(cells(book, 'Log')).toEqual(before)
    const said = await beside('formula').then(() => null, sentenceOf)
    expect(said).toMatch(/^Cell I4 on Log is in the way/)
    expect(cells(book, 'Log')).toEqual(before)
  })
})
