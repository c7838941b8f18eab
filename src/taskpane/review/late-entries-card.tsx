import { useState } from 'preact/hooks'
import type { LateEntryRow } from '../../sheets/claim/late-entry-cells'
import type { CellBefore } from '../../workbook/log/write-cell'
import { Card } from '../parts/card'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { cellsOfEntry, oldValues, takeBackEntry, writeEntry } from './late-entry'
import type { ReviewModel } from './model'

/** Late entries that this workbook keeps, each to be written into the log by presses of its own, and taken back. */
export function LateEntriesCard({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  if (model.lateEntries.length === 0) return null
  return (
    <Card title="Late entries">
      <ul>
        {model.lateEntries.map((row) => (
          <Entry key={String(row.Key)} row={row} model={model} session={session} />
        ))}
      </ul>
    </Card>
  )
}

function Entry({
  row,
  model,
  session,
}: {
  readonly row: LateEntryRow
  readonly model: ReviewModel
  readonly session: Session
}) {
  const [before, setBefore] = useState<readonly CellBefore[] | null>(null)
  const [sure, setSure] = useState(false)
  const [said, say] = useState('')
  const key = String(row.Key)
  const cells = cellsOfEntry(session, row)
  const kept = String(row['Log before'] ?? '')
  const isFilled = before?.some(({ shown }) => shown !== '') ?? false
  const doing = (does: () => Promise<void>, changesLog = true): void => {
    say('')
    does().then(
      async () => {
        await model.readWritten()
        if (changesLog && session.coded !== null) await session.codeChanges()
      },
      (error: unknown) => {
        say(session.sentenceOf(error))
      },
    )
  }
  return (
    <li>
      <span>
        <RowLink session={session} rows={cells.map((one) => one.row).slice(0, 1)} /> {row['Late entry']} ·{' '}
        {row.Drug ?? ''}
      </span>
      <span class="quiet">
        {[row['Entered by'], row['Entered on'], row['Where in chart']].filter((part) => part !== null).join(' · ')}
      </span>
      {kept !== '' && <span>Written in the log; before: {kept}.</span>}
      {kept === '' &&
        before !== null &&
        cells.map(({ role, value, row: number }, index) => (
          <span key={role}>
            Row {number}, {role}: {before[index]?.shown === '' ? 'blank' : before[index]?.shown} → {value}
          </span>
        ))}
      <p class="said" role="alert">
        {said}
      </p>
      <div class="actions">
        {kept !== '' && (
          <button
            type="button"
            onClick={() => {
              doing(() => takeBackEntry(key, cells, before, kept))
            }}
          >
            Undo: restore the log
          </button>
        )}
        {/* One button for both presses: who goes by the keyboard stays on it. */}
        {kept === '' && cells.length > 0 && (
          <button
            type="button"
            class={before === null ? '' : 'primary'}
            onClick={() => {
              if (before === null) {
                doing(async () => {
                  setSure(false)
                  setBefore(await oldValues(cells))
                }, false)
              } else if (isFilled && !sure) {
                setSure(true)
                say('The cell is filled. Press again to write over it.')
              } else doing(() => writeEntry(key, cells, before))
            }}
          >
            {before === null ? 'Write into the log …' : 'Write it'}
          </button>
        )}
      </div>
    </li>
  )
}
