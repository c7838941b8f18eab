import type { HostContext } from './object-type'
import { addressOf } from '../../formula/address'
import { overlap, type Area } from '../../formula/area'
import type { Origin, StoreChange } from '../store/cell-store'
import { valueTypeOf } from '../../formula/value'
import type { TableChange } from '../store/tables'
import type { Entry } from './wire'

/** Numbers of office.js for what can happen. */
export const eventTypes = {
  workbookSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  sheetSelection: 14,
  deleted: 15,
  calculated: 16,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const

/** office.js files events of a whole workbook under this name. */
const workbookTarget = 'Workbook'
const eventCategory = 65_536

const entry = (messageType: number, targetId: string, message: object): Entry => ({
  messageCategory: eventCategory,
  messageType,
  targetId,
  message: JSON.stringify(message),
})

const both = (messageType: number, targetId: string, message: object): Entry[] => [
  entry(messageType, targetId, message),
  entry(messageType, workbookTarget, message),
]

/** Excel's events for one change of the store. */
export function entriesFor(change: StoreChange, host: HostContext): Entry[] {
  switch (change.kind) {
    case 'cells':
      return changed(host, change.area, 'RangeEdited', change.origin, details(change))
    case 'shift': {
      const { area, kind, along } = change.shift
      const part = area.columns >= 16_384 ? 'Row' : area.rows >= 1_048_576 ? 'Column' : 'Cell'
      const direction = {
        insert: { rows: 'ShiftCellDown', columns: 'ShiftCellRight' },
        delete: { rows: 'ShiftCellUp', columns: 'ShiftCellLeft' },
      }
      const shiftDirection = part === 'Cell' ? direction[kind][along] : 'None'
      return changed(host, area, part + (kind === 'insert' ? 'Inserted' : 'Deleted'), change.origin, { shiftDirection })
    }
    case 'calculated':
      return [...new Set(change.areas.map((area) => area.sheet))].flatMap((worksheetId) =>
        both(eventTypes.calculated, worksheetId, { worksheetId, address: '' }),
      )
    case 'selection':
      return selected(host, change.area)
    case 'sheet-added':
      return [entry(eventTypes.added, workbookTarget, { worksheetId: change.sheet, source: 'Local' })]
    case 'sheet-deleted':
      return [entry(eventTypes.deleted, workbookTarget, { worksheetId: change.sheet, source: 'Local' })]
    case 'sheet-activated':
      return both(eventTypes.activated, change.sheet, { worksheetId: change.sheet })
    case 'sheet-changed':
      return []
  }
}

function details({ before, after }: StoreChange & { kind: 'cells' }): object {
  if (before === undefined || after === undefined) return {}
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  }
}

function changed(host: HostContext, area: Area, changeType: string, origin: Origin, more: object): Entry[] {
  // Each receiver gets a range of its own: a batch gives its references back when it ends.
  const message = () => ({
    changeType,
    source: 'Local',
    worksheetId: area.sheet,
    address: addressOf(area, null),
    referenceId: host.references.add(area),
    triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    ...more,
  })
  const entries: Entry[] = []
  const add = (type: number, target: string, extra: object = {}) => {
    if (host.listens(type)) entries.push(entry(type, target, { ...message(), ...extra }))
  }
  add(eventTypes.changed, area.sheet)
  add(eventTypes.changed, workbookTarget)
  for (const table of host.store.tables.all()) {
    if (!overlap(table.area, area)) continue
    for (const target of [table.id, area.sheet, workbookTarget])
      add(eventTypes.tableChanged, target, { tableId: table.id })
  }
  return entries
}

function selected(host: HostContext, area: Area): Entry[] {
  const message = { address: addressOf(area, null), worksheetId: area.sheet }
  const tables = host.store.tables.all().map((table) =>
    entry(eventTypes.tableSelection, table.id, {
      ...message,
      tableId: table.id,
      isInsideTable: overlap(table.area, area),
    }),
  )
  return [
    entry(eventTypes.workbookSelection, '', {}),
    ...both(eventTypes.sheetSelection, area.sheet, message),
    ...tables,
  ]
}

export function entriesForTable({ kind, table }: TableChange): Entry[] {
  if (kind === 'changed') return []
  const message = { tableId: table.id, tableName: table.name, worksheetId: table.area.sheet, source: 'Local' }
  return both(kind === 'added' ? eventTypes.tableAdded : eventTypes.tableDeleted, table.area.sheet, message)
}
