import { afterEach, describe, expect, test } from 'vitest'
import { readSheets } from '../../src/files/read-sheets'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import type { SheetToOpen } from '../../src/preview/store/cell-store'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { settingsDifferences } from '../../src/sheets/office/settings-differences'
import { readSettingsFile, settingsSheets, type OfficeSettings } from '../../src/sheets/office/settings-file'
import { changeSettings, readSettings } from '../../src/workbook/host/settings'
import { codingOptions } from '../../src/workbook/office/coding-options'
import { makeOfficeTable } from '../../src/workbook/office/make-office-table'
import { openTables, protectTables, protectionOf } from '../../src/workbook/office/protect-tables'
import { loadSettings, settingsOfWorkbook, undoSettings } from '../../src/workbook/office/workbook-settings'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const open = async (...sheets: SheetToOpen[]): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), ...sheets] })
}

const fees = [
  ['Payer', 'Code', 'From', 'Amount', 'Supplied by'],
  ['Aetna', '96413', 46023, 150, null],
  ['Aetna', 'J1745', null, 40, null],
]
const payers = [
  ['Payer', 'Kind', 'overlap'],
  ['Aetna', 'commercial', 'any'],
]

/** What the pane saves and another workbook loads: through the bytes of a file. */
async function saved(by = 'KL'): Promise<OfficeSettings> {
  const settings = await book.run((context) => settingsOfWorkbook(context, by))
  const bytes = await writeXlsxSheets(sheetsForFile(settingsSheets(settings)))
  const read = readSettingsFile(await readSheets(bytes))
  if ('problem' in read) throw new Error(read.problem)
  expect(read.notes).toEqual([])
  return read.settings
}

async function load(settings: OfficeSettings) {
  const now = await book.run((context) => settingsOfWorkbook(context))
  const differences = settingsDifferences(now, settings)
  const undo = await book.run((context) =>
    loadSettings(context, settings, new Set(differences.map(({ where }) => where)), {
      ...{ file: 'settings.xlsx', by: 'MN', on: '2026-11-27' },
    }),
  )
  return { differences: differences.map(({ where, text }) => `${where}: ${text}`), undo }
}

const sheetNames = (): string[] => book.store.sheets().map(({ name }) => name)

describe('an office’s settings travel', () => {
  test('saved in one workbook, loaded into the next month’s, with initials', async () => {
    await open(sheetOf('Fees', fees), sheetOf('Payers', payers))
    await book.run((context) =>
      changeSettings(context, {
        setting: 'hospital',
        payer: 'Aetna',
        policies: { overlap: 'deduct' },
        mapping: { Drug: 'Agent' },
      }),
    )
    const settings = await saved()
    book.close()
    await open()
    const { differences } = await load(settings)
    expect(differences).toEqual([
      'Choices: Setting: office becomes hospital.',
      'Choices: Payer where the log names none: Medicare becomes Aetna.',
      'Choices: Policy overlap: majority becomes deduct.',
      'Choices: Column for Drug: found by its header becomes "Agent".',
      'Fees: 2 rows come, 0 rows go, 0 rows stay.',
      'Fees: comes: Amount 150, Code 96413, From 1/1/2026, Payer Aetna',
      'Fees: comes: Amount 40, Code J1745, Payer Aetna',
      'Payers: 1 row comes, 0 rows go, 0 rows stay.',
      'Payers: comes: Kind commercial, overlap any, Payer Aetna',
    ])
    const { options, feesOn, payersOn, problems, settingsLoaded } = await book.run(codingOptions)
    expect({ feesOn, payersOn, problems }).toEqual({ feesOn: 'Fees', payersOn: 'Payers', problems: [] })
    expect(options).toMatchObject({ setting: 'hospital', payer: 'Aetna', mapping: { Drug: 'Agent' } })
    expect(options.policies.overlap).toBe('deduct')
    expect(options.fees).toMatchObject([
      { code: '96413', from: '2026-01-01' },
      { code: 'J1745', from: null },
    ])
    expect(settingsLoaded).toEqual({ file: 'settings.xlsx', by: 'MN', on: '2026-11-27' })
    expect(settings.by).toBe('KL')
    // The same again changes nothing.
    expect((await load(settings)).differences).toEqual([])
  })

  test('rows are put into the table where it stands, and undone, formulas and notes too', async () => {
    await open(sheetOf('Fees', [...fees, [null], ['a note of ours']]))
    book.type('Fees!D3', '=D2-110')
    const before = book.values('Fees!A1:E6')
    const settings: OfficeSettings = {
      choices: { policies: {}, mapping: {} },
      by: '',
      tables: new Map([
        [
          'Fees',
          [
            ['Code', 'Payer', 'Amount', 'Basis'],
            ['96413', 'Aetna', 160, null],
            ['96415', 'Aetna', 41, null],
            ['J1745', 'Aetna', null, 'ASP'],
          ],
        ],
      ]),
    }
    const { undo } = await load(settings)
    expect(book.values('Fees!A1:F4')).toEqual([
      ['Payer', 'Code', 'From', 'Amount', 'Supplied by', 'Basis'],
      ['Aetna', '96413', '', 160, '', ''],
      ['Aetna', '96415', '', 41, '', ''],
      ['Aetna', 'J1745', '', '', '', 'ASP'],
    ])
    await book.run((context) => undoSettings(context, undo))
    expect(book.values('Fees!A1:E3')).toEqual(before.slice(0, 3))
    book.type('Fees!D2', 200)
    expect(book.value('Fees!D3')).toBe(90)
    expect(await book.run(readSettings)).toMatchObject({ settingsLoaded: null })
  })

  test('sheets that were made go with the undo', async () => {
    await open()
    const { undo } = await load({
      choices: { policies: {}, mapping: {}, payer: 'Aetna' },
      by: '',
      tables: new Map([['Payers', payers]]),
    })
    expect(sheetNames()).toEqual(['Log', 'Payers'])
    await book.run((context) => undoSettings(context, undo))
    expect(sheetNames()).toEqual(['Log'])
    expect(await book.run(readSettings)).toMatchObject({ payer: 'Medicare' })
  })
})

