import { useState } from 'preact/hooks'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { newestQuarters, whatChangedToSheet } from './comparisons'

/** What changed between two dates, and which of these visits it touches: one press writes the sheet with its chart. */
export function WhatChangedCard({ session }: { readonly session: Session }) {
  const { coded } = session
  const [asked, ask] = useState<readonly [string, string] | null>(null)
  if (coded === null) return null
  const [from, to] = asked ?? newestQuarters(coded.coding.log.reference)
  return (
    <Card title="What changed">
      <p>
        Payment limits, codes and units, fees, rules, and payers’ documents between two dates or quarters, with the
        visits, rows, and dollars of this log that each touches.
      </p>
      <label for="changed-from">From (a date, or a quarter like 2026Q3)</label>
      <input
        id="changed-from"
        value={from}
        onInput={(event) => {
          ask([event.currentTarget.value, to])
        }}
      />
      <label for="changed-to">To</label>
      <input
        id="changed-to"
        value={to}
        onInput={(event) => {
          ask([from, event.currentTarget.value])
        }}
      />
      <button type="button" disabled={session.busy !== null} onClick={() => void whatChangedToSheet(session, from, to)}>
        Write what changed
      </button>
    </Card>
  )
}
