import type { Amount, DrugPackage, Edition, Measure, PairEdit, Setting } from './reference'
import { dateOf } from './cms-files/calendar'
import { codeOf, numberOf, quoted, textOf, type Cell, type Row } from './cms-files/cells'
import type { LoadedTable, RefusedRow, TableKind } from './cms-files/loaded-table'

/**
 * Loaded editions as one table of a workbook, so that they travel with it and an office can look at them. Every edition
 * has a heading row without a code: its dates, what its values are, and where it comes from. The rows below may be sorted
 * and filtered: each names its edition.
 */

export const loadedSheetHeaders = [
  'Edition',
  'Kind',
  'For',
  'Release',
  'Code',
  'Second code',
  'From',
  'Until',
  'Value 1',
  'Value 2',
  'Value 3',
  'Value 4',
  'Value 5',
  'Note',
] as const

const kindNames: Readonly<Record<TableKind, string>> = {
  limits: 'Payment limits',
  packages: 'Drug packages',
  relativeValues: 'Relative values',
  conversionFactors: 'Conversion factor',
  localities: 'Localities',
  zipCodes: 'ZIP codes',
  hospitalRates: 'Hospital rates',
  unitMaximums: 'Unit maximums',
  pairs: 'Pair edits',
  addOns: 'Add-on edits',
  codes: 'Code dates',
}

const valueNames: Readonly<Record<TableKind, readonly string[]>> = {
  limits: ['Limit ($)', 'Coinsurance (%)', 'Unit', 'Counted in'],
  packages: ['One item holds', 'Counted in', 'Items in package', 'Units in item', 'Units in package'],
  relativeValues: ['Status', 'Work', 'Office expense', 'Facility expense', 'Malpractice'],
  conversionFactors: ['Dollars'],
  localities: ['Work', 'Expense', 'Malpractice'],
  zipCodes: ['Several localities'],
  hospitalRates: ['Status', 'Rate ($)'],
  unitMaximums: ['Units', 'Adjudication'],
  pairs: ['Indicator'],
  addOns: [],
  codes: [],
}

const settingNames: Readonly<Record<Setting, string>> = { office: 'practitioners', hospital: 'outpatient hospitals' }

/** What stands behind edition and kind in a row. */
interface Line {
  readonly code: string
  readonly second?: string
  readonly from?: string | null
  readonly until?: string | null
  readonly values?: readonly Cell[]
  readonly note?: string
}

/** What every row of an edition begins with: its name, its kind, whom it is for, which release. */
export function headOf(one: LoadedTable): readonly [edition: string, kind: string, of: string, release: string] {
  const release = [
    one.corrected ? 'corrected' : '',
    one.kind === 'limits' ? (one.table.complete ? 'complete' : 'extract') : '',
  ]
  return [one.table.edition, kindNames[one.kind], forOf(one), release.filter((word) => word !== '').join(' ')]
}

/** The rows of a loaded table, its heading row first. Empty cells are empty texts. */
export function sheetRowsOf(one: LoadedTable): Cell[][] {
  const head = headOf(one)
  const line = ({ code, second, from, until, values = [], note }: Line): Cell[] => [
    ...head,
    code,
    second ?? '',
    from ?? '',
    until ?? '',
    ...Array.from({ length: 5 }, (_, index) => values[index] ?? ''),
    note ?? '',
  ]
  const { from, until, source } = one.table
  return [line({ code: '', from, until, values: valueNames[one.kind], note: source }), ...linesOf(one).map(line)]
}

function forOf(one: LoadedTable): string {
  if (one.kind === 'conversionFactors') return one.table.kind
  return one.kind === 'unitMaximums' || one.kind === 'pairs' ? settingNames[one.table.setting] : ''
}

function linesOf(one: LoadedTable): Line[] {
  switch (one.kind) {
    case 'limits':
      return [...one.table.limits].map(([code, { limit, coinsurance, unit, note }]) => ({
        code,
        values: [limit, coinsurance, unit?.amount, unit?.measure],
        ...(note === undefined ? {} : { note }),
      }))
    case 'packages':
      return [...one.table.packages.values()]
        .flatMap((each) => [each, ...(each.others ?? [])])
        .map(({ code, ndc, item, itemsInPackage, unitsInItem, unitsInPackage }) => ({
          code,
          second: ndc,
          values: [item?.amount, item?.measure, itemsInPackage, unitsInItem, unitsInPackage],
        }))
    case 'relativeValues':
      return [...one.table.codes].map(([code, { status, work, officeExpense, facilityExpense, malpractice }]) => ({
        code,
        values: [status, work, officeExpense, facilityExpense, malpractice],
      }))
    case 'conversionFactors':
      return [{ code: 'factor', values: [one.table.factor] }]
    case 'localities':
      return [...one.table.localities.values()].map(({ locality, state, name, work, expense, malpractice }) => ({
        code: locality,
        second: state,
        values: [work, expense, malpractice],
        note: name,
      }))
    case 'zipCodes':
      return [...one.table.localities].map(([code, second]) => ({
        code,
        second,
        values: [one.table.split.has(code) ? 'yes' : ''],
      }))
    case 'hospitalRates':
      return [...one.table.rates].map(([code, { status, rate }]) => ({ code, values: [status, rate] }))
    case 'unitMaximums':
      return [...one.table.maximums].map(([code, { units, adjudication }]) => ({ code, values: [units, adjudication] }))
    case 'pairs':
      return one.table.pairs.map(({ column1, column2, indicator, from, until }) => ({
        code: column1,
        second: column2,
        from,
        until,
        values: [indicator],
      }))
    case 'addOns':
      return [...one.table.mayFollow].flatMap(([code, primaries]) => primaries.map((second) => ({ code, second })))
    case 'codes':
      return [...one.table.codes].map(([code, { from, until }]) => ({ code, from, until }))
  }
}

