import { HostError } from '../errors'
import { objectOf, type ObjectType } from '../object-type'
import { textIn } from '../values'

/** Excel.SettingCollection: what the add-in keeps in the workbook. */
export const settings: ObjectType<null> = {
  name: 'SettingCollection',
  items: (_, host) => [...host.settings.keys()].map((key) => objectOf(setting, key)),
  item: (_, key, host) => (host.settings.has(textIn(key)) ? objectOf(setting, textIn(key)) : null),
  methods: {
    add: (_, [key, value], host) => {
      host.settings.set(textIn(key), value)
      return objectOf(setting, textIn(key))
    },
    getCount: (_, __, host) => host.settings.size,
    getItem: (_, [key], host) => {
      if (!host.settings.has(textIn(key))) throw new HostError('ItemNotFound')
      return objectOf(setting, textIn(key))
    },
    getItemOrNullObject: (_, [key], host) => (host.settings.has(textIn(key)) ? objectOf(setting, textIn(key)) : null),
  },
}

/** Excel.Setting. */
const setting: ObjectType<string> = {
  name: 'Setting',
  identity: (key) => ({ _Id: key }),
  properties: {
    _Id: { get: (key) => key },
    key: { get: (key) => key },
    value: {
      get: (key, host) => host.settings.get(key) ?? null,
      set: (key, value, host) => {
        host.settings.set(key, value)
      },
    },
  },
  methods: {
    delete: (key, _, host) => {
      host.settings.delete(key)
    },
  },
}
