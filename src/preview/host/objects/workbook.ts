import { cellArea } from '../../../formula/area'
import { HostError } from '../errors'
import { objectOf, remembered, type ObjectType } from '../object-type'
import { textIn } from '../values'
import { application } from './application'
import { functions } from './functions'
import { names } from './names'
import { settings } from './settings'
import { allTables } from './tables'
import { worksheets } from './worksheets'

/** Excel.Workbook; there is one. */
export const workbook: ObjectType<null> = {
  name: 'Workbook',
  properties: {
    name: { get: () => 'Preview.xlsx' },
    readOnly: { get: (_, host) => host.remembered.get('workbook.readOnly') === true },
    ...remembered<null>(
      { isDirty: false, autoSave: false, usePrecisionAsDisplayed: false },
      (_, property, host) => host.remembered.get(`workbook.${property}`),
      (_, property, value, host) => host.remembered.set(`workbook.${property}`, value),
    ),
  },
  objects: {
    application: () => objectOf(application, null),
    functions: () => objectOf(functions, null),
    names: () => objectOf(names, null),
    settings: () => objectOf(settings, null),
    tables: () => objectOf(allTables, null),
    worksheets: () => objectOf(worksheets, null),
    protection: () => objectOf(workbookProtection, null),
    properties: () => objectOf(documentProperties, null),
    _Runtime: () => objectOf(runtime, null),
  },
  methods: {
    getSelectedRange: (_, __, host) => host.range(host.store.selection()),
    getActiveCell: (_, __, host) => {
      const { sheet, row, column } = host.store.selection()
      return host.range(cellArea(sheet, row, column))
    },
    _GetRangeForEventByReferenceId: (_, [id], host) => {
      const area = host.references.get(textIn(id))
      if (area === undefined || area === null) throw new HostError('InvalidReference')
      return host.range(area)
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], host) => {
      const area = host.references.get(textIn(id)) ?? null
      return area === null ? null : host.range(area)
    },
    _GetReferenceCount: (_, __, host) => host.references.size,
    _RemoveReference: (_, [id], host) => {
      host.references.remove(textIn(id))
    },
    _RemoveAllReferences: (_, __, host) => {
      host.references.clear()
    },
  },
}

/** Excel.WorkbookProtection: of the structure; no sheet can be added then. */
const workbookProtection: ObjectType<null> = {
  name: 'WorkbookProtection',
  properties: { protected: { get: (_, host) => host.remembered.get('workbook.protected') === true } },
  methods: {
    protect: (_, __, host) => {
      host.remembered.set('workbook.protected', true)
    },
    unprotect: (_, __, host) => {
      host.remembered.set('workbook.protected', false)
    },
  },
}

/** Excel.DocumentProperties, kept and given back. */
const documentProperties: ObjectType<null> = {
  name: 'DocumentProperties',
  properties: remembered<null>(
    { title: '', subject: '', author: '', keywords: '', comments: '', category: '', company: '', manager: '' },
    (_, property, host) => host.remembered.get(`properties.${property}`),
    (_, property, value, host) => host.remembered.set(`properties.${property}`, value),
  ),
}

/** Excel.Runtime. */
const runtime: ObjectType<null> = {
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: (_, host) => host.enableEvents,
      set: (_, value, host) => {
        host.enableEvents = value === true
      },
    },
  },
}
