import { useState } from 'preact/hooks'
import { statusWords } from '../../sheets/claim/claim-lines'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { visitWords } from './items'
import { step, type ReviewModel } from './model'

/** The visits that fit, each with its state and codes; a step at a time. */
export function VisitList({ model, session }: { readonly model: ReviewModel; readonly session: Session }) {
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(step)
  const visits = model.visits()
  return (
    <details
      class="group"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        Visits <span class="count">{visits.length.toLocaleString('en-US')}</span>
      </summary>
      {open && (
        <ul>
          {visits.slice(0, shown).map((visit) => (
            <li key={visit.key}>
              <span>
                {visit.row !== null && <RowLink session={session} rows={[visit.row]} />} · {visitWords(visit)}
              </span>
              <span>
                <strong>{statusWords[visit.state]}</strong>
                {visit.assumed === '' || visit.state === 'ready' ? '' : ` (assumed: ${visit.assumed})`}
                {visit.payer === '' ? '' : ` · ${visit.payer}`}
                {visit.drug === '' ? '' : ` · ${visit.drug}`}
              </span>
              <span>{visit.codes === '' ? 'Nothing to bill' : visit.codes}</span>
            </li>
          ))}
        </ul>
      )}
      {open && visits.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + step)
          }}
        >
          Show {Math.min(step, visits.length - shown)} more of {(visits.length - shown).toLocaleString('en-US')}
        </button>
      )}
    </details>
  )
}
