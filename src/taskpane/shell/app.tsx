import type { Session } from '../session/session'
import { FindHelp } from './find-help'
import { Panel } from './panel'
import { Tabs } from './tabs'
import { views } from './views'

/** The pane: its tabs, and the view of the one that is chosen. */
export function App({ session }: { readonly session: Session }) {
  const Notice = session.notice
  return (
    <main>
      <h1 class="hidden">Infusion Coder</h1>
      <Tabs
        views={views}
        shown={session.view}
        onShow={(id) => {
          session.show(id)
        }}
      />
      {Notice !== null && <Notice />}
      {views.map((entry) => (
        <Panel key={entry.id} entry={entry} session={session} shown={entry.id === session.view} />
      ))}
      <FindHelp />
      <footer>
        Nothing leaves this workbook.{' '}
        <a href="start.html" target="_blank" rel="noreferrer">
          Getting started
        </a>
        {' · '}
        <a href="help.html" target="_blank" rel="noreferrer">
          Help
        </a>
      </footer>
    </main>
  )
}
