import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Value } from '../../src/formula/value'
import { readText } from '../../src/files/csv'
import { readCmsFile } from '../../src/reference/cms-files/read-cms-file'
import { codingOptions } from '../../src/workbook/office/coding-options'
import { keepEditions } from '../../src/workbook/office/loaded-editions'
import { makeOfficeTable } from '../../src/workbook/office/make-office-table'
import { markAnswered, setOverride } from '../../src/workbook/results/answers'
import { changeSettings } from '../../src/workbook/host/settings'
import { writeForecast } from '../../src/workbook/sheets/write-forecast'
import { coded, steadyLog } from '../forecast/steady-log'
import type { OpenWorkbook } from '../preview/harness'
import { aspFile } from '../reference/cms-files/files'
import { openForAddIn, sheetOf } from '../workbook/open-log'
import { cells, codeLog, records } from '../workbook/results'
import { saved, textOf, type Typed } from './saved-workbook'

/**
 * Writes the workbooks of this version as an office would leave them. Run once a version, into a folder of its own; the
 * folders of earlier versions are never written again:
 *
 *     npx tsx tests/upgrade/make-workbooks.ts tests/upgrade/workbooks/VERSION
 */

/** Visits with a finding of every sort: of times, drugs, doses, sites, of what was billed; some twice in one visit. */
const logText = `
Encounter | Patient | Date | Med Given | Dose | Vials | Discarded | Route | Start | Stop | Minutes | Site | Payer | Billed | Note
V1 | 1001 | d0 | Remicade | 300 mg | 3x100 mg | | IV infusion | 9:00 | | | | Medicare | 96413, 96415, J1745x30 |
V1 | 1001 | d0 | Benadryl | 25 mg | | | IV infusion | 8:30 | | | | Medicare | |
V1 | 1001 | d0 | Solu-Medrol | 40 mg | | | IV push | 8:50 | 8:52 | | | Medicare | |
V2 | 1002 | d0 | Truxima | 500 mg | | | IV infusion | 9:00 | 9:00 | | | Aetna | 96413, Q5115x50 |
V2 | 1002 | d0 | wonderdrug | 10 mg | | | IV push | 8:45 | | | | Aetna | |
V3 | 1003 | d1 | Benlysta | 305 mg | | | IV infusion | 10:00 | 11:10 | | | Medicare | 96413x2, J0490x31 |
V3 | 1003 | d1 | Zofran | a lot | | | IV push | 9:55 | | | | Medicare | |
V3 | 1003 | d1 | Pepcid | some | | | IV push | 9:50 | | | | Medicare | |
V4 | 1004 | d1 | vancomycin | 1 g | | | IV infusion | 9:00 | 11:00 | | left arm | Medicare | 96365, 96366 |
V4 | 1004 | d1 | ceftriaxone | 1 g | | | IV infusion | 10:30 | 11:30 | | left arm | Medicare | |
V4 | 1004 | d1 | Venofer | 200 mg | | | IV infusion | 9:00 | 9:40 | | right arm | Medicare | |
V5 | 1005 | d2 | Entyvio | 300 mg | 1x300 mg | | IV infusion | noonish | 13:00 | | | Aetna | 96413, 99211, J3380x300 |
V5 | 1005 | d2 | normal saline | 1,000 mL | | | hydration | 13:00 | 13:25 | | | Aetna | |
V6 | 1006 | d2 | Injectafer | 750 mg | | | IV infusion | 14:00 | 14:20 | 45 | | Medicare | 96365, J1439x750 |
V7 | 1007 | d3 | Ocrevus | 600 mg | 2x300 mg | | IV infusion | 9:00 | 13:00 | | | Medicare | 96365, J2350x600 |
V8 | 1008 | d3 | Remicade | 5 mg/kg | | | IV infusion | 9:00 | 11:05 | | | Aetna | 96413, 96415 |
V9 | 1009 | d3 | iron | 300 mg | | | IV infusion | 9:00 | 11:05 | | | Aetna | |
V10 | 1010 | d4 | Zofran | 4 mg | | | IV push | 9:00 | | | | Medicare | 96374 |
V10 | 1010 | d4 | Pepcid | 20 mg | | | IV push | 9:00 | | | | Medicare | |
V10 | 1010 | d4 | Zofran | 4 mg | | | IV push | 9:45 | | | | Medicare | |
V11 | 1011 | d4 | Keytruda | 200 mg | 2x100 mg | | IV infusion | 9:00 | 9:35 | | | Medicare | 96413, J9271x200 |
V12 | 1012 | d4 | our own mix | 300 mg | | | IV infusion | 10:00 | 11:35 | | | Medicare | 96413, J1745x30 |`

