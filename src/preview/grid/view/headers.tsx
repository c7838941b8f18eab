import type { JSX } from 'preact'
import { columnLetters } from '../../../basics/rectangle'
import type { Area } from '../../../formula/area'
import { placed } from './cells'
import { headerHeight, type Frame, type Pane } from './frame'

/** Letters above and numbers beside the cells; those of the selection stand out. */
export function Headers(props: {
  readonly frame: Frame
  readonly panes: readonly Pane[]
  readonly selection: Area
}): JSX.Element {
  const { frame, panes, selection } = props
  const { rows, columns } = frame.layout
  const across = panes.filter((pane, at) => panes.findIndex((one) => one.left === pane.left) === at)
  const down = panes.filter((pane, at) => panes.findIndex((one) => one.top === pane.top) === at)
  const isIn = (index: number, start: number, count: number): boolean => index >= start && index < start + count
  return (
    <>
      <div class="corner" style={placed({ left: 0, top: 0, width: frame.headerWidth, height: headerHeight })} />
      {across.map((pane) => (
        <div
          key={pane.left}
          class="column-headers"
          role="row"
          style={placed({ ...pane, top: 0, height: headerHeight })}
        >
          {range(pane.firstColumn, pane.lastColumn)
            .filter((column) => columns.size(column) > 0)
            .map((column) => (
              <div
                key={column}
                role="columnheader"
                class={`header${isIn(column, selection.column, selection.columns) ? ' chosen' : ''}`}
                style={placed({
                  left: columns.offset(column) - pane.offsetX,
                  top: 0,
                  width: columns.size(column),
                  height: headerHeight,
                })}
              >
                {columnLetters(column)}
              </div>
            ))}
        </div>
      ))}
      {down.map((pane) => (
        <div key={pane.top} class="row-headers" style={placed({ ...pane, left: 0, width: frame.headerWidth })}>
          {range(pane.firstRow, pane.lastRow)
            .filter((row) => rows.size(row) > 0)
            .map((row) => (
              <div
                key={row}
                class={`header${isIn(row, selection.row, selection.rows) ? ' chosen' : ''}`}
                style={placed({
                  left: 0,
                  top: rows.offset(row) - pane.offsetY,
                  width: frame.headerWidth,
                  height: rows.size(row),
                })}
              >
                {row + 1}
              </div>
            ))}
        </div>
      ))}
    </>
  )
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
