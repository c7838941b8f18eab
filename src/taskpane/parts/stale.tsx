import type { Session } from '../session/session'

/** Says that the log was changed since it was coded; a short log is coded again by itself a moment later. */
export function Stale({ session }: { readonly session: Session }) {
  if (!session.isStale || session.busy !== null) return null
  return (
    <div class="note" role="status">
      <p>The log has changed since it was coded.</p>
      <button type="button" class="link" onClick={() => void session.codeChanges()}>
        Code the changes now
      </button>
    </div>
  )
}
