import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { CodedLog } from '../session/state'
import { plural } from '../words'
import { Changes } from './changes'

/** What the run gave: where it stands, what changed, units by code, and columns beside the log. */
export function CodedCard({ session, coded }: { readonly session: Session; readonly coded: CodedLog }) {
  const busy = session.busy !== null
  const { ready, review, hold } = coded.states
  return (
    <Card title="Coded">
      <p role="status">
        {plural(coded.log.rows, 'row')} coded in {coded.seconds.toFixed(1)} s. See the sheets{' '}
        {coded.sheets.join(' and ')}.
      </p>
      <p>
        {plural(ready, 'visit')} ready, {review.toLocaleString('en-US')} need{review === 1 ? 's' : ''} review,{' '}
        {hold.toLocaleString('en-US')} on hold.
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
      <details>
        <summary>Code sets used</summary>
        <p>{coded.coding.editions.join(', ')}</p>
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
          Delete results
        </button>
      </div>
      <p>Add codes and findings next to the log:</p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void session.writeBeside('values')}>
          Values only
        </button>
        <button type="button" disabled={busy} onClick={() => void session.writeBeside('formula')}>
          Formula that updates
        </button>
      </div>
    </Card>
  )
}
