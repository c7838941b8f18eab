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
        {busy.task} …{percent === null ? '' : ` ${percent} %`}
        {timeLeft(busy)}
      </label>
      {percent === null ? <progress id="work" /> : <progress id="work" max={100} value={percent} />}
      <button
        type="button"
        onClick={() => {
          session.cancel()
        }}
      >
        Cancel
      </button>
    </section>
  )
}

/** A guess once a second has passed; before that it would only flicker. */
function timeLeft({ done, started }: Busy): string {
  const passed = (performance.now() - started) / 1000
  if (done === null || passed < 1 || done < 0.05) return ''
  return `, about ${plural(Math.max(1, Math.round((passed / done) * (1 - done))), 'second')} left`
}
