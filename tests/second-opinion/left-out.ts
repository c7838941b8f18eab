import { dayLength, dayOf, startOf, stopOf, timeOf, wholeMinutes } from './clock'
import { defaultPolicies, type Administration } from './plain'
import { longestPush } from './runs'

/** A drug that is once charted without a site is always: whose line a blank joins is otherwise a matter of taste. */
export function withoutDoubt(rows: readonly Administration[]): Administration[] {
  const blank = new Set(rows.filter((row) => row.site === null).map((row) => row.drug))
  return oneSiteOfFluids(rows.map((row) => (blank.has(row.drug) ? { ...row, site: null, siteReason: null } : row)))
}

/** Fluids go into one site where they are two or start together: whose minutes count at two sites at once no text says. */
function oneSiteOfFluids(rows: readonly Administration[]): Administration[] {
  const fluids = rows.filter((row) => row.drugClass === 'hydration')
  const [first] = fluids
  const starts = new Set(fluids.map(startOf))
  if (first === undefined || (starts.size === fluids.length && fluids.every((row) => row.drug === first.drug))) {
    return [...rows]
  }
  const { site, siteReason } = first
  return rows.map((row) => (row.drugClass === 'hydration' ? { ...row, site, siteReason } : row))
}

/** The day a row starts on. */
const dateOf = (row: Administration): number => dayOf(startOf(row) ?? row.day * dayLength)

/**
 * No note of an interruption where a fluid goes on on another date and another fluid runs beside it or touches it: whose
 * the minutes then are, and of which date, no text says.
 */
export function unbrokenBesideOthers(rows: readonly Administration[]): Administration[] {
  const fluids = rows.filter((row) => row.drugClass === 'hydration')
  return rows.map((row) => {
    const own = fluids.filter((one) => one.drug === row.drug)
    const others = fluids.filter((one) => one.drug !== row.drug)
    const doubtful =
      own.some((one) => dateOf(one) !== dateOf(row)) && own.some((one) => others.some((other) => touch(one, other)))
    return doubtful ? { ...row, resumed: false } : row
  })
}

function touch(one: Administration, other: Administration): boolean {
  const [a, b] = [timeOf(one, defaultPolicies), timeOf(other, defaultPolicies)]
  return a.kind === 'clocked' && b.kind === 'clocked' && a.span.from <= b.span.to && b.span.from <= a.span.to
}

/** A drug is pushed at one moment at one site: which of two rows at two sites is the push no text says. */
export function onePushAMoment(rows: readonly Administration[]): Administration[] {
  const sites = new Map<string, string | null>()
  return rows.filter((row) => {
    if (!mayBePush(row)) return true
    const moment = `${row.drug} ${momentOf(row)}`
    if (!sites.has(moment)) sites.set(moment, row.site)
    return sites.get(moment) === row.site
  })
}

/** Charted as a push, 15 minutes or less, or without a time that counts. */
function mayBePush(row: Administration): boolean {
  if (row.method === 'push') return true
  if (row.method !== 'infusion' || row.drugClass === 'hydration') return false
  const time = timeOf(row, defaultPolicies)
  if (time.kind === 'failed') return true
  return (time.kind === 'counted' ? time.minutes : wholeMinutes(time.span.to - time.span.from)) <= longestPush
}

/** When a push was given; without a time it is the last one of its day. */
function momentOf(row: Administration): number {
  const time = timeOf(row, defaultPolicies)
  const known = time.kind === 'clocked' ? time.span.from : row.method === 'push' ? stopOf(row) : null
  return startOf(row) ?? known ?? (row.day + 1) * dayLength
}
