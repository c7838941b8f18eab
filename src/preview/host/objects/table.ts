import type { Area } from '../../../formula/area'
import { overlap } from '../../../formula/area'
import { bodyOf, type Table } from '../../store/tables'
import { HostError } from '../errors'
import { eventTypes } from '../events'
import { isHostObject, objectOf, type ObjectType, type Property } from '../object-type'
import { areaIn, textIn } from '../values'
import { autoFilter } from './auto-filter'
import { eventMethods } from './event-methods'
import { tableColumns } from './table-columns'
import { fillHeaders } from './table-headers'
import { tableRows } from './table-rows'

/** A switch of a table, kept with it. */
const flag = (name: keyof Table): Property<Table> => ({
  get: (table) => table[name],
  set: (table, value, host) => {
    host.store.tables.change(table, { [name]: value === true })
  },
})

/** Excel.Table. */
export const table: ObjectType<Table> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    legacyId: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (table, value, host) => {
        const name = textIn(value)
        if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || name.length > 255) throw new HostError('InvalidArgument')
        const taken = host.store.tables.find(name)
        if ((taken !== null && taken !== table) || host.store.names.find(name) !== null)
          throw new HostError('InvalidArgument')
        host.store.tables.change(table, { name })
      },
    },
    style: {
      get: ({ style }) => style,
      set: (table, value, host) => {
        host.store.tables.change(table, { style: textIn(value) })
      },
    },
    showHeaders: flag('showHeaders'),
    showTotals: flag('showTotals'),
    showFilterButton: flag('showFilterButton'),
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
  },
  objects: {
    autoFilter: (table) => objectOf(autoFilter, table),
    columns: (table) => objectOf(tableColumns, table),
    rows: (table) => objectOf(tableRows, table),
    worksheet: ({ area }, host) => host.worksheet(area.sheet),
  },
  methods: {
    ...eventMethods({ DataChanged: eventTypes.tableChanged, SelectionChanged: eventTypes.tableSelection }),
    clearFilters: (table, _, host) => {
      host.store.filters.clear(table)
    },
    reapplyFilters: (table, _, host) => {
      host.store.filters.reapply(table)
    },
    convertToRange: (table, _, host) => {
      host.store.tables.delete(table)
      return host.range(table.area)
    },
    // The table goes with the cells in it; cells around stay where they are.
    delete: (table, _, host) => {
      host.demandWritable(table.area.sheet)
      host.store.tables.delete(table)
      host.store.clear(table.area, 'all')
    },
    getRange: ({ area }, _, host) => host.range(area),
    getDataBodyRange: (table, _, host) => host.range(bodyOf(table)),
    getHeaderRowRange: ({ area, showHeaders }, _, host) => {
      if (!showHeaders) throw new HostError('InvalidOperation')
      return host.range({ ...area, rows: 1 })
    },
    getTotalRowRange: ({ area, showTotals }, _, host) => {
      if (!showTotals) throw new HostError('InvalidOperation')
      return host.range({ ...area, row: area.row + area.rows - 1, rows: 1 })
    },
    resize: (table, [range], host) => {
      const area: Area = isHostObject(range) ? areaIn(range) : host.area(textIn(range), table.area.sheet)
      const sameHead = area.sheet === table.area.sheet && area.row === table.area.row && overlap(area, table.area)
      host.demandWritable(table.area.sheet)
      const free = host.store.tables.all().every((one) => one === table || !overlap(one.area, area))
      if (!sameHead || !free || area.rows < 2) throw new HostError('InvalidArgument')
      fillHeaders(area, host)
      host.store.tables.change(table, { area })
    },
  },
}
