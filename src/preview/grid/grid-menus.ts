import { maxColumns, maxRows, type Area } from '../../formula/area'
import type { CellStore } from '../store/cell-store'
import type { PersonEdits } from './edits'
import type { MenuItem } from './menu'
import type { Place } from './navigation'

const counted = (count: number, word: string): string => (count === 1 ? word : `${count} ${word}s`)

/** What can be done with the selected cells. */
export function cellMenu(
  store: CellStore,
  edits: PersonEdits,
  active: Place,
  change: (run: () => void) => void,
): MenuItem[] {
  const { sheet, ...selection } = store.selection()
  const rows: Area = { ...selection, sheet, column: 0, columns: maxColumns }
  const columns: Area = { ...selection, sheet, row: 0, rows: maxRows }
  const item = (label: string, run: () => void): MenuItem => ({
    label,
    run: () => {
      change(run)
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
