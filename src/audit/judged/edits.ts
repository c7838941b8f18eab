import { isVisit } from '../../reference/code-kind'
import type { Slot } from '../../reference/codes/code-set'
import type { Reference, Setting } from '../../reference/reference'
import { unitLimitOn, type UnitLimit } from '../../reference/unit-limit'
import type { Edition } from '../../engine/common/edition'
import type { BilledLine } from '../billed/billed'
import { serviceKind } from '../billed/service-kinds'

/** What CMS's edits say about codes on one date in one setting; each look-up null where they say nothing. */
export interface Edits {
  /** The codes that an add-on code may follow; null for what is no add-on. */
  readonly mayFollow: (code: string) => readonly string[] | null
  /** Modifier indicator of a pair in force: 0 never together, 1 with a modifier. */
  readonly pair: (column1: string, column2: string) => 0 | 1 | null
  /** The most units of a code on one date, and the edition that says so. */
  readonly maximum: (code: string) => UnitLimit | null
  /** Where a code stands among the initial ones, 0 the highest; null for any other. */
  readonly initialRank: (code: string) => number | null
  /** Whether the modifier of a pair may stand on either of its codes; before July 2019 only on the second. */
  readonly eitherCode: boolean
}

/** The edits of a date, as the engine's edition and the reference have them. */
export function editsOn(edition: Edition, reference: Reference, setting: Setting, date: string): Edits {
  return {
    mayFollow: edition.edits.mayFollow,
    pair: edition.edits.pair,
    initialRank: initialRankOn(edition),
    eitherCode: edition.thresholds.eitherCode === 1,
    maximum: (code) => unitLimitOn(reference, setting, code, date),
  }
}

/** An edit that lines of one patient and date meet; `L` is whatever the caller keeps beside a line. */
export type EditHit<L extends BilledLine> =
  | { readonly finding: 'em-99211' | 'em-needs-25' | 'two-initial'; readonly line: L; readonly beside: L }
  | { readonly finding: 'orphan-add-on'; readonly line: L; readonly primaries: readonly string[] }
  | {
      readonly finding: 'pair-edit'
      readonly line: L
      readonly beside: L
      readonly indicator: 0 | 1
      readonly opened: boolean
      /** A modifier stands on the first code, where it had to stand on the second one on that date. */
      readonly misplaced: boolean
    }
  | { readonly finding: 'units-over-limit'; readonly line: L; readonly units: number; readonly maximum: UnitLimit }

/** Initial codes of one visit, the higher first: two of them need two sites or two visits (CMS RAC topic 0071). */
const initialSlots: readonly Slot[] = [
  'chemotherapy.infusion',
  'chemotherapy.push',
  'therapeutic.infusion',
  'therapeutic.push',
  'hydration.initial',
]

/**
 * Where a code stands among the initial ones of a date, whatever its number then (90765 in 2008). Null for any other, and
 * for a code set that counts no sequential services: before 2005 an infusion and a push each had one code for every use.
 */
function initialRankOn({ codes }: Edition): Edits['initialRank'] {
  if (codes === null || codes.addsDrugs) return () => null
  const ranks = new Map(initialSlots.map((slot, rank) => [codes.codes.get(slot)?.code, rank]))
  return (code) => ranks.get(code) ?? null
}

/** Modifiers that say two services were apart. */
const separates = (line: BilledLine): boolean => line.modifiers.some((one) => /^(?:59|X[EPSU])$/.test(one))

/** Modifiers that open a pair (NCCI policy manual, chapter I): of separate services, of visits, of sites on the body. */
const opens = (line: BilledLine): boolean =>
  line.modifiers.some((one) =>
    /^(?:2[457]|5[789]|7[89]|91|X[EPSU]|LT|RT|E[1-4]|F[A1-9]|T[A1-9]|LC|LD|LM|RC|RI)$/.test(one),
  )

/**
 * The edits that a claim meets, whatever the record supports.
 *
 * @param lines - of one patient and date
 * @param around - codes on other dates of the same encounter, which an add-on of this date may follow
 */
export function editHits<L extends BilledLine>(
  lines: readonly L[],
  edits: Edits,
  around: ReadonlySet<string> = new Set(),
): EditHit<L>[] {
  return [
    ...visits(lines),
    ...orphans(lines, edits, around),
    ...twoInitial(lines, edits),
    ...pairs(lines, edits),
    ...limits(lines, edits),
  ]
}

