import { wholeMinutes } from './clock'
import type { Readings, Setting } from './plain'
import { byName, byStart } from './rank'
import type { Given } from './runs'
import { repeatPush } from './tables'

export interface Push {
  readonly given: Given
  readonly place: 'first' | 'repeat'
}

const interval = 30

/** The pushes of a visit that are reported (reading 6). */
export function pushesOf(visit: readonly Given[], setting: Setting, policies: Readings): Push[] {
  const infusions = infusionsBy(visit, policies)
  const timeless = (one: Given): number => Number(one.start === null)
  const order = (a: Given, b: Given): number =>
    (policies.otherwise?.has('timeless-last') ? timeless(a) - timeless(b) : 0) || byStart(a, b)
  const pushes = visit
    .filter((one) => one.manner === 'push' && one.family !== 'hydration')
    .sort((a, b) => order(a, b) || byName(a, b) || b.minutes - a.minutes)
  const reported: Push[] = []
  for (const given of pushes) {
    const infused = infusions.filter((one) => contains(one.drug, given.drug, policies))
    const last = reported.findLast((one) => one.given.drug === given.drug)
    const chemotherapy = given.family === 'chemotherapy'
    if (last === undefined && (chemotherapy || infused.length === 0)) reported.push({ given, place: 'first' })
    else if (
      !chemotherapy &&
      repeatPush(setting) !== null &&
      (last === undefined || apart(given.start, last.given.start)) &&
      infused.every((one) => farFrom(given, one))
    ) {
      reported.push({ given, place: 'repeat' })
    }
  }
  return reported
}

/** What is infused in a visit; open question sum-envelope: under repeat-infusion=sum from a drug's first start to its last stop. */
function infusionsBy(visit: readonly Given[], policies: Readings): Given[] {
  const runs = visit.filter((one) => one.manner === 'infusion' && one.family !== 'hydration')
  if (policies['repeat-infusion'] === 'each' || !policies.otherwise?.has('sum-envelope')) return runs
  return runs.map((run) => {
    const spans = runs.filter((one) => one.drug === run.drug).flatMap((one) => one.spans)
    const from = Math.min(...spans.map((span) => span.from))
    return { ...run, spans: [{ from, to: Math.max(...spans.map((span) => span.to)) }] }
  })
}

/** A drug is infused also where it runs together with others in one bag. */
const contains = (infused: string, drug: string, policies: Readings): boolean =>
  policies.otherwise?.has('push-of-mixture') ? infused === drug : infused.split(' + ').includes(drug)

/** More than 30 minutes from one start to the next; a start that is not known shows nothing. */
function apart(start: number | null, last: number | null): boolean {
  return start !== null && last !== null && wholeMinutes(start - last) > interval
}

/** More than 30 minutes between a push and the infusion of its drug, before or after. */
function farFrom({ start }: Given, infusion: Given): boolean {
  if (start === null || infusion.spans.length === 0) return false
  return infusion.spans.every(
    ({ from, to }) => wholeMinutes(from - start) > interval || wholeMinutes(start - to) > interval,
  )
}
