import type { SheetInfo } from '../../store/cell-store'
import { HostError } from '../errors'
import { eventTypes } from '../events'
import { objectOf, type HostObject, type ObjectType, type HostContext } from '../object-type'
import { optionalText, textIn } from '../values'
import { eventMethods } from './event-methods'
import { demandSheetName } from './sheet-names'
import { worksheet } from './worksheet'

/** Excel.WorksheetCollection. */
export const worksheets: ObjectType<null> = {
  name: 'WorksheetCollection',
  items: (_, host) => host.store.sheets().map((sheet) => objectOf(worksheet, sheet.id)),
  item: (_, key, host) => orNull(host.findSheet(textIn(key))),
  methods: {
    ...eventMethods({
      Activated: eventTypes.activated,
      Added: eventTypes.added,
      Calculated: eventTypes.calculated,
      DataChanged: eventTypes.changed,
      Deactivated: eventTypes.deactivated,
      Deleted: eventTypes.deleted,
      SelectionChanged: eventTypes.sheetSelection,
    }),
    add: (_, [name], host) => {
      const text = optionalText(name) ?? freeName(host)
      demandSheetName(text, null, host)
      if (host.remembered.get('workbook.protected') === true) throw new HostError('AccessDenied')
      return objectOf(worksheet, host.store.addSheet(text).id)
    },
    getActiveWorksheet: (_, __, host) => objectOf(worksheet, host.store.activeSheet()),
    getCount: (_, [visibleOnly], host) => shown(host, visibleOnly).length,
    getFirst: (_, [visibleOnly], host) => orNull(shown(host, visibleOnly)[0] ?? null),
    getLast: (_, [visibleOnly], host) => orNull(shown(host, visibleOnly).at(-1) ?? null),
    getItem: (_, [key], host) => {
      const found = orNull(host.findSheet(textIn(key)))
      if (found === null) throw new HostError('ItemNotFound')
      return found
    },
    getItemOrNullObject: (_, [key], host) => orNull(host.findSheet(textIn(key))),
  },
}

const shown = (host: HostContext, visibleOnly: unknown): readonly SheetInfo[] =>
  host.store.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')

const orNull = (sheet: SheetInfo | null): HostObject | null => (sheet === null ? null : objectOf(worksheet, sheet.id))

function freeName(host: HostContext): string {
  let number = host.store.sheets().length + 1
  while (host.findSheet(`Sheet${number}`) !== null) number++
  return `Sheet${number}`
}
