import { maxColumns, maxRows, type Area } from '../../../formula/area'
import { HostError } from '../errors'

/** @throws HostError where an area leaves the sheet */
export function within(area: Area): Area {
  const { row, column, rows, columns } = area
  const whole = [row, column, rows, columns].every(Number.isInteger)
  if (
    !whole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > maxRows ||
    column + columns > maxColumns
  ) {
    throw new HostError('InvalidArgument')
  }
  return area
}
