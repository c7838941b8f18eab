import type { HostContext } from '../object-type'
import type { Area } from '../../../formula/area'
import type { Value } from '../../../formula/value'

/** Makes the first row of a table what Excel demands: texts, none empty, none twice. */
export function fillHeaders(area: Area, host: HostContext): void {
  const row = { ...area, rows: 1 }
  const [cells = []] = headerCells(row, host)
  const seen = new Set<string>()
  const headers = cells.map((cell, index) => {
    const wanted = cell === '' ? `Column${index + 1}` : String(cell)
    let name = wanted
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${wanted}${number}`
    seen.add(name.toLowerCase())
    return name
  })
  if (headers.every((header, index) => header === cells[index])) return
  // Headers are texts even where they look like numbers.
  host.store.write(row, [headers.map((header) => (Number.isNaN(Number(header)) ? header : `'${header}`))])
}

/** What stands in a row: only a formula there makes the workbook calculate in the middle of a request. */
function headerCells(row: Area, host: HostContext): Value[][] {
  const written = host.store.formulas(row)
  return written.flat().some((cell) => String(cell).startsWith('=')) ? host.store.values(row) : written
}
