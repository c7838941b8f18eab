import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { audit } from '../../src/audit/audit'
import type { Cell } from '../../src/basics/cell'
import { chartSheet } from '../../src/command-line/output/write-chart'
import { code } from '../../src/engine/coding'
import type { FileFormula, FileLook, SheetToWrite } from '../../src/files/file-cells'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { forecastOf } from '../../src/forecast/model'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import type { Argument } from '../../src/functions/value'
import { readPayers } from '../../src/payers/table/read-payers'
import { policyValues } from '../../src/policies/policies'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { claimLinesTable } from '../../src/sheets/claim/claim-lines'
import { findingsTable } from '../../src/sheets/claim/findings'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { plainSheet } from '../../src/sheets/model/table-sheet'
import { feesOfCells } from '../../src/sheets/office/fees'
import { cellAt, type SampleLog } from './logs'
import { valueOf } from './write-xlsx'

/**
 * A practice to play with: part of the office's year with everything that the add-in makes of it, formulas as Excel stores them.
 * Where the add-in is not installed each of them shows what it gave.
 */
export async function practiceXlsx(office: SampleLog): Promise<Uint8Array> {
  const { headers, cells } = logOf(office)
  const fees = feesOfCells(feesTable)
  const payers = readPayers(payersTable, policyValues, () => null)
  const problems = [...fees.problems, ...payers.problems]
  const coding = code(cells, { fees: fees.fees, payers })
  if ('problem' in coding || problems.length > 0) throw new Error(problems.join(' '))
  const audited = audit(coding)
  const model = forecastOf(audited.coding, cells, { basis: 'supported', ahead: 12 })
  if ('problem' in model) throw new Error(model.problem)
  const chart = chartSheet(coding.log, 'office')
  const trail = { initials: '', ranAt: '', log: 'infusion-practice.xlsx', asOf: null }
  const results = [claimLinesTable(audited.coding), findingsTable(audited.coding)].map((table) => ({
    ...plainSheet(table),
    tables: [
      {
        name: table.name.replaceAll(' ', ''),
        row: 0,
        column: 0,
        rows: table.rows.length + 1,
        columns: table.columns.length,
      },
    ],
  }))
  const bytes = await writeXlsxSheets([
    startSheet(),
    logSheet(headers, cells),
    officeTable('Fees', feesTable, [22, 14, 11, 11, 11, 20]),
    officeTable('Payers', payersTable, [26, 16, 18, 26, 14]),
    ...sheetsForFile([
      ...results,
      ...auditSheets(audited, { outside: false, sample: null, trail }),
      ...forecastSheets(model),
    ]),
    ...(chart === null ? [] : [chart]),
  ])
  return asExcelWritesIt(bytes)
}

/**
 * LibreOffice shows the stored values of a file that names Excel as its program; of any other it works every formula out anew,
 * and without the add-in our functions would all be #NAME?.
 */
function asExcelWritesIt(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'docProps/app.xml'
  const program = strFromU8(parts[name] ?? new Uint8Array()).replace(
    /<Application>[^<]*</,
    '<Application>Microsoft Excel<',
  )
  return zipSync({ ...parts, [name]: strToU8(program) }, { level: 9, mtime: new Date(2026, 0, 1) })
}

/** One patient in five: a year, and small enough to be looked through. */
function logOf({ headers, rows }: SampleLog): { headers: readonly string[]; cells: Cell[][] } {
  const ours = rows.filter((row) => {
    const patient = cellAt(row, 'Patient')
    const shown = patient === null ? 0 : Number(valueOf(patient))
    return shown % 5 === 0 && shown > 0
  })
  return {
    headers,
    cells: [[...headers], ...ours.map((row) => headers.map((header) => valueOf(cellAt(row, header))))],
  }
}

const feesTable: Cell[][] = [
  ['Payer', 'Code', 'From', 'Until', 'Amount', 'Percent of Medicare'],
  ['Commercial plan A', null, null, null, null, 128],
  ['Commercial plan B', '96360-96549', null, null, null, 140],
  ['Commercial plan B', 'J1745', null, null, 48.5, null],
  ['Medicaid managed care plan', null, null, null, null, 92],
]

const payersTable: Cell[][] = [
  ['Payer', 'Kind', 'second-initial', 'Source', 'Decided by'],
  ['Commercial plan B', 'commercial', 'X', 'Provider letter in the binder', 'AB'],
]

const widths: Readonly<Record<string, number>> = { Drug: 32, Vials: 18, Payer: 26, Billed: 40, Note: 30 }

/**
 * The log as people keep it, and behind it the formula over its columns, row by row by `INDEX`: a formula that spills would be
 * worked out anew by LibreOffice and show #NAME? there.
 */
