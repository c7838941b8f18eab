import { useEffect } from 'preact/hooks'
import { Card } from '../parts/card'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { Session } from '../session/session'
import type { OpenView } from '../shell/open-view'
import { Stale } from '../parts/stale'
import { CodedCard } from './coded-card'
import { LogCard } from './log-card'
import { MappingCard } from './mapping-card'
import { MappingModel } from './mapping-model'
import { WhichLog } from './which-log'
import { PoliciesCard } from './policies-card'

/** The log that was found, one press to code it, and what came of it. */
export const openCode: OpenView = (session) => {
  const model = new MappingModel(session)
  return function CodeView() {
    const { log, coded } = session
    const found = log.is === 'found' ? log.log : null
    // Another look is another list: sheets come and go.
    useEffect(() => {
      if (log.is === 'looking') return
      void model.list()
      void model.propose()
    }, [log])
    const onColumns = (): void => void model.open()
    return (
      <>
        <WhichLog model={model} log={found} />
        {log.is === 'looking' && <p role="status">Looking for the log on this sheet …</p>}
        {log.is === 'none' && model.draft === null && <NoLog session={session} problem={log.problem} model={model} />}
        {found !== null && model.draft === null && (
          <LogCard session={session} log={found} onColumns={onColumns} onGuess={(guess) => void model.accept(guess)} />
        )}
        {model.draft !== null && <MappingCard model={model} draft={model.draft} />}
        <WorkLine session={session} />
        <StatusLine session={session} view="code" />
        <Stale session={session} />
        {coded !== null && <CodedCard session={session} coded={coded} />}
        <PoliciesCard session={session} />
      </>
    )
  }
}

/** Why there is no log to code, and where columns look like those of one, a press that takes them. */
function NoLog({
  session,
  problem,
  model,
}: {
  readonly session: Session
  readonly problem: string
  readonly model: MappingModel
}) {
  const { proposal } = model
  return (
    <Card title={proposal === null ? 'No log on this sheet' : 'Are these the columns?'}>
      {proposal === null ? (
        <p role="status">{problem}</p>
      ) : (
        <>
          <p role="status">These headers aren’t known, but the cells below them look right:</p>
          <dl>
            {proposal.columns.map(({ role, header, examples }) => (
              <div key={role}>
                <dt>{role}</dt>
                <dd>
                  {header} <span class="quiet">{examples.join(' · ')}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div class="actions">
        {proposal !== null && (
          <button type="button" class="primary" onClick={() => void model.acceptAll()}>
            Use these columns
          </button>
        )}
        <button type="button" class={proposal === null ? 'primary' : ''} onClick={() => void session.look()}>
          Find log again
        </button>
        <button type="button" onClick={() => void model.open()}>
          Match columns
        </button>
      </div>
    </Card>
  )
}
