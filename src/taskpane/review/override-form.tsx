import { useState } from 'preact/hooks'
import type { ClaimLine } from '../../engine/claim/lines'
import type { Override } from '../../sheets/overrides'
import type { Session } from '../session/session'
import type { ReviewModel } from './model'

/** Another code, other modifiers or units in place of a line, with the reason. */
export function OverrideForm({
  lineKey,
  line,
  override,
  model,
  session,
}: {
  readonly lineKey: string
  readonly line: ClaimLine
  readonly override: Override | undefined
  readonly model: ReviewModel
  readonly session: Session
}) {
  const first = override?.lines[0]
  const [code, setCode] = useState(first?.code ?? line.code)
  const [modifiers, setModifiers] = useState((first?.modifiers ?? line.modifiers).join(' '))
  const [units, setUnits] = useState(String(first?.units ?? line.units))
  const [reason, setReason] = useState(override?.reason ?? '')
  const [by, setBy] = useState(override?.by ?? '')
  const busy = session.busy !== null
  const written = (): string => {
    const parts = [code.trim(), ...modifiers.split(/[\s,]+/).filter((one) => one !== '')]
    return code.trim() === '' ? 'none' : `${parts.join('-')}${units.trim() === '1' ? '' : `x${units.trim()}`}`
  }
  return (
    <details>
      <summary>Bill something else</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void model.override(lineKey, { written: written(), reason, by })
        }}
      >
        <Field label="Code (empty: bill nothing)" value={code} onInput={setCode} />
        <Field label="Modifiers" value={modifiers} onInput={setModifiers} />
        <Field label="Units" value={units} onInput={setUnits} />
        <Field label="Reason" value={reason} onInput={setReason} required />
        <Field label="Your initials" value={by} onInput={setBy} />
        <div class="actions">
          <button type="submit" disabled={busy}>
            Keep
          </button>
          {override !== undefined && (
            <button type="button" disabled={busy} onClick={() => void model.override(lineKey, null)}>
              Back to ours
            </button>
          )}
        </div>
      </form>
    </details>
  )
}

function Field({
  label,
  value,
  onInput,
  required = false,
}: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly required?: boolean
}) {
  return (
    <label>
      {label}
      <input
        value={value}
        required={required}
        maxLength={200}
        onInput={(event) => {
          onInput(event.currentTarget.value)
        }}
      />
    </label>
  )
}
