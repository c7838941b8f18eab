import type { Session } from '../session/session'

/** Rows of the log, as a press that shows the first of them in the sheet. */
export function RowLink({ session, rows }: { readonly session: Session; readonly rows: readonly number[] }) {
  const first = rows[0]
  if (first === undefined) return null
  return (
    <button type="button" class="link" onClick={() => void session.goTo(first)}>
      {rows.length === 1 ? 'Row' : 'Rows'} {rows.join(', ')}
    </button>
  )
}
