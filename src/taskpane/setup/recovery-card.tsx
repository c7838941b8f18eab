import { repairFormulas, type Repaired } from '../../workbook/formulas/repair-formulas'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { plural } from '../words'

/** Formulas of ours that hang at #BUSY! or #NAME?. */
export function RecoveryCard({ session }: { readonly session: Session }) {
  return (
    <Card title="Fix stuck formulas">
      <p>
        Re-enters Infusion Coder’s formulas that stay at <code>#BUSY!</code> or <code>#NAME?</code>. Other cells aren’t
        touched.
      </p>
      <button type="button" disabled={session.busy !== null} onClick={() => void repair(session)}>
        Repair formulas
      </button>
    </Card>
  )
}

async function repair(session: Session): Promise<void> {
  const task = 'Looking for stuck formulas'
  await session.work(task, async (turn) => {
    const repaired = await Excel.run((context) =>
      repairFormulas(
        context,
        (done) => {
          turn.progress(task, done)
        },
        turn.cancelled,
      ),
    )
    session.say({ kind: 'done', text: repairedText(repaired) })
  })
}

export function repairedText({ found, left, protectedSheets }: Repaired): string {
  const locked =
    protectedSheets.length === 0
      ? ''
      : ` On ${protectedSheets.join(' and ')} some are stuck too: unprotect the sheet (Review, Unprotect Sheet) and press again.`
  if (found === 0) return `No formula is stuck.${locked}`
  if (left === 0) return `${plural(found, 'formula')} re-entered; all work.${locked}`
  return `${plural(found, 'formula')} re-entered; ${left.toLocaleString('en-US')} still show an error. Wait a moment, then close and reopen the workbook if they stay.${locked}`
}
