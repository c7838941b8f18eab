import { anySite, between, hydrated, infused, injected, nameOf, pushed, pushesOf } from './hospital-acts'
import { act, type Act } from './model'
import { chance, pick, whole, type Random } from './random'
import { flatDose } from './doses'

/** Kinds of visits of one day. Each gives its acts, in any order. */
export type Scenario = (random: Random) => Act[]

/** Cellulitis: vancomycin, and piperacillin-tazobactam or cefepime beside it on the same line. */
export const concurrentAntibiotics: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 8, 15)
  const grams = pick(random, [1000, 1250, 1500])
  const beside = start + whole(random, 4, 12)
  return [
    infused(random, 'vancomycin', grams, start, grams === 1000 ? whole(random, 58, 75) : whole(random, 88, 104), {
      site,
      primary: true,
    }),
    chance(random, 0.7)
      ? infused(random, 'zosyn', pick(random, [3375, 4500]), beside, whole(random, 27, 36), { site })
      : infused(random, 'cefepime', 2000, beside, whole(random, 28, 35), { site }),
  ]
}

/** Pneumonia: ceftriaxone, then azithromycin. */
export const sequentialAntibiotics: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 8, 17)
  const first = infused(random, 'ceftriaxone', pick(random, [1000, 2000]), start, whole(random, 24, 36), { site })
  const next = infused(random, 'azithromycin', 500, first.stop! + whole(random, 3, 12), whole(random, 57, 72), {
    site,
    primary: true,
  })
  return [first, next]
}

/** Pain and nausea: repeat pushes, some within 30 minutes of the last, and a bag of saline. */
export const painAndNausea: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 8, 17)
  const gaps = pick(random, [[], [42], [35], [61], [20], [30], [34, 45], [18, 40]])
  const acts = pushesOf(random, 'hydromorphone', pick(random, [0.5, 1]), start, gaps, { site })
  const sick = start - whole(random, 4, 9)
  acts.push(...pushesOf(random, 'ondansetron', 4, sick, pick(random, [[], [], [], [75], [50], [25]]), { site }))
  if (chance(random, 0.5)) acts.push(pushed(random, 'ketorolac', pick(random, [15, 30]), start + 3, { site }))
  if (chance(random, 0.7)) {
    const long = chance(random, 0.85) ? whole(random, 45, 155) : whole(random, 20, 30)
    acts.push(hydrated(random, long > 90 ? 'saline1000' : 'saline500', start + whole(random, 5, 10), long, { site }))
  }
  return acts
}

/** Dehydration: fluids alone, or with one push. */
export const dehydration: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 8, 16)
  const minutes = whole(random, 48, 205)
  const fluid = hydrated(
    random,
    minutes < 60 ? 'saline500' : pick(random, ['saline1000', 'ringers'] as const),
    start,
    minutes,
    { site },
  )
  return chance(random, 0.6)
    ? [fluid, pushed(random, 'ondansetron', 4, start + whole(random, 3, 14), { site })]
    : [fluid]
}

/** Migraine: three pushes and magnesium, fluid before it or running on beside it. */
export const migraine: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 9, 18)
  const beside = chance(random, 0.4)
  const fluid = hydrated(
    random,
    beside ? 'saline1000' : 'saline500',
    start + 12,
    beside ? whole(random, 112, 128) : whole(random, 40, 56),
    { site },
  )
  const magnesium = start + 12 + whole(random, 58, 64)
  return [
    pushed(random, 'ketorolac', 30, start, { site }),
    pushed(random, 'metoclopramide', 10, start + 3, { site }),
    pushed(random, 'benadryl', 25, start + 7, { site }),
    fluid,
    infused(random, 'magnesium', 2000, magnesium, whole(random, 48, 66), { site, primary: true }),
  ]
}

