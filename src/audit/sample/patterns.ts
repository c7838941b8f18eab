import { secondsPerDay } from '../../basics/date'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { byRow } from '../../engine/common/by-row'
import { isMissingTime, type Finding } from '../../findings/define'
import type { Steps } from '../../engine/common/steps'
import { alarm, fewest, oddsOf, shareText } from './alarms'
import { binomialTail, fisherTail } from './statistics'
import { timesNearThresholds } from './threshold-times'
import { sameMinutes } from '../../findings/documentation/same-minutes'
import { unevenGaps } from '../../findings/documentation/uneven-gaps'

/**
 * What only a whole log shows: shares that chance does not explain. Each is a question about how times are written down;
 * none says that anybody did anything, and a log with too few rows says nothing.
 *
 * Every test of one kind shares one risk of a false alarm: the chance of each is multiplied by how many were made
 * (Bonferroni), and only what is then still rarer than `alarm` is told.
 */

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 500

/** The patterns of a whole log, one kind after the other. Findings of a pattern belong to no row. */
export function* patternFindings({ log, encounters }: Coding): Steps<Finding[]> {
  const infusions = new Infusions(log.rows)
  for (const [index, one] of encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    infusions.add(one)
  }
  yield
  return yield* patternsOf(infusions)
}

/** The patterns of infusions that were counted, visit by visit or part by part. */
export function* patternsOf({ timed, lengths, gaps }: Infusions): Steps<Finding[]> {
  const same = sameLengths(lengths)
  yield
  const near = timesNearThresholds(timed.minutes)
  yield
  return [...same, ...near, ...(yield* gapsByTrait(timed, gaps))]
}

const weekdays = ['Saturdays', 'Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'] as const

type Counts<Key> = Map<Key, number>

const count = <Key>(counts: Counts<Key>, key: Key, times = 1): void =>
  void counts.set(key, (counts.get(key) ?? 0) + times)

/** Infusions, counted by what they have in common. */
interface Traits {
  all: number
  readonly minutes: Counts<number>
  readonly staff: Counts<string>
  readonly weekday: Counts<string>
  readonly drug: Counts<string>
}

const noTraits = (): Traits => ({ all: 0, minutes: new Map(), staff: new Map(), weekday: new Map(), drug: new Map() })

/** What was counted in a part of a log: plain data. */
export type InfusionCounts = Pick<Infusions, 'timed' | 'gaps' | 'lengths'>

/** The infusions of a log with their minutes by the clock, and those whose times fail: counts, so that any log is counted. */
export class Infusions {
  readonly timed = noTraits()
  readonly gaps = noTraits()
  /** Of each drug, how often it took how many minutes. */
  readonly lengths = new Map<string, Counts<number>>()

  /** What reading the log found of times, by the number of the row. */
  readonly #read = new Map<number, Finding[]>()

  /** @param read - what reading the log found, where the visits do not carry it yet */
  constructor(
    private readonly rows: Coding['log']['rows'],
    read: readonly Finding[] = [],
  ) {
    for (const finding of read) {
      const row = finding.rows[0]
      if (row !== undefined && isMissingTime(finding)) this.#read.set(row, [...(this.#read.get(row) ?? []), finding])
    }
  }

  /** Counts those of a visit; visits are given in the order of the log. */
  add(one: EncounterCoding): void {
    const { rows } = this
    const read = this.#read.size === 0 ? [] : one.encounter.rows.flatMap((i) => this.#read.get(rows.number[i]!) ?? [])
    for (const row of failedRows(read.length === 0 ? one.findings : [...one.findings, ...read].sort(byRow))) {
      // Mostly a row of the visit; an event may stand in another one.
      const i = placeOfRow(rows, row)
      if (i >= 0) this.#count(this.gaps, i)
    }
    for (const i of one.encounter.rows) {
      const [start, stop] = [rows.start[i]!, rows.stop[i]!]
      if (start < 0 || stop < 0 || rows.action[i] !== 'none') continue
      const seconds = stop - start + (stop < start ? secondsPerDay : 0)
      const minutes = Math.floor(seconds / 60)
      if (minutes <= 0 || minutes > longest) continue
      this.#count(this.timed, i)
      count(this.timed.minutes, minutes)
      const drug = rows.substance[i]!.label
      const own = this.lengths.get(drug) ?? new Map<number, number>()
      this.lengths.set(drug, own)
      count(own, minutes)
    }
  }