/** A row of the sheet by its columns. */
interface SheetRow {
  readonly row: number
  readonly code: Cell
  readonly second: Cell
  readonly from: Cell
  readonly until: Cell
  readonly values: Row
  readonly note: string
}

/**
 * The tables of a sheet, header row first. Dates and numbers may have become Excel's own meanwhile.
 *
 * @returns the tables, and the rows that cannot be read; a table without its heading row is left out and said
 */
export function tablesOfSheet(cells: readonly Row[]): {
  readonly tables: readonly LoadedTable[]
  readonly refused: readonly RefusedRow[]
} {
  const headers = (cells[0] ?? []).map((cell) => textOf(cell).toLowerCase())
  const at = new Map(loadedSheetHeaders.map((header) => [header, headers.indexOf(header.toLowerCase())]))
  const refused: RefusedRow[] = []
  const lost = loadedSheetHeaders.filter((header) => at.get(header) === -1)
  if (lost.length > 0) {
    return { tables: [], refused: [{ row: 1, sentence: `The sheet has no column ${lost.join(', ')}.` }] }
  }
  const groups = new Map<string, { head: SheetRow | null; kind: TableKind | null; words: string[]; rows: SheetRow[] }>()
  cells.slice(1).forEach((row, index) => {
    const cell = (header: (typeof loadedSheetHeaders)[number]): Cell => row[at.get(header)!]
    const words = (['Edition', 'Kind', 'For', 'Release'] as const).map((header) => textOf(cell(header)))
    if (words.every((word) => word === '')) return
    const kind = (Object.keys(kindNames) as TableKind[]).find((one) => kindNames[one] === words[1]) ?? null
    const group = groups.get(words.join('\n')) ?? { head: null, kind, words, rows: [] }
    groups.set(words.join('\n'), group)
    const one: SheetRow = {
      row: index + 2,
      code: cell('Code'),
      second: cell('Second code'),
      from: cell('From'),
      until: cell('Until'),
      values: (['Value 1', 'Value 2', 'Value 3', 'Value 4', 'Value 5'] as const).map(cell),
      note: textOf(cell('Note')),
    }
    if (textOf(one.code) === '') group.head = one
    else group.rows.push(one)
  })
  const tables: LoadedTable[] = []
  for (const { head, kind, words, rows } of groups.values()) {
    const row = head?.row ?? rows[0]!.row
    const from = head === null ? null : dateOf(head.from)
    if (kind === null || head === null || from === null) {
      const why =
        kind === null ? `${quoted(words[1])} is no kind of edition` : 'its heading row with the dates is missing'
      refused.push({ row, sentence: `${words[0]} is left out: ${why}.` })
      continue
    }
    const edition = { edition: words[0]!, from, until: dateOf(head.until), source: head.note }
    const table = tableOf(kind, edition, words, rows, refused)
    if (table !== null) tables.push(table)
  }
  return { tables, refused }
}

const isMeasure = (text: string): text is Measure =>
  ['mg', 'unit', 'mL', 'mEq', 'mmol', 'microcurie', 'cell', 'each'].includes(text)

function amountOf(amount: Cell, measure: Cell): Amount | null {
  const [number, text] = [numberOf(amount), textOf(measure)]
  return typeof number === 'number' && isMeasure(text) ? { amount: number, measure: text } : null
}

class Unreadable extends Error {}

function needed(value: number | null | undefined, cell: Cell): number {
  if (typeof value !== 'number') throw new Unreadable(`${quoted(cell)} is no number`)
  return value
}

function code(cell: Cell): string {
  const found = codeOf(cell)
  if (found === null) throw new Unreadable(`${quoted(cell)} is no HCPCS or CPT code`)
  return found
}