/** 5/4/2026, a Monday. */
const firstDay = 46146

/** A cell as Excel keeps what is typed: times and dates are numbers, visit and patient numbers texts. */
function cellOf(text: string): string | number | null {
  const [, day] = /^d(\d)$/.exec(text) ?? []
  if (day !== undefined) return firstDay + Number(day)
  const [, hour, minute] = /^(\d+):(\d\d)$/.exec(text) ?? []
  if (hour !== undefined) return (Number(hour) * 60 + Number(minute)) / 1440
  return text === '' ? null : text === '45' ? 45 : text
}
const log = logText
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((text) => cellOf(text.trim())))

/** Types rows into the one table of a sheet, which grows under them as Excel's does. */
async function typedOver(
  sheet: string,
  typed: readonly (readonly (string | number)[])[],
  book: OpenWorkbook,
): Promise<Typed> {
  const width = typed[0]!.length
  const last = String.fromCharCode(64 + width)
  const address = `A1:${last}${1 + typed.length}`
  await book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).resize(address)
    await context.sync()
  })
  book.type(`${sheet}!A2:${last}${1 + typed.length}`, typed)
  return { in: 'sheet', sheet, cells: book.values(`${sheet}!${address}`) }
}

/** A finding's row as a person tells it from the others. */
const aboutFinding = ['Finding', 'Encounter', 'Patient', 'Date', 'Rows'] as const
const aboutLine = ['Encounter', 'Patient', 'Date', 'Code', 'Modifiers', 'Units', 'Rows'] as const

async function officeWorkbook(): Promise<{ book: OpenWorkbook; typed: Typed[] }> {
  const book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
  const typed: Typed[] = []
  // The office's own tables, its drug names, an edition that it loaded, and its choices.
  await book.run((context) => makeOfficeTable(context, 'Fees'))
  typed.push(
    await typedOver(
      'Fees',
      [
        ['Aetna', '96413', 45658, '', 182.5, '', '', '', ''],
        ['Aetna', '', 45658, '', '', 1.15, '', '', ''],
        ['Medicare', '96413', 45658, '', '', '', '', 310, ''],
      ],
      book,
    ),
  )
  await book.run((context) => makeOfficeTable(context, 'Drug names'))
  typed.push(
    await typedOver(
      'Drug names',
      [
        ['our own mix', 'J1745'],
        ['vanc', 'vancomycin'],
      ],
      book,
    ),
  )
  const read = readText(new Uint8Array(Buffer.from(aspFile)))
  const file = readCmsFile(read.cells, 'asp.csv', read.cutOff)
  if ('problem' in file) throw new Error(file.problem)
  await book.run((context) => keepEditions(context, file.tables, () => Promise.resolve()))
  typed.push({ in: 'sheet', sheet: 'Loaded editions', cells: cells(book, 'Loaded editions') })
  const choices = {
    setting: 'office',
    payer: 'Medicare',
    locality: '13202-01',
    policies: { overlap: 'any', 'sub-unit-waste': 'none' },
    mapping: { Drug: 'Med Given', Note: 'Note' },
  } as const
  await book.run((context) => changeSettings(context, choices))
  for (const [name, value] of Object.entries(choices)) typed.push({ in: 'setting', name, value })
  const { options, problems } = await book.run(codingOptions)
  if (problems.length > 0) throw new Error(problems.join(' '))
  await codeLog(book, options)

  // A column of the office's own in each table.
  await book.run(async (context) => {
    context.workbook.tables.getItem('InfusionCoder_Findings').columns.add(0, undefined, 'Who asks')
    context.workbook.tables.getItem('InfusionCoder_Claim_lines').columns.add(2, undefined, 'Biller')
    await context.sync()
  })
  // An answer to every finding, so that no sort of key goes untried; a note to some.
  const findings = records(book, 'Findings')
  for (const [index, finding] of findings.entries()) {
    const answer = `answer ${index + 1}: asked the nurse, ${String(finding['Encounter'])}`
    const note = index % 3 === 0 ? `note ${index + 1}` : undefined
    await markAnswered(String(finding['Key']), answer, note)
    book.type(`Findings!A${index + 2}`, `asker ${index + 1}`)
    typed.push({
      in: 'row',
      sheet: 'Findings',
      row: Object.fromEntries(aboutFinding.map((name) => [name, finding[name] ?? ''])),
      typed: { Answered: answer, ...(note === undefined ? {} : { Note: note }), 'Who asks': `asker ${index + 1}` },
    })
  }
  // Overrides of some lines from the pane, one typed by hand, and the office's own column.
  const lines = records(book, 'Claim lines')
  for (const [index, line] of lines.entries()) {
    if (index % 4 === 3) continue
    const override = {
      Override: index === 5 ? 'none' : `${String(line['Code'])}-59`,
      reason: `reason ${index + 1}`,
      By: `AB${index}`,
    }
    await setOverride(String(line['Key']), { written: override.Override, reason: override.reason, by: override.By })
    book.type(`Claim lines!C${index + 2}`, `biller ${index + 1}`)
    typed.push({
      in: 'row',
      sheet: 'Claim lines',
      row: Object.fromEntries(aboutLine.map((name) => [name, line[name] ?? ''])),
      typed: {
        Override: override.Override,
        'Override reason': override.reason,
        By: override.By,
        Biller: `biller ${index + 1}`,
      },
    })
  }
  typed.push({ in: 'sheet', sheet: 'Log', cells: book.values(`Log!A1:O${log.length}`) })
  return { book, typed }
}

