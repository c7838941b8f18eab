import { drawnPane } from './draw-pane'

/**
 * The first opening with another version: where cells of saved formulas changed, the pane is opened and lists them. What is less
 * (formulas that could not be compared) waits until somebody opens it.
 *
 * @param seen - settles once the pane was drawn because somebody looked at it
 */
export async function tellChanges(seen: Promise<unknown>): Promise<void> {
  const { lookAtOpening, rememberAfterWork } = await import(
    /* webpackChunkName: "upgrade" */ '../workbook/upgrade/at-opening'
  )
  const opened = await Excel.run((context) => lookAtOpening(context))
  if (opened === null || opened.changed.length === 0) await seen
  const session = await drawnPane()
  session.afterWork = () => Excel.run((context) => rememberAfterWork(context))
  if (opened === null) return
  const { openUpgrade } = await import(/* webpackChunkName: "view-upgrade" */ '../taskpane/upgrade/card')
  session.notice = openUpgrade(session, opened)
  session.changed()
  if (opened.changed.length > 0) await Office.addin.showAsTaskpane()
}
