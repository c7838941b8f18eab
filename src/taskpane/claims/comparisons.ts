import { comparePayers, payersToCompare, type Compared } from '../../compare-payers/compare'
import { whenOf } from '../../changes/when'
import type { EncounterCoding } from '../../engine/coding'
import type { Reference } from '../../reference/reference'
import { secondOpinionName } from '../../sheets/changes/second-opinion'
import { whatChangedName } from '../../sheets/changes/what-changed'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import { Turns } from '../../workbook/host/turns'
import type { Written } from '../../workbook/sheets/replace-sheets'
import { filingSheetName } from '../../sheets/office/worklist'
import { writeSecondOpinion, writeWhatChanged, writeWorklist } from '../../workbook/sheets/write-comparisons'
import type { Session } from '../session/session'

/** A visit as every payer of the table would have it; null where the table names none, or the date has no codes. */
export function secondOpinion(session: Session, visit: EncounterCoding): Compared | null {
  const { coded } = session
  if (coded === null || visit.edition.codes === null) return null
  const { log } = coded.coding
  const payers = payersToCompare(log)
  return payers.length === 0 ? null : comparePayers(log, visit, payers)
}

/** Writes all visits side by side. */
export const secondOpinionToSheet = (session: Session): Promise<void> =>
  written(session, 'Writing the second opinion', secondOpinionName, (turns, coding) =>
    writeSecondOpinion(coding, turns),
  )

/** Writes what changed between two dates or editions as a person writes them. */
export const whatChangedToSheet = (session: Session, from: string, to: string): Promise<void> =>
  written(session, 'Comparing the two dates', whatChangedName, (turns, coding) => {
    const [first, last] = [whenOf(from), whenOf(to)]
    if (first === null || last === null) {
      throw new WorkbookProblem(`Write dates like 10/1/2026, or editions like 2026Q4, not "${from}" and "${to}".`)
    }
    if (last <= first) throw new WorkbookProblem(`The earlier date comes first; ${from} isn’t before ${to}.`)
    return writeWhatChanged(coding, first, last, turns)
  })

/** Writes what is due as of a day. @param asOf - ISO */
export const worklistToSheet = (session: Session, asOf: string): Promise<void> =>
  written(session, 'Writing what is due', filingSheetName, (turns, coding) => writeWorklist(coding, asOf, turns))

/** The two newest quarters of payment limits: what an office asks first. */
export function newestQuarters({ limits }: Reference): readonly [string, string] {
  const quarters = [...new Set(limits.map(({ from }) => from))].sort()
  const named = (from: string | undefined): string =>
    from === undefined ? '' : `${from.slice(0, 4)}Q${Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1}`
  return [named(quarters.at(-2)), named(quarters.at(-1))]
}

async function written(
  session: Session,
  task: string,
  name: string,
  write: (turns: Turns, coding: NonNullable<Session['coded']>['coding']) => Promise<Written>,
): Promise<void> {
  const { coded } = session
  if (coded === null) return
  await session.work(task, async (turn) => {
    const turns = new Turns(({ done }) => {
      turn.progress(task, done)
    }, turn.cancelled)
    const { sheets, notes } = await write(turns, coded.coding)
    session.say({ kind: 'done', text: [`It is on the sheet ${sheets[0] ?? name}.`, ...notes].join(' ') })
  })
}
