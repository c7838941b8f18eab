import { Card } from '../parts/card'
import { ChooseFile } from '../parts/choose-file'
import type { Session } from '../session/session'
import { plural } from '../words'
import type { AuditModel } from './model'
import { SampleForm } from './sample-form'

/** Writes the audit's sheets, with a sample or without patients on request, and takes them away again. */
export function WorksheetCard({ model, session }: { readonly model: AuditModel; readonly session: Session }) {
  const busy = session.busy !== null
  return (
    <Card title="Worksheet">
      <label>
        Your initials (for the audit trail)
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
        Delete audit sheets
      </button>
      <LastAuditField model={model} busy={busy} />
      <details>
        <summary>Random sample, and a copy for a reviewer</summary>
        <p class="quiet">The copy has no names or account numbers; dates remain, so it is still PHI.</p>
        <SampleForm
          choices={model.sample}
          change={(choices) => {
            model.changeSample(choices)
          }}
        />
        <div class="actions">
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: false })}>
            Write with a sample
          </button>
          <button type="button" disabled={busy} onClick={() => void model.write({ sample: true, outside: true })}>
            Copy without names
          </button>
        </div>
      </details>
    </Card>
  )
}

/** An earlier audit's workbook, to hold the new one beside: what still stands, what is new. */
function LastAuditField({ model, busy }: { readonly model: AuditModel; readonly busy: boolean }) {
  const { last } = model
  return last === null ? (
    <ChooseFile
      label="Compare with the last audit’s workbook"
      accept=".xlsx"
      disabled={busy}
      onChoose={(file) => model.compareWith(file)}
    />
  ) : (
    <p>
      Compared with {last.file}: {plural(last.audit.differences.length, 'difference')} then.{' '}
      <button
        type="button"
        class="link"
        disabled={busy}
        onClick={() => {
          model.compareWithNone()
        }}
      >
        Don’t compare
      </button>
    </p>
  )
}
