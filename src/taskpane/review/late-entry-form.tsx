import { useState } from 'preact/hooks'
import { TextField } from '../parts/text-field'
import type { AnsweredRole } from '../../engine/log/late-entries'
import type { Session } from '../session/session'
import type { Item } from './items'
import { saveLateEntry } from './late-entry'
import type { ReviewModel } from './model'

/** What a role is called on the form. */
const labels: Readonly<Record<AnsweredRole, string>> = {
  Start: 'Start time',
  Stop: 'Stop time',
  Discarded: 'Amount discarded',
  Dose: 'Dose given',
}

/**
 * An answer that completes the record: never without who entered it in the chart, when and where. It is kept beside the finding and used
 * from the next run on; the log stays as it is.
 */
export function LateEntryForm({
  entry,
  roles,
  model,
  session,
}: {
  readonly entry: Item
  readonly roles: readonly AnsweredRole[]
  readonly model: ReviewModel
  readonly session: Session
}) {
  const given = model.given.get(entry.key)
  const [values, setValues] = useState<Partial<Record<AnsweredRole, string>>>({})
  const [by, setBy] = useState(given?.by ?? '')
  const [on, setOn] = useState(given?.on ?? '')
  const [place, setPlace] = useState(given?.place ?? '')
  const [said, say] = useState('')
  return (
    <details>
      <summary>Enter a late entry from the chart</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          const parts = roles.map((role) => [role, values[role] ?? ''] as const)
          void saveLateEntry(model, session, entry, { parts, by, on, place }).then((problem) => {
            say(problem ?? '')
          })
        }}
      >
        {roles.map((role) => (
          <TextField
            required
            key={role}
            label={labels[role]}
            hint={role === 'Start' || role === 'Stop' ? '2:05 PM' : '95 mg'}
            value={values[role] ?? ''}
            onInput={(value) => {
              setValues({ ...values, [role]: value })
            }}
          />
        ))}
        <TextField required label="Entered by" hint="KL, RN" value={by} onInput={setBy} />
        <TextField required label="Entered on" hint="11/5/2026" value={on} onInput={setOn} />
        <TextField required label="Where in the chart" hint="MAR" value={place} onInput={setPlace} />
        <p class="wide quiet">
          The chart must show the late entry with its date and signature. The line is marked and stays in review.
        </p>
        <p class="wide said" role="alert">
          {said}
        </p>
        <div class="actions">
          <button type="submit" disabled={session.busy !== null}>
            Save late entry
          </button>
        </div>
      </form>
    </details>
  )
}
