import type { Coding } from '../../engine/coding'
import { claimFormName, claimFormSteps, type LogCells, type OverridesByKey } from '../../sheets/claim/claim-form'
import { plainSheet } from '../../sheets/model/table-sheet'
import type { Turns } from '../host/turns'
import { replaceSheets, type Written } from './replace-sheets'

/** Writes the boxes of all visits on a sheet of their own. */
export async function writeClaimForm(
  coding: Coding,
  log: LogCells,
  turns: Turns,
  overrides?: OverridesByKey,
): Promise<Written> {
  const table = await turns.take(claimFormSteps(coding, log, overrides), 'coding', () => 0)
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'claim form', [plainSheet(table)], [claimFormName], (done) =>
      turns.give('writing', done, true),
    ),
  )
}
