import { useState } from 'preact/hooks'
import { today } from '../../workbook/sheets/write-chart'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { worklistToSheet } from './comparisons'

/** What is due as of a day that a person gives: claims not filed, authorizations that end or run out. */
export function WorklistCard({ session }: { readonly session: Session }) {
  const [asOf, ask] = useState(today)
  return (
    <Card title="What is due">
      <p>
        Visits that are not billed, with the last day for their claims, and what is left of the authorizations: units,
        visits, and days.
      </p>
      <label for="due-as-of">As of</label>
      <input
        id="due-as-of"
        type="date"
        value={asOf}
        onChange={(event) => {
          ask(event.currentTarget.value || today())
        }}
      />
      <button type="button" disabled={session.busy !== null} onClick={() => void worklistToSheet(session, asOf)}>
        Write what is due
      </button>
    </Card>
  )
}
