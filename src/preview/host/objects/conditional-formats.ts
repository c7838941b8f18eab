import { overlap, type Area } from '../../../formula/area'
import { newId } from '../../store/new-id'
import { HostError } from '../errors'
import { objectOf, type HostObject, type ObjectType, type HostContext } from '../object-type'
import type { RememberedRule } from '../remembered'
import { numberIn, textIn } from '../values'
import { rememberedPart } from './remembered-part'

/** Excel.ConditionalFormatCollection of an area: kept, not applied. */
export const conditionalFormats: ObjectType<Area> = {
  name: 'ConditionalFormatCollection',
  items: (area, host) => rulesOf(area, host).map((rule) => objectOf(conditionalFormat, rule)),
  item: (area, id, host) => found(rulesOf(area, host).find((rule) => rule.id === id)),
  methods: {
    add: (area, [type], host) => {
      const rule: RememberedRule = {
        id: newId(),
        sheet: area.sheet,
        kind: 'conditional-format',
        area,
        type: textIn(type),
        properties: new Map(),
      }
      host.rules.push(rule)
      return objectOf(conditionalFormat, rule)
    },
    clearAll: (area, _, host) => {
      for (const rule of rulesOf(area, host)) host.rules.splice(host.rules.indexOf(rule), 1)
    },
    getCount: (area, _, host) => rulesOf(area, host).length,
    getItem: (area, [id], host) => found(rulesOf(area, host).find((rule) => rule.id === id)) ?? missing(),
    getItemAt: (area, [index], host) => found(rulesOf(area, host)[numberIn(index)]) ?? missing(),
  },
}

/** The kinds of rule, each an object of its own below the format. */
const kinds = [
  'cellValue',
  'colorScale',
  'containsText',
  'custom',
  'dataBar',
  'iconSet',
  'preset',
  'textComparison',
  'topBottom',
]

const part = rememberedPart<RememberedRule>('ConditionalRule', (rule) => rule.properties)

/** Excel.ConditionalFormat. */
const conditionalFormat: ObjectType<RememberedRule> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: ({ type }) => type },
    priority: part.property('priority', 0),
    stopIfTrue: part.property('stopIfTrue', false),
  },
  objects: Object.fromEntries(
    kinds.flatMap((kind) => [
      [kind, part.lead(kind)],
      [
        `${kind}OrNullObject`,
        (rule: RememberedRule) => (rule.type.toLowerCase() === kind.toLowerCase() ? part.lead(kind)(rule) : null),
      ],
    ]),
  ),
  methods: {
    delete: (rule, _, host) => {
      host.rules.splice(host.rules.indexOf(rule), 1)
    },
    getRange: ({ area }, _, host) => host.range(area),
  },
}

const rulesOf = (area: Area, host: HostContext): RememberedRule[] =>
  host.rules.filter((rule) => rule.kind === 'conditional-format' && overlap(rule.area, area))

const found = (rule: RememberedRule | undefined): HostObject | null =>
  rule === undefined ? null : objectOf(conditionalFormat, rule)

function missing(): never {
  throw new HostError('ItemNotFound')
}