/** A forecast whose inputs a manager changed. */
async function forecastWorkbook(): Promise<{ book: OpenWorkbook; typed: Typed[] }> {
  const log = steadyLog()
  const book = await openForAddIn({ sheets: [sheetOf('Log', log)] })
  await writeForecast(coded(log), log, { basis: 'supported', ahead: 6 })
  const typed: Typed[] = []
  const addressOfName = (name: string) => {
    const area = book.store.names.find(name)!.area!
    return { area, sheet: book.store.sheets().find((sheet) => sheet.id === area.sheet)!.name }
  }
  const type = (sheet: string, row: number, column: number, value: Value) => {
    book.type(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`, value)
  }
  for (const [name, values] of [
    ['Forecast_scenario', ['Own']],
    ['Forecast_volume_growth', [0.01, -0.06, 0.07, 0.025]],
    ['Forecast_limit_change', [0, -0.041, 0.021, -0.01]],
    ['Forecast_staffing_cost', [41, 42, 43, 44]],
    ['Forecast_own_season', [1.01, 0.99, 1, 1.02, 0.98, 1, 1, 1, 1, 1, 1, 1.03]],
  ] as const) {
    const { area, sheet } = addressOfName(name)
    values.forEach((value, index) => {
      type(sheet, area.row, area.column + index, value)
    })
    typed.push({ in: 'name', name, cells: book.store.values(area) })
  }
  for (const [table, key, header, value] of [
    ['ForecastPayers', 'Plan A', 'Collected share', 0.91],
    ['ForecastPayers', 'Medicare', 'Days to pay', 21],
    ['ForecastCosts', 'J1745', 'Cost per unit', 18.75],
  ] as const) {
    const { area } = book.store.tables.find(table)!
    const all = book.store.values(area)
    const sheet = book.store.sheets().find((one) => one.id === area.sheet)!.name
    const row = all.findIndex((one) => one[0] === key)
    const column = all[0]!.indexOf(header)
    if (row < 0 || column < 0) throw new Error(`${table} has no ${key} or no ${header}`)
    type(sheet, area.row + row, area.column + column, value)
    typed.push({ in: 'table', table, key, header, value })
  }
  return { book, typed }
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Say into which folder: tests/upgrade/workbooks/VERSION')
mkdirSync(folder, { recursive: true })
for (const [name, made] of [
  ['office', await officeWorkbook()],
  ['forecast', await forecastWorkbook()],
] as const) {
  writeFileSync(join(folder, `${name}.json`), textOf(saved(made.book, made.typed)))
  made.book.close()
}
