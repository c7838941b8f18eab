import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import type { OpenWorkbook } from '../preview/harness'
import { buildAddIn, type BuiltAddIn } from './built-add-in'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let built: BuiltAddIn
beforeAll(async () => {
  built = await buildAddIn()
}, 120_000)

let book: OpenWorkbook | null = null
afterEach(() => {
  expect(book?.errors ?? []).toEqual([])
  book?.close()
  book = null
})

/** The workbook of the test that runs. */
const open = (): OpenWorkbook => {
  if (book === null) throw new Error('No workbook is open.')
  return book
}

/** A workbook in which the add-in's own functions bundle is registered with the real Office.js. */
async function withFunctions(cells: readonly (readonly Cell[])[]): Promise<void> {
  book = await openForAddIn({
    sheets: [sheetOf('Log', cells)],
    metadata: built.metadata,
    addInScripts: [join(built.folder, 'functions.js')],
  })
  await open().settle()
}

describe('custom functions through Office.js', () => {
  test('a formula by itself answers in its cell', async () => {
    await withFunctions([
      [
        '=INFUSION_CODES("9:00","11:13","Remicade")',
        '=INFUSION_MINUTES("9:00","11:13")',
        '=_xldudf_INFUSION_CODES("9:00","9:15","Remicade")',
      ],
    ])
    expect(open().values('Log!A1:C1')).toEqual([['96413, 96415', 133, '96409']])
  })

  test('the formula that is written beside a hospital’s log knows that it is one', async () => {
    const push = (start: string) => ['E1', '1001', 45720, 'morphine', 'IV push', start, '']
    await withFunctions([smallLog[0]!, push('9:00'), push('9:40')])
    open().type('Log!I2', '=INFUSION_CODES(F2:F3,G2:G3,D2:D3,E2:E3,A2:A3,,,"hospital",C2:C3)')
    await open().settle()
    // A second push of one drug, more than 30 minutes later, has a code in a hospital alone.
    expect(open().values('Log!I2:I3')).toEqual([['96374'], ['96376']])
  })

  test('INFUSION_AUDIT typed into a cell says what the audit says, and follows a corrected claim', async () => {
    const claims = ['Billed', '96413, 96415x3, 96375', '', '96409']
    const log = smallLog.map((row, index) => [...row, claims[index]!])
    await withFunctions(log)
    open().type('Log!J1', '=INFUSION_AUDIT(A1:H4)')
    await open().settle()
    expect(open().values('Log!J1:J4')).toEqual(
      callFunction(
        catalogue.find(({ id }) => id === 'INFUSION_AUDIT')!,
        [log],
      ),
    )
    expect(open().value('Log!J2')).toContain('96415: 3 units billed, 1 supported.')
    open().type('Log!H2', '96413, 96415, 96375')
    await open().settle()
    expect(open().value('Log!J2')).toBe('')
    expect(open().value('Log!J4')).toContain('stop')
  })

  test('a formula over columns spills one text a row, and follows a changed time', async () => {
    await withFunctions(smallLog)
    open().type('Log!I2', '=INFUSION_CODES(F2:F4,G2:G4,D2:D4,E2:E4,A2:A4)')
    await open().settle()
    expect(open().values('Log!I2:I4')).toEqual([['96413, 96415'], ['96375'], ['96409']])
    open().type('Log!G4', 0.4 + 91 / 1440)
    await open().settle()
    expect(open().values('Log!I4:I4')).toEqual([['96413, 96415']])
  })

  test('what is wrong with the arguments is an error with a sentence', async () => {
    await withFunctions(smallLog)
    open().type('Log!I2', '=INFUSION_CODES(F2:F4,G2:G3,D2:D4)')
    open().type('Log!J2', '=INFUSION_CODES("9:00","10:00","Remicaid")')
    await open().settle()
    expect(open().values('Log!I2:J2')).toEqual([['#VALUE!', '#N/A']])
  })

  test('over the sample log the column adds up to the claim lines of the same cells', async () => {
    const sheet = (await readXlsxSheets(await readFile('examples/rheumatology-office.xlsx')))[0]!
    const last = sheet.cells.length
    await withFunctions(sheet.cells)
    const header = sheet.cells[0]!.map(String)
    const column = (name: string) => {
      const letter = String.fromCharCode(65 + header.indexOf(name))
      return `${letter}2:${letter}${last}`
    }
    const args = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site'].map(column).join(',')
    open().type('Log!Z2', `=INFUSION_CODES(${args},"office",${column('Date')})`)
    await open().settle()
    const codes = open()
      .values(`Log!Z2:Z${last}`)
      .map((row) => String(row[0]))
    // The columns that INFUSION_CODES is not given, so that both read the same cells.
    const notGiven = new Set([
      'Primary',
      'Patient',
      'Note',
      'Site reason',
      'Weight',
      'Discarded',
      'Vials',
      'NDC',
      'Payer',
    ])
    const entry = catalogue.find((one) => one.id === 'INFUSION_LINES')!
    const lines = callFunction(entry, [
      sheet.cells.map((row) =>
        row.map((cell, i) =>
          notGiven.has(header[i]!) ? (row === sheet.cells[0] ? `${String(cell)} (not read)` : cell) : cell,
        ),
      ),
    ]) as unknown[][]
    expect(unitsOf(codes.join(', '))).toEqual(unitsOfLines(lines.slice(1)))
  })
})

test('the functions bundle carries no pane, and the page names no server but its own and that of Office.js', async () => {
  expect(await built.text('functions.js')).not.toMatch(/preact|log-card/)
  const page = await built.text('taskpane.html')
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.filter((address) => address.includes('//'))).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ])
})

/** Units by code with modifiers. */
function unitsOf(text: string): Record<string, number> {
  const units: Record<string, number> = {}
  for (const one of text.split(/,\s*/).filter((part) => part !== '')) {
    const [code = '', count = '1'] = one.split('x')
    units[code] = (units[code] ?? 0) + Number(count)
  }
  return units
}

function unitsOfLines(lines: readonly unknown[][]): Record<string, number> {
  const units: Record<string, number> = {}
  for (const line of lines) {
    const code = [line[4], ...String(line[5]).split(', ')].filter((part) => part !== '').join('-')
    units[code] = (units[code] ?? 0) + Number(line[6])
  }
  return units
}
