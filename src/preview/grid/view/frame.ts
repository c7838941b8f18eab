import type { Area } from '../../../formula/area'
import type { SheetLayout } from './layout'
import type { Place } from '../typing/navigation'

export const headerHeight = 22

/** A rectangle on the stage, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A part of the stage that scrolls alike: frozen or not, by rows and by columns. */
export interface Pane extends Box {
  readonly name: string
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** What to take off a cell's offset to get its place in the pane. */
  readonly offsetX: number
  readonly offsetY: number
}

/** The window on a sheet: what of it is seen at a scroll position, and which cell lies under a pixel. */
export class Frame {
  readonly headerWidth: number
  readonly #frozenWidth: number
  readonly #frozenHeight: number

  constructor(
    readonly layout: SheetLayout,
    readonly scroll: { readonly x: number; readonly y: number },
    readonly size: { readonly width: number; readonly height: number },
  ) {
    this.headerWidth = layout.rows.count > 9_999 ? 64 : 44
    this.#frozenWidth = layout.columns.offset(layout.frozenColumns)
    this.#frozenHeight = layout.rows.offset(layout.frozenRows)
  }

  /** The four parts, those without room left out. */
  panes(): Pane[] {
    const { rows, columns, frozenRows, frozenColumns } = this.layout
    const bodyWidth = this.size.width - this.headerWidth - this.#frozenWidth
    const bodyHeight = this.size.height - headerHeight - this.#frozenHeight
    const across = [
      {
        name: 'frozen',
        left: this.headerWidth,
        width: this.#frozenWidth,
        first: 0,
        last: frozenColumns - 1,
        offset: 0,
      },
      {
        name: 'body',
        left: this.headerWidth + this.#frozenWidth,
        width: bodyWidth,
        first: Math.max(frozenColumns, columns.at(this.#frozenWidth + this.scroll.x)),
        last: columns.at(this.#frozenWidth + this.scroll.x + bodyWidth),
        offset: this.#frozenWidth + this.scroll.x,
      },
    ]
    const down = [
      { name: 'frozen', top: headerHeight, height: this.#frozenHeight, first: 0, last: frozenRows - 1, offset: 0 },
      {
        name: 'body',
        top: headerHeight + this.#frozenHeight,
        height: bodyHeight,
        first: Math.max(frozenRows, rows.at(this.#frozenHeight + this.scroll.y)),
        last: rows.at(this.#frozenHeight + this.scroll.y + bodyHeight),
        offset: this.#frozenHeight + this.scroll.y,
      },
    ]
    return down
      .flatMap((row) =>
        across.map((column) => ({
          name: `${row.name}-${column.name}`,
          left: column.left,
          top: row.top,
          width: column.width,
          height: row.height,
          firstRow: row.first,
          lastRow: row.last,
          firstColumn: column.first,
          lastColumn: column.last,
          offsetX: column.offset,
          offsetY: row.offset,
        })),
      )
      .filter((pane) => pane.width > 0 && pane.height > 0)
  }

  /** Where an area lies in a pane; parts outside are cut off by the pane itself. */
  boxIn(pane: Pane, area: Omit<Area, 'sheet'>): Box {
    const { rows, columns } = this.layout
    const left = columns.offset(area.column)
    const top = rows.offset(area.row)
    return {
      left: left - pane.offsetX,
      top: top - pane.offsetY,
      width: columns.offset(Math.min(columns.count, area.column + area.columns)) - left,
      height: rows.offset(Math.min(rows.count, area.row + area.rows)) - top,
    }
  }

  /** The cell under a pixel of the stage; a column or row of -1 is its header. */
  placeAt(x: number, y: number): Place {
    const { rows, columns } = this.layout
    const column = x - this.headerWidth
    const row = y - headerHeight
    return {
      row: row < 0 ? -1 : rows.at(row < this.#frozenHeight ? row : row + this.scroll.y),
      column: column < 0 ? -1 : columns.at(column < this.#frozenWidth ? column : column + this.scroll.x),
    }
  }

  /** The column whose right edge lies under a pixel of the column headers, to drag it by; -1 for none. */
  columnEdgeAt(x: number): number {
    const pixel = x - this.headerWidth
    const at = pixel < this.#frozenWidth ? pixel : pixel + this.scroll.x
    const { columns } = this.layout
    const column = columns.at(at)
    if (columns.offset(column + 1) - at <= 4) return column
    return at - columns.offset(column) <= 3 && column > 0 ? column - 1 : -1
  }

  /** The scroll position that shows a cell wholly; the present one where it is seen already. */
  scrolledTo({ row, column }: Place): { x: number; y: number } {
    const { rows, columns, frozenRows, frozenColumns } = this.layout
    const along = (scroll: number, start: number, size: number, room: number, isFrozen: boolean): number => {
      if (isFrozen || start < scroll) return isFrozen ? scroll : start
      return start + size > scroll + room ? start + size - room : scroll
    }
    return {
      x: along(
        this.scroll.x,
        columns.offset(column) - this.#frozenWidth,
        columns.size(column),
        this.size.width - this.headerWidth - this.#frozenWidth,
        column < frozenColumns,
      ),
      y: along(
        this.scroll.y,
        rows.offset(row) - this.#frozenHeight,
        rows.size(row),
        this.size.height - headerHeight - this.#frozenHeight,
        row < frozenRows,
      ),
    }
  }
}
