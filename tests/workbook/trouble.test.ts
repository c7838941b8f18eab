import { afterEach, describe, expect, test } from 'vitest'
import { codeActiveLog } from '../../src/workbook/results/code-log'
import { sentenceOf } from '../../src/workbook/host/host-errors'
import { removeResults } from '../../src/workbook/results/remove-results'
import type { Fault } from '../../src/preview/host/faults'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'
import { addressOf, cells, codeLog, everything, records } from './results'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const open = async (log = smallLog, more = {}): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', log)], ...more })
}

/** A second run that has something to change, to add and to take out in both tables. */
function editLog(): void {
  book.type('Log!G2', 0.375 + 180 / 1440)
  book.type('Log!G4', 0.4 + 40 / 1440)
  book.type('Log!A5:G6', [
    ['E3', '1003', 45722, 'Remicade', 'IV infusion', 0.5, 0.5 + 45 / 1440],
    ['E4', '1004', 45722, 'Benlysta', 'IV infusion', 0.5, null],
  ])
}

const failure = async (run: Promise<unknown>): Promise<string> => {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error === null ? '' : sentenceOf(error)
}

/** Orders one error; office.js gives back what an earlier run held first. */
async function order(fault: Fault): Promise<void> {
  await book.settle()
  book.host.workbook.faults.clear()
  book.host.workbook.faults.inject(fault)
}

describe('a host that fails in the middle, wherever it is', () => {
  test.each([
    ['write', 5],
    ['call', 5],
    ['request', 1],
  ])('first run, each %s', async (member, step) => {
    await open()
    const before = everything(book)
    let runs = 0
    for (let after = 0; ; after += step) {
      await order({ member, after, code: 'GeneralException' })
      const sentence = await failure(codeLog(book))
      if (sentence === '') {
        if (book.host.workbook.faults.isWaiting) break
        // What was refused was not needed: which cells are selected, for instance. The run is as good as any.
        expect(records(book, 'Claim lines')).toHaveLength(4)
        book.close()
        await open()
        continue
      }
      expect(sentence).toMatch(/^Excel refused with "GeneralException"/)
      expect(everything(book), `${member} ${after}`).toEqual(before)
      expect(after).toBeLessThan(300)
      runs++
    }
    expect(runs).toBeGreaterThan(10)
    expect(records(book, 'Claim lines')).toHaveLength(4)
  })

  test.each([
    ['write', 1],
    ['call', 3],
    ['request', 1],
  ])('second run, each %s', async (member, step) => {
    const codedAndEdited = async (): Promise<void> => {
      await open()
      await codeLog(book)
      editLog()
    }
    await codedAndEdited()
    const before = everything(book)
    let runs = 0
    for (let after = 0; ; after += step) {
      await order({ member, after, code: 'GeneralException' })
      if ((await failure(codeLog(book))) === '') {
        if (book.host.workbook.faults.isWaiting) break
        book.close()
        await codedAndEdited()
        continue
      }
      expect(everything(book), `${member} ${after}`).toEqual(before)
      expect(after).toBeLessThan(300)
      runs++
    }
    expect(runs).toBeGreaterThan(10)
    expect(records(book, 'Claim lines').map((line) => line['Code'])).toEqual([
      '96413',
      '96415',
      '96375',
      '96413',
      '96413',
      '96409',
    ])
  })
})

describe('somebody works in the workbook meanwhile', () => {
  test('a cell of the log that is edited while it is coded is coded as it stands now', async () => {
    await open()
    let edits = 0
    await codeLog(book, {}, (part) => {
      if (part === 'writing' && edits++ === 0) book.type('Log!G4', 0.4 + 40 / 1440)
    })
    expect(records(book, 'Claim lines').map((line) => line['Code'])).toEqual(['96413', '96415', '96375', '96413'])
  })

  test('who goes on typing is told which row, and nothing is written', async () => {
    await open()
    let edits = 0
    const sentence = await failure(
      codeLog(book, {}, () => {
        book.type('Log!G4', 0.4 + ++edits / 1440)
      }),
    )
    expect(sentence).toMatch(/^Row 4 of Log changed while the log was coded\. Nothing was written/)
    expect(book.store.sheets().map(({ name }) => name)).toEqual(['Log'])
  })

  test('the sheet of the log is deleted', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Other', [['mine']]), sheetOf('Log', smallLog)] })
    const sentence = await failure(
      codeLog(book, {}, (part) => {
        const log = book.store.sheets().find(({ name }) => name === 'Log')
        if (part === 'writing' && log !== undefined) book.store.deleteSheet(log.id)
      }),
    )
    expect(sentence).toMatch(/^The sheet Log was deleted while its log was coded\. Nothing was written\./)
    expect(book.store.sheets().map(({ name }) => name)).toEqual(['Other'])
  })
})

describe('cancelled', () => {
  test('at whatever moment: nothing remains', async () => {
    await open()
    await codeLog(book)
    editLog()
    const before = everything(book)
    for (let turns = 0; ; turns++) {
      await book.run(async (context) => {
        context.workbook.worksheets.getItem('Log').activate()
        await context.sync()
      })
      let asked = 0
      const sentence = await failure(
        codeActiveLog(
          { setting: 'office' },
          () => undefined,
          () => asked++ >= turns,
        ),
      )
      if (sentence === '') break
      expect(sentence).toBe('Canceled. Nothing was changed.')
      expect(everything(book)).toEqual(before)
      expect(turns).toBeLessThan(100)
    }
  })
})

