import type { ComponentChildren, CSSProperties, JSX } from 'preact'
import { columnLetters } from '../../../basics/rectangle'
import { contains, overlap, type Area } from '../../../formula/area'
import type { Value } from '../../../formula/value'
import type { CellStore } from '../../store/cell-store'
import { Looks, type CellLook } from './cell-look'
import type { Box, Frame, Pane } from './frame'
import type { CellRule } from './rule-looks'
import { textWidth, usualSize } from './text-width'

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
  readonly rules: readonly CellRule[]
  /** What lies over the cells. */
  readonly children: ComponentChildren
}): JSX.Element {
  const { store, sheet, frame, pane, selection, rules, children } = props
  const part: Area = {
    sheet,
    row: pane.firstRow,
    column: pane.firstColumn,
    rows: pane.lastRow - pane.firstRow + 1,
    columns: pane.lastColumn - pane.firstColumn + 1,
  }
  const values = store.shown(part)
  const formats = store.numberFormats(part)
  const looks = new Looks(store, rules, part)
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
          {rowCells(frame, pane, part, row, values[row - part.row] ?? [], { merges, lookAt })}
        </div>
      ))}
      {merges.map((merge) => (
        <Merged
          key={`${merge.row},${merge.column}`}
          store={store}
          rules={rules}
          frame={frame}
          pane={pane}
          merge={merge}
        />
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
  values: readonly unknown[],
  { merges, lookAt }: { readonly merges: readonly Area[]; readonly lookAt: (row: number, column: number) => CellLook },
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

/** How high the letters of a cell are: those of the usual size a little less than their points say. */
const pixelsOf = ({ size }: CellLook): number => (size === null ? usualSize : size * (96 / 72))

/** A long text runs on over the empty cells beside it, as in Excel. */
function roomFor(look: CellLook, size: number, after: readonly unknown[], sizeOf: (next: number) => number): number {
  if (look.wraps || look.align !== 'left' || look.text === '') return size
  const wanted = textWidth(look.text, pixelsOf(look), look.bold) + 10
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
      data-icon={look.icon?.sign}
      style={{
        left: `${left}px`,
        width: `${width}px`,
        height: `${height}px`,
        ...paperOf(look),
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

const classOf = ({ align, wraps, top, isFiltered }: CellLook): string =>
  ['cell', align, wraps ? 'wraps' : '', top ? 'top' : '', isFiltered ? 'filtered' : '']
    .filter((name) => name !== '')
    .join(' ')

const paperOf = ({ paper, bar, icon }: CellLook): Readonly<Record<string, string>> => ({
  ...(paper === null ? {} : { backgroundColor: paper }),
  ...(bar === null
    ? {}
    : {
        backgroundImage: `linear-gradient(90deg, ${bar.colour}, ${bar.colour})`,
        backgroundSize: `${Math.round(bar.share * 100)}% 100%`,
      }),
  ...(icon === null ? {} : { '--icon': icon.colour }),
})

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
  readonly rules: readonly CellRule[]
  readonly frame: Frame
  readonly pane: Pane
  readonly merge: Area
}): JSX.Element {
  const { store, rules, frame, pane, merge } = props
  const first = { ...merge, rows: 1, columns: 1 }
  const look = new Looks(store, rules, first).of(
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
      style={{ ...placed(box), ...paperOf(look) }}
    >
      <span class="text" style={textStyle(look, box.width)}>
        {look.text}
      </span>
    </div>
  )
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
