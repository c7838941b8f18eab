import { minutes } from './words'

/** What took the place of a missing clock, or what is left without it. */
export type InPlaceOfClock =
  { readonly by: 'rate' | 'duration'; readonly minutes: number } | { readonly left: 'push' | 'nothing' | 'held' } | null

/** ` It is coded from the documented 45 minutes.` */
export function inPlaceOfClock(instead: InPlaceOfClock): string {
  if (instead === null) return ''
  if ('left' in instead) return ` ${supported[instead.left]}`
  return instead.by === 'rate'
    ? ` Rate and volume give ${minutes(instead.minutes)}.`
    : ` It is coded from the documented ${minutes(instead.minutes)}.`
}

/** What is billed where nothing tells the minutes. */
const supported = {
  push: 'Without both times, it can be billed as a push at most.',
  nothing: 'Hydration without both times is not billed.',
  held: 'Nothing is billed for it until the documentation is complete; other offices bill a push (policy missing-stop=push).',
} as const
