import type { TableChanges } from '../../sheets/rerun/difference'
import { dateText } from '../../engine/answer'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { CodedLog } from '../session/state'
import { plural } from '../words'

/** What the run gave: where it stands, what changed, units by code, and columns beside the log. */
export function CodedCard({ session, coded }: { readonly session: Session; readonly coded: CodedLog }) {
  const busy = session.busy !== null
  return (
    <Card title="Coded">
      <p role="status">
        {plural(coded.log.rows, 'row')} in {coded.seconds.toFixed(1)} s, with {coded.coding.editions.join(', ')}. See{' '}
        {coded.sheets.join(' and ')}.
      </p>
      {coded.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {coded.changes.map((changes) => (
        <Changes key={changes.table} changes={changes} />
      ))}
      <details>
        <summary>Units by code</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Units</th>
            </tr>
          </thead>
          <tbody>
            {coded.units.map(([code, count]) => (
              <tr key={code}>
                <td>{code}</td>
                <td>{count.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            session.show('review')
          }}
        >
          Review
        </button>
        <button type="button" disabled={busy} onClick={() => void session.remove()}>
          Remove results
        </button>
      </div>
      <p>Codes and findings next to the log, in columns to its right:</p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void session.writeBeside('values')}>
          Plain values
        </button>
        <button type="button" disabled={busy} onClick={() => void session.writeBeside('formula')}>
          One live formula
        </button>
      </div>
    </Card>
  )
}

/** Visits named before the rest is only counted. */
const mostVisits = 30

/** What the run did to one of our tables. */
function Changes({ changes }: { readonly changes: TableChanges }) {
  const { table, added, changed, gone, unchanged, visits } = changes
  const counts = [
    `${added.toLocaleString('en-US')} new`,
    `${changed.toLocaleString('en-US')} changed`,
    `${gone.toLocaleString('en-US')} gone`,
    `${unchanged.toLocaleString('en-US')} as before`,
  ]
  const said = `${table}: ${counts.join(', ')}`
  if (visits.length === 0) return <p>{said}</p>
  return (
    <details>
      <summary>{said}</summary>
      <ul>
        {visits.slice(0, mostVisits).map((visit, index) => (
          <li key={index}>
            {[
              visit.encounter === null ? null : `visit ${visit.encounter}`,
              visit.patient === null ? null : `patient ${visit.patient}`,
              visit.day === null ? null : dateText(visit.day),
            ]
              .filter((part) => part !== null)
              .join(', ') || 'The whole log'}
            : {visit.added} new, {visit.changed} changed, {visit.gone} gone
          </li>
        ))}
      </ul>
      {visits.length > mostVisits && <p>And {plural(visits.length - mostVisits, 'more visit')}.</p>}
    </details>
  )
}