/** Colon cancer: oxaliplatin with leucovorin beside it, fluorouracil pushed and then by pump. */
export const chemotherapyDay: Scenario = (random) => {
  const site = 'port'
  const start = between(random, 8, 10)
  const acts = [pushed(random, 'palonosetron', 0.25, start, { site })]
  let at = start + whole(random, 3, 8)
  if (chance(random, 0.5)) {
    const bag = infused(random, 'dexamethasone', 10, at, whole(random, 17, 24), { site })
    acts.push(bag)
    at = bag.stop!
  } else acts.push(pushed(random, 'dexamethasone', 10, at, { site }))
  at += whole(random, 6, 20)
  const hours = whole(random, 118, 132)
  const square = whole(random, 16, 22) / 10
  const fives = (amount: number): number => Math.round((amount * square) / 50) * 50
  acts.push(infused(random, 'oxaliplatin', fives(85), at, hours, { site, primary: true }))
  acts.push(infused(random, 'leucovorin', fives(400), at + whole(random, 0, 2), hours - whole(random, 2, 5), { site }))
  const name = nameOf(random, 'fluorouracil')
  const after = at + hours + whole(random, 4, 12)
  acts.push({ ...pushed(random, 'fluorouracil', fives(400), after, { site }), name })
  acts.push(
    act({
      drug: 'fluorouracil',
      name,
      way: 'pump',
      route: 'ambulatory pump',
      start: after + whole(random, 6, 14),
      dose: flatDose(random, 'fluorouracil', fives(2400)),
      site,
      note: '46 hours, pump connected',
    }),
  )
  return acts
}

/** Two antibiotics at once that cannot share a line: a second access site with its reason. */
export const twoSites: Scenario = (random) => {
  const start = between(random, 9, 15)
  const second = {
    site: 'R hand',
    line: 1,
    siteReason: pick(random, ['incompatible with vancomycin in one line', 'ordered at once, drugs incompatible']),
  } as const
  return [
    infused(random, 'vancomycin', 1500, start, whole(random, 92, 104), { site: 'L forearm', primary: true }),
    infused(random, 'zosyn', 4500, start + whole(random, 5, 15), whole(random, 28, 36), second),
  ]
}

/** One planned infusion: immune globulin, iron, infliximab. */
export const plannedInfusion: Scenario = (random) => {
  const site = anySite(random)
  const start = between(random, 8, 12)
  const more = { site, primary: true }
  const drug = pick(random, ['gamunex', 'venofer', 'remicade', 'venofer', 'remicade'] as const)
  if (drug === 'gamunex') {
    const amount = pick(random, [25000, 30000, 40000])
    return [infused(random, drug, amount, start, whole(random, 185, 290), more)]
  }
  if (drug === 'venofer')
    return [
      infused(
        random,
        drug,
        pick(random, [200, 300]),
        start,
        chance(random, 0.4) ? whole(random, 12, 15) : whole(random, 17, 95),
        more,
      ),
    ]
  const premedication = pushed(random, 'benadryl', 25, start - whole(random, 12, 20), { site })
  return [premedication, infused(random, drug, pick(random, [300, 400, 500]), start, whole(random, 95, 140), more)]
}

/** An injection into a muscle, alone or beside fluids. */
export const intoTheMuscle: Scenario = (random) => {
  const start = between(random, 9, 17)
  const shot = chance(random, 0.5)
    ? injected(random, 'ceftriaxone', 1000, start)
    : injected(random, 'ketorolac', 30, start)
  return chance(random, 0.5)
    ? [shot]
    : [shot, hydrated(random, 'saline500', start + 8, whole(random, 41, 66), { site: anySite(random) })]
}

/** One bag of an antibiotic, for patients who come twice a day. */
export const oneBag =
  (from: number): Scenario =>
  (random) => [
    infused(random, 'cefepime', 2000, from * 60 + whole(random, 5, 50), whole(random, 28, 40), {
      site: 'PICC',
      primary: true,
    }),
  ]
