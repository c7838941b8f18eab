import { associateCommands } from './index'
import { followLoadedEditions } from '../workbook/office/follow-editions'
import { sentenceOf } from '../workbook/host/host-errors'
import { drawnPane } from './draw-pane'
import { openHelp } from './open-help'
import { tellChanges } from './tell-changes'
import { whenSeen } from './when-seen'

/**
 * The page's own script. It runs whenever the add-in does, also when only formulas need it: the pane's code is fetched when
 * somebody sees the pane or presses a button that needs it.
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
  const ready: { readonly host: Office.HostType; readonly addin?: { readonly visibilityMode?: unknown } | null } =
    await Office.onReady()
  clearTimeout(waiting)
  if (ready.host !== Office.HostType.Excel) {
    root.textContent = 'This is the page of an Excel add-in. Open it from the Home tab in Excel.'
    return
  }
  const seen = new Promise<void>((resolve) => {
    whenSeen(ready.addin?.visibilityMode, () => {
      drawnPane().then(
        () => {
          resolve()
        },
        () => {
          offerReload(root, 'The pane could not be loaded; formulas keep working.')
        },
      )
    })
  })
  // Formulas answer by the built-in tables until this workbook's own editions are read, and once more after that.
  followLoadedEditions()
    .then(() => tellChanges(seen))
    .catch((error: unknown) => {
      console.error(sentenceOf(error))
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
