import { useState } from 'preact/hooks'
import { rolesAsked } from '../../sheets/audit/slips'
import { CopyButton } from '../parts/copy-button'
import { moneyText } from '../parts/money'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { AcceptProposals } from './accept-proposals'
import { visitWords, type Item } from './items'
import { LateEntryForm } from './late-entry-form'
import type { ReviewModel } from './model'
import { queryText } from './questions'

/** One finding: whose, what was read, what to ask, what complete documentation could support, and what can be done. */
export function FindingEntry({
  entry,
  model,
  session,
}: {
  readonly entry: Item
  readonly model: ReviewModel
  readonly session: Session
}) {
  const { text, ask, key, id } = entry
  const whose = visitWords(entry)
  const given = model.given.get(key)
  const answered = model.isAnswered(entry)
  const query = queryText(entry)
  const roles = rolesAsked[id]
  const about = [entry.drug, entry.payer, entry.staff].filter((part) => part !== '').join(' · ')
  return (
    <li>
      <span>
        {!answered && (
          <input
            type="checkbox"
            class="tick"
            aria-label={`Select row ${entry.rows.join(', ')}`}
            checked={model.ticked.has(key)}
            onChange={(event) => {
              model.tick(key, event.currentTarget.checked)
            }}
          />
        )}{' '}
        <RowLink session={session} rows={entry.rows} />
        {whose !== '' && <> · {whose}</>}
      </span>
      {about !== '' && <span class="quiet">{about}</span>}
      <span>{text}</span>
      <em>{ask}</em>
      <Stake entry={entry} />
      <div class="actions">
        <a href={`findings.html#${id}`} target="_blank" rel="noreferrer">
          What is this?
        </a>
        {query !== null && <CopyButton label="Copy query" text={() => query} />}
        {!answered ? (
          <Answer entry={entry} model={model} />
        ) : (
          <button type="button" onClick={() => void model.answer([key], '')}>
            Reopen
          </button>
        )}
      </div>
      {!answered && <AcceptProposals items={[entry]} model={model} session={session} />}
      {!answered && roles !== undefined && (
        <LateEntryForm entry={entry} roles={roles} model={model} session={session} />
      )}
      {answered && <span>Answered: {given?.answered}</span>}
    </li>
  )
}

/** What the documentation could support once it is complete; nothing where that is not known. */
function Stake({ entry: { codes, atStake } }: { readonly entry: Item }) {
  const [now = '', ...others] = codes
  const best = others.at(-1)
  if (best === undefined) return null
  const dollars = atStake === null ? 'no price available' : `+${moneyText(atStake)}`
  return (
    <span>
      With complete documentation this could be {best} instead of {now} ({dollars}).
    </span>
  )
}

/** Where the keyboard goes when an entry leaves the list: to the next one's answer, to its kind where it was the last. */
function afterThis(form: HTMLFormElement): HTMLElement | null {
  const next = form.closest('li')?.nextElementSibling
  return (next ?? form.closest('details'))?.querySelector<HTMLElement>(next == null ? 'summary' : 'form input') ?? null
}

/** What was answered, in a few words that stay in the sheet. */
function Answer({ entry, model }: { readonly entry: Item; readonly model: ReviewModel }) {
  const [written, setWritten] = useState('')
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault()
        const next = afterThis(event.currentTarget)
        void model.answer([entry.key], written.trim() === '' ? 'yes' : written.trim()).then(() => {
          next?.focus()
        })
      }}
    >
      <input
        aria-label={`Answer to row ${entry.rows.join(', ')}`}
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
