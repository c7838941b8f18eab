import { Card } from '../parts/card'
import { ChooseFile, tableFiles } from '../parts/choose-file'
import type { Session } from '../session/session'
import type { RemittanceModel } from './remittance-model'

/** What a practice-management system says was paid: the forecast compares it with what each party owes. */
export function RemittanceCard({ session, model }: { readonly session: Session; readonly model: RemittanceModel }) {
  const busy = session.busy !== null
  return (
    <Card title="What was paid">
      <p>
        A remittance export, columns as they come (csv, xlsx). <em>Write forecast</em> compares it with what each party
        owes, on the sheet Paid and expected. Without a file the log’s own columns or a sheet <em>Remittance</em> are
        read.
      </p>
      <ChooseFile
        label="Choose a remittance export"
        accept={tableFiles}
        disabled={busy}
        onChoose={(chosen) => model.choose(chosen)}
      />
      <div role="status">
        {model.said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {model.said.length > 0 && (
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            model.drop()
          }}
        >
          Leave it out
        </button>
      )}
    </Card>
  )
}
