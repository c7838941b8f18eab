import { addressOf } from '../../../formula/address'
import type { Area } from '../../../formula/area'
import type { DefinedName } from '../../store/names'
import { HostError } from '../errors'
import { isHostObject, objectOf, type HostContext, type ObjectType } from '../object-type'
import { areaIn, optionalText, textIn } from '../values'

/** Excel.NamedItemCollection of the workbook; names of single sheets are not modelled. */
export const names: ObjectType<null> = {
  name: 'NamedItemCollection',
  items: (_, host) => host.store.names.all().map((name) => objectOf(namedItem, name)),
  item: (_, key, host) => orNull(host.store.names.find(textIn(key))),
  methods: {
    add: (_, [name, reference, comment], host) => {
      const text = textIn(name)
      if (!/^[A-Za-z_\\][\w.\\]*$/.test(text)) throw new HostError('InvalidArgument')
      if (host.store.names.find(text) !== null) throw new HostError('ItemAlreadyExists')
      const formula = isHostObject(reference) ? null : textIn(reference)
      const area = isHostObject(reference) ? areaIn(reference) : areaOfFormula(formula ?? '', host)
      const added: DefinedName = {
        name: text,
        formula: area === null ? (formula ?? '') : '',
        area,
        comment: optionalText(comment) ?? '',
        visible: true,
      }
      host.store.names.set(added)
      return objectOf(namedItem, added)
    },
    getCount: (_, __, host) => host.store.names.all().length,
    getItem: (_, [name], host) => {
      const found = orNull(host.store.names.find(textIn(name)))
      if (found === null) throw new HostError('ItemNotFound')
      return found
    },
    getItemOrNullObject: (_, [name], host) => orNull(host.store.names.find(textIn(name))),
  },
}

/** Excel.NamedItem. */
const namedItem: ObjectType<DefinedName> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    _Id: { get: ({ name }) => name },
    name: { get: ({ name }) => name },
    type: { get: ({ area }) => (area === null ? 'String' : 'Range') },
    scope: { get: () => 'Workbook' },
    value: { get: ({ area, formula }, host) => (area === null ? formula : host.address(area)) },
    formula: {
      get: formulaOf,
      set: (name, value, host) => {
        const formula = textIn(value)
        const area = areaOfFormula(formula, host)
        host.store.names.set(Object.assign(name, { formula: area === null ? formula : '', area }))
      },
    },
    comment: {
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = textIn(value)
      },
    },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = value === true
      },
    },
  },
  methods: {
    getRange: ({ area }, _, host) => {
      if (area === null) throw new HostError('InvalidOperation')
      return host.range(area)
    },
    getRangeOrNullObject: ({ area }, _, host) => (area === null ? null : host.range(area)),
    delete: ({ name }, _, host) => {
      host.store.names.delete(name)
    },
  },
}

/** The cells that a formula stands for; null for a value. */
function areaOfFormula(formula: string, host: HostContext): Area | null {
  if (!/^=?[^=]*[A-Za-z]\$?\d/.test(formula)) return null
  try {
    return host.area(formula.replace(/^=/, ''), host.store.activeSheet())
  } catch {
    // A formula that is no address stands for its value.
    return null
  }
}

/** A name whose cells were deleted says so. */
function formulaOf({ area, formula }: DefinedName, host: HostContext): string {
  if (area !== null) return `=${addressOf(area, host.sheet(area.sheet).name)}`
  return formula === '' ? '=#REF!$A$1' : formula
}

const orNull = (name: DefinedName | null) => (name === null ? null : objectOf(namedItem, name))