describe('protected, filtered, hidden, for reading only', () => {
  test('a protected sheet of ours is said before anything is written', async () => {
    await open()
    await codeLog(book)
    book.host.workbook.protectedSheets.add(book.area('Findings!A1').sheet)
    editLog()
    const before = everything(book)
    expect(await failure(codeLog(book))).toBe(
      'The sheet Findings is protected. Unprotect it (Review, Unprotect Sheet) and press the button again.',
    )
    expect(await failure(book.run(removeResults))).toMatch(/^The sheet Findings is protected/)
    expect(everything(book)).toEqual(before)
  })

  test('a protected log is read all the same', async () => {
    await open()
    book.host.workbook.protectedSheets.add(book.area('Log!A1').sheet)
    expect((await codeLog(book)).sheets).toEqual(['Claim lines', 'Findings'])
  })

  test('a workbook whose structure is protected', async () => {
    await open()
    book.host.workbook.remembered.set('workbook.protected', true)
    expect(await failure(codeLog(book))).toMatch(/^The structure of this workbook is protected/)
  })

  test('a workbook that is open for reading only gets its results and a sentence', async () => {
    await open()
    book.host.workbook.remembered.set('workbook.readOnly', true)
    const { notes } = await codeLog(book)
    expect(notes).toEqual([
      'This workbook is open for reading only: save it under another name, or the results go when it is closed.',
    ])
  })

  test('a filtered table takes changes and new rows; to take rows out it asks for the filter to be cleared', async () => {
    await open()
    await codeLog(book)
    await book.run(async (context) => {
      for (const name of ['InfusionCoder_Claim_lines', 'InfusionCoder_Findings']) {
        const table = context.workbook.tables.getItem(name)
        table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['E1'] })
      }
      await context.sync()
    })
    book.type('Log!G2', 0.375 + 180 / 1440)
    await codeLog(book)
    expect(records(book, 'Claim lines')[1]?.['Units']).toBe(2)
    book.type('Log!G4', 0.4 + 40 / 1440)
    const before = everything(book)
    expect(await failure(codeLog(book))).toBe(
      'Claim lines is filtered, and rows of it are to be taken out. Clear its filter (Data, Clear) and press the button again.',
    )
    expect(everything(book)).toEqual(before)
  })

  test('hidden sheets of ours are brought up to date and stay hidden', async () => {
    await open()
    await codeLog(book)
    for (const name of ['Claim lines', 'Findings']) {
      book.store.changeSheet(book.area(`${name}!A1`).sheet, { visibility: 'Hidden' })
    }
    editLog()
    await codeLog(book)
    expect(records(book, 'Claim lines')).toHaveLength(6)
    expect(book.store.sheets().map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden', 'Hidden'])
  })

  test('merged cells in the title above a log', async () => {
    await open([['Infusions of March'], ...smallLog])
    book.store.styles.set({ ...book.area('Log!A1:G1') }, 'merged', true)
    expect((await codeLog(book)).changes[0]?.added).toBe(4)
  })

  test('a workbook of the 1904 date system: dates are those of the log, and a second run changes nothing', async () => {
    const log1904 = smallLog.map((row, index) =>
      row.map((cell, column) => (index > 0 && column === 2 ? Number(cell) - 1462 : cell)),
    )
    await open(log1904, { dateSystem: '1904' })
    const { coding } = await codeLog(book)
    expect(coding.encounters.map((one) => one.encounter.day)).toEqual([45720, 45721])
    expect(book.value(addressOf(book, 'Claim lines', '96375', 'Date'))).toBe(45720 - 1462)
    const { changes } = await codeLog(book)
    expect(changes.map(({ added, changed, gone }) => [added, changed, gone])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('a 1904 workbook whose starts and stops carry dates, and a stop with a date column of its own', async () => {
    const day = 45720 - 1462
    await open(
      [
        ['Visit', 'Drug', 'Start', 'Stop', 'End date'],
        ['1', 'Remicade', day + 0.375, day + 0.375 + 133 / 1440, ''],
        ['2', 'Remicade', day + 23 / 24, 30 / 1440, day + 1],
      ],
      { dateSystem: '1904' },
    )
    const { coding } = await codeLog(book)
    expect(coding.encounters.map((one) => one.encounter.day)).toEqual([45720, 45720])
    const lines = records(book, 'Claim lines').map((line) => [
      line['Encounter'],
      line['Code'],
      line['Minutes'],
      line['Date'],
    ])
    expect(lines.filter(([, code]) => String(code).startsWith('9'))).toEqual([
      ['1', '96413', 133, day],
      ['1', '96415', 133, day],
      ['2', '96413', 90, day],
    ])
  })
})

describe('taking the results out', () => {
  test("leaves the office's own columns and what stands beside our table", async () => {
    await open()
    await codeLog(book)
    await book.run(async (context) => {
      const table = context.workbook.tables.getItem('InfusionCoder_Claim_lines')
      table.columns.add(undefined, [['Biller'], ['Ann'], ['Ben'], ['Cy'], ['Di']])
      await context.sync()
    })
    book.type('Findings!A9', 'my note')
    expect(await book.run(removeResults)).toMatchObject({ sheets: [], stayed: ['Claim lines', 'Findings'], columns: 0 })
    expect(cells(book, 'Claim lines')).toEqual([['Biller'], ['Ann'], ['Ben'], ['Cy'], ['Di']])
    expect(cells(book, 'Findings')).toEqual([['my note']])
    expect(book.store.tables.all()).toEqual([])
  })

  test('takes the record of the last run along', async () => {
    await open()
    await codeLog(book)
    await book.run(removeResults)
    expect([...book.host.workbook.settings.values()].filter((value) => value !== '')).toEqual([])
  })
})
