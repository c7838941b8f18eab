import type { PaneModel } from './pane-model'
import { LogCard } from './log-card'
import { ResultCard } from './result-card'
import { plural } from './words'
import type { PaneState } from './state'

/** The pane: the log that was found, one press to code it, and what came of it. */
export function App({ model }: { readonly model: PaneModel }) {
  const { state } = model
  return (
    <main>
      <h1 class="hidden">Infusion Coder</h1>
      {state.view === 'looking' && <p role="status">Looking for the log on this sheet …</p>}
      {state.view === 'no-log' && <NoLog problem={state.problem} onLook={() => void model.look()} />}
      {(state.view === 'ready' || state.view === 'busy' || state.view === 'done') && (
        <LogCard model={model} log={state.log} busy={state.view === 'busy'} />
      )}
      {state.view === 'ready' && state.note !== null && (
        <p class="note" role="status">
          {state.note}
        </p>
      )}
      {state.view === 'busy' && (
        <Busy
          state={state}
          onCancel={() => {
            model.cancel()
          }}
        />
      )}
      {state.view === 'done' && <ResultCard model={model} state={state} />}
      <footer>Nothing leaves this workbook.</footer>
    </main>
  )
}

function NoLog({ problem, onLook }: { readonly problem: string; readonly onLook: () => void }) {
  return (
    <section class="card" aria-labelledby="no-log">
      <h2 id="no-log">No log on this sheet</h2>
      <p role="status">{problem}</p>
      <button type="button" class="primary" onClick={onLook}>
        Look again
      </button>
    </section>
  )
}

const parts = { reading: 'Reading the log', coding: 'Coding', writing: 'Writing the results' } as const

function Busy({
  state,
  onCancel,
}: {
  readonly state: Extract<PaneState, { view: 'busy' }>
  readonly onCancel: () => void
}) {
  const { part, done } = state.progress
  const percent = Math.round(done * 100)
  return (
    <section class="card" aria-live="polite">
      <label for="progress">
        {parts[part]} … {percent} %{timeLeft(state)}
      </label>
      <progress id="progress" max={100} value={percent} />
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </section>
  )
}

/** A guess once a second has passed; before that it would only flicker. */
function timeLeft({ progress, started }: Extract<PaneState, { view: 'busy' }>): string {
  const passed = (performance.now() - started) / 1000
  if (passed < 1 || progress.done < 0.05) return ''
  return `, about ${plural(Math.max(1, Math.round((passed / progress.done) * (1 - progress.done))), 'second')} left`
}
