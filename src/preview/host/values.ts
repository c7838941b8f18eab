import type { Area } from '../../formula/area'
import type { Value } from '../../formula/value'
import { HostError } from './errors'
import { isHostObject } from './object-type'

/** What arrives over the wire is anything; these say what is wanted and refuse the rest with Excel's InvalidArgument. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new HostError('InvalidArgument')
}

export function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new HostError('InvalidArgument')
}

export const optionalNumber = (value: unknown): number | null =>
  value === null || value === undefined ? null : numberIn(value)

export const optionalText = (value: unknown): string | null =>
  value === null || value === undefined ? null : textIn(value)

/** An object that was passed as an argument. */
export function targetIn(value: unknown, type: string): unknown {
  if (isHostObject(value) && value.type.name === type) return value.target
  throw new HostError('InvalidArgument')
}

export const areaIn = (value: unknown): Area => targetIn(value, 'Range') as Area

const isCell = (value: unknown): value is Value | null =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

/** Rows of cells for an area, or one cell for all of it. */
export function cellsIn(value: unknown, area: Area): (Value | null)[][] {
  if (isCell(value)) return Array.from({ length: area.rows }, () => new Array<Value | null>(area.columns).fill(value))
  if (!Array.isArray(value)) throw new HostError('InvalidArgument')
  const rows: unknown[] = value
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns)
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    )
  }
  for (const row of rows as unknown[][]) if (!row.every(isCell)) throw new HostError('InvalidArgument')
  return rows as (Value | null)[][]
}
