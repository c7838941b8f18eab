import { plural } from '../words'
import type { Session } from '../session/session'
import type { Busy } from '../session/state'

/** The work that is under way, how far it is, and Cancel; nothing while there is none. */
export function WorkLine({ session }: { readonly session: Session }) {
  const { busy } = session
  if (busy === null) return null
  const percent = busy.done === null ? null : Math.round(busy.done * 100)
  return (
    <section class="card" aria-label="Work under way">
      <label for="work">
        {busy.task} …{percent === null ? '' : ` ${percent}%`}
        {timeLeft(busy)}
      </label>
      {percent === null ? <progress id="work" /> : <progress id="work" max={100} value={percent} />}
      <button
        type="button"
        aria-disabled={session.cancelling}
        onClick={() => {
          session.cancel()
        }}
      >
        Cancel
      </button>
    </section>
  )
}

const timeLeft = ({ secondsLeft }: Busy): string =>
  secondsLeft === null ? '' : ` (about ${plural(Math.max(1, Math.round(secondsLeft)), 'second')} left)`
