import { isBlank, quoted, type Cell } from '../basics/cell'
import { secondsPerDay } from '../basics/date'
import { editionOn } from '../engine/common/edition'
import { readClock, unreadableTime } from '../engine/log/read-time'
import { columnsOfOneHeight } from './arguments'
import { valueError, type Argument, type ErrorValue, type Result } from './value'

/** `INFUSION_MINUTES`: whole elapsed minutes of each row, or #VALUE! with what is wrong. */
export function infusionMinutes([start, stop]: readonly Argument[]): Result {
  const columns = columnsOfOneHeight([
    ['start', start],
    ['stop', stop],
  ])
  const starts = columns.column('start') ?? [null]
  const stops = columns.column('stop') ?? [null]
  const cells = Array.from({ length: columns.height }, (_, row) => minutesOf(starts[row], stops[row]))
  return cells.length === 1 ? cells[0]! : cells.map((cell) => [cell])
}

function minutesOf(start: Cell, stop: Cell): number | ErrorValue {
  for (const [name, cell] of [
    ['start', start],
    ['stop', stop],
  ] as const) {
    if (isBlank(cell)) return valueError(`The ${name} is missing.`)
    if (cell === 0) return valueError(`The ${name} is 0: blank or midnight. Write midnight as text, 0:00.`)
    if (readClock(cell).seconds === unreadableTime)
      return valueError(`The ${name} ${quoted(cell)} is no time that can be read.`)
  }
  const [from, to] = [readClock(start), readClock(stop)]
  const days = from.day >= 0 && to.day >= 0 ? to.day - from.day : 0
  let elapsed = days * secondsPerDay + to.seconds - from.seconds
  if (elapsed < 0 && to.day < 0) {
    const rolled = elapsed + secondsPerDay
    if (rolled <= editionOn(from.day).thresholds.longestRollOver * 60) elapsed = rolled
  }
  return elapsed < 0 ? valueError('The stop is before the start.') : Math.floor(elapsed / 60)
}
