import { classRank } from './administration'
import type { Charge } from './charge'
import { codeOf } from './charge'
import { additionalHours, type Edition } from './edition'
import { found, type Facts, type Finding } from './finding'
import { otherReadings, readOverlap, sharedMinutes } from './overlap'
import type { Policies } from './policies'
import type { Run } from './runs'
import { byHierarchy, type InfusionService } from './services'
import type { RuleId } from '../rules'

/** What one line's infusions earn. */
export interface LineContext {
  readonly edition: Edition
  readonly policies: Policies
  readonly findings: Finding[]
}

type DrugClass = 'chemotherapy' | 'therapeutic'
const drugClass = (service: InfusionService): DrugClass =>
  service.class === 'chemotherapy' ? 'chemotherapy' : 'therapeutic'

/** The order in which infusions keep their clocks: the initial, then class, length, start and name (reading 2). */
export const byClockRank =
  (initial: InfusionService | null) =>
  (a: InfusionService, b: InfusionService): number =>
    Number(b === initial) - Number(a === initial) ||
    classRank[a.class] - classRank[b.class] ||
    byHierarchy({ ...a.run, kind: 'infusion' }, { ...b.run, kind: 'infusion' })

/**
 * The charges of the infusions of one line: first hours, further hours, sequential, concurrent, repeats.
 *
 * @param services - the infusions of the line
 * @param initial - the one that is the line's initial service, null where a push or hydration is
 */
export function infusionCharges(
  services: readonly InfusionService[],
  initial: InfusionService | null,
  context: LineContext,
): Charge[] {
  const charges: Charge[] = []
  const keeping: InfusionService[] = []
  for (const service of services.toSorted(byClockRank(initial))) {
    if (service === initial) {
      charges.push(...firstHour(service, service.run.minutes, 'infusion', context))
      keeping.push(service)
      continue
    }
    const beside = besideWhich(service, keeping, context)
    if (beside.concurrent) charges.push(...concurrentCharge(service, beside.kept, beside.shared, context))
    else {
      charges.push(...firstHour(service, beside.minutes, 'sequential', context, beside.facts))
      keeping.push(service)
    }
  }
  for (const service of services) {
    for (const repeat of service.repeats) charges.push(...repeatCharge(service, repeat, context))
  }
  return charges
}

interface Beside {
  readonly concurrent: boolean
  readonly minutes: number
  readonly kept: InfusionService | null
  readonly shared: number
  readonly facts: Facts
}

/** Compares an infusion with those that keep their clocks; reports an overlap whose reading decides the code. */
function besideWhich(service: InfusionService, keeping: readonly InfusionService[], context: LineContext): Beside {
  const { policies, edition, findings } = context
  const { run } = service
  let minutes = run.minutes
  let facts: Facts = {}
  for (const kept of keeping) {
    const shared = sharedMinutes(run, kept.run)
    if (shared === 0) continue
    const reading = readOverlap(policies.overlap, run, kept.run, shared, edition.thresholds)
    const others = otherReadings(policies.overlap, run, kept.run, shared, edition.thresholds)
    const both = service.class === 'chemotherapy' && kept.class === 'chemotherapy'
    facts = { other: kept.run.label, shared, concurrent: reading.concurrent ? 1 : 0, reading: policies.overlap }
    if (others.length > 0) {
      findings.push(
        found('overlap', [...run.rows, ...kept.run.rows], {
          drug: run.label,
          minutes: run.minutes,
          otherMinutes: kept.run.minutes,
          ...facts,
          code: codeOf(edition, slotFor(service, reading.concurrent)) ?? '',
          otherReading: others[0]!.policy,
          otherCode: codeOf(edition, slotFor(service, others[0]!.reading.concurrent)) ?? '',
          chemotherapy: both ? 1 : 0,
        }),
      )
    }
    if (reading.concurrent) return { concurrent: true, minutes: run.minutes, kept, shared, facts }
    minutes -= run.minutes - reading.minutes
  }
  // Several overlaps deducted one by one may leave less than an infusion: then it ran beside the others.
  if (minutes <= edition.thresholds.longestPush && keeping.length > 0 && minutes < run.minutes) {
    return { concurrent: true, minutes: run.minutes, kept: keeping[0]!, shared: run.minutes - minutes, facts }
  }
  return { concurrent: false, minutes, kept: null, shared: run.minutes - minutes, facts }
}

const slotFor = (service: InfusionService, concurrent: boolean) => {
  const family = drugClass(service)
  if (!concurrent) return `${family}.sequential` as const
  return family === 'chemotherapy' ? 'chemotherapy.unlisted' : 'therapeutic.concurrent'
}

