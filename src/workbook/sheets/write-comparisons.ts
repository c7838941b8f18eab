import type { Coding } from '../../engine/coding'
import { comparedVisits, payersToCompare } from '../../compare-payers/compare'
import { changesOfLog } from '../../sheets/changes/changes-of-log'
import { secondOpinionName, secondOpinionSheet } from '../../sheets/changes/second-opinion'
import { whatChangedName, whatChangedSheet } from '../../sheets/changes/what-changed'
import { authorizationSheetName, filingSheetName, worklistOf, worklistSheets } from '../../sheets/office/worklist'
import { WorkbookProblem } from '../host/host-errors'
import type { Turns } from '../host/turns'
import { replaceSheets, type Written } from './replace-sheets'

/**
 * Writes every visit side by side for each payer of the table `Payers` on a sheet of its own.
 *
 * @throws WorkbookProblem where the table names no payer
 */
export async function writeSecondOpinion(coding: Coding, turns: Turns): Promise<Written> {
  if (payersToCompare(coding.log).length === 0) {
    throw new WorkbookProblem(
      'The table Payers names no payer to compare with. Setup makes the table; write a payer in each row.',
    )
  }
  const visits = await turns.take(comparedVisits(coding), 'coding', () => 0)
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'second opinion', [secondOpinionSheet(visits)], [secondOpinionName], (done) =>
      turns.give('writing', done, true),
    ),
  )
}

/** Writes what is due as of a day: claims not filed yet, and what is left of authorizations. @param asOf - ISO */
export async function writeWorklist(coding: Coding, asOf: string, turns: Turns): Promise<Written> {
  const sheets = worklistSheets(worklistOf(coding, coding.log.authorizations, asOf))
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'worklist', sheets, [filingSheetName, authorizationSheetName], (done) =>
      turns.give('writing', done, true),
    ),
  )
}

/** Writes what changed between two dates, and what it does to the coded visits, on a sheet of its own. */
export async function writeWhatChanged(coding: Coding, from: string, to: string, turns: Turns): Promise<Written> {
  const sheet = whatChangedSheet(changesOfLog(coding, coding.log.reference, from, to))
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'what changed', [sheet], [whatChangedName], (done) => turns.give('writing', done, true)),
  )
}
