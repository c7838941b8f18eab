import { useState } from 'preact/hooks'
import { findingText } from '../../findings/define'
import { CopyButton } from '../parts/copy-button'
import { moneyText } from '../parts/money'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { visitWords } from './find'
import type { Entry } from './groups'
import type { ReviewModel } from './model'
import { queryText } from './query'

/** One finding: what was read, what to ask, what a complete record could support, and what is at stake. */
export function FindingEntry({
  entry,
  model,
  session,
}: {
  readonly entry: Entry
  readonly model: ReviewModel
  readonly session: Session
}) {
  const { finding, codes, atStake, key } = entry
  const whose = visitWords(entry)
  const { text, ask } = findingText(finding)
  const answered = model.answers.get(key)
  const query = queryText(entry)
  return (
    <li>
      <span>
        <RowLink session={session} rows={finding.rows} />
        {whose !== '' && <> · {whose}</>}
      </span>
      <span>{text}</span>
      <em>{ask}</em>
      {codes.length > 0 && (
        <span>
          Complete documentation could support {codes.join(' to ')}; at stake: {moneyText(atStake)}.
        </span>
      )}
      <div class="actions">
        <a href={`findings.html#${finding.finding}`} target="_blank" rel="noreferrer">
          What is this?
        </a>
        {query !== null && <CopyButton label="Copy query" text={() => query} />}
        {answered === undefined ? (
          <Answer entry={entry} model={model} />
        ) : (
          <button type="button" onClick={() => void model.answer(key, '')}>
            Open again
          </button>
        )}
      </div>
      {answered !== undefined && <span>Answered: {answered}</span>}
    </li>
  )
}

/** Where the keyboard goes when an entry leaves the list: to the next one's answer, to its kind where it was the last. */
function afterThis(form: HTMLFormElement): HTMLElement | null {
  const next = form.closest('li')?.nextElementSibling
  return (next ?? form.closest('details'))?.querySelector<HTMLElement>(next == null ? 'summary' : 'input') ?? null
}

/** What was answered, in a few words that stay in the sheet. */
function Answer({ entry, model }: { readonly entry: Entry; readonly model: ReviewModel }) {
  const [written, setWritten] = useState('')
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault()
        const next = afterThis(event.currentTarget)
        void model.answer(entry.key, written.trim() === '' ? 'yes' : written.trim()).then(() => {
          next?.focus()
        })
      }}
    >
      <input
        aria-label={`Answer to row ${entry.finding.rows.join(', ')}`}
        placeholder="Answer, if any"
        maxLength={200}
        value={written}
        onInput={(event) => {
          setWritten(event.currentTarget.value)
        }}
      />
      <button type="submit">Mark answered</button>
    </form>
  )
}