/** The first-hour code of an infusion and its additional hours. */
function firstHour(
  service: InfusionService,
  minutes: number,
  kind: 'infusion' | 'sequential',
  { edition, policies }: LineContext,
  overlap: Facts = {},
): Charge[] {
  const family = drugClass(service)
  const { run } = service
  const code = codeOf(edition, `${family}.${kind}`)
  const hourCode = codeOf(edition, `${family}.hour`)
  const hours = additionalHours(minutes, edition.thresholds)
  const rules: RuleId[] = ['time.first-hour']
  if (kind === 'sequential') {
    rules.push('sequence.new-drug')
    if (overlap.shared !== undefined)
      rules.push(policies.overlap === 'deduct' ? 'concurrent.deducted' : 'concurrent.overlap')
  }
  rules.push(...runRules(run))
  if (policies['repeat-infusion'] === 'sum' && run.intervals.length > 1) rules.push('repeat.sum')
  // Only an abandoned infusion gets here with so few minutes.
  const abandoned = minutes <= edition.thresholds.longestPush
  if (abandoned) rules.unshift('record.abandoned')
  const modifiers = abandoned ? ['53'] : []
  const common = { modifiers, day: run.day, rows: run.rows, start: run.start, minutes, line: service.line }
  const facts: Facts = { drug: run.label, minutes, hours, ...overlap }
  const charges: Charge[] = []
  if (code !== null) charges.push({ ...common, slot: `${family}.${kind}`, code, units: 1, rules, facts })
  if (hours > 0 && hourCode !== null) {
    const hourRules: RuleId[] = [
      'time.additional-hour',
      ...(kind === 'sequential' ? (['sequence.hour-follows-class'] as const) : []),
    ]
    charges.push({ ...common, slot: `${family}.hour`, code: hourCode, units: hours, rules: hourRules, facts })
  }
  return charges
}

/** What a run itself shows: joined rows, an interruption, midnight, several drugs, a duration in place of the clock. */
export function runRules(run: Run): RuleId[] {
  const rules: RuleId[] = []
  if (run.interrupted) rules.push('run.interrupted')
  else if (run.rows.length > 1) rules.push(run.severalDrugs ? 'run.several-drugs' : 'run.touching')
  if (run.severalDrugs && !rules.includes('run.several-drugs')) rules.push('run.several-drugs')
  if (run.byDuration) rules.push('missing.minutes')
  if (!Number.isNaN(run.stop) && Math.floor(run.start / 86400) !== Math.floor(run.stop / 86400))
    rules.push('time.midnight')
  return rules
}

/** Once per date and only beside a code that it may follow: decided for the whole encounter afterwards. */
function concurrentCharge(
  service: InfusionService,
  kept: InfusionService | null,
  shared: number,
  { edition, findings, policies }: LineContext,
): Charge[] {
  const { run } = service
  const slot = slotFor(service, true)
  const code = codeOf(edition, slot)
  if (code === null) return []
  const chemotherapy = slot === 'chemotherapy.unlisted'
  const facts: Facts = {
    drug: run.label,
    minutes: run.minutes,
    other: kept?.run.label ?? '',
    shared,
    concurrent: 1,
    reading: policies.overlap,
  }
  if (chemotherapy) findings.push(found('no-code-for-concurrent', run.rows, { ...facts, why: 'chemotherapy', code }))
  return [
    {
      slot,
      code,
      units: 1,
      modifiers: [],
      day: run.day,
      rows: run.rows,
      start: run.start,
      minutes: run.minutes,
      line: service.line,
      rules: chemotherapy ? ['concurrent.chemotherapy'] : ['concurrent.overlap', 'concurrent.once'],
      facts,
    },
  ]
}

/** A repeat of 16 minutes or more: one additional hour, and its own further hours (reading 5). */
function repeatCharge(service: InfusionService, repeat: Run, { edition }: LineContext): Charge[] {
  const family = drugClass(service)
  const code = codeOf(edition, `${family}.hour`)
  if (code === null) return []
  const hours = additionalHours(repeat.minutes, edition.thresholds)
  return [
    {
      slot: `${family}.hour`,
      code,
      units: 1 + hours,
      modifiers: [],
      day: repeat.day,
      rows: repeat.rows,
      start: repeat.start,
      minutes: repeat.minutes,
      line: service.line,
      rules: ['repeat.each', ...(hours > 0 ? (['time.additional-hour'] as const) : []), ...runRules(repeat)],
      facts: { drug: repeat.label, minutes: repeat.minutes, hours },
    },
  ]
}
