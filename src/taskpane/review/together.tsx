import { useState } from 'preact/hooks'
import { CopyButton } from '../parts/copy-button'
import { plural } from '../words'
import type { Session } from '../session/session'
import { AcceptProposals } from './accept-proposals'
import type { ReviewModel } from './model'
import { queriesText } from './questions'

/** What is done with several items at once: those that are ticked, else all that are shown. */
export function Together({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  const [written, setWritten] = useState('')
  const shown = model.shown()
  const ticked = shown.filter(({ key }) => model.ticked.has(key))
  if (shown.length === 0) return null
  const meant = ticked.length > 0 ? ticked : shown
  const questions = queriesText(meant)
  const proposed = meant.filter(({ proposal }) => proposal !== null)
  const asked = meant.filter(({ question }) => question !== null).length
  return (
    <details>
      <summary>{ticked.length > 0 ? `${plural(ticked.length, 'item')} selected` : 'Several at once'}</summary>
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            model.tickAll(ticked.length === shown.length ? [] : shown.map(({ key }) => key))
          }}
        >
          {ticked.length === shown.length ? 'Select none' : `Select all ${shown.length.toLocaleString('en-US')}`}
        </button>
        {questions !== null && (
          <CopyButton label={`Copy ${plural(asked, 'question')}`} text={() => queriesText(meant) ?? ''} />
        )}
      </div>
      {proposed.length > 1 && <AcceptProposals items={proposed} model={model} session={session} />}
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault()
          if (ticked.length === 0) return
          void model
            .answer(
              ticked.map(({ key }) => key),
              written.trim() === '' ? 'yes' : written.trim(),
            )
            .then(() => {
              setWritten('')
            })
        }}
      >
        <input
          aria-label="Answer to all selected items"
          placeholder="Answer for all selected"
          maxLength={200}
          value={written}
          onInput={(event) => {
            setWritten(event.currentTarget.value)
          }}
        />
        <button type="submit" aria-disabled={ticked.length === 0}>
          Mark {ticked.length === 0 ? '' : `${ticked.length.toLocaleString('en-US')} `}answered
        </button>
      </form>
    </details>
  )
}
