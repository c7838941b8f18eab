import { isoDate } from '../../../basics/date'
import { crossesMidnight } from '../../../findings/times/crosses-midnight'
import { holds } from '../../../reference/look-ups'
import type { Reference } from '../../../reference/reference'
import type { CodedEncounter } from '../../code-encounter'
import type { Rows } from '../../log/rows'
import type { Encounter } from '../../visits/encounters'
import type { VisitSummary } from '../layer'
import { addStart, startsOf, type Start, type Starts } from './log-summary'

/** What the upper layers keep of a part of a log: plain data, so that another process may have made it. */
export interface PartSummary {
  /** Of each visit, in their order. */
  readonly visits: readonly Omit<VisitSummary, 'encounter'>[]
  readonly starts: readonly Start[]
  /** See `VisitSummaries.editions`. */
  readonly editions: readonly string[]
}

/**
 * What the upper layers keep of coded visits: small, and added part by part, so that a log of any size is judged as a whole
 * while the visits of one part are held.
 */
export class VisitSummaries {
  readonly visits: VisitSummary[] = []
  readonly starts: Starts = new Map()
  readonly #editions = new Set<string>()
  readonly #namesStaff: boolean

  constructor(
    private readonly log: {
      readonly rows: Rows
      readonly reference: Reference
      readonly encounters: readonly Encounter[]
    },
  ) {
    this.#namesStaff = log.rows.staff.some((text) => text !== 0)
  }

  /**
   * The summary of coded visits.
   *
   * @param first - how many visits of the log come before them
   */
  of(coded: readonly CodedEncounter[], first: number): PartSummary {
    const starts: Starts = this.#namesStaff ? startsOf(coded, this.log.rows, first) : new Map<never, never>()
    return {
      visits: coded.map(({ begins, ends, charges, findings }) => ({
        begins,
        ends,
        isCharged: charges.length > 0,
        crossesMidnight: findings.some(crossesMidnight.is),
      })),
      starts: [...starts.values()].flatMap((own) => [...own.values()].flat()),
      editions: editionsOf(coded, this.log.reference),
    }
  }

  /** Adds the summary of the visits that come next in the log. */
  add({ visits, starts, editions }: PartSummary): void {
    for (const { begins, ends, isCharged, crossesMidnight: crosses } of visits) {
      const encounter = this.log.encounters[this.visits.length]
      if (encounter === undefined) throw new Error('More visits are summed up than the log has.')
      this.visits.push({ encounter, begins, ends, isCharged, crossesMidnight: crosses })
    }
    for (const start of starts) addStart(this.starts, start)
    for (const name of editions) this.#editions.add(name)
  }

  /**
   * The code sets of the dates of service, and the tables that gave amounts for what was coded: drugs by the payment limits,
   * administration by the fee schedule in an office and by the hospital rates in a hospital.
   */
  get editions(): string[] {
    return [...this.#editions].sort()
  }
}

function editionsOf(coded: readonly CodedEncounter[], reference: Reference): string[] {
  const names = new Set<string>()
  const seen = new Set<string>()
  for (const { edition, encounter, setting, drugs } of coded) {
    if (edition.codes === null) continue
    names.add(edition.name)
    const kind = `${encounter.day} ${setting} ${drugs.length > 0}`
    if (encounter.day < 0 || seen.has(kind)) continue
    seen.add(kind)
    const date = isoDate(encounter.day)
    const amounts = setting === 'office' ? reference.relativeValues : reference.hospitalRates
    const used = [...amounts, ...(drugs.length > 0 ? reference.limits : [])]
    for (const table of used) if (holds(table, date)) names.add(table.edition)
  }
  return [...names]
}
