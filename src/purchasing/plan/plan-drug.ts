import { better, keep, stepsOf, type Effort, type Label } from './labels'
import { openingsWith } from './carried'
import type { Group, ToGive } from './to-give'
import { openingsOf, type Opening, type Size } from './openings'
import { isSingle, nothing, packageCosts, plus, type Forced } from './package-costs'
import { Singles } from './singles'
import type { Bought, Dose, DrugPlan, DrugProblem, Money, Opened, Remainder } from './problem'

/** All that the days of a drug may end in, the best of each spending with vendors that have a minimum. */
export interface DrugEnds {
  readonly labels: readonly Label[]
  /** False where there were too many ways to follow: the labels are good, and may not be the best. */
  readonly exact: boolean
}

/** More beginnings than this at one dose are cut to the best. */
const mostStates = 40_000

interface State {
  readonly shelf: readonly number[]
  /** What is left in open multiple-dose containers, what ends first first. */
  readonly open: readonly Remainder[]
  readonly labels: Label[]
}

/**
 * The best plans for the doses of one code: exact. Day by day, what lies on the shelf by size and expiry; packages that arrive are
 * bought before the dose, single containers with it, what has expired is gone, and what expires first is opened first (no later
 * dose could use it better).
 */
export function planDrug(problem: DrugProblem, forced: readonly Forced[]): DrugEnds {
  const { unit, doses, sources } = problem
  const last = doses.at(-1)?.day ?? 0
  const groups = groupsOf(sources, last)
  const sizes = sizesOf(groups)
  const effort: Effort = { cut: false }
  const singles = new Singles(problem, sizes, forced, effort)
  const known = new Map<string, readonly Opening[]>()
  const openings = doses.map((dose) => {
    const key = `${dose.amount} ${dose.least}`
    const all = known.get(key) ?? openingsOf(dose, unit, sizes)
    known.set(key, all)
    return dose.buying === 'least-waste' ? worthwhile(all, sources, sizes, dose.day) : all
  })
  const room = remaining(openings, sizes.length)
  let states: State[] = [
    {
      shelf: groups.map(() => 0),
      open: [...(problem.carried?.open ?? [])].sort((a, b) => a.until - b.until),
      labels: [nothing(forced)],
    },
  ]
  for (const [index, dose] of doses.entries()) {
    const earlier = index === 0 ? -Infinity : doses[index - 1]!.day
    // Only what has its first day since the last dose arrives now.
    const arriving = sources.flatMap((one, place) =>
      one.from <= dose.day && one.from > earlier && one.until >= dose.day && !isSingle(one) ? [place] : [],
    )
    states = expired(states, groups, dose.day, effort)
    for (const [group] of groups.entries()) {
      const places = arriving.filter((place) => groupOf(groups, sources[place]!, last) === group)
      const shelves = { sources, groups, sizes, forced, effort, room: room[index]! }
      if (places.length > 0) states = bought(states, shelves, group, places)
    }
    const ways = { groups, sizes, singles, effort, openings: openings[index]!, dose, index }
    states = given(states, { ...ways, unit, keptDays: problem.carried?.days ?? null })
    if (states.length > mostStates) {
      effort.cut = true
      states = states.sort((a, b) => better(a.labels[0]!, b.labels[0]!)).slice(0, mostStates / 4)
    }
  }
  const labels: Label[] = []
  for (const state of states) for (const label of state.labels) keep(labels, label, effort)
  return { labels: singles.filled(labels), exact: !effort.cut }
}

/**
 * The ways to open a dose that any best plan may take, where the units thrown away come first: what leaves the fewest, as long as
 * all of it is sold by the day, leaves no reason for a way that leaves more.
 */
function worthwhile(
  all: readonly Opening[],
  sources: DrugProblem['sources'],
  sizes: readonly Size[],
  day: number,
): readonly Opening[] {
  const sold = sizes.map(({ size, multiple }) =>
    sources.some(
      (one) =>
        one.vendor !== null &&
        one.most === Infinity &&
        one.size === size &&
        one.multiple === multiple &&
        one.from <= day &&
        one.until >= day,
    ),
  )
  const least = all.reduce(
    (min, { counts, discarded }) =>
      counts.every((count, at) => count === 0 || sold[at] === true) ? Math.min(min, discarded) : min,
    Infinity,
  )
  return all.filter(({ discarded }) => discarded <= least)
}

