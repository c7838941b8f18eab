import type { Slot } from '../../reference/codes/code-set'
import type { RuleId } from '../../rules'
import { codeOf, drugSlots, noModifiers, type Beside, type Charge } from './charge'
import { additionalHours, type Edition } from '../common/edition'
import type { Finding } from '../../findings/define'
import { dayOfMoment } from '../common/moment'
import { otherReading, readOverlap, sharedMinutes } from './overlap'
import type { Policies } from '../../policies/policies'
import type { Run } from '../administrations/runs'
import { byHierarchy, type InfusionService, type VeinService } from './services'
import { noCodeForConcurrent } from '../../findings/services/no-code-for-concurrent'
import { overlap } from '../../findings/services/overlap'

/** What stands still while an encounter is charged. */
export interface Context {
  readonly edition: Edition
  readonly policies: Policies
  readonly findings: Finding[]
}

type Family = 'chemotherapy' | 'therapeutic'
const familyOf = (one: { readonly class: string }): Family =>
  one.class === 'chemotherapy' ? 'chemotherapy' : 'therapeutic'

/**
 * Adds the charges of the infusions of one line: first hours, further hours, sequential, concurrent, repeats.
 *
 * @param services - the infusions of the line
 * @param initial - the line's initial service, of whatever kind; null where there is none
 */
export function chargeInfusions(
  charges: Charge[],
  services: readonly InfusionService[],
  initial: VeinService | null,
  context: Context,
): void {
  if (services.length === 0) return
  const keeping: InfusionService[] = []
  const ranked = services.length === 1 ? services : services.toSorted(byClockRank(initial))
  for (const service of ranked) {
    const standing = service === initial ? alone(service) : besideWhich(service, keeping, context)
    if (standing.beside?.concurrent) chargeConcurrent(charges, service, standing.beside, context)
    else {
      chargeHours(charges, service.run, standing, service === initial ? 'infusion' : 'sequential', context)
      keeping.push(service)
    }
  }
  for (const service of services) {
    for (const repeat of service.repeats) chargeRepeat(charges, repeat, context)
  }
}

/** The order in which infusions keep their clocks: the initial, then class, length, start and name (reading 2). */
const byClockRank =
  (initial: VeinService | null) =>
  (a: InfusionService, b: InfusionService): number =>
    Number(b === initial) - Number(a === initial) || byHierarchy(a, b)

/** The minutes that are an infusion's own, and what it ran beside. */
interface Standing {
  readonly minutes: number
  readonly beside: Beside | null
}

const alone = (service: InfusionService): Standing => ({ minutes: service.run.minutes, beside: null })

/** Compares an infusion with those that keep their clocks; reports an overlap whose reading decides the code. */
function besideWhich(service: InfusionService, keeping: readonly InfusionService[], context: Context): Standing {
  const { policies, edition } = context
  const { run } = service
  let minutes = run.minutes
  let beside: Beside | null = null
  for (const kept of keeping) {
    const shared = sharedMinutes(run, kept.run)
    if (shared === 0) continue
    const reading = readOverlap(policies.overlap, run, kept.run, shared, edition.thresholds)
    beside = { other: kept.label, shared, concurrent: reading.concurrent, reading: policies.overlap }
    reportOverlap(service, kept, beside, context)
    if (reading.concurrent) return { minutes: run.minutes, beside }
    minutes -= run.minutes - reading.minutes
  }
  // Several overlaps deducted one by one may leave less than an infusion: then it ran beside the others.
  if (beside !== null && minutes < run.minutes && minutes <= edition.thresholds.longestPush) {
    return { minutes: run.minutes, beside: { ...beside, concurrent: true, shared: run.minutes - minutes } }
  }
  return { minutes, beside }
}

function reportOverlap(service: InfusionService, kept: InfusionService, beside: Beside, context: Context): void {
  const { policies, edition, findings } = context
  const { run } = service
  const other = otherReading(policies.overlap, run, kept.run, beside.shared, edition.thresholds)
  if (other === undefined) return
  const codeIf = (concurrent: boolean): string => codeOf(edition, slotFor(run, concurrent)) ?? ''
  findings.push(
    overlap([...run.rows, ...kept.run.rows], {
      drug: run.label,
      minutes: run.minutes,
      otherMinutes: kept.run.minutes,
      other: beside.other,
      shared: beside.shared,
      reading: beside.reading,
      code: codeIf(beside.concurrent),
      otherReading: other.policy,
      otherCode: codeIf(other.concurrent),
    }),
  )
}

const slotFor = (run: Run, concurrent: boolean) => drugSlots[familyOf(run)][concurrent ? 'concurrent' : 'sequential']

