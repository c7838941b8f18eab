import { claimLines } from '../../engine/claim/lines'
import type { Coding, EncounterCoding, Log } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import { priceOf } from '../../engine/price'
import type { Steps } from '../../engine/common/steps'
import { isPriced } from '../../payment/price'
import { locationOf } from '../../engine/visits/locations/at-locations'
import { noPrice } from '../../findings/billed/no-price'

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 100

/** Codes that a sentence names. */
const shown = 6

/** Lines that lack a price for one kind of reason. */
export interface UnpricedGroup {
  /** The first line's reason, which names its own date or code. */
  readonly reason: string
  readonly codes: Set<string>
  count: number
  first: number
  last: number
}

/**
 * Supported lines without a price, gathered by the kind of reason: a log of a quarter whose fees are not here says so once,
 * not once a visit. Findings of the whole log.
 */
export function* unpricedLines({ log, encounters }: Coding): Steps<Finding[]> {
  const lines = new UnpricedLines(log)
  for (const [index, one] of encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    lines.add(one)
  }
  return lines.findings()
}

/** The same gathered visit by visit, in the order of the log. */
export class UnpricedLines {
  readonly #known = new Map<string, string | null>()
  readonly groups = new Map<string, UnpricedGroup>()

  constructor(private readonly log: Log) {}

  add(one: EncounterCoding): void {
    const { log } = this
    const [known, groups] = [this.#known, this.groups]
    const { payer } = one.encounter
    const place = locationOf(log, one.encounter)?.row ?? 0
    for (const { code, modifiers, units, day } of claimLines(one.charges)) {
      const key = [code, modifiers.join('-'), day, one.setting, place, payer].join(' ')
      let reason = known.get(key)
      if (reason === undefined) {
        const price = priceOf(log, one, { code, modifiers, units }, day)
        reason = isPriced(price) ? null : price.missing
        known.set(key, reason)
      }
      if (reason === null) continue
      const kind = reason.replaceAll(code, 'code').replaceAll(/\d{4}-\d\d-\d\d/g, 'date')
      const group = groups.get(kind) ?? { reason, codes: new Set(), count: 0, first: day, last: day }
      groups.set(kind, group)
      group.codes.add(code)
      group.count++
      group.first = Math.min(group.first, day)
      group.last = Math.max(group.last, day)
    }
  }

  /** Adds what was gathered in the part that comes next. */
  addGroups(groups: ReadonlyMap<string, UnpricedGroup>): void {
    for (const [kind, { codes, count, first, last, ...more }] of groups) {
      const own = this.groups.get(kind) ?? { ...more, codes: new Set(), count: 0, first, last }
      this.groups.set(kind, own)
      for (const code of codes) own.codes.add(code)
      own.count += count
      own.first = Math.min(own.first, first)
      own.last = Math.max(own.last, last)
    }
  }

  findings(): Finding[] {
    return [...this.groups.values()].map(({ reason, codes, count, first, last }) =>
      noPrice([], {
        of: 'log',
        codes: [...codes].slice(0, shown).join(', '),
        more: Math.max(0, codes.size - shown),
        count,
        first,
        last,
        reason,
      }),
    )
  }
}
