import type { Cell, Row } from '../../basics/cell'
import {
  measures,
  type Amount,
  type DrugPackage,
  type Edition,
  type Measure,
  type PairEdit,
  type Setting,
} from '../reference'
import { dateOf } from '../cms-files/shelves/calendar'
import { codeOf, numberOf, quoted, textOf } from '../cms-files/cells'
import type { LoadedTable, RefusedRow, TableKind } from '../cms-files/shelves/loaded-table'
import { settingNames } from './columns'

/** A row of the sheet by its columns. */
export interface SheetRow {
  readonly row: number
  readonly code: Cell
  readonly second: Cell
  readonly from: Cell
  readonly until: Cell
  readonly values: Row
  readonly note: string
}

const isMeasure = (text: string): text is Measure => measures.some((one) => one === text)

function amountOf(amount: Cell, measure: Cell): Amount | null {
  const [number, text] = [numberOf(amount), textOf(measure)]
  return typeof number === 'number' && isMeasure(text) ? { amount: number, measure: text } : null
}

/** `5 mL`, the size of a package's item. */
function volumeOf(note: string): { readonly volume?: number } {
  const found = /^(\d+(?:\.\d+)?) mL$/.exec(note)?.[1]
  return found === undefined ? {} : { volume: Number(found) }
}

class Unreadable extends Error {}

function needed(value: number | null | undefined, cell: Cell): number {
  if (typeof value !== 'number') throw new Unreadable(`${quoted(cell)} is not a number`)
  return value
}

function code(cell: Cell): string {
  const found = codeOf(cell)
  if (found === null) throw new Unreadable(`${quoted(cell)} is not a HCPCS or CPT code`)
  return found
}

/** What every table of a sheet is made from: its edition, the words of its head, its rows. */
interface Source {
  readonly edition: Edition
  /** Edition, kind, whom it is for, release, as every row has them. */
  readonly words: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly refused: RefusedRow[]
}

type TableOf<Kind extends TableKind> = Extract<LoadedTable, { readonly kind: Kind }>['table']

const number = (one: SheetRow, index: number): number => needed(numberOf(one.values[index]), one.values[index])
const status = (one: SheetRow): string => textOf(one.values[0])
const settingOf = ({ words }: Source): Setting | undefined =>
  (Object.keys(settingNames) as Setting[]).find((one) => settingNames[one] === words[2])
const releaseIs = ({ words }: Source, word: 'complete' | 'corrected'): boolean =>
  (words[3] ?? '').split(/\W+/).includes(word)

/** Reads each row; one that cannot be read is refused, with the sentence that says why. */
function each({ edition, rows, refused }: Source, read: (one: SheetRow) => void): void {
  for (const one of rows) {
    try {
      read(one)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refused.push({ row: one.row, sentence: `${edition.edition}: ${error.message}.` })
    }
  }
}

function mapOf<Value>(source: Source, read: (one: SheetRow) => readonly [string, Value]): Map<string, Value> {
  const found = new Map<string, Value>()
  each(source, (one) => {
    const [key, value] = read(one)
    found.set(key, value)
  })
  return found
}