function logSheet(headers: readonly string[], cells: readonly (readonly Cell[])[]): SheetToWrite {
  const at = (header: string): number => headers.indexOf(header)
  const last = cells.length
  const column = (header: string): Cell[][] => cells.slice(1).map((row) => [row[at(header)] ?? null])
  const asked = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site']
  const letter = (index: number): string => String.fromCharCode(65 + index)
  const answer = called('INFUSION_CODES', asked.map(column))
  const args = asked.map((header) => `$${letter(at(header))}$2:$${letter(at(header))}$${last}`).join(',')
  const formatted = (header: string, format: string): FileLook[] =>
    at(header) < 0 ? [] : [{ row: 1, column: at(header), rows: last - 1, columns: 1, format }]
  return {
    landscape: true,
    name: 'Infusion log',
    cells: cells.map((row, index) => {
      if (index === 0) return [...row, 'Codes by formula']
      const [text = ''] = answer[index - 1] ?? []
      const codes = `INDEX(${stored}INFUSION_CODES(${args}),${index})`
      // An empty answer would be worked out anew too.
      return [...row, { formula: `=IF(${codes}="","${nothing}",${codes})`, value: text === '' ? nothing : text }]
    }),
    widths: [...headers.map((header) => widths[header] ?? 11), 34],
    looks: [
      { row: 0, column: 0, rows: 1, columns: headers.length + 1, bold: true },
      ...formatted('Date', 'm/d/yyyy'),
      ...formatted('Start', 'h:mm AM/PM'),
      ...formatted('Stop', 'h:mm AM/PM'),
      ...formatted('Paid', '#,##0.00'),
    ],
    frozenRows: 1,
  }
}

/** At a row that starts no line of its own. */
const nothing = '–'

/** Before one of our functions in a file: Excel finds the add-in's by it. */
const stored = '_xldudf_'

const tries: readonly (readonly [formula: string, id: string, args: readonly Argument[]])[] = [
  ['INFUSION_CODES("9:00","11:13","Remicade")', 'INFUSION_CODES', ['9:00', '11:13', 'Remicade']],
  ['INFUSION_WHY("9:00","11:13","Remicade")', 'INFUSION_WHY', ['9:00', '11:13', 'Remicade']],
  ['INFUSION_MINUTES("9:00","11:13")', 'INFUSION_MINUTES', ['9:00', '11:13']],
  ['INFUSION_PRICE("96413","5/4/2026")', 'INFUSION_PRICE', ['96413', '5/4/2026']],
]

function startSheet(): SheetToWrite {
  const lines: readonly (readonly [string, string])[] = [
    [
      'Infusion log',
      'Part of a year of a made-up rheumatology office; at the right a formula that knows the whole column.',
    ],
    [
      'Fees, Payers',
      'What the office decided: amounts by payer, and one payer that wants XE, XS, or XU in place of 59.',
    ],
    ['Claim lines, Findings', 'What Code this log writes: lines with their reasons, and what needs a person.'],
    ['Audit sheets', 'What was billed against what the documentation supports; mistakes were planted.'],
    ['Forecast sheets', 'The coming year: change an assumption in Forecast inputs, months and charts follow.'],
    ['Coding chart', 'For the wall: the codes with times, order and amounts, and the drugs of this log.'],
  ]
  const cells: (Cell | FileFormula)[][] = [
    ['A practice to play with'],
    ['Every name and number is made up. With the add-in, open the pane on the Home tab and press Code this log.'],
    [],
    ['Try', 'Gives'],
    ...tries.map(([formula, id, args]): (Cell | FileFormula)[] => [
      `=${formula}`.replace(/^=/, ''),
      { formula: `=${stored}${formula}`, value: firstOf(called(id, args)) },
    ]),
    [],
    ['Sheet', 'Holds'],
    ...lines.map((line) => [...line]),
  ]
  return {
    landscape: true,
    name: 'Start here',
    cells,
    widths: [46, 90],
    looks: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16 },
      ...[3, 5 + tries.length].map((row) => ({ row, column: 0, rows: 1, columns: 2, bold: true, paper: 'DDEBF7' })),
      { row: 4, column: 1, rows: tries.length, columns: 1, wrap: true },
    ],
    linesOfRows: cells.map((row) => Math.max(1, Math.ceil(textIn(row[1]).length / 84))),
  }
}

const textIn = (cell: Cell | FileFormula): string =>
  String((typeof cell === 'object' && cell !== null ? cell.value : cell) ?? '')
const firstOf = (answer: readonly (readonly (string | number)[])[]): string | number => answer[0]?.[0] ?? ''

/** What one of our functions answers; an error by its name. */
function called(id: string, args: readonly Argument[]): readonly (readonly (string | number)[])[] {
  const entry = catalogue.find((one) => one.id === id)
  if (entry === undefined) throw new Error(id)
  const result = callFunction(entry, args)
  const rows = Array.isArray(result) ? result : [[result]]
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? cell.error : typeof cell === 'boolean' ? String(cell) : cell)),
  )
}

function officeTable(name: string, rows: readonly (readonly Cell[])[], columns: readonly number[]): SheetToWrite {
  const width = rows[0]?.length ?? 0
  return {
    landscape: true,
    name,
    cells: rows,
    widths: columns,
    tables: [{ name, row: 0, column: 0, rows: rows.length, columns: width }],
    frozenRows: 1,
  }
}
