import { mixOf } from '../substances/substance'
import type { Administration } from './administration'

interface ByWay {
  readonly timed: readonly Administration[]
  readonly fluids: readonly Administration[]
}

/** The same without the fluids that carry a drug, and those. */
interface Parted extends ByWay {
  readonly carriers: readonly Administration[]
}

const noCarriers: readonly Administration[] = []

/**
 * A fluid with the bag number and the times of a drug carries it: one administration, the drug's, with the mark of either row
 * (rule `run.several-drugs`, reading 11). Where only electrolytes are added it is hydration (rule `hydration.potassium`).
 *
 * @param timed - infusions of drugs
 */
export function withoutCarriers({ timed, fluids }: ByWay): Parted {
  if (timed.length === 0 || fluids.every(({ bag }) => bag === 0)) return { timed, fluids, carriers: noCarriers }
  const left: Administration[] = []
  const carriers: Administration[] = []
  let drugs = timed
  for (const fluid of fluids) {
    const inBag = fluid.bag === 0 ? [] : drugs.filter((one) => bagOf(one) === bagOf(fluid))
    const [first] = inBag
    if (first === undefined) left.push(fluid)
    else if (mixOf([fluid, ...inBag].map((one) => one.substance)).category === 'hydration') {
      left.push(together(fluid, inBag))
      drugs = drugs.filter((one) => !inBag.includes(one))
    } else {
      carriers.push(fluid)
      const carried = together(first, [fluid])
      drugs = drugs.map((one) => (one === first ? carried : one))
    }
  }
  return { timed: drugs, fluids: left, carriers }
}

/** What rows of one bag share. */
export const bagOf = ({ bag, start, stop, minutes }: Administration): string => `${bag}/${start}/${stop}/${minutes}`

const together = (one: Administration, others: readonly Administration[]): Administration => ({
  ...one,
  rows: [one, ...others].flatMap(({ rows }) => rows).sort((a, b) => a - b),
  flags: others.reduce((all, other) => all | other.flags, one.flags),
})
