import { codeActiveLog } from '../workbook/code-log'
import { sentenceOf } from '../workbook/host-errors'

/** The ribbon's commands, by the names that the manifest gives them. */
export function associateCommands(): void {
  Office.actions.associate('codeLog', codeLog)
}

/** Codes the log on the active sheet as the pane's button does; what went wrong is said on the pane, which is opened. */
function codeLog(event: Office.AddinCommands.Event): void {
  codeActiveLog(
    { setting: 'office' },
    () => undefined,
    () => false,
  )
    .catch(async (error: unknown) => {
      console.error(sentenceOf(error))
      await Office.addin.showAsTaskpane()
    })
    .finally(() => {
      event.completed()
    })
}