interface Shelves {
  readonly sources: DrugProblem['sources']
  readonly groups: readonly Group[]
  readonly sizes: readonly Size[]
  readonly forced: readonly Forced[]
  readonly effort: Effort
  /** Containers of each size that the doses to come can use at most. */
  readonly room: readonly number[]
}

/** Every number of containers of one group that may be bought now, and what lies on the shelf of them. */
function bought(
  before: readonly State[],
  { sources, groups, sizes, forced, effort, room }: Shelves,
  group: number,
  places: readonly number[],
): State[] {
  const own = groups[group]!
  const size = sizeOf(sizes, own)
  const onShelf = places.filter((place) => sources[place]!.vendor === null)
  const there = onShelf.reduce((sum, place) => sum + sources[place]!.most * sources[place]!.count, 0)
  const sold = places.filter((place) => sources[place]!.vendor !== null)
  const costs = sold.length === 0 ? null : packageCosts(sources, sold, room[size]!, forced, effort)
  // What expires earlier may be gone before it is needed.
  const asLong = groups.map((one) => sizeOf(sizes, one) === size && one.until >= own.until)
  const after = new Map<string, State>()
  for (const { shelf, open, labels } of before) {
    const held = shelf.reduce((sum, count, at) => sum + (asLong[at] === true ? count : 0), 0)
    const stocked = Math.min(there, Math.max(0, room[size]! - held))
    const upTo = costs === null ? 0 : Math.max(0, room[size]! - held - stocked)
    for (let n = 0; n <= upTo; n++) {
      const next = [...shelf]
      next[group] = next[group]! + stocked + n
      for (const cost of costs?.[n] ?? [nothing(forced)]) {
        for (const label of labels) put(after, { shelf: next, open }, plus(label, cost, forced), effort)
      }
    }
  }
  return [...after.values()]
}

/** Every way to open a dose from the shelf and from single containers bought for it, and that it is not given. */
function given(before: readonly State[], ways: ToGive): State[] {
  const { groups, sizes, singles, effort, dose, index } = ways
  const binds = dose.buying === 'least-waste'
  const after = new Map<string, State>()
  for (const { shelf, open, labels } of before) {
    for (const label of labels) put(after, { shelf, open }, { ...label, unserved: label.unserved + 1 }, effort)
    const held = sizes.map((size) => shelf.reduce((sum, count, at) => sum + (isOf(groups[at]!, size) ? count : 0), 0))
    for (const { opening, drawn, left } of openingsWith(open, ways)) {
      const { counts, discarded } = opening
      const paid = paidFor(dose, opening)
      for (const { own, bought: cost } of singles.ways(counts, held, dose.day)) {
        const next = taken(shelf, groups, sizes, own)
        if (next === null) continue
        for (const label of labels) {
          for (const one of cost) {
            const sum = plus(label, one, singles.forced)
            put(
              after,
              { shelf: next, open: left(shelf, next) },
              {
                ...sum,
                cost: sum.cost - paid,
                binding: sum.binding + (binds ? discarded : 0),
                waste: sum.waste + (binds ? 0 : discarded),
                pieces: sum.pieces + counts.reduce((all, count) => all + count, 0),
                last: { kind: 'open', dose: index, counts, drawn, before: sum.last },
              },
              effort,
            )
          }
        }
      }
    }
  }
  return [...after.values()]
}

/** What the payer pays for a dose opened so: taken off what it costs, where least cost is what is wanted. */
const paidFor = ({ pays, buying }: Dose, { given: units, discarded }: Opening): Money =>
  pays === undefined || buying === 'least-waste' ? 0 : units * pays.given + discarded * pays.discarded

