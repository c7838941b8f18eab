import type { Chance } from './chance'
import type { Administration } from './plain'

/** Where a visit's drugs go in: nowhere named, one place, or two with or without a reason for the second. */
export interface Sites {
  readonly next: (chance: Chance) => Pick<Administration, 'site' | 'siteReason'>
}

export function chosenSites(chance: Chance): Sites {
  const blank = { site: null, siteReason: null }
  if (chance.percent(60)) return { next: () => blank }
  const first = { site: 'Left hand', siteReason: null }
  if (chance.percent(25)) return { next: (draw) => (draw.percent(20) ? blank : first) }
  const siteReason = chance.one(['needed', 'needed', 'needed', null, 'first-failed'] as const)
  const second = { site: 'Right forearm', siteReason }
  return { next: (draw) => draw.one([first, first, second, second, blank]) }
}