  /** Adds what was counted in the part that comes next. */
  addCounts({ timed, gaps, lengths }: InfusionCounts): void {
    addTraits(this.timed, timed)
    addTraits(this.gaps, gaps)
    for (const [drug, counts] of lengths) {
      const own = this.lengths.get(drug) ?? new Map<number, number>()
      this.lengths.set(drug, own)
      addCounts(own, counts)
    }
  }

  #count(traits: Traits, i: number): void {
    const { substance, texts, staff, day } = this.rows
    traits.all++
    count(traits.drug, substance[i]!.label)
    count(traits.staff, texts[staff[i]!]!)
    count(traits.weekday, day[i]! < 0 ? '' : weekdays[day[i]! % 7]!)
  }
}

/** The place of the row with a number, -1 where none has it; numbers ascend. */
function placeOfRow({ number, count }: Coding['log']['rows'], row: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (number[middle]! < row) low = middle + 1
    else high = middle
  }
  return number[low] === row ? low : -1
}

function addTraits(to: Traits, more: Traits): void {
  to.all += more.all
  addCounts(to.minutes, more.minutes)
  for (const trait of ['staff', 'weekday', 'drug'] as const) addCounts(to[trait], more[trait])
}

function addCounts<Key>(to: Counts<Key>, more: Counts<Key>): void {
  for (const [key, times] of more) count(to, key, times)
}

/** Longer is hardly meant. */
const longest = 720

const failedRows = (findings: readonly Finding[]): number[] =>
  findings.filter((finding) => isMissingTime(finding)).flatMap((finding) => finding.rows.slice(0, 1))

/** A length that more than this share of a drug's infusions have is no reading of a clock; protocols round to it. */
const usualShare = 0.3

/** The same minutes for everybody: one drug, one length. */
function sameLengths(lengths: Infusions['lengths']): Finding[] {
  const sum = (counts: Counts<number>): number => [...counts.values()].reduce((all, one) => all + one, 0)
  const groups = [...lengths]
    .map(([drug, counts]) => ({ drug, counts, of: sum(counts) }))
    .filter(({ of }) => of >= fewest)
  return groups.flatMap(({ drug, counts, of }) => {
    const [minutes, same] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))
    const chance = binomialTail(same, of, usualShare) * groups.length
    if (chance >= alarm) return []
    const facts = { drug, count: same, of, minutes, expected: usualShare * 100 }
    return [sameMinutes([], { ...facts, share: shareText(same, of) })]
  })
}

/** Missing times that stand with one person, weekday or drug more than elsewhere: Fisher's exact test, one side. */
function* gapsByTrait(timed: Traits, gaps: Traits): Steps<Finding[]> {
  const all = timed.all + gaps.all
  const traits = [
    ['Entered by', 'staff'],
    ['On', 'weekday'],
    ['Infusions of', 'drug'],
  ] as const
  const splits: { what: string; name: string; count: number; of: number; countElse: number; ofElse: number }[] = []
  for (const [what, trait] of traits) {
    yield
    const [failed, good] = [gaps[trait], timed[trait]]
    const names = [...new Set([...failed.keys(), ...good.keys()])].filter((name) => name !== '')
    if (names.length < 2) continue
    for (const name of names) {
      const count = failed.get(name) ?? 0
      const of = count + (good.get(name) ?? 0)
      splits.push({ what, name, count, of, countElse: gaps.all - count, ofElse: all - of })
    }
  }
  const tested = splits.filter(({ of, ofElse }) => of >= fewest && ofElse >= fewest)
  const findings: Finding[] = []
  for (const split of tested) {
    yield
    const { count, of, countElse, ofElse } = split
    if (count * ofElse <= countElse * of) continue
    const chance = fisherTail(count, of, countElse, ofElse) * tested.length
    if (chance >= alarm) continue
    const shares = { share: shareText(count, of), shareElse: shareText(countElse, ofElse) }
    findings.push(unevenGaps([], { ...split, ...shares, odds: oddsOf(chance) }))
  }
  return findings
}
