import { workedVisitCount } from '../../sheets/office/worked-visits'
import { writeWorkedVisits } from '../../workbook/sheets/write-worked-visits'
import { Card } from '../parts/card'
import type { Session } from '../session/session'

/** Made-up visits to learn from, beside the coding chart. */
export function LearnCard({ session }: { readonly session: Session }) {
  return (
    <Card title="Learn">
      <p>
        {workedVisitCount} sample visits with their codes and why. The sheet is a log: change a time, code it, and see
        what changes.
      </p>
      <button type="button" disabled={session.busy !== null} onClick={() => void insert(session)}>
        Insert worked visits
      </button>
    </Card>
  )
}

async function insert(session: Session): Promise<void> {
  await session.work('Writing the worked visits', async () => {
    const { sheets, notes } = await writeWorkedVisits()
    session.say({ kind: 'done', text: [`Added: sheet ${sheets.join(', ')}.`, ...notes].join(' ') })
  })
}
