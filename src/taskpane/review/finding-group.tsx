import { useState } from 'preact/hooks'
import { moneySumText } from '../parts/money'
import type { Session } from '../session/session'
import { plural } from '../words'
import { FindingEntry } from './finding-entry'
import type { Group } from './groups'
import { step, type ReviewModel } from './model'

/** The findings of one kind. Nothing of them is drawn before the kind is opened, and then a step at a time. */
export function FindingGroup({
  group,
  model,
  session,
}: {
  readonly group: Group
  readonly model: ReviewModel
  readonly session: Session
}) {
  const [open, setOpen] = useState(false)
  const shown = model.shownOf(group.heading)
  const more = group.entries.length - shown
  return (
    <details
      class={`group ${group.severity}`}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <span>{group.heading}</span> <span class="count">{group.entries.length.toLocaleString('en-US')}</span>
        {group.atStake.known > 0 && <span class="money">At stake: {moneySumText(group.atStake)}</span>}
      </summary>
      {open && (
        <ul>
          {group.entries.slice(0, shown).map((entry) => (
            <FindingEntry key={entry.key} entry={entry} model={model} session={session} />
          ))}
        </ul>
      )}
      {open && more > 0 && (
        <button
          type="button"
          onClick={() => {
            model.showMore(group.heading)
          }}
        >
          Show {Math.min(step, more)} more of {more.toLocaleString('en-US')}
        </button>
      )}
    </details>
  )
}

/** What was answered already, to be looked at or opened again. */
export function AnsweredEntries({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  const [open, setOpen] = useState(false)
  const answered = model.answered()
  if (answered.length === 0) return null
  return (
    <details
      class="group"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{plural(answered.length, 'item')} answered</summary>
      {open && (
        <ul>
          {answered.slice(0, 200).map((entry) => (
            <FindingEntry key={entry.key} entry={entry} model={model} session={session} />
          ))}
        </ul>
      )}
    </details>
  )
}
