import type { Session } from '../session/session'
import type { ClaimsModel } from './model'

/** What one does with a claim, coded here or remembered: say that it was sent, print it. A claim without lines cannot be sent. */
export function ClaimActions({
  lines,
  isSent,
  model,
  session,
}: {
  readonly lines: readonly { readonly key: string }[]
  readonly isSent: boolean
  readonly model: ClaimsModel
  readonly session: Session
}) {
  return (
    <div class="actions">
      <button
        type="button"
        disabled={session.busy !== null || lines.length === 0}
        onClick={() => void model.send({ lines }, !isSent)}
      >
        {isSent ? 'Not sent after all' : 'Mark as sent'}
      </button>
      <button
        type="button"
        onClick={() => {
          window.print()
        }}
      >
        Print this claim
      </button>
    </div>
  )
}
