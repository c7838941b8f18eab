import { Card } from '../parts/card'
import { StatusLine } from '../parts/status-line'
import { WorkLine } from '../parts/work-line'
import type { Session } from '../session/session'
import type { OpenView } from '../shell/open-view'
import { CodedCard } from './coded-card'
import { LogCard } from './log-card'
import { PoliciesCard } from './policies-card'

/** The log that was found, one press to code it, and what came of it. */
export const openCode: OpenView = (session) =>
  function CodeView() {
    const { log, coded } = session
    return (
      <>
        {log.is === 'looking' && <p role="status">Looking for the log on this sheet …</p>}
        {log.is === 'none' && <NoLog session={session} problem={log.problem} />}
        {log.is === 'found' && <LogCard session={session} log={log.log} />}
        <WorkLine session={session} />
        <StatusLine session={session} view="code" />
        {coded !== null && <CodedCard session={session} coded={coded} />}
        <PoliciesCard session={session} />
      </>
    )
  }

function NoLog({ session, problem }: { readonly session: Session; readonly problem: string }) {
  return (
    <Card title="No log on this sheet">
      <p role="status">{problem}</p>
      <button type="button" class="primary" onClick={() => void session.look()}>
        Look again
      </button>
    </Card>
  )
}