function tableOf(
  kind: TableKind,
  edition: Edition,
  words: readonly string[],
  rows: readonly SheetRow[],
  refused: RefusedRow[],
): LoadedTable | null {
  const corrected = /\bcorrected\b/.test(words[3]!)
  const number = (one: SheetRow, index: number): number => needed(numberOf(one.values[index]), one.values[index])
  const each = (read: (one: SheetRow) => void): void => {
    for (const one of rows) {
      try {
        read(one)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        refused.push({ row: one.row, sentence: `${edition.edition}: ${error.message}.` })
      }
    }
  }
  const map = <Value>(read: (one: SheetRow) => readonly [string, Value]): Map<string, Value> => {
    const found = new Map<string, Value>()
    each((one) => {
      const [key, value] = read(one)
      found.set(key, value)
    })
    return found
  }
  const setting = (Object.keys(settingNames) as Setting[]).find((one) => settingNames[one] === words[2])
  const status = (one: SheetRow): string => textOf(one.values[0])

  switch (kind) {
    case 'limits': {
      const limits = map((one) => {
        const unit = amountOf(one.values[2], one.values[3])
        return [
          code(one.code),
          {
            limit: number(one, 0),
            coinsurance: number(one, 1),
            ...(one.note === '' ? {} : { note: one.note }),
            ...(unit === null ? {} : { unit }),
          },
        ]
      })
      return { kind, corrected, table: { ...edition, limits, complete: /\bcomplete\b/.test(words[3]!) } }
    }
    case 'packages': {
      const packages = new Map<string, DrugPackage>()
      each((one) => {
        const ndc = textOf(one.second).padStart(11, '0')
        const found: DrugPackage = {
          ndc,
          code: code(one.code),
          item: amountOf(one.values[0], one.values[1]),
          itemsInPackage: number(one, 2),
          unitsInItem: number(one, 3),
          unitsInPackage: number(one, 4),
        }
        const known = packages.get(ndc)
        packages.set(ndc, known === undefined ? found : { ...known, others: [...(known.others ?? []), found] })
      })
      return { kind, corrected, table: { ...edition, packages } }
    }
    case 'relativeValues': {
      const codes = map((one) => {
        const facilityExpense = numberOf(one.values[3]) ?? null
        return [
          code(one.code),
          {
            status: status(one),
            work: number(one, 1),
            officeExpense: number(one, 2),
            facilityExpense,
            malpractice: number(one, 4),
          },
        ]
      })
      return { kind, corrected, table: { ...edition, codes } }
    }
    case 'conversionFactors': {
      const factors = map((one) => ['factor', number(one, 0)])
      const factor = factors.get('factor')
      const of = words[2]
      if (factor === undefined || (of !== 'all' && of !== 'non-apm' && of !== 'apm')) return null
      return { kind, corrected, table: { ...edition, factor, kind: of } }
    }
    case 'localities': {
      const localities = map((one) => {
        const locality = textOf(one.code)
        const [work, expense, malpractice] = [number(one, 0), number(one, 1), number(one, 2)]
        return [locality, { locality, state: textOf(one.second), name: one.note, work, expense, malpractice }]
      })
      return { kind, corrected, table: { ...edition, localities } }
    }
    case 'zipCodes': {
      const split = new Set<string>()
      const localities = map((one) => {
        if (textOf(one.values[0]) === 'yes') split.add(code(one.code))
        return [code(one.code), textOf(one.second)]
      })
      return { kind, corrected, table: { ...edition, localities, split } }
    }
    case 'hospitalRates': {
      const rates = map((one) => [code(one.code), { status: status(one), rate: numberOf(one.values[1]) ?? null }])
      return { kind, corrected, table: { ...edition, rates } }
    }
    case 'unitMaximums': {
      if (setting === undefined) return null
      const maximums = map((one) => {
        const adjudication = number(one, 1)
        if (adjudication !== 1 && adjudication !== 2 && adjudication !== 3) {
          throw new Unreadable(`${adjudication} is no adjudication indicator`)
        }
        return [code(one.code), { units: number(one, 0), adjudication } as const]
      })
      return { kind, corrected, table: { ...edition, setting, maximums } }
    }
    case 'pairs': {
      if (setting === undefined) return null
      const pairs: PairEdit[] = []
      each((one) => {
        const indicator = number(one, 0)
        if (indicator !== 0 && indicator !== 1) throw new Unreadable(`${indicator} is no indicator`)
        pairs.push({
          column1: code(one.code),
          column2: code(one.second),
          indicator,
          from: dateOf(one.from),
          until: dateOf(one.until),
        })
      })
      return { kind, corrected, table: { ...edition, setting, pairs } }
    }
    case 'addOns': {
      const mayFollow = new Map<string, string[]>()
      each((one) => {
        const addOn = code(one.code)
        mayFollow.set(addOn, [...(mayFollow.get(addOn) ?? []), code(one.second)])
      })
      return { kind, corrected, table: { ...edition, mayFollow } }
    }
    case 'codes':
      return {
        kind,
        corrected,
        table: {
          ...edition,
          codes: map((one) => [code(one.code), { from: dateOf(one.from), until: dateOf(one.until) }]),
        },
      }
  }
}
