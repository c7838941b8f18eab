import { classRank } from '../administrations/administration'
import type { RuleId } from '../../rules'
import type { Setting } from '../../rules/rule'
import { codeOf, drugSlots, noModifiers, type Charge } from './charge'
import type { Context } from './infusions'
import { byBeginning, minutesBetween, unknown } from '../common/moment'
import type { InfusionService, Push, VeinService } from './services'
import { drugsIn, isMix } from '../substances/mix'
import { noAdministrationCode } from '../../findings/services/no-administration-code'
import { oneMinutePushes } from '../../findings/services/one-minute-pushes'
import { repeatPush, type NotRepeated } from '../../findings/services/repeat-push'

/** A push that is reported: as the first of its drug, or as a repeat (hospital). */
export interface ReportedPush {
  readonly push: Push
  readonly repeat: boolean
  /** The same drug is also infused in this encounter. */
  readonly infused: boolean
}

/**
 * Which pushes of an encounter are reported (rules `push.new-drug`, `push.repeat-hospital`, `push.chemotherapy`);
 * the others are named in a finding.
 *
 * @param pushes - all pushes of the encounter, whatever their line
 * @param infusions - its infusions of 16 minutes or more
 */
export function reportedPushes(
  pushes: readonly Push[],
  infusions: readonly InfusionService[],
  setting: Setting,
  context: Context,
): ReportedPush[] {
  if (pushes.length === 0) return []
  const reported: ReportedPush[] = []
  if (pushes.length === 1) {
    reportDrug(reported, [...pushes], infusions, setting, context)
    return reported
  }
  const byDrug = new Map<string, Push[]>()
  for (const push of pushes) {
    const list = byDrug.get(push.identity)
    if (list === undefined) byDrug.set(push.identity, [push])
    else list.push(push)
  }
  for (const list of byDrug.values()) reportDrug(reported, list, infusions, setting, context)
  return reported
}

function reportDrug(
  reported: ReportedPush[],
  list: Push[],
  infusions: readonly InfusionService[],
  setting: Setting,
  { edition, findings }: Context,
): void {
  const interval = edition.thresholds.repeatPushInterval
  const infused = infusions.filter((one) => holdsDrug(one, list[0]!))
  if (list.length > 1) list.sort(byMoment)
  let last: Push | null = null
  for (const push of list) {
    const chemotherapy = push.class === 'chemotherapy'
    if (last === null && (chemotherapy || infused.length === 0)) {
      reported.push({ push, repeat: false, infused: infused.length > 0 })
      last = push
      continue
    }
    const farEnough =
      setting === 'hospital' &&
      !chemotherapy &&
      (last === null || startsAfter(push, last, interval)) &&
      infused.every((one) => farFrom(push, one, interval))
    if (farEnough) {
      reported.push({ push, repeat: true, infused: infused.length > 0 })
      last = push
    } else {
      findings.push(
        repeatPush(push.rows, {
          drug: push.label,
          why: whyNot(setting, chemotherapy, infused.length > 0 && last === null),
          interval,
        }),
      )
    }
  }
}

/** A drug is infused also where it runs in one bag with another. */
const holdsDrug = (infusion: InfusionService, push: Push): boolean =>
  infusion.identity === push.identity || drugsIn(infusion.identity).includes(push.identity)

function whyNot(setting: Setting, chemotherapy: boolean, infused: boolean): NotRepeated {
  if (chemotherapy) return 'chemotherapy'
  if (setting === 'office') return infused ? 'office, also infused' : 'office'
  return infused ? 'too soon after its infusion' : 'too soon'
}

/** The earliest first; the order of rows decides only between pushes that are alike in all. */
const byMoment = (a: Push, b: Push): number =>
  byBeginning(a, b) ||
  b.minutes - a.minutes ||
  a.line - b.line ||
  classRank[a.class] - classRank[b.class] ||
  Number(b.because === 'short') - Number(a.because === 'short') ||
  a.rows[0]! - b.rows[0]!

