import { anySite, between, hydrated, infused, pushed, pushesOf } from './hospital-acts'
import type { Act } from './model'
import { chance, pick, whole, type Random } from './random'

/** Observation stays over midnight: one encounter, two dates, one initial service. */

const day = 1440

/** Fluids run on over midnight; the antibiotic is repeated in the morning. */
export function fluidsOverMidnight(random: Random): Act[] {
  const site = anySite(random)
  const arrival = between(random, 17, 20)
  const begin = 22 * 60 + whole(random, 2, 50)
  return [
    ...pushesOf(random, 'ondansetron', 4, arrival, pick(random, [[], [95], [130]]), { site }),
    infused(random, 'ceftriaxone', 1000, arrival + whole(random, 20, 45), whole(random, 26, 36), {
      site,
      primary: true,
    }),
    hydrated(random, pick(random, ['saline1000', 'ringers'] as const), begin, whole(random, 170, 340), { site }),
    pushed(random, 'hydromorphone', 1, day + whole(random, 100, 160), { site }),
    infused(random, 'ceftriaxone', 1000, day + between(random, 8, 10), whole(random, 26, 36), { site }),
    ...(chance(random, 0.5) ? [pushed(random, 'hydromorphone', 1, day + between(random, 11, 12), { site })] : []),
  ]
}

/** A long antibiotic runs on over midnight, fluids follow. */
export function antibioticOverMidnight(random: Random): Act[] {
  const site = anySite(random)
  const arrival = between(random, 18, 21)
  const begin = 22 * 60 + whole(random, 50, 100)
  const bag = infused(random, 'vancomycin', 1500, begin, whole(random, 92, 118), { site, primary: true })
  return [
    pushed(random, 'hydromorphone', 1, arrival, { site }),
    infused(random, 'zosyn', 4500, arrival + whole(random, 15, 40), whole(random, 28, 36), { site }),
    bag,
    hydrated(random, 'saline1000', bag.stop! + whole(random, 5, 20), whole(random, 125, 230), { site }),
    infused(random, 'zosyn', 4500, day + between(random, 6, 7), whole(random, 28, 36), { site }),
  ]
}

/** Nothing runs over midnight itself. */
export function quietNight(random: Random): Act[] {
  const site = anySite(random)
  const arrival = between(random, 17, 19)
  return [
    ...pushesOf(random, 'hydromorphone', 0.5, arrival, pick(random, [[45], [38, 52], [20]]), { site }),
    infused(random, 'metronidazole', 500, arrival + whole(random, 14, 30), whole(random, 55, 68), {
      site,
      primary: true,
    }),
    hydrated(random, 'saline1000', arrival + whole(random, 110, 130), whole(random, 95, 160), { site }),
    infused(random, 'metronidazole', 500, day + between(random, 7, 9), whole(random, 55, 68), { site }),
    pushed(random, 'ketorolac', 15, day + between(random, 10, 11), { site }),
  ]
}
