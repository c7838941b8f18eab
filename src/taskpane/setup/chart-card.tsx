import { useState } from 'preact/hooks'
import { today } from '../../workbook/sheets/write-chart'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { chartOfToday, writeChart } from './chart'

/** The sheet for the wall: one press writes it, for a date and for the office's own drugs or all of them. */
export function ChartCard({ session }: { readonly session: Session }) {
  const [choice, choose] = useState(chartOfToday)
  const busy = session.busy !== null
  return (
    <Card title="Coding chart">
      <p>A printable quick-reference chart of codes, times, rates, and drug units.</p>
      <label for="chart-date">Date</label>
      <input
        id="chart-date"
        type="date"
        value={choice.date}
        disabled={busy}
        onChange={(event) => {
          choose({ ...choice, date: event.currentTarget.value || today() })
        }}
      />
      <label for="chart-drugs">Drugs</label>
      <select
        id="chart-drugs"
        value={choice.drugs}
        disabled={busy}
        onChange={(event) => {
          choose({ ...choice, drugs: event.currentTarget.value === 'all' ? 'all' : 'own' })
        }}
      >
        <option value="own">Those of the log on the active sheet</option>
        <option value="all">All</option>
      </select>
      <button type="button" disabled={busy} onClick={() => void writeChart(session, choice)}>
        Write the coding chart
      </button>
    </Card>
  )
}
