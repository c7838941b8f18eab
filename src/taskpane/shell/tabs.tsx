import { useRef } from 'preact/hooks'
import type { ViewId } from '../session/session'
import type { ViewEntry } from './views'

const tabId = (id: ViewId): string => `tab-${id}`
const panelId = (id: ViewId): string => `panel-${id}`

/** Where an arrow leads from a tab, around the ends. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** The tab bar (WAI-ARIA's tabs): one stop of the Tab key, arrows go from tab to tab and open it. */
export function Tabs({
  views,
  shown,
  onShow,
}: {
  readonly views: readonly ViewEntry[]
  readonly shown: ViewId
  readonly onShow: (id: ViewId) => void
}) {
  const bar = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = views.findIndex((one) => one.id === shown)
    const next = views[step(at, views.length)]!
    onShow(next.id)
    bar.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label="Infusion Coder" ref={bar} onKeyDown={move}>
      {views.map(({ id, title }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === shown}
          aria-controls={panelId(id)}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => {
            onShow(id)
          }}
        >
          <span data-title={title}>{title}</span>
        </button>
      ))}
    </div>
  )
}

/** What a panel needs to belong to its tab. */
export const panelOf = (id: ViewId) => ({ id: panelId(id), role: 'tabpanel', 'aria-labelledby': tabId(id) }) as const
