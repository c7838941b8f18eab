import { drawnPane } from './draw-pane'
import type { ViewId } from '../taskpane/session/session'
import { sentenceOf } from '../workbook/host/host-errors'

/** What the ribbon's buttons do, by the names that the manifest gives them. */
const ribbon: Readonly<Record<string, () => Promise<void>>> = {
  codeLog,
  codingChart,
  showAudit: () => showTab('audit'),
  showForecast: () => showTab('forecast'),
}

/** The ribbon's commands and the keyboard's, by the names that the manifest and shortcuts.json give them. */
export function associateCommands(): void {
  for (const [name, run] of Object.entries(ribbon)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run().finally(() => {
        event.completed()
      })
    })
  }
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
    const session = await drawnPane()
    session.show('code')
    await session.code()
    if (session.noteOf('code') !== null) await Office.addin.showAsTaskpane()
  } catch (error) {
    console.error(sentenceOf(error))
    await Office.addin.showAsTaskpane()
  }
}

/** Writes the chart as the pane's own button does; the pane says what came of it. */
async function codingChart(): Promise<void> {
  const session = await drawnPane()
  session.show('setup')
  const { chartOfToday, writeChart } = await import(/* webpackChunkName: "chart" */ '../taskpane/setup/chart')
  await writeChart(session, chartOfToday())
  await Office.addin.showAsTaskpane()
}

/** Opens the pane on a tab. */
async function showTab(view: ViewId): Promise<void> {
  const session = await drawnPane()
  session.show(view)
  await Office.addin.showAsTaskpane()
}
