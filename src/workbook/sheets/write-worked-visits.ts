import { workedVisitsSheet } from '../../sheets/office/worked-visits'
import { replaceSheets, type Written } from './replace-sheets'

/** Writes the made-up visits on a sheet of their own. */
export async function writeWorkedVisits(): Promise<Written> {
  const sheet = workedVisitsSheet()
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'worked visits', [sheet], [sheet.name]),
  )
}
