import { associateCommands } from './index'
import { followLoadedEditions } from '../workbook/office/follow-editions'
import { sentenceOf } from '../workbook/host/host-errors'
import { openHelp } from './open-help'

/**
 * The page's own script. It runs whenever the add-in does, also when only formulas need it, so that the pane's code is
 * fetched after the functions are known to Excel.
 */
associateCommands()
Office.actions.associate('openHelp', openHelp)

/** Excel sometimes restores a pane without ever answering; after this long the user is given a way out. */
const longestWait = 8000

void startPage()

async function startPage(): Promise<void> {
  const root = document.getElementById('pane')
  if (root === null) return
  const waiting = setTimeout(() => {
    offerReload(
      root,
      'Excel has not answered yet. Reload in Excel; in a browser this page does nothing: open it from the Home tab in Excel.',
    )
  }, longestWait)
  const { host } = await Office.onReady()
  clearTimeout(waiting)
  if (host !== Office.HostType.Excel) {
    root.textContent = 'This is the page of an Excel add-in. Open it from the Home tab in Excel.'
    return
  }
  // Formulas answer by the built-in tables until this workbook's own editions are read, and once more after that.
  followLoadedEditions().catch((error: unknown) => {
    console.error(sentenceOf(error))
  })
  await import(/* webpackChunkName: "taskpane" */ '../taskpane/index')
    .then(async ({ startPane }) => {
      root.replaceChildren()
      await startPane(root)
    })
    .catch(() => {
      offerReload(root, 'The pane could not be loaded; formulas keep working.')
    })
}

function offerReload(root: HTMLElement, sentence: string): void {
  const text = document.createElement('p')
  text.setAttribute('role', 'alert')
  text.textContent = sentence
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Reload'
  button.addEventListener('click', () => {
    window.location.reload()
  })
  root.replaceChildren(text, button)
}
