import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'

/** The button that opens the search in help, whose code is fetched by the first press. */
export function FindHelp() {
  const [search, setSearch] = useState<{ readonly View: ComponentType } | null>(null)
  if (search !== null) return <search.View />
  const open = async (): Promise<void> => {
    const { HelpSearch } = await import(/* webpackChunkName: "help-search" */ '../help/search')
    setSearch({ View: HelpSearch })
  }
  return (
    <button
      type="button"
      class="link"
      onClick={() =>
        void open().catch(() => {
          setSearch({ View: NotLoaded })
        })
      }
    >
      Search help
    </button>
  )
}

const NotLoaded = () => <p role="alert">The search could not be loaded; the link Help below opens all of it.</p>
