import { isWholeColumns, isWholeRows, type Area } from '../../../formula/area'
import { shownText } from '../../../formula/number-text'
import { valueTypeOf, type Value } from '../../../formula/value'
import type { StyleValue } from '../../store/styles'
import { HostError } from '../errors'
import { isHostObject, objectOf, type ObjectType, type HostContext } from '../object-type'
import { areaIn, cellsIn, optionalText, textIn } from '../values'
import { demandUnfiltered } from './auto-filter'
import { conditionalFormats } from './conditional-formats'
import { dataValidation } from './data-validation'
import { rangeFormat } from './range-format'
import { formulaAreasOf, mergedAreasOf, rangeAreas } from './range-areas'
import { rangeMoves } from './range-moves'

/** Excel.Range; stands for an area. */
export const range: ObjectType<Area> = {
  name: 'Range',
  keepsReference: true,
  properties: {
    address: { get: (area, host) => host.address(area) },
    addressLocal: { get: (area, host) => host.address(area) },
    cellCount: { get: ({ rows, columns }) => (rows * columns > 2_147_483_647 ? -1 : rows * columns) },
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    isEntireColumn: { get: (area) => isWholeColumns(area) },
    isEntireRow: { get: (area) => isWholeRows(area) },
    values: { get: (area, host) => block(area, host, (one) => host.store.values(one)), set: writeCells },
    formulas: { get: (area, host) => block(area, host, (one) => host.store.formulas(one)), set: writeCells },
    formulasLocal: { get: (area, host) => block(area, host, (one) => host.store.formulas(one)), set: writeCells },
    text: { get: (area, host) => block(area, host, (one) => texts(one, host)) },
    valueTypes: {
      get: (area, host) => block(area, host, (one) => host.store.values(one).map((row) => row.map(valueTypeOf))),
    },
    numberFormat: { get: (area, host) => block(area, host, (one) => host.store.numberFormats(one)), set: writeFormats },
    numberFormatLocal: {
      get: (area, host) => block(area, host, (one) => host.store.numberFormats(one)),
      set: writeFormats,
    },
    hasSpill: { get: (area, host) => shared(spills(area, host)) },
    hidden: { get: () => false },
    rowHidden: { get: rowHidden, set: keep('rowHidden') },
    columnHidden: {
      get: (area, host) => host.store.styles.get(area, 'columnHidden') ?? false,
      set: keep('columnHidden'),
    },
  },
  objects: {
    format: (area) => objectOf(rangeFormat, area),
    worksheet: ({ sheet }, host) => host.worksheet(sheet),
    conditionalFormats: (area) => objectOf(conditionalFormats, area),
    dataValidation: (area) => objectOf(dataValidation, area),
  },
  methods: {
    ...rangeMoves,
    calculate: (_, __, host) => {
      host.store.recalculate()
    },
    clear: (area, [applyTo], host) => {
      host.demandWritable(area.sheet)
      const what = applyTo === 'Contents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all'
      host.store.clear(area, what)
    },
    copyFrom: (area, [source, copyType], host) => {
      host.demandWritable(area.sheet)
      copy(
        isHostObject(source) ? areaIn(source) : host.area(textIn(source), area.sheet),
        area,
        optionalText(copyType) ?? 'All',
        host,
      )
    },
    delete: (area, [direction], host) => {
      host.demandWritable(area.sheet)
      demandUnfiltered(area, host)
      const along = isWholeRows(area) || (direction === 'Up' && !isWholeColumns(area)) ? 'rows' : 'columns'
      host.store.shift({ area, kind: 'delete', along })
    },
    insert: (area, [direction], host) => {
      host.demandWritable(area.sheet)
      const along = isWholeRows(area) || (direction === 'Down' && !isWholeColumns(area)) ? 'rows' : 'columns'
      host.store.shift({ area, kind: 'insert', along })
      return host.range(area)
    },
    select: (area, _, host) => {
      host.store.select(area)
    },
    getMergedAreasOrNullObject: (area, _, host) => {
      const merged = mergedAreasOf(area, host)
      return merged === null ? null : objectOf(rangeAreas, merged)
    },
    getSpecialCellsOrNullObject: (area, [kind], host) => {
      if (kind !== 'Formulas') throw new HostError('NotImplemented')
      const found = formulaAreasOf(area, host)
      return found.length === 0 ? null : objectOf(rangeAreas, found)
    },
    merge: (area, _, host) => {
      host.store.styles.set(area, 'merged', true)
    },
    unmerge: (area, _, host) => {
      host.store.styles.set(area, 'merged', false)
    },
    // office.js asks before it sends a large block in parts.
    _ValidateArraySize: () => null,
  },
}

/** Cell properties of whole rows and columns, and of very large areas, are null without an error, as in Excel. */
function block<T>(area: Area, host: HostContext, read: (area: Area) => T): T | null {
  if (isWholeColumns(area) || isWholeRows(area) || area.rows * area.columns > host.limits.readCells) return null
  return read(area)
}

function writeCells(area: Area, value: unknown, host: HostContext): void {
  if (isWholeColumns(area) || isWholeRows(area)) throw new HostError('InvalidArgument')
  host.demandWritable(area.sheet)
  host.store.write(area, cellsIn(value, area))
}

function writeFormats(area: Area, value: unknown, host: HostContext): void {
  host.demandWritable(area.sheet)
  if (typeof value === 'string') host.store.writeFormats(area, value)
  else
    host.store.writeFormats(
      area,
      cellsIn(value, area).map((row) => row.map((cell) => (cell === null ? null : textIn(cell)))),
    )
}

function texts(area: Area, host: HostContext): string[][] {
  const formats = host.store.numberFormats(area)
  return host.store.values(area).map((row, r) => row.map((value, c) => shownText(value, formats[r]![c]!)))
}

/** Hidden by hand, or by a filter. */
function rowHidden(area: Area, host: HostContext): StyleValue {
  const { filters, styles } = host.store
  const seen = filters.seen(area).reduce((sum, part) => sum + part.rows, 0)
  if (seen === 0) return true
  const byHand = styles.get(area, 'rowHidden') ?? false
  return seen === area.rows || byHand === true ? byHand : null
}

function keep(property: string) {
  return (area: Area, value: unknown, host: HostContext) => {
    host.store.styles.set(area, property, value === true)
  }
}

function* spills(area: Area, host: HostContext): Generator<boolean> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield host.store.spill(area.sheet, row, column) !== null
    }
  }
}

/** What all cells have in common; null where they differ. */
function shared(cells: Iterable<boolean>): boolean | null {
  let first: boolean | null = null
  for (const cell of cells) {
    if (first === null) first = cell
    else if (first !== cell) return null
  }
  return first
}

function copy(source: Area, target: Area, what: string, host: HostContext): void {
  const { store } = host
  const repeated = <T>(cells: readonly (readonly T[])[], rows: number, columns: number): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cells[row % source.rows]![column % source.columns]!),
    )
  const rows = Math.max(target.rows, source.rows)
  const columns = Math.max(target.columns, source.columns)
  const area = { ...target, rows, columns }
  if (what !== 'Formats') {
    const cells: Value[][] = what === 'Values' ? store.values(source) : store.formulas(source)
    store.write(area, repeated(cells, rows, columns))
  }
  if (what !== 'Values' && what !== 'Formulas')
    store.writeFormats(area, repeated(store.numberFormats(source), rows, columns))
}
