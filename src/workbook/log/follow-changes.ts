import { supports } from '../host/quiet'

/** Tells of every sheet whose cells somebody else than this add-in changes. Where Excel cannot tell, nothing is told. */
export async function followChanges(onChanged: (sheetId: string) => void): Promise<void> {
  if (!supports('1.9')) return
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ worksheetId, triggerSource }) => {
      // Older versions of Excel do not say who it was.
      if (triggerSource !== 'ThisLocalAddin') onChanged(worksheetId)
      return Promise.resolve()
    })
    await context.sync()
  })
}
