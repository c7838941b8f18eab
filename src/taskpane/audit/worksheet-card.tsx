import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { AuditModel } from './model'

/** Writes the audit's sheets, with a sample or without patients on request, and takes them away again. */
export function WorksheetCard({ model, session }: { readonly model: AuditModel; readonly session: Session }) {
  const busy = session.busy !== null
  const number = (event: Event): number => Number((event.currentTarget as HTMLInputElement).value)
  return (
    <Card title="Worksheet">
      <label>
        Initials for the trail
        <input
          value={model.initials}
          maxLength={12}
          onInput={(event) => {
            model.change({ initials: event.currentTarget.value })
          }}
        />
      </label>
      <button
        type="button"
        class="primary"
        disabled={busy}
        onClick={() => void model.write({ sample: false, outside: false })}
      >
        Write the worksheet
      </button>
      <button type="button" disabled={busy} onClick={() => void model.remove()}>
        Remove the audit’s sheets
      </button>
      <details>
        <summary>Random sample, and a copy for a reviewer</summary>
        <label>
          Confidence, %
          <input
            type="number"
            min={50}
            max={99}
            value={Math.round(model.confidence * 100)}
            onChange={(event) => {
              model.change({ confidence: between(number(event) / 100, 0.5, 0.99) })
            }}
          />
        </label>
        <label>
          Precision, ± %
          <input
            type="number"
            min={1}
            max={50}
            value={Math.round(model.precision * 100)}
            onChange={(event) => {
              model.change({ precision: between(number(event) / 100, 0.01, 0.5) })
            }}
          />
        </label>
        <label>
          Seed
          <input
            type="number"
            min={0}
            value={model.seed}
            onChange={(event) => {
              model.change({ seed: between(Math.floor(number(event)), 0, 4_294_967_295) })
            }}
          />
        </label>
        <div class="actions">
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: false })}>
            Write with a sample
          </button>
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: true })}>
            Write without patients
          </button>
        </div>
      </details>
    </Card>
  )
}

const between = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low
