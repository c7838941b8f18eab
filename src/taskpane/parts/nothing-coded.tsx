import { Card } from './card'
import type { Session } from '../session/session'

/** What a view that reads the last coding shows before there is one. */
export function NothingCoded({ session, title }: { readonly session: Session; readonly title: string }) {
  return (
    <Card title={title}>
      <p>No log was coded yet.</p>
      <button
        type="button"
        onClick={() => {
          session.show('code')
        }}
      >
        Go to Code
      </button>
    </Card>
  )
}
