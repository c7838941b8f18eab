import { isoDate } from '../../basics/date'
import { crossesMidnight } from '../../findings/times/crosses-midnight'
import { holds } from '../../reference/look-ups'
import type { Reference } from '../../reference/reference'
import type { CodedEncounter } from '../code-encounter'
import type { Rows } from '../log/rows'
import type { VisitSummary } from './layer'
import { startsOf, type Starts } from './log-summary'

/**
 * What the upper layers keep of coded visits: small, and added part by part, so that a log of any size is judged as a whole
 * while the visits of one part are held.
 */
export class VisitSummaries {
  readonly visits: VisitSummary[] = []
  readonly starts: Starts = new Map()
  readonly #editions = new Set<string>()
  readonly #seen = new Set<string>()

  constructor(private readonly log: { readonly rows: Rows; readonly reference: Reference }) {}

  /** Adds the visits that come next in the log. */
  add(coded: readonly CodedEncounter[]): void {
    startsOf(coded, this.log.rows, this.starts, this.visits.length)
    for (const one of coded) {
      const { encounter, begins, ends, charges, findings } = one
      const crosses = findings.some(crossesMidnight.is)
      this.visits.push({ encounter, begins, ends, isCharged: charges.length > 0, crossesMidnight: crosses })
      this.#nameEditions(one)
    }
  }

  /**
   * The code sets of the dates of service, and the tables that gave amounts for what was coded: drugs by the payment limits,
   * administration by the fee schedule in an office and by the hospital rates in a hospital.
   */
  get editions(): string[] {
    return [...this.#editions].sort()
  }

  #nameEditions({ edition, encounter, setting, drugs }: CodedEncounter): void {
    if (edition.codes === null) return
    this.#editions.add(edition.name)
    const kind = `${encounter.day} ${setting} ${drugs.length > 0}`
    if (encounter.day < 0 || this.#seen.has(kind)) return
    this.#seen.add(kind)
    const date = isoDate(encounter.day)
    const { relativeValues, hospitalRates, limits } = this.log.reference
    const amounts = setting === 'office' ? relativeValues : hospitalRates
    const used = [...amounts, ...(drugs.length > 0 ? limits : [])]
    for (const table of used) if (holds(table, date)) this.#editions.add(table.edition)
  }
}
