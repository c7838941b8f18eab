import type { EncounterCoding, Log } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import type { Rows } from '../../engine/log/rows'
import { Counts, hashText, keyIn, logKey, VisitKeys } from './keys'

/**
 * The key of a finding: its id, its visit, and the identity of its rows, never what was read or worked out (contract
 * section 7). So an answer stays with its finding when a time is corrected, a fee changes or a sentence is worded anew.
 *
 * A finding about what was billed is about a code of the visit, wherever the cell stands that names it: the code takes the
 * place of the rows. Where two findings of one kind may be about the same rows, the column or the policy tells them apart.
 */
export class FindingKeys {
  private readonly visits = new VisitKeys()
  private readonly counts = new Counts()
  private readonly rows: RowIdentities

  constructor(log: Log) {
    this.rows = new RowIdentities(log.rows)
  }

  /** @param visit - null for a finding about the whole log, whose rows may stand in no visit */
  of(finding: Finding, visit: EncounterCoding | null): string {
    const apart = finding.kind.apart?.(finding.facts) ?? ''
    const about =
      visit === null || finding.kind.about !== 'rows'
        ? apart
        : [...this.rows.of(finding.rows, visit), apart].filter((part) => part !== '').join('\n')
    const rest = about === '' ? finding.finding : `${finding.finding}.${hashText(about).slice(0, 8)}`
    return this.counts.apart(keyIn(visit === null ? logKey : this.visits.of(visit), rest))
  }
}

/**
 * Which row of its visit a row is: its drug as the log writes it, and where a visit has several rows of it, the how many-th
 * by the clock. Row numbers have no part in it, since sorting the log changes them.
 */
class RowIdentities {
  private readonly indexOf = new Map<number, number>()
  private visit: EncounterCoding | null = null
  private names: ReadonlyMap<number, string> = new Map()

  constructor(private readonly rows: Rows) {
    for (let i = 0; i < rows.count; i++) this.indexOf.set(rows.number[i]!, i)
  }

  of(numbers: readonly number[], visit: EncounterCoding): string[] {
    if (this.visit !== visit) {
      this.visit = visit
      this.names = this.namesIn(visit)
    }
    return numbers.map((number) => this.names.get(number) ?? this.nameOf(number)).sort()
  }

  private namesIn({ encounter }: EncounterCoding): Map<number, string> {
    const { start, stop, number } = this.rows
    const late = (seconds: number): number => (seconds < 0 ? Infinity : seconds)
    const ordered = encounter.rows.toSorted(
      (a, b) => difference(late(start[a]!), late(start[b]!)) || difference(late(stop[a]!), late(stop[b]!)) || a - b,
    )
    const counts = new Counts()
    return new Map(ordered.map((i) => [number[i]!, counts.apart(this.drugOf(i))]))
  }

  /** A row of another visit: a finding may name both. */
  private nameOf(number: number): string {
    const i = this.indexOf.get(number)
    return i === undefined ? '' : this.drugOf(i)
  }

  private drugOf(i: number): string {
    const { texts, drug, orderOf, substance } = this.rows
    const own = texts[drug[i]!]!
    const order = orderOf[i]!
    const written = own === '' && order >= 0 ? texts[drug[order]!]! : own
    return (written === '' ? substance[i]!.identity : written).toLowerCase().replaceAll(/\s+/g, ' ')
  }
}

/** Infinity less Infinity is not a number. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b)
