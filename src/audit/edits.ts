import type { BilledLine } from './billed'
import { isOfficeVisit } from './service-kinds'

/** What CMS's edits say about codes on one date in one setting; each look-up null where they say nothing. */
export interface Edits {
  /** The codes that an add-on code may follow; null for what is no add-on. */
  readonly mayFollow: (code: string) => readonly string[] | null
  /** Modifier indicator of a pair in force: 0 never together, 1 with a modifier. */
  readonly pair: (column1: string, column2: string) => 0 | 1 | null
  /** The most units of a code on one date. */
  readonly maximum: (code: string) => { readonly units: number; readonly adjudication: 1 | 2 | 3 } | null
}

/** An edit that billed lines meet. */
export type EditHit =
  | { readonly finding: 'em-99211'; readonly line: BilledLine; readonly beside: BilledLine }
  | { readonly finding: 'em-needs-25'; readonly line: BilledLine; readonly beside: BilledLine }
  | { readonly finding: 'orphan-add-on'; readonly line: BilledLine; readonly primaries: readonly string[] }
  | { readonly finding: 'two-initial'; readonly line: BilledLine; readonly beside: BilledLine }
  | {
      readonly finding: 'pair-edit'
      readonly line: BilledLine
      readonly beside: BilledLine
      readonly indicator: 0 | 1
      readonly opened: boolean
    }
  | {
      readonly finding: 'units-over-limit'
      readonly line: BilledLine
      readonly maximum: number
      readonly adjudication: 1 | 2 | 3
    }

/** Initial codes of one visit, the higher first: two of them need two sites or two visits (CMS RAC topic 0071). */
const initialCodes = ['96413', '96409', '96365', '96374', '96360']

const separates = (line: BilledLine): boolean => line.modifiers.some((one) => /^(?:59|X[EPSU])$/.test(one))
const isAdministration = (code: string): boolean => /^96(?:3[67]|38|4|5)\d+$/.test(code)

/**
 * The edits that a claim meets, whatever the record supports.
 *
 * @param lines - what was billed for one encounter and date
 */
export function editHits(lines: readonly BilledLine[], edits: Edits): EditHit[] {
  return [
    ...visits(lines),
    ...orphans(lines, edits),
    ...twoInitial(lines),
    ...pairs(lines, edits),
    ...limits(lines, edits),
  ]
}

/** 99211 never stands beside drug administration; another visit needs modifier 25 (NCCI manual chapter XI; R41, R44). */
function visits(lines: readonly BilledLine[]): EditHit[] {
  const beside = lines.find((line) => isAdministration(line.code))
  if (beside === undefined) return []
  return lines
    .filter((line) => isOfficeVisit(line.code))
    .filter((line) => line.code === '99211' || !line.modifiers.includes('25'))
    .map((line) => ({ finding: line.code === '99211' ? 'em-99211' : 'em-needs-25', line, beside }))
}

function orphans(lines: readonly BilledLine[], { mayFollow }: Edits): EditHit[] {
  const codes = new Set(lines.map((line) => line.code))
  return lines.flatMap((line) => {
    const primaries = mayFollow(line.code)
    if (primaries === null || primaries.some((code) => codes.has(code))) return []
    return [{ finding: 'orphan-add-on' as const, line, primaries }]
  })
}

/** A second initial code, or a second unit of one, without a modifier that tells it apart. */
function twoInitial(lines: readonly BilledLine[]): EditHit[] {
  const initial = lines
    .filter((line) => initialCodes.includes(line.code))
    .sort(
      (a, b) =>
        initialCodes.indexOf(a.code) - initialCodes.indexOf(b.code) || Number(separates(a)) - Number(separates(b)),
    )
  const first = initial[0]
  if (first === undefined) return []
  const hits: EditHit[] = initial
    .slice(1)
    .filter((line) => !separates(line))
    .map((line) => ({ finding: 'two-initial', line, beside: first }))
  if (first.units > 1 && !separates(first)) hits.push({ finding: 'two-initial', line: first, beside: first })
  return hits
}

/** Each pair of the table once. Pairs of two initial codes have a finding of their own, office visits too. */
function pairs(lines: readonly BilledLine[], { pair }: Edits): EditHit[] {
  const hits: EditHit[] = []
  for (const column1 of lines) {
    for (const line of lines) {
      if (line === column1 || line.code === column1.code || isOfficeVisit(line.code)) continue
      if (initialCodes.includes(line.code) && initialCodes.includes(column1.code)) continue
      const indicator = pair(column1.code, line.code)
      if (indicator === null) continue
      const opened = indicator === 1 && (separates(line) || separates(column1))
      hits.push({ finding: 'pair-edit', line, beside: column1, indicator, opened })
    }
  }
  return hits
}

/** Units of one code over all its lines of the date; the discarded part counts with the given. */
function limits(lines: readonly BilledLine[], { maximum }: Edits): EditHit[] {
  const units = new Map<string, number>()
  for (const line of lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units)
  return [...units].flatMap(([code, sum]) => {
    const limit = maximum(code)
    if (limit === null || sum <= limit.units) return []
    const line = { ...lines.find((one) => one.code === code)!, units: sum }
    return [{ finding: 'units-over-limit' as const, line, maximum: limit.units, adjudication: limit.adjudication }]
  })
}
