import { exact } from '../basics/money'
import { isFound, limitOn } from '../reference/look-ups'
import type { Amount, Reference } from '../reference/reference'
import type { Change, Changes } from './change'

/** A claim line of the log, as far as a change may touch it. */
export interface LogLine {
  readonly visit: number
  readonly code: string
  readonly units: number
  readonly rows: readonly number[]
  readonly setting: 'office' | 'hospital'
  /** Whether Medicare pays it by law; for others Medicare's amount is only used instead. */
  readonly medicare: boolean
  /** As the log writes it; null where it names nobody. */
  readonly payer: string | null
  /** The profile of its payer; null where there is none. */
  readonly profile: string | null
}

/** What a change means for the visits of a log. */
export interface Touched {
  readonly change: Change
  readonly visits: number
  readonly rows: readonly number[]
  /** Units of the lines that it touches, in the code that the log's lines have. */
  readonly units: number
  /**
   * What Medicare allows on the later date for what the log's lines bill, less what it allows on the earlier date: for lines
   * that Medicare pays, and for the others, where its amount stands in. Null where a change has no amount.
   */
  readonly medicare: number | null
  readonly others: number | null
}

/** Each change with the log's visits, rows and dollars that it touches; those that touch none come last. */
export function touchedBy(
  { from, to, changes }: Changes,
  lines: readonly LogLine[],
  reference: Reference,
): readonly Touched[] {
  const byCode = new Map<string, LogLine[]>()
  for (const line of lines) {
    const list = byCode.get(line.code)
    if (list === undefined) byCode.set(line.code, [line])
    else list.push(line)
  }
  const of = (...codes: readonly string[]): LogLine[] => codes.flatMap((code) => byCode.get(code) ?? [])
  const all = changes.map((change): Touched => {
    switch (change.kind) {
      case 'limit':
        return sums(change, of(change.code).filter(isOffice), (line) => line.units * (change.after - change.before))
      case 'administration': {
        const here = of(change.code).filter(({ setting }) => setting === change.setting)
        return sums(change, here, (line) => line.units * (change.after - change.before))
      }
      case 'unit': {
        const limit = (code: string, date: string): number | null => {
          const found = limitOn(reference, code, date)
          return isFound(found) ? found.value.limit : null
        }
        const [before, after] = [limit(change.code, from), limit(change.newCode, to)]
        const ratio = unitsFor(change.unit, change.newUnit)
        const dollars =
          before === null || after === null || ratio === null
            ? null
            : (line: LogLine): number => line.units * (ratio * after - before)
        return sums(change, of(change.code).filter(isOffice), dollars, of(change.code))
      }
      case 'coinsurance':
      case 'code-ended':
        return sums(change, of(change.code), null)
      // Rows of the office's tables are held against the log by `officeChanges`.
      case 'office':
      case 'code-added':
      case 'rule':
        return sums(change, [], null)
      case 'payer':
        return sums(
          change,
          of(...change.codes).filter(({ profile }) => profile === change.profile),
          null,
        )
    }
  })
  return byWeight(all)
}

/** What touches most comes first, what touches no visit last. */
export function byWeight(all: readonly Touched[]): readonly Touched[] {
  const weight = ({ medicare, others, visits }: Touched): number =>
    Math.abs(medicare ?? 0) + Math.abs(others ?? 0) + (visits > 0 ? 1e-3 : 0)
  return [...all].sort((a, b) => weight(b) - weight(a))
}

const isOffice = ({ setting }: LogLine): boolean => setting === 'office'

/** How many new units one old unit is: 50 mg are five of 10 mg. Null where the two count different things. */
export function unitsFor(old: Amount | null, now: Amount | null): number | null {
  return old === null || now === null || old.measure !== now.measure ? null : old.amount / now.amount
}

function sums(
  change: Change,
  lines: readonly LogLine[],
  dollars: ((line: LogLine) => number) | null,
  touched: readonly LogLine[] = lines,
): Touched {
  const sum = (of: readonly LogLine[]): number | null =>
    dollars === null ? null : exact(of.reduce((total, line) => total + dollars(line), 0))
  return {
    change,
    visits: new Set(touched.map(({ visit }) => visit)).size,
    rows: [...new Set(touched.flatMap(({ rows }) => rows))].sort((a, b) => a - b),
    units: touched.reduce((total, { units }) => total + units, 0),
    medicare: sum(lines.filter(({ medicare }) => medicare)),
    others: sum(lines.filter(({ medicare }) => !medicare)),
  }
}
