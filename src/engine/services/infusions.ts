import type { Slot } from '../../reference/codes/code-set'
import type { RuleId } from '../../rules'
import { codeOf, drugSlots, noModifiers, type Beside, type Charge } from './charge'
import { additionalHours } from './additional-hours'
import type { Edition } from '../common/edition'
import type { Finding } from '../../findings/define'
import { dayOfMoment } from '../common/moment'
import { otherReading, readOverlap, sharedMinutes, sharedWith } from './overlap'
import type { Policies } from '../../policies/policies'
import type { Run } from '../administrations/runs'
import { byHierarchy, isGivenUp, type InfusionService, type Ranked, type VeinService } from './services'
import { isMix } from '../substances/mix'
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

/** A run on its way to its code: the first of its drug, or a repeat. */
interface Candidate extends Ranked {
  readonly run: Run
  readonly repeat: boolean
  readonly initial: boolean
  /** Given up so soon that modifier 53 says so (policy `abandoned`). */
  readonly givenUp: boolean
}

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
  const candidates = services.flatMap((one) => candidatesOf(one, one === initial, context))
  const keeping: Candidate[] = []
  const minutesOfRepeats = new Map<Run, number>()
  for (const one of candidates.length === 1 ? candidates : candidates.toSorted(byClockRank)) {
    const standing = one.initial ? alone(one) : besideWhich(one, keeping, context)
    if (one.repeat) minutesOfRepeats.set(one.run, standing.minutes)
    else if (standing.beside?.concurrent) {
      chargeConcurrent(charges, one.run, standing.beside, context)
      continue
    } else chargeHours(charges, one, standing, context)
    keeping.push(one)
  }
  for (const [repeat, minutes] of minutesOfRepeats.size > 1 ? inOrder(services, minutesOfRepeats) : minutesOfRepeats) {
    chargeRepeat(charges, repeat, minutes, context)
  }
}

const inOrder = (services: readonly InfusionService[], minutes: ReadonlyMap<Run, number>): [Run, number][] =>
  services.flatMap((one) => one.repeats.map((run): [Run, number] => [run, minutes.get(run) ?? run.minutes]))

function candidatesOf(service: InfusionService, initial: boolean, { edition }: Context): Candidate[] {
  const { thresholds } = edition
  const { kind, identity, run, repeats } = service
  const { class: serviceClass, minutes, start, day } = run
  const givenUp = isGivenUp(service, thresholds)
  const first = { kind, class: serviceClass, identity, minutes, start, day, run, repeat: false, initial, givenUp }
  if (repeats.length === 0) return [first]
  return [
    first,
    ...repeats.map((one) => ({
      ...first,
      minutes: one.minutes,
      start: one.start,
      day: one.day,
      run: one,
      repeat: true,
      initial: false,
      givenUp: one.minutes <= thresholds.longestPush,
    })),
  ]
}

/** The order in which infusions keep their clocks: the initial, then class, length, start and name (reading 2). */
const byClockRank = (a: Candidate, b: Candidate): number => Number(b.initial) - Number(a.initial) || byHierarchy(a, b)

/** The minutes that are an infusion's own, and what it ran beside. */
interface Standing {
  readonly minutes: number
  readonly beside: Beside | null
}

const alone = ({ run }: Candidate): Standing => ({ minutes: run.minutes, beside: null })

/**
 * Compares an infusion with those of other drugs that keep their clocks; reports an overlap whose reading decides the code.
 * A repeat and an infusion that was given up are never concurrent (readings 3 and 5).
 */
function besideWhich(one: Candidate, keeping: readonly Candidate[], context: Context): Standing {
  const { policies, edition } = context
  const { run } = one
  const mayBeConcurrent = !one.repeat && !one.givenUp
  const others: Run[] = []
  let beside: Beside | null = null
  for (const { run: kept, identity } of keeping) {
    const shared = identity === one.identity ? 0 : sharedMinutes(run, kept)
    if (shared === 0) continue
    others.push(kept)
    const { concurrent } = readOverlap(policies.overlap, run, kept, shared, edition.thresholds)
    beside = { other: kept.label, shared, concurrent: mayBeConcurrent && concurrent, reading: policies.overlap }
    if (mayBeConcurrent) reportOverlap(run, kept, beside, context)
    if (beside.concurrent) return { minutes: run.minutes, beside }
  }
  if (beside === null || policies.overlap !== 'deduct') return { minutes: run.minutes, beside }
  // A minute beside two infusions is left out once.
  const minutes = run.minutes - sharedWith(run, others)
  if (minutes > edition.thresholds.longestPush || !mayBeConcurrent) return { minutes, beside }
  // Several overlaps may leave less than an infusion: then it ran beside the others.
  return { minutes: run.minutes, beside: { ...beside, concurrent: true, shared: run.minutes - minutes } }
}

