import type { Audit, AuditOptions } from '../../audit/audit'
import { chargeDateColumns } from '../../audit/billed/charges'
import { filledCells } from '../../sheets/audit/filled'
import { auditSheetNames, auditSheets, type WorksheetOptions } from '../../sheets/audit/worksheet'
import { daysToAdd, withDates1900 } from '../host/date-system'
import { readSheet } from '../log/read-cells'
import { readNames } from './our-sheets'
import { removeMarked, replaceSheets, type Written } from './replace-sheets'

/** A list of charges stands on a sheet of this name. */
const chargesSheet = 'Charges'

/**
 * The charges of the workbook, with dates that count from 1900; nothing where there are none.
 *
 * @param logSheet - id of the log's own sheet, which is no list of charges whatever its name
 */
export async function readCharges(
  context: Excel.RequestContext,
  logSheet: string,
): Promise<Pick<AuditOptions, 'charges' | 'chargesFirstRow'>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(chargesSheet)
  sheet.load('id')
  await context.sync()
  if (sheet.isNullObject || sheet.id === logSheet) return {}
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('address')
  await context.sync()
  if (used.isNullObject) return {}
  const { cells, firstRow } = await readSheet(context, sheet)
  const days = await daysToAdd(context)
  const charges = days === 0 ? cells : withDates1900(cells, days, chargeDateColumns(cells))
  return { charges, chargesFirstRow: firstRow + 1 }
}

/**
 * Writes the audit worksheet on sheets of its own; earlier ones of ours go only when the new ones are written.
 *
 * @param onProgress - the part written, 0 to 1
 * @param stopIfCancelled - asked between blocks
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function writeAuditSheets(
  audit: Audit,
  options: WorksheetOptions,
  onProgress: (done: number) => void,
  stopIfCancelled: () => void,
): Promise<Written> {
  const sheets = auditSheets(audit, options)
  return await Excel.run({ delayForCellEdit: true }, (context) =>
    replaceSheets(context, 'audit', sheets, auditSheetNames, (done) => {
      onProgress(done)
      stopIfCancelled()
      return Promise.resolve()
    }),
  )
}

/** Takes the audit's sheets out of the workbook, whatever they are called by now. Returns how many went. */
export const removeAudit = (): Promise<number> =>
  Excel.run({ delayForCellEdit: true }, (context) => removeMarked(context, 'remove audit', auditSheetNames))

/** A sheet of the audit on which somebody filled cells in. */
export interface Filled {
  /** As it is called now. */
  readonly sheet: string
  readonly cells: number
}

/** What people wrote on the audit's sheets: decisions, amounts, answers. It goes with the sheets, so that it is asked about first. */
export const filledByPeople = (): Promise<readonly Filled[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { ours } = await readNames(context, auditSheetNames)
    const used = ours.map(({ name }) => {
      const sheet = context.workbook.worksheets.getItem(name)
      const range = sheet.getUsedRangeOrNullObject(true)
      range.load('address')
      return { sheet, range }
    })
    await context.sync()
    const filled: Filled[] = []
    for (const [at, { sheet: called, name }] of ours.entries()) {
      const one = used[at]
      if (one === undefined || one.range.isNullObject) continue
      const { cells } = await readSheet(context, one.sheet)
      const count = filledCells(called, cells)
      if (count > 0) filled.push({ sheet: name, cells: count })
    }
    return filled
  })
