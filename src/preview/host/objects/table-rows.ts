import type { Area } from '../../../formula/area'
import { bodyOf, type Table } from '../../store/tables'
import { HostError } from '../errors'
import { objectOf, type ObjectType, type HostContext } from '../object-type'
import { cellsIn, numberIn, optionalNumber } from '../values'

interface Row {
  readonly table: Table
  readonly index: number
}

const areaOf = ({ table, index }: Row): Area => ({ ...bodyOf(table), row: bodyOf(table).row + index, rows: 1 })

/** Excel.TableRowCollection. */
export const tableRows: ObjectType<Table> = {
  name: 'TableRowCollection',
  items: (table) => Array.from({ length: bodyOf(table).rows }, (_, index) => objectOf(tableRow, { table, index })),
  properties: { count: { get: (table) => bodyOf(table).rows } },
  methods: {
    add: (table, [index, values], host) => {
      host.demandWritable(table.area.sheet)
      const rows =
        values === null || values === undefined
          ? [[]]
          : Array.isArray(values) && Array.isArray(values[0])
            ? (values as unknown[])
            : [values]
      const body = bodyOf(table)
      const at = optionalNumber(index) ?? -1
      const first = at < 0 ? body.rows : at
      const place: Area = { ...body, row: body.row + first, rows: rows.length }
      const { area } = table
      host.store.shift({ area: place, kind: 'insert', along: 'rows' })
      host.store.tables.change(table, { area: { ...area, rows: area.rows + rows.length } })
      if (values !== null && values !== undefined) host.store.write(place, cellsIn(rows, place))
      return objectOf(tableRow, { table, index: first })
    },
    getCount: (table) => bodyOf(table).rows,
    getItemAt: (table, [index]) => {
      const at = numberIn(index)
      if (at < 0 || at >= bodyOf(table).rows) throw new HostError('ItemNotFound')
      return objectOf(tableRow, { table, index: at })
    },
    deleteRowsAt: (table, [index, count], host) => {
      remove(table, numberIn(index), optionalNumber(count) ?? 1, host)
    },
  },
}

/** Excel.TableRow. */
const tableRow: ObjectType<Row> = {
  name: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row, host) => host.store.values(areaOf(row)),
      set: (row, value, host) => {
        host.demandWritable(row.table.area.sheet)
        host.store.write(areaOf(row), cellsIn(value, areaOf(row)))
      },
    },
  },
  methods: {
    getRange: (row, _, host) => host.range(areaOf(row)),
    delete: ({ table, index }, _, host) => {
      remove(table, index, 1, host)
    },
  },
}

/** Takes rows out; the last one of a table is emptied instead. */
function remove(table: Table, index: number, count: number, host: HostContext): void {
  host.demandWritable(table.area.sheet)
  const body = bodyOf(table)
  if (index < 0 || index + count > body.rows) throw new HostError('InvalidArgument')
  const kept = count === body.rows ? 1 : 0
  if (kept === 1) host.store.clear({ ...body, row: body.row + index, rows: 1 }, 'contents')
  if (count > kept) {
    host.store.shift({
      area: { ...body, row: body.row + index + kept, rows: count - kept },
      kind: 'delete',
      along: 'rows',
    })
  }
}
