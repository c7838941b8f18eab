import { sentenceOf } from '../workbook/host/host-errors'
import type { Session } from '../taskpane/session/session'

let drawing: Promise<Session> | null = null

/**
 * Fetches the pane's code and draws it on this page, once: a page that runs for formulas alone, or for a ribbon button that needs
 * no pane, has nothing of it.
 */
export function drawnPane(): Promise<Session> {
  drawing ??= draw().catch((error: unknown) => {
    drawing = null
    throw error
  })
  return drawing
}

async function draw(): Promise<Session> {
  const root = document.getElementById('pane')
  if (root === null) throw new Error('This page has no place for the pane.')
  const { startPane, paneSession } = await import(/* webpackChunkName: "taskpane" */ '../taskpane/index')
  root.replaceChildren()
  const started = startPane(root)
  // The pane goes on reading the workbook after its session is there, and says on its tabs what failed.
  started.catch((error: unknown) => {
    console.error(sentenceOf(error))
  })
  return await Promise.race([started.then(() => paneSession), paneSession])
}
