import { useEffect, useState } from 'preact/hooks'
import { TextField } from '../parts/text-field'
import type { ClaimLine } from '../../engine/claim/lines'
import type { Override } from '../../sheets/rerun/overrides'
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
  readonly line: Pick<ClaimLine, 'code' | 'modifiers' | 'units'>
  readonly override: Override | undefined
  readonly model: ReviewModel
  readonly session: Session
}) {
  const [code, setCode] = useState('')
  const [modifiers, setModifiers] = useState('')
  const [units, setUnits] = useState('')
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  // An override may arrive, change or go while the form is open: it is filled again then, and focus stays where it is.
  useEffect(() => {
    const lines = override?.lines ?? [line]
    // Several lines in place of one were typed into the sheet: they stay together, as they were written.
    const [one] = lines.length > 1 ? [{ code: override?.written ?? '', modifiers: [], units: 1 }] : lines
    setCode(one?.code ?? '')
    setModifiers((one?.modifiers ?? []).join(' '))
    setUnits(String(one?.units ?? 1))
    setReason(override?.reason ?? '')
    setBy(override?.by ?? '')
  }, [lineKey, JSON.stringify(override ?? null)])
  const [said, say] = useState<{ readonly done: boolean; readonly text: string } | null>(null)
  const busy = session.busy !== null
  const written = (): string => {
    const parts = [code.trim(), ...modifiers.split(/[\s,]+/).filter((one) => one !== '')]
    return code.trim() === '' ? 'none' : `${parts.join('-')}${units.trim() === '1' ? '' : `x${units.trim()}`}`
  }
  return (
    <details>
      <summary>Change code</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void model.override(lineKey, { written: written(), reason, by }).then(say)
        }}
      >
        <TextField longest={200} label="Code (leave blank to not bill this line)" value={code} onInput={setCode} wide />
        <TextField longest={200} label="Modifiers" value={modifiers} onInput={setModifiers} />
        <TextField longest={200} label="Units" value={units} onInput={setUnits} />
        <TextField longest={200} label="Reason" value={reason} onInput={setReason} required wide />
        <TextField longest={200} label="Your initials" value={by} onInput={setBy} />
        <p class={said?.done === false ? 'wide said' : 'wide quiet'} role={said?.done === false ? 'alert' : 'status'}>
          {said?.text ?? ''}
        </p>
        <div class="actions">
          <button type="submit" disabled={busy}>
            Save
          </button>
          <button
            type="button"
            aria-disabled={override === undefined || busy}
            onClick={() => {
              if (override !== undefined && !busy) void model.override(lineKey, null).then(say)
            }}
          >
            Undo override
          </button>
        </div>
      </form>
    </details>
  )
}
