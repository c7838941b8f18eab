import type { TableChanges } from '../../sheets/rerun/difference'
import { changeText, signed } from '../session/change-words'
import { plural } from '../words'

/** Visits named before the rest is only counted. */
const mostVisits = 30

/** What the run did to one of our tables: visit by visit in codes and dollars, where it is the table of lines. */
export function Changes({ changes }: { readonly changes: TableChanges }) {
  const { visits } = changes
  const said = summaryOf(changes)
  if (visits.length === 0) return <p>{said}</p>
  return (
    <details>
      <summary>{said}</summary>
      <ul>
        {visits.slice(0, mostVisits).map((visit, index) => (
          <li key={index}>{changeText(visit)}</li>
        ))}
      </ul>
      {visits.length > mostVisits && <p>And {plural(visits.length - mostVisits, 'more visit')}.</p>}
    </details>
  )
}

const rowWords: Readonly<Record<string, string>> = { 'Claim lines': 'line', Findings: 'finding' }

/** `Claim lines: 3 visits changed, +$119.00; 1,229 lines unchanged` */
function summaryOf({ table, added, changed, gone, unchanged, visits }: TableChanges): string {
  const word = rowWords[table] ?? 'row'
  const before = `${plural(unchanged, word)} unchanged`
  if (added + changed + gone === 0) return `${table}: nothing changed; ${plural(unchanged, word)}`
  if (visits.length === 0) return `${table}: ${plural(added, word)}`
  const lines = visits.flatMap((visit) => visit.lines ?? [])
  const priced = lines.flatMap(({ dollars }) => dollars ?? [])
  const sum = priced.reduce((all, one) => all + one, 0)
  const dollars = lines.length === 0 ? '' : `, ${signed(sum)}`
  const unpriced = lines.length - priced.length
  const open = unpriced === 0 ? '' : ` (${plural(unpriced, 'visit')} without a price not counted)`
  return `${table}: ${plural(visits.length, 'visit')} changed${dollars}${open}; ${before}`
}