/** The table of each kind; null where the words or the rows make none. */
const tables: { readonly [Kind in TableKind]: (source: Source) => TableOf<Kind> | null } = {
  limits: (source) => {
    const limits = mapOf(source, (one) => {
      const unit = amountOf(one.values[2], one.values[3])
      const limit = { limit: number(one, 0), coinsurance: number(one, 1) }
      const said = { ...(one.note === '' ? {} : { note: one.note }), ...(unit === null ? {} : { unit }) }
      return [code(one.code), { ...limit, ...said }]
    })
    return { ...source.edition, limits, complete: releaseIs(source, 'complete') }
  },
  packages: (source) => {
    const packages = new Map<string, DrugPackage>()
    each(source, (one) => {
      const ndc = textOf(one.second).padStart(11, '0')
      const found: DrugPackage = {
        ndc,
        code: code(one.code),
        item: amountOf(one.values[0], one.values[1]),
        ...volumeOf(one.note),
        itemsInPackage: number(one, 2),
        unitsInItem: number(one, 3),
        unitsInPackage: number(one, 4),
      }
      const known = packages.get(ndc)
      packages.set(ndc, known === undefined ? found : { ...known, others: [...(known.others ?? []), found] })
    })
    return { ...source.edition, packages }
  },
  relativeValues: (source) => {
    const codes = mapOf(source, (one) => {
      const expense = { officeExpense: number(one, 2), facilityExpense: numberOf(one.values[3]) ?? null }
      return [code(one.code), { status: status(one), work: number(one, 1), ...expense, malpractice: number(one, 4) }]
    })
    return { ...source.edition, codes }
  },
  conversionFactors: (source) => {
    const factor = mapOf(source, (one) => ['factor', number(one, 0)]).get('factor')
    const of = source.words[2]
    if (factor === undefined || (of !== 'all' && of !== 'non-apm' && of !== 'apm')) return null
    return { ...source.edition, factor, kind: of }
  },
  localities: (source) => {
    const localities = mapOf(source, (one) => {
      const locality = textOf(one.code)
      const [work, expense, malpractice] = [number(one, 0), number(one, 1), number(one, 2)]
      return [locality, { locality, state: textOf(one.second), name: one.note, work, expense, malpractice }]
    })
    return { ...source.edition, localities }
  },
  zipCodes: (source) => {
    const split = new Set<string>()
    const localities = mapOf(source, (one) => {
      if (textOf(one.values[0]) === 'yes') split.add(code(one.code))
      return [code(one.code), textOf(one.second)]
    })
    return { ...source.edition, localities, split }
  },
  hospitalRates: (source) => ({
    ...source.edition,
    rates: mapOf(source, (one) => [code(one.code), { status: status(one), rate: numberOf(one.values[1]) ?? null }]),
  }),
  unitMaximums: (source) => {
    const setting = settingOf(source)
    if (setting === undefined) return null
    const maximums = mapOf(source, (one) => {
      const adjudication = number(one, 1)
      if (adjudication !== 1 && adjudication !== 2 && adjudication !== 3) {
        throw new Unreadable(`${adjudication} is not an adjudication indicator`)
      }
      return [code(one.code), { units: number(one, 0), adjudication } as const]
    })
    return { ...source.edition, setting, maximums }
  },
  pairs: (source) => {
    const setting = settingOf(source)
    if (setting === undefined) return null
    const pairs: PairEdit[] = []
    each(source, (one) => {
      const indicator = number(one, 0)
      if (indicator !== 0 && indicator !== 1) throw new Unreadable(`${indicator} is not an indicator`)
      const [column1, column2] = [code(one.code), code(one.second)]
      pairs.push({ column1, column2, indicator, from: dateOf(one.from), until: dateOf(one.until) })
    })
    return { ...source.edition, setting, pairs }
  },
  addOns: (source) => {
    const mayFollow = new Map<string, string[]>()
    each(source, (one) => {
      const addOn = code(one.code)
      mayFollow.set(addOn, [...(mayFollow.get(addOn) ?? []), code(one.second)])
    })
    return { ...source.edition, mayFollow }
  },
  codes: (source) => ({
    ...source.edition,
    codes: mapOf(source, (one) => [code(one.code), { from: dateOf(one.from), until: dateOf(one.until) }]),
  }),
}

/**
 * The table of an edition from its rows.
 *
 * @param words - edition, kind, whom it is for, release, as every row has them
 * @param refused - where rows are put that cannot be read
 * @returns null where the words or the rows make no table of that kind
 */
export function tableOf(
  kind: TableKind,
  edition: Edition,
  words: readonly string[],
  rows: readonly SheetRow[],
  refused: RefusedRow[],
): LoadedTable | null {
  const source = { edition, words, rows, refused }
  const table = tables[kind](source)
  // Kind and table belong together by the type of `tables`, which the compiler does not follow through a look-up.
  return table === null ? null : ({ kind, corrected: releaseIs(source, 'corrected'), table } as LoadedTable)
}
