import { maxColumns, maxRows, overlap, type Area } from '../../../formula/area'
import { shownText } from '../../../formula/number-text'
import type { CellStore } from '../../store/cell-store'
import { bodyOf } from '../../store/tables'
import type { GridControl } from '../grid-control'
import type { MenuItem } from './menu'

const counted = (count: number, word: string): string => (count === 1 ? word : `${count} ${word}s`)

/** What can be done with the selected cells. */
export function cellMenu(grid: GridControl): MenuItem[] {
  const { edits } = grid
  const { active } = grid.cursor
  const { sheet, ...selection } = grid.cursor.area
  const rows: Area = { ...selection, sheet, column: 0, columns: maxColumns }
  const columns: Area = { ...selection, sheet, row: 0, rows: maxRows }
  const item = (label: string, run: () => void): MenuItem => ({
    label,
    run: () => {
      grid.change(run)
    },
  })
  const forRows = [
    item(`Insert ${counted(selection.rows, 'row')} above`, () => {
      edits.insert({ area: rows, along: 'rows' })
    }),
    item(`Delete ${counted(selection.rows, 'row')}`, () => {
      edits.remove({ area: rows, along: 'rows' })
    }),
  ]
  const forColumns = [
    item(`Insert ${counted(selection.columns, 'column')} to the left`, () => {
      edits.insert({ area: columns, along: 'columns' })
    }),
    item(`Delete ${counted(selection.columns, 'column')}`, () => {
      edits.remove({ area: columns, along: 'columns' })
    }),
  ]
  return [
    ...(selection.rows >= maxRows ? [] : forRows),
    ...(selection.columns >= maxColumns ? [] : forColumns),
    item('Clear contents', () => {
      edits.clear({ ...selection, sheet })
    }),
    ...(selection.columns >= maxColumns
      ? []
      : [
          item('Sort, smallest or A first', () => {
            edits.sort(sheet, active.row, active.column, 1)
          }),
          item('Sort, largest or Z first', () => {
            edits.sort(sheet, active.row, active.column, -1)
          }),
        ]),
    ...filterItems(grid, item),
  ]
}

/** Hides the rows of a table that show something else than the active cell, and shows them again. */
function filterItems(
  { store, cursor, edits }: GridControl,
  item: (label: string, run: () => void) => MenuItem,
): MenuItem[] {
  const { sheet } = cursor.area
  const { row, column } = cursor.active
  const cell = { sheet, row, column, rows: 1, columns: 1 }
  const table = store.tables.all().find((one) => overlap(one.area, cell))
  if (table === undefined) return []
  const text = shownText(store.values(cell)[0]?.[0] ?? '', store.numberFormats(cell)[0]?.[0] ?? 'General')
  const called = text === '' ? 'nothing' : `"${text.length > 24 ? `${text.slice(0, 23)}…` : text}"`
  return [
    ...(overlap(bodyOf(table), cell)
      ? [
          item(`Keep only rows with ${called} here`, () => {
            edits.filter(table, column - table.area.column, { texts: [text] })
          }),
        ]
      : []),
    ...(store.filters.isFiltered(table)
      ? [
          item('Show all rows', () => {
            edits.filter(table, null, null)
          }),
        ]
      : []),
  ]
}

/** What can be done with a sheet. */
export function tabMenu(store: CellStore, sheet: string, rename: () => void): MenuItem[] {
  const sheets = store.sheets()
  const canGo = sheets.filter((one) => one.visibility === 'Visible').length > 1
  return [
    { label: 'Rename', run: rename },
    ...(canGo
      ? [
          {
            label: 'Delete',
            run: () => {
              store.deleteSheet(sheet)
            },
          },
          {
            label: 'Hide',
            run: () => {
              store.changeSheet(sheet, { visibility: 'Hidden' })
            },
          },
        ]
      : []),
    ...sheets
      .filter((one) => one.visibility === 'Hidden')
      .map((one) => ({
        label: `Unhide ${one.name}`,
        run: () => {
          store.changeSheet(one.id, { visibility: 'Visible' })
        },
      })),
  ]
}
