import { cellArea, wholeSheet } from '../../../formula/area'
import type { Visibility } from '../../store/cell-store'
import { HostError } from '../errors'
import { eventTypes } from '../events'
import { objectOf, remembered, type ObjectType, type HostContext } from '../object-type'
import { numberIn, optionalText, textIn } from '../values'
import { within } from './bounds'
import { charts } from './charts'
import { eventMethods } from './event-methods'
import { freezePanes } from './freeze-panes'
import { names } from './names'
import { pagesOf } from './page-layout'
import { protection } from './protection'
import { demandSheetName } from './sheet-names'
import { sheetTables } from './tables'

const visibilities: readonly string[] = ['Visible', 'Hidden', 'VeryHidden']

/** Excel.Worksheet; stands for the id of a sheet. */
export const worksheet: ObjectType<string> = {
  name: 'Worksheet',
  identity: (id, host) => ({ Id: host.sheet(id).id }),
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, host) => host.sheet(id).name,
      set: (id, value, host) => {
        demandSheetName(textIn(value), id, host)
        host.store.changeSheet(id, { name: textIn(value) })
      },
    },
    position: {
      get: (id, host) => host.store.sheets().findIndex((sheet) => sheet.id === id),
      set: (id, value, host) => {
        host.store.changeSheet(id, { position: numberIn(value) })
      },
    },
    visibility: {
      get: (id, host) => host.sheet(id).visibility,
      set: (id, value, host) => {
        if (!visibilities.includes(textIn(value))) throw new HostError('InvalidArgument')
        host.store.changeSheet(id, { visibility: value as Visibility })
      },
    },
    tabColor: {
      get: (id, host) => host.sheet(id).tabColor,
      set: (id, value, host) => {
        host.store.changeSheet(id, { tabColor: textIn(value) })
      },
    },
    ...remembered<string>(
      { showGridlines: true, showHeadings: true, standardWidth: 64, enableCalculation: true },
      (id, property, host) => host.store.styles.get(wholeSheet(id), `sheet.${property}`),
      (id, property, value, host) => {
        host.store.styles.set(wholeSheet(id), `sheet.${property}`, value as number | boolean)
      },
    ),
  },
  objects: {
    charts: (id) => objectOf(charts, id),
    freezePanes: (id) => objectOf(freezePanes, id),
    names: () => objectOf(names, null),
    protection: (id) => objectOf(protection, id),
    tables: (id) => objectOf(sheetTables, id),
    pageLayout: pagesOf('pageLayout'),
    horizontalPageBreaks: pagesOf('horizontalPageBreaks'),
    verticalPageBreaks: pagesOf('verticalPageBreaks'),
  },
  methods: {
    ...eventMethods({
      Activated: eventTypes.activated,
      Calculated: eventTypes.calculated,
      DataChanged: eventTypes.changed,
      Deactivated: eventTypes.deactivated,
      SelectionChanged: eventTypes.sheetSelection,
    }),
    activate: (id, _, host) => {
      host.store.activate(id)
    },
    calculate: (_, __, host) => {
      host.store.recalculate()
    },
    delete: (id, _, host) => {
      const visible = host.store.sheets().filter((sheet) => sheet.visibility === 'Visible')
      if (visible.length === 1 && visible[0]?.id === id) throw new HostError('InvalidOperation')
      if (host.sheet(id).visibility === 'VeryHidden') throw new HostError('InvalidOperation')
      host.store.deleteSheet(id)
    },
    getCell: (id, [row, column], host) => host.range(within(cellArea(id, numberIn(row), numberIn(column)))),
    getRange: (id, [address], host) => {
      const text = optionalText(address)
      return host.range(text === null || text === '' ? wholeSheet(id) : host.area(text, id))
    },
    getRangeByIndexes: (id, [row, column, rows, columns], host) =>
      host.range(
        within({
          sheet: id,
          row: numberIn(row),
          column: numberIn(column),
          rows: numberIn(rows),
          columns: numberIn(columns),
        }),
      ),
    // An empty sheet's used range is its first cell.
    getUsedRange: (id, [valuesOnly], host) =>
      host.range(host.store.used(id, valuesOnly === true) ?? cellArea(id, 0, 0)),
    getUsedRangeOrNullObject: (id, [valuesOnly], host) => {
      const used = host.store.used(id, valuesOnly === true)
      return used === null ? null : host.range(used)
    },
    getNext: (id, [visibleOnly], host) => neighbour(id, 1, visibleOnly, host) ?? missing(),
    getNextOrNullObject: (id, [visibleOnly], host) => neighbour(id, 1, visibleOnly, host),
    getPrevious: (id, [visibleOnly], host) => neighbour(id, -1, visibleOnly, host) ?? missing(),
    getPreviousOrNullObject: (id, [visibleOnly], host) => neighbour(id, -1, visibleOnly, host),
  },
}

function neighbour(id: string, step: number, visibleOnly: unknown, host: HostContext) {
  const sheets = host.store
    .sheets()
    .filter((one) => one.id === id || visibleOnly !== true || one.visibility === 'Visible')
  const next = sheets[sheets.findIndex((one) => one.id === id) + step]
  return next === undefined ? null : host.worksheet(next.id)
}

function missing(): never {
  throw new HostError('ItemNotFound')
}