describe('files of other versions', () => {
  test('what this version does not know is said and left out', async () => {
    await open()
    const read = readSettingsFile([
      {
        name: 'Settings',
        cells: [
          ['Kind', 'Name', 'Value'],
          ['file', 'Infusion Coder settings', 3],
          ['office', 'setting', 'hospital'],
          ['office', 'shape', 'round'],
          ['policy', 'overlap', 'any'],
          ['policy', 'overlap', 'sometimes'],
          ['policy', 'moon', 'full'],
          ['column', 'Drug', 'Agent'],
        ],
      },
      { name: 'Fees', cells: fees },
      { name: 'Moons', cells: [['Name'], ['Io']] },
    ])
    if ('problem' in read) throw new Error(read.problem)
    expect(read.settings.choices).toEqual({
      setting: 'hospital',
      policies: { overlap: 'any' },
      mapping: { Drug: 'Agent' },
    })
    expect([...read.settings.tables.keys()]).toEqual(['Fees'])
    expect(read.notes).toEqual([
      'The file was saved by a later version; what it adds is left out.',
      'Settings: office shape = round isn’t known to this version; it is left out.',
      'Settings: policy overlap = sometimes isn’t known to this version; it is left out.',
      'Settings: policy moon = full isn’t known to this version; it is left out.',
      'The sheet Moons holds no settings that this version knows; it is left out.',
    ])
  })

  test('a file without any settings is none', async () => {
    await open()
    expect(readSettingsFile([{ name: 'Log', cells: smallLog }])).toEqual({
      problem: expect.stringContaining('This is not a settings file') as string,
    })
  })
})

test('the office’s tables against slips: protected without a password, opened again, with initials', async () => {
  await open(sheetOf('Fees', fees))
  await book.run((context) => makeOfficeTable(context, 'Vendors'))
  const { protectedSheets } = book.host.workbook
  const done = await book.run((context) => protectTables(context, { by: 'AB', on: '2026-11-27' }))
  expect([done, protectedSheets.size]).toEqual([{ sheets: ['Fees', 'Vendors'], left: [] }, 2])
  expect(await book.run(protectionOf)).toEqual({ open: false, by: 'AB', on: '2026-11-27' })
  // A second press finds nothing to do, and leaves whose it was.
  const again = await book.run((context) => protectTables(context, { by: 'XY', on: '2026-11-28' }))
  expect([again.sheets, (await book.run(protectionOf))?.by]).toEqual([[], 'AB'])
  // They are read as ever.
  expect((await book.run(codingOptions)).feesOn).toBe('Fees')
  await book.run((context) => openTables(context, { by: 'CD', on: '2026-11-28' }))
  expect([protectedSheets.size, await book.run(protectionOf)]).toEqual([0, { open: true, by: 'CD', on: '2026-11-28' }])
})
