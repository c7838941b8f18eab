import { dollarsText } from '../../basics/money'
import { dateText } from '../../findings/words'
import type { TableChanges, VisitChange } from '../../sheets/rerun/difference'
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
          <li key={index}>
            {whose(visit)}: {whatOf(visit)}
          </li>
        ))}
      </ul>
      {visits.length > mostVisits && <p>And {plural(visits.length - mostVisits, 'more visit')}.</p>}
    </details>
  )
}

const rowWords: Readonly<Record<string, string>> = { 'Claim lines': 'line', Findings: 'finding' }

/** `Claim lines: 3 visits changed, +$119.00; 1,229 lines as before` */
function summaryOf({ table, added, changed, gone, unchanged, visits }: TableChanges): string {
  const word = rowWords[table] ?? 'row'
  const before = `${plural(unchanged, word)} as before`
  if (added + changed + gone === 0) return `${table}: nothing changed, ${before}`
  if (visits.length === 0) return `${table}: ${plural(added, word)} written`
  const lines = visits.flatMap((visit) => visit.lines ?? [])
  const priced = lines.flatMap(({ dollars }) => dollars ?? [])
  const sum = priced.reduce((all, one) => all + one, 0)
  const dollars = lines.length === 0 ? '' : `, ${signed(sum)}`
  const unpriced = lines.length - priced.length
  const open = unpriced === 0 ? '' : ` (without ${plural(unpriced, 'visit')} that have no price)`
  return `${table}: ${plural(visits.length, 'visit')} changed${dollars}${open}; ${before}`
}

const whose = ({ encounter, patient, day }: VisitChange): string =>
  [
    encounter === null ? null : `visit ${encounter}`,
    patient === null ? null : `patient ${patient}`,
    day === null ? null : dateText(day),
  ]
    .filter((part) => part !== null)
    .join(', ') || 'The whole log'

/** `96409 → 96413, 96415x3, +$119.00`; where codes stay as they are, what else changed. */
function whatOf({ lines, added, changed, gone }: VisitChange): string {
  if (lines === null) {
    const parts = [
      added === 0 ? '' : `${added} new`,
      changed === 0 ? '' : `${changed} changed`,
      gone === 0 ? '' : `${gone} answered or gone`,
    ]
    return parts.filter((part) => part !== '').join(', ')
  }
  const codes =
    lines.gone.length === 0
      ? `new: ${lines.added.join(', ')}`
      : `${lines.gone.join(', ')} → ${lines.added.length === 0 ? 'no longer supported' : lines.added.join(', ')}`
  return `${codes}, ${lines.dollars === null ? 'no price' : signed(lines.dollars)}`
}

const signed = (dollars: number): string => (dollars < 0 ? `−${dollarsText(-dollars)}` : `+${dollarsText(dollars)}`)