function reportOverlap(run: Run, kept: Run, beside: Beside, context: Context): void {
  const { policies, edition, findings } = context
  const other = otherReading(policies.overlap, run, kept, beside.shared, edition.thresholds)
  if (other === undefined) return
  const codeIf = (concurrent: boolean): string => codeOf(edition, slotFor(run, concurrent)) ?? ''
  findings.push(
    overlap([...run.rows, ...kept.rows], {
      drug: run.label,
      minutes: run.minutes,
      otherMinutes: kept.minutes,
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
  { run, initial, givenUp }: Candidate,
  { minutes, beside }: Standing,
  { edition, policies }: Context,
): void {
  const family = familyOf(run)
  const kind = initial ? 'infusion' : 'sequential'
  const slot = drugSlots[family][kind]
  const hours = additionalHours(minutes, edition.thresholds)
  let rules = kind === 'infusion' ? initialRules : sequentialRules
  if (beside !== null) rules = [...rules, policies.overlap === 'deduct' ? 'concurrent.deducted' : 'concurrent.overlap']
  rules = withRunRules(rules, run, policies)
  if (givenUp) rules = ['record.abandoned', ...rules]
  const modifiers = givenUp ? modifier53 : noModifiers
  const told = { minutes, hours, beside }
  push(charges, run, slot, { units: 1, ...told, rules, modifiers }, edition)
  if (hours === 0) return
  rules = kind === 'infusion' ? hourRules : sequentialHourRules
  push(charges, run, drugSlots[family].hour, { units: hours, ...told, rules, modifiers: noModifiers }, edition)
}

/** Adds one charge of a run; nothing where no code of the date fills the slot. */
function push(
  charges: Charge[],
  run: Run,
  slot: Slot,
  what: Pick<Charge, 'units' | 'minutes' | 'hours' | 'rules' | 'beside' | 'modifiers'>,
  edition: Edition,
): void {
  const code = codeOf(edition, slot)
  if (code === null) return
  charges.push({
    slot,
    code,
    ...what,
    day: run.day,
    rows: run.rows,
    start: run.start,
    line: run.line,
    drug: run.label,
    leftOut: 0,
  })
}

/** What a run itself shows: joined rows, an interruption, midnight, several drugs, a duration in place of the clock. */
export function withRunRules(rules: readonly RuleId[], run: Run, policies: Policies): readonly RuleId[] {
  let more: RuleId[] | null = null
  const several = isMix(run.identity)
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
function chargeConcurrent(charges: Charge[], run: Run, beside: Beside, { edition, findings }: Context): void {
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
  push(charges, run, slot, { units: 1, minutes: run.minutes, hours: 0, rules, beside, modifiers: noModifiers }, edition)
}

/** A repeat of 16 minutes or more: one additional hour, and its own further hours (reading 5). */
function chargeRepeat(charges: Charge[], repeat: Run, minutes: number, { edition, policies }: Context): void {
  const hours = additionalHours(minutes, edition.thresholds)
  const own: readonly RuleId[] = hours > 0 ? ['repeat.each', 'time.additional-hour'] : ['repeat.each']
  const givenUp = repeat.minutes <= edition.thresholds.longestPush
  const rules = withRunRules(givenUp ? ['record.abandoned', ...own] : own, repeat, policies)
  const slot = drugSlots[familyOf(repeat)].hour
  const modifiers = givenUp ? modifier53 : noModifiers
  push(charges, repeat, slot, { units: 1 + hours, minutes, hours, rules, beside: null, modifiers }, edition)
}
