import type { Charge } from './charge'
import { compareMoments } from '../common/moment'
import type { Administration, Method } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { includedService } from '../../findings/services/included-service'
import { noAdministrationCode } from '../../findings/services/no-administration-code'
import { noCodeForConcurrent } from '../../findings/services/no-code-for-concurrent'

/** Codes that stand only beside others, or only without them. */

/** The concurrent code once per date, and only beside a code that it may follow (rules `concurrent.once`, `concurrent.needs-primary`). */
export function onceConcurrent(charges: readonly Charge[], { findings, edition }: Reading): readonly Charge[] {
  if (!hasConcurrent(charges)) return charges
  const slots = new Set(charges.map((one) => one.slot))
  const byDay = new Map<number, Charge>()
  const kept: Charge[] = []
  for (const one of charges) {
    if (one.slot !== 'therapeutic.concurrent') {
      kept.push(one)
      continue
    }
    if (![...(edition.edits.slotsFollowed(one.slot) ?? [])].some((slot) => slots.has(slot))) {
      const facts = { drug: one.drug, other: one.beside?.other ?? '', code: one.code, why: 'primary' as const }
      findings.push(noCodeForConcurrent(one.rows, facts))
      continue
    }
    const before = byDay.get(one.day)
    if (before === undefined) {
      byDay.set(one.day, one)
      kept.push(one)
    } else {
      // It stands at the row where the first of them starts.
      const [first, next] = compareMoments(one.start, before.start) < 0 ? [one, before] : [before, one]
      const joined = { ...first, rows: [...first.rows, ...next.rows] }
      byDay.set(one.day, joined)
      kept[kept.indexOf(before)] = joined
    }
  }
  return kept
}

function hasConcurrent(charges: readonly Charge[]): boolean {
  for (const one of charges) if (one.slot === 'therapeutic.concurrent') return true
  return false
}

/**
 * The flush of a port stands only alone (rule `port.sole-service`), once; a refill not beside the start of a pump (rule
 * `pump.refill`). What falls away is part of the other service.
 */
export function soleFlush(
  charges: readonly Charge[],
  all: readonly Administration[],
  reading: Reading,
): readonly Charge[] {
  reportCatheterFlushes(charges, all, reading)
  const refilled = charges.some((one) => one.slot === 'pump.portable-refill' || one.slot === 'pump.implanted-refill')
  if (!refilled && !charges.some((one) => one.slot === 'port.flush')) return charges
  const started = charges.some((one) => pumpStarts.has(one.slot))
  const alone = all.every((one) => unbilled.has(one.method)) && !hasUnknown(all, reading)
  let flushed = false
  return charges.filter((one) => {
    const flush = one.slot === 'port.flush'
    const refill = one.slot === 'pump.portable-refill' || one.slot === 'pump.implanted-refill'
    const stays = flush ? alone && !flushed : refill ? !started : true
    if (flush) flushed = true
    if (!stays) reading.findings.push(includedService(one.rows, { service: one.drug }))
    return stays
  })
}

/** The flush of a PICC or tunneled catheter: part of what else was given, and alone a question, since payers differ (reading 26). */
function reportCatheterFlushes(
  charges: readonly Charge[],
  all: readonly Administration[],
  { findings }: Reading,
): void {
  const alone = charges.length === 0 && all.every((one) => unbilled.has(one.method))
  for (const one of all) {
    if (one.method !== 'catheter flush') continue
    const { label } = one.substance
    findings.push(
      alone
        ? noAdministrationCode(one.rows, { drug: label, why: 'catheter' })
        : includedService(one.rows, { service: label }),
    )
  }
}

/** What is no service of the day beside a flush: parts of it, and tablets. */
const unbilled: ReadonlySet<Method> = new Set<Method>(['port flush', 'catheter flush', 'included', 'none'])

const pumpStarts: ReadonlySet<Charge['slot']> = new Set<Charge['slot']>([
  'chemotherapy.pump',
  'chemotherapy.lent-pump',
  'chemotherapy.arterial-pump',
])

/** A row that became no administration (its drug is unknown) may have been a service of the day. */
const hasUnknown = (all: readonly Administration[], { encounter }: Reading): boolean =>
  new Set(all.flatMap((one) => one.rows)).size < encounter.rows.length