/** 99211 never stands beside drug administration; another visit needs modifier 25 (NCCI manual chapter XI; R41, R44). */
function visits<L extends BilledLine>(lines: readonly L[]): EditHit<L>[] {
  const beside = lines.find((line) => serviceKind(line.code) !== null)
  if (beside === undefined) return []
  return lines
    .filter((line) => isVisit(line.code))
    .filter((line) => line.code === '99211' || !line.modifiers.includes('25'))
    .map((line) => ({ finding: line.code === '99211' ? 'em-99211' : 'em-needs-25', line, beside }))
}

function orphans<L extends BilledLine>(
  lines: readonly L[],
  { mayFollow }: Edits,
  around: ReadonlySet<string>,
): EditHit<L>[] {
  const codes = new Set([...around, ...lines.map((line) => line.code)])
  return lines.flatMap((line) => {
    const primaries = mayFollow(line.code)
    if (primaries === null || primaries.some((code) => codes.has(code))) return []
    return [{ finding: 'orphan-add-on' as const, line, primaries }]
  })
}

/** A second initial code, or a second unit of one, without a modifier that tells it apart. */
function twoInitial<L extends BilledLine>(lines: readonly L[], { initialRank }: Edits): EditHit<L>[] {
  const initial = lines
    .flatMap((line) => {
      const rank = initialRank(line.code)
      return rank === null ? [] : [{ line, rank }]
    })
    .sort((a, b) => Number(separates(a.line)) - Number(separates(b.line)) || a.rank - b.rank)
    .map(({ line }) => line)
  const [first, ...others] = initial
  if (first === undefined) return []
  const hits: EditHit<L>[] = others
    .filter((line) => !separates(line))
    .map((line) => ({ finding: 'two-initial', line, beside: first }))
  if (first.units > 1 && !separates(first)) hits.push({ finding: 'two-initial', line: first, beside: first })
  return hits
}

/** Each pair of the table once. Pairs of two initial codes have a finding of their own, office visits too. */
function pairs<L extends BilledLine>(lines: readonly L[], { pair, initialRank, eitherCode }: Edits): EditHit<L>[] {
  const hits: EditHit<L>[] = []
  for (const beside of lines) {
    for (const line of lines) {
      if (line === beside || line.code === beside.code || isVisit(line.code)) continue
      if (initialRank(line.code) !== null && initialRank(beside.code) !== null) continue
      const indicator = pair(beside.code, line.code)
      if (indicator === null) continue
      const opened = indicator === 1 && (opens(line) || (eitherCode && opens(beside)))
      const misplaced = indicator === 1 && !opened && opens(beside)
      hits.push({ finding: 'pair-edit', line, beside, indicator, opened, misplaced })
    }
  }
  return onePerLine(hits)
}

/** A code that meets a pair with several others is named once, with a pair that is not opened before others. */
function onePerLine<L extends BilledLine>(hits: readonly EditHit<L>[]): EditHit<L>[] {
  const first = new Map<L, EditHit<L>>()
  for (const hit of hits) {
    const known = first.get(hit.line)
    const graver =
      known?.finding === 'pair-edit' &&
      hit.finding === 'pair-edit' &&
      (Number(known.opened) > Number(hit.opened) || (known.opened === hit.opened && known.indicator > hit.indicator))
    if (known === undefined || graver) first.set(hit.line, hit)
  }
  return [...first.values()]
}

/**
 * Units of one code over all its lines of the date; the discarded part counts with the given. Only where the adjudication
 * indicator is 1 does each line count for itself.
 */
function limits<L extends BilledLine>(lines: readonly L[], { maximum }: Edits): EditHit<L>[] {
  const byCode = new Map<string, L[]>()
  for (const line of lines) {
    const list = byCode.get(line.code)
    if (list === undefined) byCode.set(line.code, [line])
    else list.push(line)
  }
  return [...byCode].flatMap(([code, list]) => {
    const limit = maximum(code)
    if (limit === null) return []
    const units = list.map((line) => line.units)
    const counted = limit.adjudication === 1 ? Math.max(...units) : units.reduce((sum, one) => sum + one, 0)
    if (counted <= limit.units) return []
    const line = list.find((one) => one.units === Math.max(...units))!
    return [{ finding: 'units-over-limit' as const, line, units: counted, maximum: limit }]
  })
}
