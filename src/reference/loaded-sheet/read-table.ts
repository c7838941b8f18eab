import type { Cell, Row } from '../../basics/cell'
import type { Amount, DrugPackage, Edition, Measure, PairEdit, Setting } from '../reference'
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

const isMeasure = (text: string): text is Measure =>
  ['mg', 'unit', 'mL', 'mEq', 'mmol', 'microcurie', 'cell', 'each'].includes(text)

function amountOf(amount: Cell, measure: Cell): Amount | null {
  const [number, text] = [numberOf(amount), textOf(measure)]
  return typeof number === 'number' && isMeasure(text) ? { amount: number, measure: text } : null
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
          throw new Unreadable(`${adjudication} is not an adjudication indicator`)
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
        if (indicator !== 0 && indicator !== 1) throw new Unreadable(`${indicator} is not an indicator`)
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
