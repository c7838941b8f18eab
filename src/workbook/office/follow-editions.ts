import { loadTables } from '../../reference/late-tables'
import { editionsInForce, holdsLoadedEditions, loadedEditionsChanged } from './loaded-editions'

/** Milliseconds without a further change after which the sheet is read again: deleting rows is many changes. */
const quiet = 500

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Puts the editions of this workbook in force, and again whenever somebody changes their sheet: formulas answer by what the
 * office sees there.
 */
export async function followLoadedEditions(): Promise<void> {
  // Editions of a workbook stand beside the built-in ones.
  await loadTables()
  await Excel.run(async (context) => {
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      const { worksheets } = context.workbook
      worksheets.onChanged.add(({ worksheetId }) => changed(worksheetId))
      worksheets.onDeleted.add(({ worksheetId }) => changed(worksheetId))
    }
    await context.sync()
    await editionsInForce(context)
  })
}

function changed(sheetId: string): Promise<void> {
  if (holdsLoadedEditions(sheetId)) {
    loadedEditionsChanged()
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A workbook that is closed meanwhile has nothing to say.
      Excel.run(editionsInForce).catch(() => undefined)
    }, quiet)
  }
  return Promise.resolve()
}
