import type { Session, ViewId } from '../session/session'

/**
 * What the last action of a view said. The region is always there, so that a screen reader hears what is put into it; it
 * takes no room while there is nothing to say.
 */
export function StatusLine({ session, view }: { readonly session: Session; readonly view: ViewId }) {
  const note = session.noteOf(view)
  return (
    <div class="status" role="status">
      {note !== null && <p class={note.kind === 'problem' ? 'note problem' : 'note'}>{note.text}</p>}
    </div>
  )
}
