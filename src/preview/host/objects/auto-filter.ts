import { overlap, type Area } from '../../../formula/area'
import type { Table } from '../../store/tables'
import { HostError } from '../errors'
import type { HostContext, ObjectType } from '../object-type'

const key = (table: Table): string => `filter.${table.id}`

const isFiltered = (table: Table, host: HostContext): boolean => host.remembered.get(key(table)) === true

/** Excel.AutoFilter of a table: whether it filters is remembered; no row is hidden here. */
export const autoFilter: ObjectType<Table> = {
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ showFilterButton }) => showFilterButton },
    isDataFiltered: { get: isFiltered },
  },
  methods: {
    apply: (table, [, column], host) => {
      host.remembered.set(key(table), column !== null && column !== undefined)
    },
    clearCriteria: (table, _, host) => {
      host.remembered.set(key(table), false)
    },
    reapply: () => null,
  },
}

/** @throws HostError where cells of a filtered table would be inserted or deleted, which Excel refuses */
export function demandUnfiltered(area: Area, host: HostContext): void {
  const inTheWay = host.store.tables.all().some((table) => isFiltered(table, host) && overlap(table.area, area))
  if (inTheWay) throw new HostError('FilteredRangeConflict')
}
