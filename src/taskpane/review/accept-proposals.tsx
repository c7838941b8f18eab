import { useState } from 'preact/hooks'
import type { Session } from '../session/session'
import { plural } from '../words'
import type { Item } from './items'
import type { ReviewModel } from './model'
import { acceptProposals, cellsOfProposals, undoAccepted, type ProposedCell } from './proposals'

/**
 * Accepts what would mend the log, of one finding or of several at once. The first press shows the cells with what they hold and what they
 * would hold; the log is written only by the second.
 */
export function AcceptProposals({
  items,
  model,
  session,
}: {
  readonly items: readonly Item[]
  readonly model: ReviewModel
  readonly session: Session
}) {
  const [cells, setCells] = useState<readonly ProposedCell[] | null>(null)
  const [said, say] = useState('')
  const proposed = items.filter(({ proposal }) => proposal !== null)
  const [first] = proposed
  if (first?.proposal == null) return null
  const label = proposed.length === 1 ? `Change to ${first.proposal.instead}` : `Accept ${proposed.length} proposals`
  const press = async (): Promise<void> => {
    say('')
    try {
      if (cells === null) {
        const found = await cellsOfProposals(session, proposed)
        if (found.length === 0) say('The log in sight has no column for it. Correct the name in the log.')
        else setCells(found)
        return
      }
      let done = 0
      await acceptProposals(cells, (count) => {
        done = count
      }).finally(() => (done === 0 ? undefined : logWritten(model, session)))
    } catch (error) {
      say(session.sentenceOf(error))
    }
    setCells(null)
  }
  return (
    <div class="proposal">
      {cells?.map(({ key, row, before, now }) => (
        <p key={key}>
          Row {row}: {before.shown} → {now}
        </p>
      ))}
      <p class="said" role="alert">
        {said}
      </p>
      <div class="actions">
        <button type="button" class={cells === null ? '' : 'primary'} onClick={() => void press()}>
          {cells === null ? `${label} …` : `Write ${cells.length === 1 ? 'it' : 'them'} into the log`}
        </button>
        {cells !== null && (
          <button
            type="button"
            onClick={() => {
              setCells(null)
            }}
          >
            Cancel
          </button>
        )}
      </div>
    </div>
  )
}

/** What was accepted and stands in the log, each to be undone. */
export function AcceptedList({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  const [said, say] = useState('')
  if (model.accepted.length === 0) return null
  return (
    <details class="group">
      <summary>{plural(model.accepted.length, 'change')} made in the log</summary>
      <p class="said" role="alert">
        {said}
      </p>
      <ul>
        {model.accepted.map((one) => (
          <li key={one.key}>
            <span>
              Row {one.row}: {one.before} → {one.now}
            </span>
            <button
              type="button"
              onClick={() => {
                say('')
                undoAccepted(session, one).then(
                  () => logWritten(model, session),
                  (error: unknown) => {
                    say(session.sentenceOf(error))
                  },
                )
              }}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The log changed by a press here: what was coded is coded again, and says what came of it. */
async function logWritten(model: ReviewModel, session: Session): Promise<void> {
  if (session.coded === null) await session.code()
  else await session.codeChanges()
  await model.read()
}
