import type { Area } from '../../../formula/area'
import { bodyOf, type Table } from '../../store/tables'
import { HostError } from '../errors'
import { objectOf, type HostObject, type ObjectType, type HostContext } from '../object-type'
import { cellsIn, numberIn, optionalNumber, optionalText, textIn } from '../values'
import { fillHeaders } from './table-headers'

interface Column {
  readonly table: Table
  readonly index: number
}

/** Excel.TableColumnCollection. */
export const tableColumns: ObjectType<Table> = {
  name: 'TableColumnCollection',
  items: (table) => Array.from({ length: table.area.columns }, (_, index) => objectOf(tableColumn, { table, index })),
  item: (table, key, host) => find(table, key, host),
  properties: { count: { get: ({ area }) => area.columns } },
  methods: {
    add: (table, [index, values, name], host) => {
      host.demandWritable(table.area.sheet)
      const at = optionalNumber(index) ?? table.area.columns
      const { area } = table
      const place: Area = { ...area, column: area.column + (at < 0 ? area.columns : at), columns: 1 }
      host.store.shift({ area: place, kind: 'insert', along: 'columns' })
      const widened = { ...area, columns: area.columns + 1 }
      host.store.tables.change(table, { area: widened })
      if (values !== null && values !== undefined) host.store.write(place, cellsIn(values, place))
      const header = optionalText(name)
      if (header !== null) host.store.write({ ...place, rows: 1 }, [[header]])
      fillHeaders(widened, host)
      return objectOf(tableColumn, { table, index: place.column - area.column })
    },
    getCount: ({ area }) => area.columns,
    getItem: (table, [key], host) => find(table, key, host) ?? missing(),
    getItemAt: (table, [index]) => {
      const at = numberIn(index)
      return at >= 0 && at < table.area.columns ? objectOf(tableColumn, { table, index: at }) : missing()
    },
    getItemOrNullObject: (table, [key], host) => find(table, key, host),
  },
}

const areaOf = ({ table: { area }, index }: Column): Area => ({ ...area, column: area.column + index, columns: 1 })

const bodyArea = (column: Column): Area => ({
  ...areaOf(column),
  row: bodyOf(column.table).row,
  rows: bodyOf(column.table).rows,
})

/** Excel.TableColumn; its id is its place, counted from 1. */
const tableColumn: ObjectType<Column> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (column, host) => nameOf(column, host),
      set: (column, value, host) => {
        host.store.write({ ...areaOf(column), rows: 1 }, [[textIn(value)]])
      },
    },
    values: {
      get: (column, host) => host.store.values(areaOf(column)),
      set: (column, value, host) => {
        host.demandWritable(column.table.area.sheet)
        host.store.write(areaOf(column), cellsIn(value, areaOf(column)))
      },
    },
  },
  methods: {
    getRange: (column, _, host) => host.range(areaOf(column)),
    getHeaderRowRange: (column, _, host) => host.range({ ...areaOf(column), rows: 1 }),
    getDataBodyRange: (column, _, host) => host.range(bodyArea(column)),
    delete: (column, _, host) => {
      host.demandWritable(column.table.area.sheet)
      if (column.table.area.columns === 1) throw new HostError('InvalidOperation')
      host.store.shift({ area: areaOf(column), kind: 'delete', along: 'columns' })
    },
  },
}

const nameOf = (column: Column, host: HostContext): string =>
  String(host.store.values({ ...areaOf(column), rows: 1 })[0]![0]!)

/** A column by its header, or by its id. */
function find(table: Table, key: unknown, host: HostContext): HostObject | null {
  const byId = typeof key === 'number' ? key - 1 : -1
  const index =
    byId >= 0 && byId < table.area.columns
      ? byId
      : Array.from({ length: table.area.columns }, (_, at) => nameOf({ table, index: at }, host).toLowerCase()).indexOf(
          textIn(key).toLowerCase(),
        )
  return index < 0 ? null : objectOf(tableColumn, { table, index })
}

function missing(): never {
  throw new HostError('ItemNotFound')
}
