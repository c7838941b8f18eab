import { useMemo } from 'preact/hooks'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { CodedLog } from '../session/state'
import { plural } from '../words'
import { unitsByCode } from './units'

/** What the run gave: where it stands, and units by code. */
export function CodedCard({ session, coded }: { readonly session: Session; readonly coded: CodedLog }) {
  const units = useMemo(() => unitsByCode(coded.coding), [coded.coding])
  const busy = session.busy !== null
  return (
    <Card title="Coded">
      <p role="status">
        {plural(coded.log.rows, 'row')} in {coded.seconds.toFixed(1)} s, with {coded.coding.editions.join(', ')}. See{' '}
        {coded.sheets.join(' and ')}.
      </p>
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
            {units.map(([code, count]) => (
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
          Remove our results
        </button>
      </div>
    </Card>
  )
}
