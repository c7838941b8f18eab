import { useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import type { Chart } from '../../charts/chart'

type Loaded =
  | { readonly is: 'not yet' }
  | { readonly is: 'failed' }
  | { readonly is: 'there'; Figure: ComponentType<{ chart: Chart }> }

/** Charts behind a fold; what draws them is fetched when it is opened for the first time. */
export function Glance({ charts }: { readonly charts: () => readonly (Chart | null)[] }) {
  const [open, setOpen] = useState(false)
  const [loaded, load] = useState<Loaded>({ is: 'not yet' })
  const shown = open ? charts().flatMap((chart) => chart ?? []) : []
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        if (!event.currentTarget.open || loaded.is === 'there') return
        import(/* webpackChunkName: "figures" */ './figure').then(
          ({ default: Figure }) => {
            load({ is: 'there', Figure })
          },
          () => {
            load({ is: 'failed' })
          },
        )
      }}
    >
      <summary>At a glance</summary>
      {open && loaded.is === 'failed' && <p role="alert">The charts could not be loaded.</p>}
      {open && shown.length === 0 && <p>Nothing to draw.</p>}
      {open && loaded.is === 'there' && shown.map((chart) => <loaded.Figure key={chart.title} chart={chart} />)}
    </details>
  )
}
