import { secondsPerDay } from '../../basics/date'
import type { Coding, EncounterCoding } from '../../engine/coding'
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

/** One documented infusion. */
interface Timed {
  readonly minutes: number
  readonly drug: string
  readonly staff: string
  readonly weekday: string
}

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 500

/** Rows between two of them, where only a number is noted. */
const rowsPerStep = 10_000

/** The patterns of a whole log, one kind after the other. Findings of a pattern belong to no row. */
export function* patternFindings(coding: Coding): Steps<Finding[]> {
  const { timed, gaps } = yield* infusionsOf(coding)
  yield
  const same = sameLengths(timed)
  yield
  const near = timesNearThresholds(timed.map(({ minutes }) => minutes))
  yield
  return [...same, ...near, ...(yield* gapsByTrait(timed, gaps))]
}

const weekdays = ['Saturdays', 'Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'] as const

/** Infusions with their minutes by the clock, and those whose times fail. */
function* infusionsOf(coding: Coding): Steps<{ timed: Timed[]; gaps: Timed[] }> {
  const { rows } = coding.log
  const timed: Timed[] = []
  const gaps: Timed[] = []
  const indexOf = new Map<number, number>()
  for (let i = 0; i < rows.count; i++) {
    if (i % rowsPerStep === rowsPerStep - 1) yield
    indexOf.set(rows.number[i]!, i)
  }
  const entry = (i: number, minutes: number): Timed => ({
    minutes,
    drug: rows.substance[i]!.label,
    staff: rows.texts[rows.staff[i]!]!,
    weekday: rows.day[i]! < 0 ? '' : weekdays[rows.day[i]! % 7]!,
  })
  for (const [index, one] of coding.encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    for (const row of failedRows(one)) {
      const i = indexOf.get(row)
      if (i !== undefined) gaps.push(entry(i, -1))
    }
    for (const i of one.encounter.rows) {
      const [start, stop] = [rows.start[i]!, rows.stop[i]!]
      if (start < 0 || stop < 0 || rows.action[i] !== 'none') continue
      const seconds = stop - start + (stop < start ? secondsPerDay : 0)
      const minutes = Math.floor(seconds / 60)
      if (minutes > 0 && minutes <= longest) timed.push(entry(i, minutes))
    }
  }
  return { timed, gaps }
}

/** Longer is hardly meant. */
const longest = 720

const failedRows = (one: EncounterCoding): number[] =>
  one.findings.filter((finding) => isMissingTime(finding)).flatMap((finding) => finding.rows.slice(0, 1))

/** A length that more than this share of a drug's infusions have is no reading of a clock; protocols round to it. */
const usualShare = 0.3

/** The same minutes for everybody: one drug, one length. */
function sameLengths(timed: readonly Timed[]): Finding[] {
  const groups = [...groupBy(timed, (one) => one.drug)].filter(([, list]) => list.length >= fewest)
  return groups.flatMap(([drug, list]) => {
    const lengths = groupBy(list, (one) => String(one.minutes))
    const [minutes, same] = [...lengths].reduce((most, one) => (one[1].length > most[1].length ? one : most))
    const chance = binomialTail(same.length, list.length, usualShare) * groups.length
    if (chance >= alarm) return []
    const facts = { drug, count: same.length, of: list.length, minutes: Number(minutes), expected: usualShare * 100 }
    return [sameMinutes([], { ...facts, share: shareText(same.length, list.length) })]
  })
}

/** Missing times that stand with one person, weekday or drug more than elsewhere: Fisher's exact test, one side. */
function* gapsByTrait(timed: readonly Timed[], gaps: readonly Timed[]): Steps<Finding[]> {
  const all = timed.length + gaps.length
  const traits = [
    ['Entered by', (one: Timed) => one.staff],
    ['On', (one: Timed) => one.weekday],
    ['Infusions of', (one: Timed) => one.drug],
  ] as const
  const splits: { what: string; name: string; count: number; of: number; countElse: number; ofElse: number }[] = []
  for (const [what, trait] of traits) {
    yield
    const failed = groupBy(gaps, trait)
    yield
    const good = groupBy(timed, trait)
    const names = [...new Set([...failed.keys(), ...good.keys()])].filter((name) => name !== '')
    if (names.length < 2) continue
    for (const name of names) {
      const count = failed.get(name)?.length ?? 0
      const of = count + (good.get(name)?.length ?? 0)
      splits.push({ what, name, count, of, countElse: gaps.length - count, ofElse: all - of })
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

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return groups
}
