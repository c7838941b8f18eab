import { wholeMinutes } from './clock'
import type { Setting } from './plain'
import { byName, byStart } from './rank'
import type { Given } from './runs'
import { repeatPush } from './tables'

export interface Push {
  readonly given: Given
  readonly place: 'first' | 'repeat'
}

const interval = 30

/** The pushes of a visit that are reported (reading 6). */
export function pushesOf(visit: readonly Given[], setting: Setting): Push[] {
  const infusions = visit.filter((one) => one.manner === 'infusion' && one.family !== 'hydration')
  const pushes = visit
    .filter((one) => one.manner === 'push' && one.family !== 'hydration')
    .sort((a, b) => byStart(a, b) || byName(a, b) || b.minutes - a.minutes)
  const reported: Push[] = []
  for (const given of pushes) {
    const infused = infusions.filter((one) => contains(one.drug, given.drug))
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

/** A drug is infused also where it runs together with others in one bag. */
const contains = (infused: string, drug: string): boolean => infused === drug || infused.split(' + ').includes(drug)

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
