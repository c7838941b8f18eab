import { h, type JSX } from 'preact'
import type { Drawing } from '../../../charts/chart'
import { chartProblem, drawChart } from '../../../charts/draw-chart'
import { placed } from './cells'
import type { PlacedChart } from './chart-of'
import type { Frame, Pane } from './frame'

/** The charts of a sheet over the cells of one pane; they scroll with them. */
export function Charts(props: {
  readonly charts: readonly PlacedChart[]
  readonly frame: Frame
  readonly pane: Pane
}): JSX.Element {
  const { charts, frame, pane } = props
  return (
    <>
      {charts.map(({ id, at, chart }) => {
        const box = frame.boxIn(pane, at)
        if (box.top > pane.height || box.left > pane.width || box.top + box.height < 0 || box.left + box.width < 0)
          return null
        const problem = typeof chart === 'string' ? chart : chartProblem(chart)
        return (
          <div key={id} class="chart" style={placed(box)}>
            {typeof chart === 'string' || problem !== null ? (
              <p class="chart-problem">
                {typeof chart !== 'string' && chart.title !== '' && <b>{chart.title}</b>} {problem}
              </p>
            ) : (
              elementOf(drawChart(chart, box.width, box.height))
            )}
          </div>
        )
      })}
    </>
  )
}

/** Plain data of a drawing as elements of the page. */
const elementOf = ({ name, attributes, children }: Drawing): JSX.Element =>
  h(name, attributes, ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))))
