import type { ViewId } from '../taskpane/session/session'
import { sentenceOf } from '../workbook/host-errors'

/** The ribbon's commands and the keyboard's, by the names that the manifest and shortcuts.json give them. */
export function associateCommands(): void {
  Office.actions.associate('codeLog', (event: Office.AddinCommands.Event) => {
    void codeLog().finally(() => {
      event.completed()
    })
  })
  Office.actions.associate('codeLogByKey', () => {
    void codeLog()
  })
  Office.actions.associate('showPane', () => {
    void Office.addin.showAsTaskpane()
  })
  Office.actions.associate('reviewByKey', () => {
    void showTab('review')
  })
}

/**
 * Presses the pane's own button: the same options, progress and sentences. What went wrong is said on the pane, which is
 * opened.
 */
async function codeLog(): Promise<void> {
  try {
    const session = await pane()
    session.show('code')
    await session.code()
    if (session.noteOf('code') !== null) await Office.addin.showAsTaskpane()
  } catch (error) {
    console.error(sentenceOf(error))
    await Office.addin.showAsTaskpane()
  }
}

/** Opens the pane on a tab. */
export async function showTab(view: ViewId): Promise<void> {
  const session = await pane()
  session.show(view)
  await Office.addin.showAsTaskpane()
}

/** The pane's session; the pane is drawn on this page whether it is shown or not. */
async function pane() {
  const { paneSession } = await import(/* webpackChunkName: "taskpane" */ '../taskpane/index')
  return await paneSession
}
