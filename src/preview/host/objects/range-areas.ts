import { intersection, isWholeColumns, isWholeRows, overlap, type Area } from '../../../formula/area'
import { mergesOf } from '../../store/merges'
import { HostError } from '../errors'
import { objectOf, type HostContext, type ObjectType } from '../object-type'

/** Excel.RangeAreas; stands for the areas. */
export const rangeAreas: ObjectType<readonly Area[]> = {
  name: 'RangeAreas',
  properties: {
    areaCount: { get: (areas) => areas.length },
    address: { get: (areas, host) => areas.map((area) => host.address(area)).join(',') },
    cellCount: { get: (areas) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    isEntireColumn: { get: (areas) => areas.every(isWholeColumns) },
    isEntireRow: { get: (areas) => areas.every(isWholeRows) },
  },
  objects: { areas: (areas) => objectOf(rangeCollection, areas) },
}

/** Excel.RangeCollection. */
const rangeCollection: ObjectType<readonly Area[]> = {
  name: 'RangeCollection',
  items: (areas, host) => areas.map((area) => host.range(area)),
  item: (areas, key, host) => {
    const area = areas[Number(key)]
    return area === undefined ? null : host.range(area)
  },
  properties: { count: { get: (areas) => areas.length } },
  methods: { getCount: (areas) => areas.length },
}

/** The most merged areas that Excel names at once; above it the question fails. */
const mostMerged = 512

/** The merged areas that an area touches; null where there are none. */
export function mergedAreasOf(area: Area, host: HostContext): readonly Area[] | null {
  const merged = mergesOf(host.store.styles.all()).filter((one) => overlap(one, area))
  if (merged.length > mostMerged) throw new HostError('GeneralException')
  return merged.length === 0 ? null : merged
}

/** The cells of an area with a formula, each column's runs as an area. */
export function formulaAreasOf(area: Area, host: HostContext): readonly Area[] {
  const used = host.store.used(area.sheet, true)
  const within = used === null ? null : intersection(area, used)
  if (within === null) return []
  const isFormula = host.store.formulas(within).map((row) => row.map((cell) => String(cell).startsWith('=')))
  const found: Area[] = []
  for (let column = 0; column < within.columns; column++) {
    for (let row = 0; row < within.rows; row++) {
      if (isFormula[row]?.[column] !== true) continue
      let rows = 1
      while (isFormula[row + rows]?.[column] === true) rows++
      found.push({ sheet: within.sheet, row: within.row + row, column: within.column + column, rows, columns: 1 })
      row += rows
    }
  }
  return found
}
