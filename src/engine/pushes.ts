import type { Setting } from '../rules/rule'
import type { RuleId } from '../rules'
import { compareStart, minutesBetween } from './administration'
import { codeOf, type Charge } from './charge'
import { found } from './finding'
import type { LineContext } from './infusions'
import type { InfusionService, Push } from './services'

/** A push that is reported: as the first of its drug, or as a repeat (hospital). */
export interface ReportedPush {
  readonly push: Push
  readonly repeat: boolean
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
  context: LineContext,
): ReportedPush[] {
  const reported: ReportedPush[] = []
  const interval = context.edition.thresholds.repeatPushInterval
  const byDrug = new Map<string, Push[]>()
  for (const push of pushes) {
    const list = byDrug.get(push.identity)
    if (list === undefined) byDrug.set(push.identity, [push])
    else list.push(push)
  }
  for (const [identity, list] of byDrug) {
    list.sort(byMoment)
    const infused = infusions.filter((one) => one.run.identity === identity)
    let last: Push | null = null
    for (const push of list) {
      const facts = { drug: push.label, setting, chemotherapy: push.class === 'chemotherapy' ? 1 : 0 }
      if (push.class === 'chemotherapy' ? last === null : last === null && infused.length === 0) {
        reported.push({ push, repeat: false })
        last = push
        continue
      }
      const farEnough =
        setting === 'hospital' &&
        push.class !== 'chemotherapy' &&
        (last === null || startsAfter(push, last, interval)) &&
        infused.every((one) => farFrom(push, one, interval))
      if (farEnough) {
        reported.push({ push, repeat: true })
        last = push
      } else {
        context.findings.push(
          found('repeat-push', push.rows, { ...facts, infused: infused.length > 0 && last === null ? 1 : 0, interval }),
        )
      }
    }
  }
  return reported
}

/** The earliest first; the order of rows decides only between pushes that are alike in all. */
const byMoment = (a: Push, b: Push): number =>
  compareStart(a.start, b.start) || a.day - b.day || compareStart(a.minutes, b.minutes) || a.rows[0]! - b.rows[0]!

/** More than the interval from start to start; pushes without a clock on different days are far enough apart only when a day lies between. */
function startsAfter(push: Push, last: Push, interval: number): boolean {
  if (Number.isNaN(push.start) || Number.isNaN(last.start)) return false
  return minutesBetween(last.start, push.start) > interval
}

/** More than the interval between a push and every run of the same drug by infusion. */
function farFrom(push: Push, infusion: InfusionService, interval: number): boolean {
  return [infusion.run, ...infusion.repeats].every((run) => {
    if (Number.isNaN(push.start) || Number.isNaN(run.start)) return false
    if (push.start >= run.start && push.start <= run.stop) return false
    const gap = push.start > run.stop ? minutesBetween(run.stop, push.start) : minutesBetween(push.start, run.start)
    return gap > interval
  })
}

/**
 * The charges of one line's reported pushes.
 *
 * @param initial - the push that is the line's initial service, or null
 */
export function pushCharges(reported: readonly ReportedPush[], initial: Push | null, context: LineContext): Charge[] {
  const charges: Charge[] = []
  for (const { push, repeat } of reported) {
    const family = push.class === 'chemotherapy' ? 'chemotherapy' : 'therapeutic'
    const slot = repeat
      ? 'therapeutic.repeat-push'
      : push === initial
        ? (`${family}.push` as const)
        : (`${family}.next-push` as const)
    const code = codeOf(context.edition, slot)
    if (code === null) continue
    const rules: RuleId[] = [repeat ? 'push.repeat-hospital' : push === initial ? 'push.first' : 'push.new-drug']
    if (push.because === 'no-time') rules.unshift('missing.push')
    if (push.because === 'short') rules.unshift('time.push')
    if (push.because === 'charted' && push.minutes > context.edition.thresholds.longestPush)
      rules.push('time.charted-push')
    if (push.class === 'chemotherapy') rules.push('push.chemotherapy')
    if (push.severalDrugs) rules.push('run.several-drugs')
    charges.push({
      slot,
      code,
      units: 1,
      modifiers: [],
      day: push.day,
      rows: push.rows,
      start: push.start,
      minutes: push.because === 'short' ? push.minutes : null,
      line: push.line,
      rules,
      facts: { drug: push.label, ...(Number.isNaN(push.minutes) ? {} : { minutes: push.minutes }) },
    })
  }
  return charges
}

/** Reports different drugs pushed in one minute (advice `push.same-minute`). */
export function reportSameMinute(reported: readonly ReportedPush[], context: LineContext): void {
  if (reported.length < 2) return
  const byMinute = new Map<number, Push[]>()
  for (const { push } of reported) {
    if (Number.isNaN(push.start) || push.because !== 'charted') continue
    const minute = Math.floor(push.start / 60)
    byMinute.set(minute, [...(byMinute.get(minute) ?? []), push])
  }
  for (const list of byMinute.values()) {
    if (new Set(list.map((push) => push.identity)).size < 2) continue
    const drugs = list
      .map((push) => push.label)
      .sort()
      .join(', ')
    context.findings.push(
      found(
        'one-minute-pushes',
        list.flatMap((push) => push.rows),
        { drugs, start: list[0]!.start },
      ),
    )
  }
}
