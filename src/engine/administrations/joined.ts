import { unknown } from '../common/moment'
import { flag } from '../log/cells/read-words'
import { byStart, type Administration } from './administration'

/** An infusion while its rows are gathered. */
interface Gathered {
  readonly parts: Administration[]
  /** When each of its drugs stopped last: fluids may go on with one another. */
  readonly stops: Map<string, number>
  /** The latest stop so far. */
  stop: number
  /** Its first bag number; 0 where no row has one. */
  bag: number
}

/**
 * Gathers rows that are one infusion, in one go over them: the same drug with the same bag number, whatever stands between
 * them, rows that touch, and rows around a gap that the record calls an interruption (readings 5 and 11). Another bag number
 * is another infusion. Rows of different fluids go on with one another only where they touch: the vein does not notice the
 * change, but an interrupted bag goes on with itself. A bag that goes on while another fluid runs, or where one has just stopped,
 * makes the two one: nothing lies between them. A row without a bag number goes on with the bag of its drug that was hung last,
 * of those that it touches. Another fluid that is hung on a later date is that date's: hydration is summed by date (reading 7).
 *
 * @param list - rows of one drug, or of fluids; by start, the unknown last
 */
export function joined(list: readonly Administration[]): Administration[][] {
  const all = new Set<Gathered>()
  const byBag = new Map<string, Gathered>()
  const latest = new Map<string, { readonly infusion: Gathered; readonly row: Administration }>()
  let running: Gathered[] = []
  for (const one of list) {
    const drug = one.substance.identity
    const bag = one.bag === 0 ? null : `${one.bag}/${drug}`
    // Rows come by start: what has stopped before can only be resumed.
    running = running.filter((other) => other.stop >= one.start)
    const before = latest.get(drug)
    const touching = running.filter((other) => (other.stops.get(drug) ?? unknown) >= one.start && touches(other, one))
    const known = (bag === null ? undefined : byBag.get(bag)) ?? hungLast(touching, all)
    const resumed = before !== undefined && isResumed(before.infusion, before.row, one) ? before.infusion : undefined
    const beside = running.findLast((other) => touches(other, one) && other.parts[0]?.day === one.day)
    const infusion = known ?? resumed ?? beside ?? begin(all)
    if (known === undefined && resumed !== undefined && beside !== undefined && areOne(resumed, beside)) {
      resumed.parts.push(...beside.parts)
      resumed.parts.sort(byStart)
      resumed.stop = Math.max(resumed.stop, beside.stop)
      for (const [own, stop] of beside.stops) resumed.stops.set(own, Math.max(stop, resumed.stops.get(own) ?? unknown))
      all.delete(beside)
      running = running.filter((other) => other !== beside)
      for (const [key, own] of byBag) if (own === beside) byBag.set(key, resumed)
      for (const [key, own] of latest) if (own.infusion === beside) latest.set(key, { ...own, infusion: resumed })
    }
    if (!running.includes(infusion)) running.push(infusion)
    infusion.parts.push(one)
    if (one.stop > infusion.stop) infusion.stop = one.stop
    if (one.stop > (infusion.stops.get(drug) ?? unknown)) infusion.stops.set(drug, one.stop)
    if (infusion.bag === 0) infusion.bag = one.bag
    if (bag !== null) byBag.set(bag, infusion)
    latest.set(drug, { infusion, row: one })
  }
  return [...all].map(({ parts }) => parts)
}

/** Of infusions that a row touches the one that began last; `all` are in the order in which they began. */
const hungLast = (touching: readonly Gathered[], all: ReadonlySet<Gathered>): Gathered | undefined =>
  touching.length < 2 ? touching[0] : [...all].findLast((one) => touching.includes(one))

function begin(all: Set<Gathered>): Gathered {
  const infusion: Gathered = { parts: [], stops: new Map(), stop: unknown, bag: 0 }
  all.add(infusion)
  return infusion
}

/** Two infusions that nothing parts any more; each date keeps its own, since a service is billed on the day that it began. */
const areOne = (one: Gathered, other: Gathered): boolean => one !== other && one.parts[0]?.day === other.parts[0]?.day

const isOtherBag = (infusion: Gathered, next: Administration): boolean =>
  infusion.bag !== 0 && next.bag !== 0 && infusion.bag !== next.bag

const touches = (infusion: Gathered, next: Administration): boolean =>
  next.start >= 0 && next.start <= infusion.stop && !isOtherBag(infusion, next)

/** A gap that the record calls an interruption; the note may stand at either side of it. */
const isResumed = (infusion: Gathered, last: Administration, next: Administration): boolean =>
  infusion.stop >= 0 &&
  next.start >= 0 &&
  ((last.flags | next.flags) & flag.interrupted) !== 0 &&
  !isOtherBag(infusion, next)
