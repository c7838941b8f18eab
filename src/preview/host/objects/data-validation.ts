import { sameArea, type Area } from '../../../formula/area'
import { newId } from '../../store/new-id'
import { remembered, type ObjectType, type HostContext } from '../object-type'
import type { RememberedRule } from '../remembered'

const ruleOf = (area: Area, host: HostContext): RememberedRule | undefined =>
  host.rules.find((rule) => rule.kind === 'data-validation' && sameArea(rule.area, area))

/** Excel.DataValidation of an area: kept, nothing is checked. */
export const dataValidation: ObjectType<Area> = {
  name: 'DataValidation',
  properties: {
    type: {
      get: (area, host) => {
        const rule = ruleOf(area, host)?.properties.get('rule') as object | undefined
        const [kind] = Object.keys(rule ?? {})
        return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1)
      },
    },
    valid: { get: () => true },
    ...remembered<Area>(
      { rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true },
      (area, property, host) => ruleOf(area, host)?.properties.get(property),
      (area, property, value, host) => {
        let rule = ruleOf(area, host)
        if (rule === undefined) {
          rule = {
            id: newId(),
            sheet: area.sheet,
            kind: 'data-validation',
            area,
            type: 'DataValidation',
            properties: new Map(),
          }
          host.rules.push(rule)
        }
        rule.properties.set(property, value)
      },
    ),
  },
  methods: {
    clear: (area, _, host) => {
      const rule = ruleOf(area, host)
      if (rule !== undefined) host.rules.splice(host.rules.indexOf(rule), 1)
    },
  },
}