/** More than the interval from start to start; without both times it cannot be shown. */
const startsAfter = (push: Push, last: Push, interval: number): boolean =>
  push.start >= 0 && last.start >= 0 && minutesBetween(last.start, push.start) > interval

/** More than the interval between a push and all times at which its drug was infused, before or after. */
function farFrom({ start }: Push, { runs }: InfusionService, interval: number): boolean {
  return runs.every(
    (run) =>
      start >= 0 &&
      run.intervals.length > 0 &&
      run.intervals.every((one) =>
        start > one.stop
          ? minutesBetween(one.stop, start) > interval
          : start < one.start && minutesBetween(start, one.start) > interval,
      ),
  )
}

const initialRules: readonly RuleId[] = ['push.first']
const nextRules: readonly RuleId[] = ['push.new-drug']

/**
 * Adds the charges of one line's reported pushes.
 *
 * @param initial - the line's initial service, of whatever kind; null where there is none
 */
export function chargePushes(
  charges: Charge[],
  reported: readonly ReportedPush[],
  initial: VeinService | null,
  context: Context,
): void {
  const { longestPush } = context.edition.thresholds
  for (const one of reported) {
    const { push, repeat } = one
    const slots = drugSlots[push.class === 'chemotherapy' ? 'chemotherapy' : 'therapeutic']
    const slot = repeat ? 'therapeutic.repeat-push' : push === initial ? slots.push : slots.nextPush
    const code = codeOf(context.edition, slot)
    if (code === null) {
      context.findings.push(noAdministrationCode(push.rows, { drug: push.label, why: 'date' }))
      continue
    }
    charges.push({
      slot,
      code,
      units: 1,
      modifiers: noModifiers,
      rules: pushRules(one, push === initial, context),
      day: push.day,
      rows: push.rows,
      minutes: push.because === 'short' || push.minutes > longestPush ? push.minutes : unknown,
      hours: 0,
      start: push.start,
      line: push.line,
      drug: push.label,
      beside: null,
      leftOut: 0,
    })
  }
}

function pushRules({ push, repeat, infused }: ReportedPush, initial: boolean, { edition }: Context): readonly RuleId[] {
  const plain = !repeat && !infused && !isMix(push.identity)
  if (plain && push.because === 'charted' && push.minutes <= edition.thresholds.longestPush) {
    return initial ? initialRules : nextRules
  }
  const rules: RuleId[] = [repeat ? 'push.repeat-hospital' : initial ? 'push.first' : 'push.new-drug']
  if (push.because === 'no-time') rules.unshift('missing.push')
  if (push.because === 'short') rules.unshift('time.push')
  if (push.abandoned) rules.push('record.abandoned')
  if (push.because === 'charted' && push.minutes > edition.thresholds.longestPush) rules.push('time.charted-push')
  if (infused && push.class === 'chemotherapy') rules.push('push.chemotherapy')
  if (isMix(push.identity)) rules.push('run.several-drugs')
  return rules
}

/** Reports different drugs pushed in one minute (advice `push.same-minute`). */
export function reportSameMinute(reported: readonly ReportedPush[], { findings }: Context): void {
  if (reported.length < 2) return
  const byMinute = new Map<number, Push[]>()
  for (const { push } of reported) {
    if (push.start < 0 || push.because !== 'charted') continue
    const minute = Math.floor(push.start / 60)
    const list = byMinute.get(minute)
    if (list === undefined) byMinute.set(minute, [push])
    else list.push(push)
  }
  for (const list of byMinute.values()) {
    if (new Set(list.map((push) => push.identity)).size < 2) continue
    const drugs = [...new Set(list.map((push) => push.label))].sort().join(', ')
    const rows = list.flatMap((push) => push.rows)
    findings.push(oneMinutePushes(rows, { drugs, start: list[0]!.start }))
  }
}
