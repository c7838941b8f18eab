import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { readSpan } from '../cells/read-span'
import { readClock } from '../cells/read-time'

/** Filled cells that are looked at: a column holds one kind of thing. */
const looked = 50

/** `45 min`, `1 h 30`, `1.5 hours`: a duration that says so. */
const saysDuration = /\d\s*(?:h|hr|hrs|hours?|m|min|mins|minutes?)\b/i

/** What most cells of a column of times hold: starts and stops together, durations, or single times. */
export function timesIn(cells: Cells, headerRow: number, at: number): 'spans' | 'durations' | 'other' {
  let filled = 0
  let spans = 0
  let durations = 0
  for (let row = headerRow + 1; row < cells.length && filled < looked; row++) {
    const cell: Cell = cells[row]![at]
    if (isBlank(cell)) continue
    filled++
    const span = readSpan(cell)
    if (span.readable && span.stop.seconds >= 0) spans++
    else if (isDuration(cell)) durations++
  }
  if (spans * 2 > filled) return 'spans'
  return durations * 2 > filled ? 'durations' : 'other'
}

/** A number that is no time of day (`45`, `90`, `190`) counts minutes; `130` may be either and says nothing. */
function isDuration(cell: Cell): boolean {
  if (typeof cell === 'string' && saysDuration.test(cell)) return readClock(cell).seconds < 0
  const value = typeof cell === 'string' ? (/^\d{1,3}$/.test(cell.trim()) ? Number(cell) : NaN) : cell
  return (
    typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000 && readClock(value).seconds < 0
  )
}
