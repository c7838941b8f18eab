import { Card } from '../parts/card'
import type { Role } from '../../engine/log/columns/columns'
import type { ColumnGuess } from '../../engine/log/columns/describe-columns'
import type { Session } from '../session/session'
import type { LogSummary } from '../session/state'
import { plural } from '../words'
import type { Setting } from '../../rules/rule'

/** Those that nothing was made of come first: one of them may hold what the log seems to lack. */
const unusedFirst = (columns: LogSummary['columns']): LogSummary['columns'] => [
  ...columns.filter(({ role }) => role === null),
  ...columns.filter(({ role, used }) => role !== null && !used),
  ...columns.filter(({ used }) => used),
]

/** `17 of 19 columns matched, 2 not used: Next visit, Chair`. */
function matchedText(columns: LogSummary['columns']): string {
  const unused = unusedFirst(columns).filter(({ used }) => !used)
  const matched = `${columns.length - unused.length} of ${plural(columns.length, 'column')} matched`
  if (unused.length === 0) return matched
  const names = unused.slice(0, 4).map(({ header }) => header)
  return `${matched}, ${unused.length} not used: ${names.join(', ')}${unused.length > 4 ? ', …' : ''}`
}

/** What cells look like, in the words of a log. */
const looksLike: Partial<Record<Role, string>> = {
  Drug: 'drugs',
  Route: 'routes',
  Date: 'dates',
  Dose: 'doses',
  Payer: 'payers',
}

/** What the pane understood of the sheet, the one choice that it needs, and the button. */
export function LogCard({
  session,
  log,
  onColumns,
  onGuess,
}: {
  readonly session: Session
  readonly log: LogSummary
  /** Takes a column for what its cells look like. */
  readonly onGuess: (guess: ColumnGuess) => void
  /** Opens the card on which the user says what the columns are. */
  readonly onColumns: () => void
}) {
  const busy = session.busy !== null
  return (
    <Card title={log.sheetName}>
      {session.coded === null && (
        <ol class="steps">
          <li>Reads each visit’s drugs, routes, and times.</li>
          <li>Writes the codes to bill, each with its reason, on the sheet Claim lines.</li>
          <li>Lists what is missing or unclear on the tab Review. Your log isn’t changed.</li>
        </ol>
      )}
      <p>
        {plural(log.rows, 'row')}, {plural(log.visits, 'visit')}
      </p>
      <details>
        <summary>{matchedText(log.columns)}</summary>
        <dl>
          {unusedFirst(log.columns).map(({ column, role, header, used }) => (
            <div key={column}>
              <dt>{used ? role : 'Not used'}</dt>
              <dd>{used || role === null ? header : `${header} (${role})`}</dd>
            </div>
          ))}
        </dl>
        <button type="button" disabled={busy} onClick={onColumns}>
          Change columns
        </button>
      </details>
      {log.guesses.map((guess) => (
        <p key={guess.header} class="note guess">
          {`The column "${guess.header}" isn’t used. Its cells look like ${looksLike[guess.role] ?? guess.role}.`}{' '}
          <button
            type="button"
            class="link"
            disabled={busy}
            onClick={() => {
              onGuess(guess)
            }}
          >
            Use it as {guess.role}
          </button>
        </p>
      ))}
      {log.hiddenRows && <p class="note">Rows of this sheet are hidden or filtered; they are coded as well.</p>}
      {log.rowsBelow > 0 && (
        <p class="note problem">
          {plural(log.rowsBelow, 'row')} below the table {log.rowsBelow === 1 ? 'wasn’t' : 'weren’t'} coded. Drag the
          table’s corner to include {log.rowsBelow === 1 ? 'it' : 'them'}, then press Find log again.
        </p>
      )}
      {log.formulaColumns.map(({ column, count }) => (
        <p key={column} class="note">
          Column {column} has {plural(count, 'formula')}, one per row: each row is treated as its own visit. One formula
          over the whole columns, outside the table, knows every visit{log.columnFormula === null ? '.' : ':'}{' '}
          {log.columnFormula !== null && <code>{log.columnFormula}</code>}
        </p>
      ))}
      <label for="setting">{log.settingColumn ? 'Where the Setting column is blank' : 'Where was this given?'}</label>
      <select
        id="setting"
        value={session.gathered?.options.setting ?? 'office'}
        disabled={busy}
        onChange={(event) => void session.choose({ setting: event.currentTarget.value as Setting })}
      >
        <option value="office">Office</option>
        <option value="hospital">Hospital outpatient</option>
      </select>
      {session.gathered?.problems.map((problem) => (
        <p key={problem} class="note problem">
          {problem}
        </p>
      ))}
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void session.code()}>
          Code this log
        </button>
        <button type="button" disabled={busy} onClick={() => void session.code('new')}>
          New rows only
        </button>
        <button type="button" disabled={busy} onClick={() => void session.look()}>
          Find log again
        </button>
      </div>
    </Card>
  )
}
