import { covers, overlap, type Area } from '../../../formula/area'
import type { Table } from '../../store/tables'
import { HostError } from '../errors'
import { eventTypes } from '../events'
import { isHostObject, objectOf, type HostObject, type ObjectType, type HostContext } from '../object-type'
import { areaIn, numberIn, textIn } from '../values'
import { eventMethods } from './event-methods'
import { table } from './table'
import { fillHeaders } from './table-headers'

/** A collection of tables: of the workbook, of a sheet, of a range. */
function collection<T>(
  name: string,
  tablesOf: (target: T, host: HostContext) => readonly Table[],
  sheetOf: (target: T, host: HostContext) => string,
): ObjectType<T> {
  const find = (target: T, key: unknown, host: HostContext): HostObject | null => {
    const text = textIn(key)
    const found = tablesOf(target, host).find((one) => one.id === text || one.name.toLowerCase() === text.toLowerCase())
    return found === undefined ? null : objectOf(table, found)
  }
  return {
    name,
    items: (target, host) => tablesOf(target, host).map((one) => objectOf(table, one)),
    item: find,
    properties: { count: { get: (target, host) => tablesOf(target, host).length } },
    methods: {
      ...eventMethods({
        Added: eventTypes.tableAdded,
        Deleted: eventTypes.tableDeleted,
        DataChanged: eventTypes.tableChanged,
      }),
      add: (target, [address, hasHeaders], host) => {
        const area = isHostObject(address) ? areaIn(address) : host.area(textIn(address), sheetOf(target, host))
        return objectOf(table, addTable(area, hasHeaders === true, host))
      },
      getCount: (target, _, host) => tablesOf(target, host).length,
      getItem: (target, [key], host) => find(target, key, host) ?? missing(),
      getItemAt: (target, [index], host) => {
        const found = tablesOf(target, host)[numberIn(index)]
        return found === undefined ? missing() : objectOf(table, found)
      },
      getItemOrNullObject: (target, [key], host) => find(target, key, host),
      getFirst: (target, _, host) => {
        const [first] = tablesOf(target, host)
        return first === undefined ? missing() : objectOf(table, first)
      },
    },
  }
}

export const allTables = collection<null>(
  'TableCollection',
  (_, host) => host.store.tables.all(),
  (_, host) => host.store.activeSheet(),
)

export const sheetTables = collection<string>(
  'TableCollection',
  (sheet, host) => host.store.tables.all().filter((one) => one.area.sheet === sheet),
  (sheet) => sheet,
)

/** Tables that a range touches. */
export const rangeTables = collection<Area>(
  'TableScopedCollection',
  (area, host) => host.store.tables.all().filter((one) => overlap(one.area, area) || covers(area, one.area)),
  ({ sheet }) => sheet,
)

function addTable(area: Area, hasHeaders: boolean, host: HostContext): Table {
  host.demandWritable(area.sheet)
  if (host.store.tables.all().some((one) => overlap(one.area, area))) {
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.')
  }
  let whole = area
  if (!hasHeaders) {
    host.store.shift({ area: { ...area, rows: 1 }, kind: 'insert', along: 'rows' })
    whole = { ...area, rows: area.rows + 1 }
  } else if (area.rows === 1) {
    // A table of headers alone gets one empty row.
    whole = { ...area, rows: 2 }
  }
  fillHeaders(whole, host)
  return host.store.tables.add(whole, null)
}

function missing(): never {
  throw new HostError('ItemNotFound')
}
