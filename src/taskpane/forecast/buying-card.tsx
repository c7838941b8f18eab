import { Card } from '../parts/card'
import type { Session } from '../session/session'
import type { BuyingEntry, BuyingModel } from './buying-model'

/** What to order today, from whom and why, and one press that writes the sheets. */
export function BuyingCard({ session, model }: { readonly session: Session; readonly model: BuyingModel }) {
  const busy = session.busy !== null
  const { summary } = model
  return (
    <Card title="Purchase plan">
      <p>
        What to order for the coming doses: from the log’s rows with later dates, the table Schedule, each patient’s own
        interval, and the tables Vendors and Purchases of this workbook.
      </p>
      <label for="buying-day">
        Day of the plan; empty: the last one with times{model.usualDay && `, ${model.usualDay}`}
      </label>
      <input
        id="buying-day"
        value={model.day}
        disabled={busy}
        onInput={(event) => {
          model.choose({ day: event.currentTarget.value })
        }}
      />
      <label for="buying-days">Plan for</label>
      <select
        id="buying-days"
        value={String(model.days)}
        disabled={busy}
        onChange={(event) => {
          model.choose({ days: Number(event.currentTarget.value) })
        }}
      >
        <option value="1">A day</option>
        <option value="7">A week</option>
        <option value="30">A month</option>
      </select>
      <button type="button" class="primary" disabled={busy} onClick={() => void model.look()}>
        What to order
      </button>
      <button type="button" disabled={busy} onClick={() => void model.write()}>
        Write the purchase plan
      </button>
      {summary !== null && (
        <>
          <p>
            <strong>{summary.head}</strong>
          </p>
          <Entries title="To order" entries={summary.orders} />
          <Entries title="At risk" entries={summary.risks} />
          <Entries title="Expiring" entries={summary.expiring} />
          {summary.said.map((sentence) => (
            <p key={sentence} class="note">
              {sentence}
            </p>
          ))}
        </>
      )}
      {(['Vendors', 'Purchases', 'Drug costs', 'Vendor columns', 'Schedule'] as const).map((name) => (
        <button key={name} type="button" disabled={busy} onClick={() => void model.make(name)}>
          Open {name}
        </button>
      ))}
    </Card>
  )
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly BuyingEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.title} ${entry.text}`}>
            {entry.title}
            <p class="quiet">{entry.text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
