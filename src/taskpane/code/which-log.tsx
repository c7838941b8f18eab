import { plural } from '../words'
import type { LogSummary } from '../session/state'
import type { LogListing } from '../../workbook/log/find-logs'
import type { MappingModel } from './mapping-model'

/** One log of several: the best first, each with where it stands and what is in it. */
export function WhichLog({ model, log }: { readonly model: MappingModel; readonly log: LogSummary | null }) {
  const { logs } = model
  if (logs.length < 2 && (log !== null || logs.length === 0)) return null
  const current = logs.findIndex((one) => log !== null && one.sheetId === log.sheetId && one.rowIndex === log.firstRow)
  return (
    <div class="column-choice">
      <label for="which-log">Log</label>
      <select
        id="which-log"
        value={String(current)}
        onChange={(event) => void model.take(Number(event.currentTarget.value))}
      >
        {current < 0 && <option value="-1">Choose a log</option>}
        {logs.map((one, index) => (
          <option key={index} value={String(index)}>
            {textOf(one)}
          </option>
        ))}
      </select>
    </div>
  )
}

function textOf({ sheetName, table, rowIndex, rows, visits, selected, rowCount }: LogListing): string {
  const where = table ?? (rowIndex === 0 ? null : `from row ${rowIndex + 1}`)
  const count = visits === null ? plural(rows, 'row') : `${plural(rows, 'row')}, ${plural(visits, 'visit')}`
  const part = selected && rowCount > 1 ? ' (selected)' : ''
  return `${sheetName}${where === null ? '' : ` (${where})`}${part}: ${count}`
}
