import { h, type ComponentChild } from 'preact'
import type { Chart, Drawing } from '../../charts/chart'
import { chartProblem, drawChart } from '../../charts/draw-chart'
import { shownText } from '../../formula/number-text'

/** As wide as the narrowest pane; a wider one enlarges it. */
const [width, height] = [300, 260]

const elementOf = ({ name, attributes, children }: Drawing): ComponentChild =>
  h(name, attributes, ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))))

/** A chart, and the same as a table for those who cannot see it. */
export default function Figure({ chart }: { readonly chart: Chart }) {
  const problem = chartProblem(chart)
  if (problem !== null) return <p>{problem}</p>
  const { attributes, ...drawing } = drawChart(chart, width, height)
  return (
    <figure>
      {elementOf({ ...drawing, attributes: { ...attributes, width: '100%', height: 'auto' } })}
      <details>
        <summary>{chart.title}: as a table</summary>
        <table>
          <thead>
            <tr>
              <td />
              {chart.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((category, index) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {chart.series.map(({ name, values }) => (
                  <td key={name}>{shown(values[index] ?? null, chart.format)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const shown = (value: number | null, format: string): string => (value === null ? '' : shownText(value, format))
