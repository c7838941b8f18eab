import type { Cell } from '../../basics/cell'
import type { LoadedTable } from '../cms-files/shelves/loaded-table'
import { kindNames, settingNames, valueNames } from './columns'

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
        .map(({ code, ndc, item, volume, itemsInPackage, unitsInItem, unitsInPackage }) => ({
          code,
          second: ndc,
          values: [item?.amount, item?.measure, itemsInPackage, unitsInItem, unitsInPackage],
          ...(volume === undefined ? {} : { note: `${volume} mL` }),
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
