import type { Administration, Readings, Setting } from './plain'
import { byRank, type Candidate } from './rank'
import { givenOn } from './runs'
import { allStand, chargesOf, choicesOf, servicesOf, type Charge, type Choice, type Services } from './vein'

/** The charges of each access line of a visit; the line of the visit's initial service comes first. */
export function codedLines(rows: readonly Administration[], setting: Setting, policies: Readings): Charge[][] {
  const explained = explainedSites(rows)
  const lineUp = (home: string | null, useMark: boolean): Coded[] =>
    coded(linesOf(rows, explained, home), setting, policies, useMark)
  // Rows without a site share the line of the initial, so that the initial has to be found before they are placed: as
  // if they were a line of their own.
  const first = lineUp(unnamed, true)
  const second = lineUp(homeOf(first), true)
  const agree = first[0]?.marked === second[0]?.marked
  const lines = agree ? second : lineUp(homeOf(lineUp(unnamed, false)), false)
  return lines.map(({ charges }) => charges)
}

const unnamed = '(no site)'

/** The line on which rows without a site are, once it is known which line has the initial. */
function homeOf(lines: readonly Coded[]): string | null {
  const site = lines[0]?.site ?? null
  return site === unnamed ? null : site
}

/** The sites of which the record says why they were needed. */
const explainedSites = (rows: readonly Administration[]): ReadonlySet<string | null> =>
  new Set(rows.filter((row) => row.siteReason === 'needed').map((row) => row.site))

interface Rows {
  /** The name of an explained site; null for the line that all others share. */
  readonly site: string | null
  readonly rows: readonly Administration[]
}

/** Sites that the record explains are lines of their own; all others are one line. `home` is the initial's. */
function linesOf(rows: readonly Administration[], explained: ReadonlySet<string | null>, home: string | null): Rows[] {
  const lines = new Map<string | null, Administration[]>([[home, []]])
  for (const row of rows) {
    const own = row.site === null ? home : explained.has(row.site) ? row.site : null
    lines.set(own, [...(lines.get(own) ?? []), row])
  }
  return [...lines].map(([site, own]) => ({ site, rows: own }))
}

interface Coded {
  readonly site: string | null
  readonly charges: Charge[]
  readonly initial: Candidate | undefined
  /** The initial is the service of the marked drug. */
  readonly marked: boolean
}

function coded(lines: readonly Rows[], setting: Setting, policies: Readings, useMark: boolean): Coded[] {
  const given = lines.map(({ rows }) => givenOn(rows, setting, policies))
  const visit = given.flat()
  const services = given.map((own) => servicesOf(own, visit, setting, policies))
  const mark = useMark && setting === 'office' ? markedChoice(services) : undefined
  const all = services.map((own, index) => {
    const choices = choicesOf(own)
    const marked = choices.find((one) => one.of === mark)
    const initial = marked ?? choices[0]
    const charges = chargesOf(own, initial?.of ?? null)
    return { site: lines[index]?.site ?? null, charges, initial: initial?.candidate, marked: marked !== undefined }
  })
  return all.filter(({ charges }) => charges.length > 0).sort(before)
}

/**
 * The highest-ranked service of the marked drug, unless an add-on of its line would then follow nothing that it may
 * follow (reading 4).
 */
function markedChoice(services: readonly Services[]): Choice['of'] | undefined {
  const marked = services.flatMap((own) =>
    choicesOf(own)
      .filter((one) => one.candidate.marked)
      .map((one) => ({ own, one })),
  )
  const best = marked.sort((a, b) => byRank(a.one.candidate, b.one.candidate))[0]
  return best !== undefined && allStand(chargesOf(best.own, best.one.of)) ? best.one.of : undefined
}

function before(a: Coded, b: Coded): number {
  if (a.initial === undefined || b.initial === undefined) {
    return Number(a.initial === undefined) - Number(b.initial === undefined)
  }
  return Number(b.marked) - Number(a.marked) || byRank(a.initial, b.initial)
}
