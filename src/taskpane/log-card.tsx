import type { PaneModel } from './pane-model'
import type { LogSummary } from './state'
import { plural } from './words'
import type { Setting } from '../rules/rule'

/** What the pane understood of the sheet, the one choice that it needs, and the button. */
export function LogCard({
  model,
  log,
  busy,
}: {
  readonly model: PaneModel
  readonly log: LogSummary
  readonly busy: boolean
}) {
  return (
    <section class="card" aria-labelledby="log">
      <h2 id="log">{log.sheetName}</h2>
      <p>
        {plural(log.rows, 'row')}, {plural(log.visits, 'visit')}
      </p>
      <details>
        <summary>{plural(log.columns.length, 'column')} understood</summary>
        <dl>
          {log.columns.map(({ role, header }) => (
            <div key={role}>
              <dt>{role}</dt>
              <dd>{header}</dd>
            </div>
          ))}
        </dl>
      </details>
      {log.formulaColumns.map(({ column, count }) => (
        <p key={column} class="note">
          Column {column} holds {plural(count, 'formula')} row by row: each row is its own visit then. One formula over
          the columns, outside the table, knows every row&apos;s visit{log.columnFormula === null ? '.' : ':'}{' '}
          {log.columnFormula !== null && <code>{log.columnFormula}</code>}
        </p>
      ))}
      <label for="setting">{log.settingColumn ? 'Where the Setting column is blank' : 'Where was this given?'}</label>
      <select
        id="setting"
        value={model.choices.setting}
        disabled={busy}
        onChange={(event) => {
          model.choose({ setting: event.currentTarget.value as Setting })
        }}
      >
        <option value="office">Office</option>
        <option value="hospital">Hospital outpatient</option>
      </select>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void model.code()}>
          Code this log
        </button>
        <button type="button" disabled={busy} onClick={() => void model.look()}>
          Look again
        </button>
      </div>
    </section>
  )
}
