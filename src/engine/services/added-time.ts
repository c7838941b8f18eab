import type { Slot } from '../../reference/codes/slot'
import type { RuleId } from '../../rules'
import { codeOf, drugSlots, noModifiers, type Charge } from './charge'
import { additionalHours } from './additional-hours'
import type { Run } from '../administrations/runs'
import { withRunRules, type Context } from './infusions'
import { stretchesOf, secondsOf } from './intervals'
import type { HydrationGroup, InfusionService } from './services'

/**
 * Infusions under a code set without codes for a further drug (rule `history.added-time`): all drugs of a class on a line
 * are one infusion, what runs side by side counts once.
 *
 * @param pooled - hydration that has the codes of therapeutic drugs, and is one infusion with them
 */
export function chargeAddedTime(
  charges: Charge[],
  infusions: readonly InfusionService[],
  pooled: readonly HydrationGroup[],
  context: Context,
): void {
  for (const family of ['chemotherapy', 'therapeutic'] as const) {
    const own = infusions.filter((one) => (one.class === 'chemotherapy') === (family === 'chemotherapy'))
    const runs = own.flatMap((one) => [one.run, ...one.repeats]).sort((a, b) => a.start - b.start)
    const first = runs[0]
    if (first === undefined) continue
    const beside = family === 'therapeutic' ? pooled : []
    const minutes = minutesOf(runs) + beside.flatMap((one) => one.pieces).reduce((sum, one) => sum + one, 0)
    const hours = additionalHours(minutes, context.edition.thresholds)
    const rules: readonly RuleId[] =
      runs.length + beside.length > 1 ? ['time.first-hour', 'history.added-time'] : ['time.first-hour']
    const add = (slot: Slot, units: number, why: readonly RuleId[]): void => {
      const code = codeOf(context.edition, slot)
      if (code === null) return
      charges.push({
        slot,
        code,
        units,
        modifiers: noModifiers,
        rules: withRunRules(why, first, context.policies),
        day: first.day,
        rows: [...runs, ...beside].flatMap((one) => one.rows),
        minutes,
        hours,
        start: first.start,
        line: first.line,
        drug: [...new Set(runs.map((run) => run.label))].join(' and '),
        beside: null,
        leftOut: 0,
      })
    }
    add(drugSlots[family].infusion, 1, rules)
    if (hours > 0) add(drugSlots[family].hour, hours, ['time.additional-hour'])
  }
}

/** Minutes in which any of the runs ran; a run without a clock adds its documented minutes. */
const minutesOf = (runs: readonly Run[]): number =>
  Math.floor(secondsOf(stretchesOf(runs.flatMap((run) => run.intervals))) / 60) +
  runs.filter((run) => run.intervals.length === 0).reduce((sum, run) => sum + run.minutes, 0)