const initialRules: readonly RuleId[] = ['time.first-hour']
const sequentialRules: readonly RuleId[] = ['time.first-hour', 'sequence.new-drug']
const hourRules: readonly RuleId[] = ['time.additional-hour']
const sequentialHourRules: readonly RuleId[] = ['time.additional-hour', 'sequence.hour-follows-class']
const modifier53: readonly string[] = ['53']

/** The first-hour code of an infusion and its additional hours. */
function chargeHours(
  charges: Charge[],
  run: Run,
  { minutes, beside }: Standing,
  kind: 'infusion' | 'sequential',
  { edition, policies }: Context,
): void {
  const family = familyOf(run)
  const slot = drugSlots[family][kind]
  const hours = additionalHours(minutes, edition.thresholds)
  // Only an abandoned infusion gets here with so few minutes.
  const abandoned = minutes <= edition.thresholds.longestPush
  let rules = kind === 'infusion' ? initialRules : sequentialRules
  if (beside !== null) rules = [...rules, policies.overlap === 'deduct' ? 'concurrent.deducted' : 'concurrent.overlap']
  rules = withRunRules(rules, run, policies)
  if (abandoned) rules = ['record.abandoned', ...rules]
  const modifiers = abandoned ? modifier53 : noModifiers
  push(charges, run, slot, 1, minutes, hours, rules, beside, modifiers, edition)
  if (hours === 0) return
  rules = kind === 'infusion' ? hourRules : sequentialHourRules
  push(charges, run, drugSlots[family].hour, hours, minutes, hours, rules, beside, noModifiers, edition)
}

/** Adds one charge of a run; nothing where no code of the date fills the slot. */
function push(
  charges: Charge[],
  run: Run,
  slot: Slot,
  units: number,
  minutes: number,
  hours: number,
  rules: readonly RuleId[],
  beside: Beside | null,
  modifiers: readonly string[],
  edition: Edition,
): void {
  const code = codeOf(edition, slot)
  if (code === null) return
  charges.push({
    slot,
    code,
    units,
    modifiers,
    rules,
    day: run.day,
    rows: run.rows,
    minutes,
    hours,
    start: run.start,
    line: run.line,
    drug: run.label,
    beside,
    leftOut: 0,
  })
}

/** What a run itself shows: joined rows, an interruption, midnight, several drugs, a duration in place of the clock. */
export function withRunRules(rules: readonly RuleId[], run: Run, policies: Policies): readonly RuleId[] {
  let more: RuleId[] | null = null
  const several = run.identity.includes(' + ')
  if (several) (more ??= []).push('run.several-drugs')
  if (run.intervals.length > 1) {
    ;(more ??= []).push(policies['repeat-infusion'] === 'sum' ? 'repeat.sum' : 'run.interrupted')
  } else if (run.rows.length > 1 && !several) (more ??= []).push('run.touching')
  if (run.measuredBy !== 'clock') (more ??= []).push(run.measuredBy === 'rate' ? 'missing.rate' : 'missing.minutes')
  if (crossesMidnight(run)) (more ??= []).push('time.midnight')
  return more === null ? rules : [...rules, ...more]
}

const crossesMidnight = (run: Run): boolean =>
  run.start >= 0 && run.stop >= 0 && dayOfMoment(run.start) !== dayOfMoment(run.stop)

const concurrentRules: readonly RuleId[] = ['concurrent.overlap', 'concurrent.once']
const unlistedRules: readonly RuleId[] = ['concurrent.chemotherapy']

/** Once per date and only beside a code that it may follow: decided for the whole encounter afterwards. */
function chargeConcurrent(
  charges: Charge[],
  { run }: InfusionService,
  beside: Beside,
  { edition, findings }: Context,
): void {
  const slot = slotFor(run, true)
  const chemotherapy = slot === 'chemotherapy.unlisted'
  if (chemotherapy) {
    const facts = {
      drug: run.label,
      other: beside.other,
      code: codeOf(edition, slot) ?? '',
      why: 'chemotherapy' as const,
    }
    findings.push(noCodeForConcurrent(run.rows, facts))
  }
  const rules = chemotherapy ? unlistedRules : concurrentRules
  push(charges, run, slot, 1, run.minutes, 0, rules, beside, noModifiers, edition)
}

/** A repeat of 16 minutes or more: one additional hour, and its own further hours (reading 5). */
function chargeRepeat(charges: Charge[], repeat: Run, { edition, policies }: Context): void {
  const hours = additionalHours(repeat.minutes, edition.thresholds)
  const own: readonly RuleId[] = hours > 0 ? ['repeat.each', 'time.additional-hour'] : ['repeat.each']
  const rules = withRunRules(own, repeat, policies)
  const slot = drugSlots[familyOf(repeat)].hour
  push(charges, repeat, slot, 1 + hours, repeat.minutes, hours, rules, null, noModifiers, edition)
}
