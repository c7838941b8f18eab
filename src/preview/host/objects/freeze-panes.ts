import { maxColumns, maxRows, type Area } from '../../../formula/area'
import { isHostObject, type ObjectType, type HostContext } from '../object-type'
import { areaIn, numberIn, textIn } from '../values'

/** Excel.WorksheetFreezePanes; stands for the id of a sheet. Kept as an area, drawn by a store that can. */
export const freezePanes: ObjectType<string> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (id, [count], host) => {
      freeze(host, {
        sheet: id,
        row: 0,
        column: 0,
        rows: count === undefined ? 1 : numberIn(count),
        columns: maxColumns,
      })
    },
    freezeColumns: (id, [count], host) => {
      freeze(host, { sheet: id, row: 0, column: 0, rows: maxRows, columns: count === undefined ? 1 : numberIn(count) })
    },
    freezeAt: (id, [range], host) => {
      freeze(host, isHostObject(range) ? areaIn(range) : host.area(textIn(range), id))
    },
    unfreeze: (id, _, host) => {
      host.frozen.delete(id)
      host.store.styles.set({ sheet: id, row: 0, column: 0, rows: maxRows, columns: maxColumns }, 'sheet.frozen', null)
    },
    getLocation: (id, _, host) => location(id, host),
    getLocationOrNullObject: (id, _, host) => location(id, host),
  },
}

const location = (id: string, host: HostContext) => {
  const area = host.frozen.get(id)
  return area === undefined ? null : host.range(area)
}

function freeze(host: HostContext, area: Area): void {
  host.frozen.set(area.sheet, area)
  const rows = area.rows >= maxRows ? 0 : area.row + area.rows
  const columns = area.columns >= maxColumns ? 0 : area.column + area.columns
  host.store.styles.set(
    { sheet: area.sheet, row: 0, column: 0, rows: maxRows, columns: maxColumns },
    'sheet.frozen',
    `${rows},${columns}`,
  )
}
