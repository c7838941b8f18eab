import { overlap, type Area } from '../../../formula/area'
import type { Kept } from '../../store/filters'
import type { Table } from '../../store/tables'
import { HostError } from '../errors'
import type { HostContext, ObjectType } from '../object-type'
import { optionalNumber } from '../values'

/** Excel.AutoFilter of a table. */
export const autoFilter: ObjectType<Table> = {
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ showFilterButton }) => showFilterButton },
    isDataFiltered: { get: (table, host) => host.store.filters.isFiltered(table) },
  },
  methods: {
    apply: (table, [, column, criteria], host) => {
      const at = optionalNumber(column)
      if (at !== null) host.store.filters.set(table, at, keptBy(criteria))
    },
    clearCriteria: (table, _, host) => {
      host.store.filters.clear(table)
    },
    reapply: (table, _, host) => {
      host.store.filters.reapply(table)
    },
  },
}

/** Excel.FilterCriteria, as far as lists of values and comparisons go. */
function keptBy(asked: unknown): Kept {
  const { filterOn, values, criterion1, criterion2, operator } = (asked ?? {}) as Partial<Excel.FilterCriteria>
  if (filterOn === 'Values' && Array.isArray(values)) return { texts: values.map(String) }
  const criteria = [criterion1, criterion2].filter((one) => one !== undefined)
  if (filterOn !== 'Custom' || criteria.length === 0) throw new HostError('InvalidArgument')
  return { criteria, join: operator === 'Or' ? 'or' : 'and' }
}

/** @throws HostError where cells of a filtered table would be inserted or deleted, which Excel refuses */
export function demandUnfiltered(area: Area, host: HostContext): void {
  const { tables, filters } = host.store
  const inTheWay = tables.all().some((table) => filters.isFiltered(table) && overlap(table.area, area))
  if (inTheWay) throw new HostError('FilteredRangeConflict')
}
