import { render } from 'preact'
import { followLog } from './session/log-changes'
import { Session } from './session/session'
import { loadTables } from '../reference/late-tables'
import { tellLateAnswers } from '../workbook/host/late-answers'
import { App } from './shell/app'
import { keepFocus } from './shell/keep-focus'
import { followHostTheme } from './theme'
import './pane.css'

let drawn: (session: Session) => void

/** The pane's session, for the ribbon: its commands do what the pane's buttons do. There once the pane was drawn. */
export const paneSession = new Promise<Session>((resolve) => {
  drawn = resolve
})

/** Draws the pane and keeps it in step with the workbook: another sheet is another look. */
export async function startPane(root: HTMLElement): Promise<void> {
  followHostTheme(document.documentElement)
  const draw = (): void => {
    render(<App session={session} />, root)
  }
  const session = new Session(draw)
  tellLateAnswers((waiting) => {
    session.waits(waiting)
  })
  keepFocus(root)
  draw()
  // The pane is seen while the tables come; nothing is coded or priced before.
  await loadTables()
  drawn(session)
  await session.attempt(() => followLog(session))
  await session.settle()
  await session.look()
  await Excel.run(async (context) => {
    context.workbook.worksheets.onActivated.add(() => session.look())
    await context.sync()
  })
}
