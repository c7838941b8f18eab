import type { Coding } from '../../engine/coding'
import type { LogCells } from '../../purchasing/needs/doses'
import { buyingOf, type BuyingDays } from '../../sheets/purchasing/buying-of-log'
import type { BuyingToShow } from '../../sheets/purchasing/define'
import { purchasingSheetNames, purchasingSheets } from '../../sheets/purchasing/sheets'
import { WorkbookProblem } from '../host/host-errors'
import type { Turns } from '../host/turns'
import { readBuyingTables } from '../office/buying-tables'
import { replaceSheets, type Written } from './replace-sheets'

/**
 * What to order for the coming doses of a coded log, from the tables of this workbook.
 *
 * @throws WorkbookProblem where there is no day to plan from
 */
export async function buyingOfWorkbook(coding: Coding, log: LogCells, days: BuyingDays): Promise<BuyingToShow> {
  const { read } = await Excel.run((context) => readBuyingTables(context, coding.log.reference))
  const buying = buyingOf(coding, log, read, days)
  if ('problem' in buying) throw new WorkbookProblem(buying.problem)
  return buying
}

/** Writes the purchase plan, the reconciliation, and the margins on sheets of their own. */
export const writePurchasing = (buying: BuyingToShow, turns: Turns): Promise<Written> =>
  Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'purchase plan', purchasingSheets(buying), purchasingSheetNames, (done) =>
      turns.give('writing', done, true),
    ),
  )
