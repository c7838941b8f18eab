import type { ComponentChildren, CSSProperties, JSX } from 'preact'
import { columnLetters } from '../../basics/rectangle'
import { contains, overlap, type Area } from '../../formula/area'
import type { Value } from '../../formula/value'
import type { CellStore } from '../store/cell-store'
import { Looks, type CellLook } from './cell-look'
import { headerHeight, type Box, type Frame, type Pane } from './frame'
import { letterWidth } from './layout'

/** A box as the style of an element. */
export const placed = ({ left, top, width, height }: Box): Readonly<Record<keyof Box, string>> => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
})

/** One part of the grid: the cells that are seen, and the selection over them. */
export function CellPane(props: {
  readonly store: CellStore
  readonly sheet: string
  readonly frame: Frame
  readonly pane: Pane
  readonly selection: Area
  /** What lies over the cells. */
  readonly children: ComponentChildren
}): JSX.Element {
  const { store, sheet, frame, pane, selection, children } = props
  const part: Area = {
    sheet,
    row: pane.firstRow,
    column: pane.firstColumn,
    rows: pane.lastRow - pane.firstRow + 1,
    columns: pane.lastColumn - pane.firstColumn + 1,
  }
  const values = store.shown(part)
  const formats = store.numberFormats(part)
  const looks = new Looks(store.styles.all(), store.tables.all(), part)
  const merges = frame.layout.merges.filter((merge) => overlap(merge, part))
  const lookAt = (row: number, column: number): CellLook =>
    looks.of(
      row,
      column,
      shownOr(values[row - part.row]?.[column - part.column]),
      formats[row - part.row]?.[column - part.column] ?? 'General',
    )
  const rows = range(pane.firstRow, pane.lastRow).filter((row) => frame.layout.rows.size(row) > 0)
  return (
    <div class={`cells${frame.layout.gridlines ? '' : ' plain'}`} style={placed(pane)} data-pane={pane.name}>
      {rows.map((row) => (
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          class="row"
          style={placed({ ...frame.boxIn(pane, { row, column: 0, rows: 1, columns: 1 }), left: 0, width: pane.width })}
        >
          {rowCells(frame, pane, part, row, merges, values[row - part.row] ?? [], lookAt)}
        </div>
      ))}
      {merges.map((merge) => (
        <Merged key={`${merge.row},${merge.column}`} store={store} frame={frame} pane={pane} merge={merge} />
      ))}
      {children}
      {overlap(selection, part) && <div class="selection" style={placed(frame.boxIn(pane, selection))} />}
    </div>
  )
}

function rowCells(
  frame: Frame,
  pane: Pane,
  part: Area,
  row: number,
  merges: readonly Area[],
  values: readonly unknown[],
  lookAt: (row: number, column: number) => CellLook,
): JSX.Element[] {
  const { columns, rows } = frame.layout
  const cells: JSX.Element[] = []
  for (let column = part.column; column < part.column + part.columns; column++) {
    const size = columns.size(column)
    if (size === 0 || merges.some((merge) => contains(merge, row, column))) continue
    const look = lookAt(row, column)
    const left = columns.offset(column) - pane.offsetX
    const wide = roomFor(look, size, values.slice(column - part.column + 1), (next) => columns.size(column + next))
    cells.push(
      <Cell
        key={column}
        row={row}
        column={column}
        look={look}
        left={left}
        width={size}
        room={wide}
        height={rows.size(row)}
      />,
    )
  }
  return cells
}

/** A formula that is not calculated yet shows that it will be. */
const shownOr = (value: Value | null | undefined): Value => (value === null ? '…' : (value ?? ''))

/** A long text runs on over the empty cells beside it, as in Excel. */
function roomFor(look: CellLook, size: number, after: readonly unknown[], sizeOf: (next: number) => number): number {
  if (look.wraps || look.align !== 'left' || look.text === '') return size
  const wanted = look.text.length * letterWidth * ((look.size ?? 11) / 11) * (look.bold ? 1.15 : 1) + 8
  let room = size
  for (let next = 1; room < wanted && next <= after.length && after[next - 1] === ''; next++) room += sizeOf(next)
  return room
}

function Cell(props: {
  readonly row: number
  readonly column: number
  readonly look: CellLook
  readonly left: number
  readonly width: number
  readonly room: number
  readonly height: number
}): JSX.Element {
  const { row, column, look, left, width, room, height } = props
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      data-cell={`${columnLetters(column)}${row + 1}`}
      class={room > width ? `${classOf(look)} over` : classOf(look)}
      style={{
        left: `${left}px`,
        width: `${width}px`,
        height: `${height}px`,
        ...(look.paper === null ? {} : { backgroundColor: look.paper }),
      }}
    >
      {look.text !== '' && (
        <span class="text" style={textStyle(look, room)}>
          {look.text}
        </span>
      )}
    </div>
  )
}

const classOf = (look: CellLook): string =>
  ['cell', look.align, look.wraps ? 'wraps' : '', look.top ? 'top' : ''].filter((name) => name !== '').join(' ')

const textStyle = (look: CellLook, room: number): CSSProperties => ({
  maxWidth: `${room}px`,
  ...(look.ink === null ? {} : { color: look.ink }),
  ...(look.bold ? { fontWeight: '600' } : {}),
  ...(look.italic ? { fontStyle: 'italic' } : {}),
  ...(look.size === null ? {} : { fontSize: `${look.size}pt`, lineHeight: '1.2' }),
})

/** Cells merged into one show the first of them over the room of all. */
function Merged(props: {
  readonly store: CellStore
  readonly frame: Frame
  readonly pane: Pane
  readonly merge: Area
}): JSX.Element {
  const { store, frame, pane, merge } = props
  const first = { ...merge, rows: 1, columns: 1 }
  const look = new Looks(store.styles.all(), store.tables.all(), first).of(
    merge.row,
    merge.column,
    shownOr(store.shown(first)[0]?.[0]),
    store.numberFormats(first)[0]?.[0] ?? 'General',
  )
  const box = frame.boxIn(pane, merge)
  return (
    <div
      role="gridcell"
      data-cell={`${columnLetters(merge.column)}${merge.row + 1}`}
      class={`${classOf(look)} merged`}
      style={{ ...placed(box), ...(look.paper === null ? {} : { backgroundColor: look.paper }) }}
    >
      <span class="text" style={textStyle(look, box.width)}>
        {look.text}
      </span>
    </div>
  )
}

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
