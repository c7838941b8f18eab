import { bounding } from '../../../formula/area'
import { newId } from '../../store/new-id'
import { HostError } from '../errors'
import { isHostObject, objectOf, type HostObject, type ObjectType, type HostContext } from '../object-type'
import type { RememberedChart } from '../remembered'
import { areaIn, numberIn, textIn } from '../values'
import { rememberedPart } from './remembered-part'

/** Excel.ChartCollection of a sheet: the requests are kept, the grid draws them. */
export const charts: ObjectType<string> = {
  name: 'ChartCollection',
  items: (sheet, host) => chartsOf(sheet, host).map((one) => objectOf(chart, one)),
  item: (sheet, key, host) => named(sheet, key, host),
  properties: { count: { get: (sheet, host) => chartsOf(sheet, host).length } },
  methods: {
    add: (sheet, [type, data, seriesBy], host) => {
      const added: RememberedChart = {
        id: newId(),
        sheet,
        type: textIn(type),
        name: `Chart ${host.charts.length + 1}`,
        data: areaIn(data),
        seriesBy: typeof seriesBy === 'string' ? seriesBy : 'Auto',
        place: null,
        properties: new Map(),
      }
      host.charts.push(added)
      return objectOf(chart, added)
    },
    getCount: (sheet, _, host) => chartsOf(sheet, host).length,
    getItem: (sheet, [key], host) => named(sheet, key, host) ?? missing(),
    getItemAt: (sheet, [index], host) => {
      const found = chartsOf(sheet, host)[numberIn(index)]
      return found === undefined ? missing() : objectOf(chart, found)
    },
    getItemOrNullObject: (sheet, [key], host) => named(sheet, key, host),
  },
}

const part = rememberedPart<RememberedChart>('ChartPart', (one) => one.properties)

/** Excel.Chart. */
const chart: ObjectType<RememberedChart> = {
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (one, value) => {
        one.name = textIn(value)
      },
    },
    chartType: part.property('chartType', null),
    ...Object.fromEntries(
      ['top', 'left', 'width', 'height', 'style', 'seriesNameLevel', 'plotVisibleOnly'].map((name) => [
        name,
        part.property(name, 0),
      ]),
    ),
  },
  objects: Object.fromEntries(
    ['title', 'legend', 'axes', 'series', 'dataLabels', 'format', 'plotArea'].map((name) => [name, part.lead(name)]),
  ),
  methods: {
    activate: () => null,
    delete: (one, _, host) => {
      host.charts.splice(host.charts.indexOf(one), 1)
    },
    setData: (one, [data, seriesBy]) => {
      one.data = areaIn(data)
      if (typeof seriesBy === 'string') one.seriesBy = seriesBy
    },
    setPosition: (one, [start, end], host) => {
      const corner = (value: unknown) => (isHostObject(value) ? areaIn(value) : host.area(textIn(value), one.sheet))
      const first = corner(start)
      // One corner alone leaves the usual size.
      one.place = end === null || end === undefined ? { ...first, rows: 15, columns: 6 } : bounding(first, corner(end))
    },
  },
}

const chartsOf = (sheet: string, host: HostContext): RememberedChart[] =>
  host.charts.filter((one) => one.sheet === sheet)

function named(sheet: string, key: unknown, host: HostContext): HostObject | null {
  const name = textIn(key)
  const found = chartsOf(sheet, host).find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase())
  return found === undefined ? null : objectOf(chart, found)
}

function missing(): never {
  throw new HostError('ItemNotFound')
}
