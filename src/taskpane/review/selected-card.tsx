import { codeText } from '../../engine/claim/lines'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { ReviewModel } from './model'
import { OverrideForm } from './override-form'
import type { ExplainedLine } from './selected'

/** What became of the row that is selected in the sheet: its lines, each with rule, source and the other reading. */
export function SelectedCard({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  const { selected } = model
  if (selected === null) {
    return (
      <Card title="Why">
        <p>Select a row of the log, Claim lines, or Findings to see why it’s coded this way.</p>
      </Card>
    )
  }
  const { row, explained } = selected
  return (
    <Card title={row.key === null ? `Row ${row.row}` : `Row ${row.row} of the results`}>
      {explained === null && <p>Not part of the last run.</p>}
      {explained !== null && (
        <>
          {explained.lines.length === 0 && <p>Nothing to bill on this row.</p>}
          <ul>
            {explained.lines.map((line) => (
              <Line key={line.key} line={line} model={model} session={session} />
            ))}
            {explained.findings.map(({ key, text, ask }) => (
              <li key={key}>
                <span>{text}</span> <em>{ask}</em>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Line({
  line: { key, line, price, reasons },
  model,
  session,
}: {
  readonly line: ExplainedLine
  readonly model: ReviewModel
  readonly session: Session
}) {
  const override = model.overrides.get(key)
  return (
    <li>
      <strong>
        {codeText(line)} <span class="quiet">{price}</span>
      </strong>
      {override !== undefined && (
        <p class="note">
          Billed instead: {override.lines.length === 0 ? 'nothing' : override.written}. {override.reason}
          {override.by === '' ? '' : ` (${override.by})`}
          {!override.stands && ' The suggested line has changed since: decide again.'}
        </p>
      )}
      <details>
        <summary>{reasons[0]?.text ?? 'Why'}</summary>
        <ul>
          {reasons.map((reason) => (
            <li key={reason.rule}>
              <span>{reason.text}</span>
              <em>{reason.citation}</em>
              {reason.rejected !== null && <em>Set aside: {reason.rejected}</em>}
            </li>
          ))}
        </ul>
      </details>
      <OverrideForm lineKey={key} line={line} override={override} model={model} session={session} />
    </li>
  )
}
