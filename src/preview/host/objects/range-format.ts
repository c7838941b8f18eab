import { maxColumns, maxRows, type Area } from '../../../formula/area'
import type { StyleValue } from '../../store/styles'
import { HostError } from '../errors'
import { objectOf, remembered, type HostObject, type ObjectType, type Property, type HostContext } from '../object-type'
import { textIn } from '../values'

/** Looks of an area: kept, given back, and drawn by a store that draws. */
const kept = (
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
  reach: (area: Area) => Area = (area) => area,
): Record<string, Property<Area>> =>
  remembered<Area>(
    defaults,
    (area, property, host) => host.store.styles.get(reach(area), prefix + property),
    (area, property, value, host) => {
      host.demandWritable(area.sheet)
      host.store.styles.set(reach(area), prefix + property, value as StyleValue)
    },
  )

const columnsOf = (area: Area): Area => ({ ...area, row: 0, rows: maxRows })
const rowsOf = (area: Area): Area => ({ ...area, column: 0, columns: maxColumns })

/** Excel.RangeFormat. */
export const rangeFormat: ObjectType<Area> = {
  name: 'RangeFormat',
  properties: {
    ...kept('', {
      wrapText: false,
      horizontalAlignment: 'General',
      verticalAlignment: 'Bottom',
      indentLevel: 0,
      shrinkToFit: false,
      textOrientation: 0,
      readingOrder: 'Context',
      autoIndent: false,
      useStandardHeight: true,
      useStandardWidth: true,
    }),
    // A width belongs to the column, a height to the row, wherever it was set.
    ...kept('', { columnWidth: 48 }, columnsOf),
    ...kept('', { rowHeight: 15 }, rowsOf),
  },
  objects: {
    fill: (area) => objectOf(fill, area),
    font: (area) => objectOf(font, area),
    borders: (area) => objectOf(borders, area),
    protection: (area) => objectOf(cellProtection, area),
  },
  methods: {
    autofitColumns: (area, _, host) => {
      host.store.styles.set(columnsOf(area), 'autofitColumns', true)
    },
    autofitRows: (area, _, host) => {
      host.store.styles.set(rowsOf(area), 'autofitRows', true)
    },
    adjustIndent: (area, [by], host) => {
      host.store.styles.set(area, 'indentLevel', Number(host.store.styles.get(area, 'indentLevel') ?? 0) + Number(by))
    },
  },
}

/** Excel.RangeFill. */
const fill: ObjectType<Area> = {
  name: 'RangeFill',
  properties: kept('fill.', { color: '#FFFFFF', pattern: 'None', tintAndShade: 0 }),
  methods: {
    clear: (area, _, host) => {
      host.store.styles.set(area, 'fill.color', null)
    },
  },
}

/** Excel.RangeFont. */
const font: ObjectType<Area> = {
  name: 'RangeFont',
  properties: kept('font.', {
    bold: false,
    color: '#000000',
    italic: false,
    name: 'Calibri',
    size: 11,
    strikethrough: false,
    subscript: false,
    superscript: false,
    tintAndShade: 0,
    underline: 'None',
  }),
}

/** Excel.FormatProtection. */
const cellProtection: ObjectType<Area> = {
  name: 'FormatProtection',
  properties: kept('protection.', { locked: true, formulaHidden: false }),
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
]

interface Border {
  readonly area: Area
  readonly edge: string
}

/** Excel.RangeBorderCollection. */
const borders: ObjectType<Area> = {
  name: 'RangeBorderCollection',
  items: (area) => edges.map((edge) => objectOf(border, { area, edge })),
  item: (area, edge) => edgeOf(area, edge),
  properties: { count: { get: () => edges.length } },
  methods: { getItem: (area, [edge]) => edgeOf(area, edge) },
}

function edgeOf(area: Area, edge: unknown): HostObject {
  if (!edges.includes(textIn(edge))) throw new HostError('InvalidArgument')
  return objectOf(border, { area, edge: textIn(edge) })
}

/** Excel.RangeBorder. */
const border: ObjectType<Border> = {
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    ...remembered<Border>(
      { color: '#000000', style: 'None', weight: 'Thin', tintAndShade: 0 },
      ({ area, edge }, property, host: HostContext) => host.store.styles.get(area, `borders.${edge}.${property}`),
      ({ area, edge }, property, value, host) => {
        host.store.styles.set(area, `borders.${edge}.${property}`, value as StyleValue)
      },
    ),
  },
}