/** The plan that a label stands for. */
export function planOf({ doses, sources, unit }: DrugProblem, { last }: Label): DrugPlan {
  const lastDay = doses.at(-1)?.day ?? 0
  const sizes = sizesOf(groupsOf(sources, lastDay))
  const packages = new Map<number, number>()
  const opened: Opened[] = doses.map(() => null)
  const drawn = doses.map(() => 0)
  let [discarded, paidForWaste] = [0, 0]
  for (const step of stepsOf(last)) {
    if (step.kind === 'buy') packages.set(step.source, (packages.get(step.source) ?? 0) + step.packages)
    else {
      opened[step.dose] = step.counts.flatMap((count, at) => (count === 0 ? [] : [{ ...sizes[at]!, count }]))
      const dose = doses[step.dose]!
      drawn[step.dose] = step.drawn
      const way = openingsOf(dose, unit, sizes).find(({ counts }) => counts.join() === step.counts.join())
      discarded += way?.discarded ?? 0
      paidForWaste += way === undefined ? 0 : paidFor(dose, { ...way, given: 0 })
    }
  }
  const bought = [...packages].map(([source, count]): Bought => ({ source, packages: count }))
  return {
    bought: bought.sort((a, b) => a.source - b.source),
    opened,
    drawn,
    discarded,
    paidForWaste,
    cost: bought.reduce((sum, one) => sum + one.packages * sources[one.source]!.cost, 0),
  }
}

function groupsOf(sources: DrugProblem['sources'], last: number): Group[] {
  const groups = new Map<string, Group>()
  for (const { size, multiple, until } of sources) {
    const to = until >= last ? Infinity : until
    groups.set(`${size} ${String(multiple)} ${to}`, { size, multiple, until: to })
  }
  // What expires first stands first, and is opened first.
  return [...groups.values()].sort((a, b) => a.until - b.until || b.size - a.size)
}

const groupOf = (groups: readonly Group[], { size, multiple, until }: DrugProblem['sources'][number], last: number) =>
  groups.findIndex(
    (one) => one.size === size && one.multiple === multiple && one.until === (until >= last ? Infinity : until),
  )

function sizesOf(groups: readonly Group[]): Size[] {
  const sizes = new Map(groups.map(({ size, multiple }) => [`${size} ${String(multiple)}`, { size, multiple }]))
  return [...sizes.values()].sort((a, b) => b.size - a.size || Number(a.multiple) - Number(b.multiple))
}

const isOf = (one: Size, { size, multiple }: Size): boolean => one.size === size && one.multiple === multiple

const sizeOf = (sizes: readonly Size[], size: Size): number => sizes.findIndex((one) => isOf(one, size))

/** By dose, how many containers of each size it and those after it can use at most. */
function remaining(openings: readonly (readonly Opening[])[], sizes: number): number[][] {
  const room: number[][] = []
  let after = Array.from({ length: sizes }, () => 0)
  for (const ways of [...openings].reverse()) {
    after = after.map((sum, at) => sum + ways.reduce((most, { counts }) => Math.max(most, counts[at]!), 0))
    room.unshift(after)
  }
  return room
}

function expired(states: readonly State[], groups: readonly Group[], day: number, effort: Effort): State[] {
  if (groups.every(({ until }) => until >= day)) return [...states]
  const after = new Map<string, State>()
  for (const { shelf, open, labels } of states) {
    const next = shelf.map((count, at) => (groups[at]!.until < day ? 0 : count))
    for (const label of labels) put(after, { shelf: next, open }, label, effort)
  }
  return [...after.values()]
}

/** The shelf after an opening; null where it does not hold it. */
function taken(
  shelf: readonly number[],
  groups: readonly Group[],
  sizes: readonly Size[],
  counts: readonly number[],
): number[] | null {
  const next = [...shelf]
  for (const [size, count] of counts.entries()) {
    let left = count
    for (let at = 0; at < groups.length && left > 0; at++) {
      if (sizeOf(sizes, groups[at]!) !== size) continue
      const some = Math.min(left, next[at]!)
      next[at] = next[at]! - some
      left -= some
    }
    if (left > 0) return null
  }
  return next
}

function put(
  states: Map<string, State>,
  { shelf, open }: Pick<State, 'shelf' | 'open'>,
  label: Label,
  effort: Effort,
): void {
  const key =
    open.length === 0 ? shelf.join() : `${shelf.join()} ${open.map((one) => `${one.until}:${one.amount}`).join()}`
  const state = states.get(key)
  if (state === undefined) states.set(key, { shelf, open, labels: [label] })
  else keep(state.labels, label, effort)
}
