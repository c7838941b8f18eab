import { isBlank, quoted, type Cell } from '../basics/cell'
import { secondsPerDay } from '../basics/date'
import { editionOn } from '../engine/common/edition'
import { readClock, unreadableTime } from '../engine/log/cells/read-time'
import { columnsOfOneHeight } from './arguments/read-argument'
import { defineFunction, needed } from './define'
import { valueError, type ErrorValue } from './value'

/** `INFUSION_MINUTES`: whole elapsed minutes of each row, or #VALUE! with what is wrong. */
export const minutes = defineFunction({
  id: 'INFUSION_MINUTES',
  place: 40,
  description: 'Whole minutes from start to stop.',
  parameters: { start: needed('Start: a time, or a column of times.'), stop: needed('Stop.') },
  spills: true,
  examples: [{ formula: '=INFUSION_MINUTES("9:00","11:13")', gives: '133' }],
  answer: (given) => {
    const { height, columns } = columnsOfOneHeight(given)
    const cells = Array.from({ length: height }, (_, row) => minutesOf(columns.start?.[row], columns.stop?.[row]))
    return cells.length === 1 ? cells[0]! : cells.map((cell) => [cell])
  },
})

function minutesOf(start: Cell, stop: Cell): number | ErrorValue {
  for (const [name, cell] of [
    ['start', start],
    ['stop', stop],
  ] as const) {
    if (isBlank(cell)) return valueError(`The ${name} is missing.`)
    if (cell === 0) return valueError(`The ${name} is 0: blank or midnight. Write midnight as text, 12:00 AM.`)
    if (readClock(cell).seconds === unreadableTime)
      return valueError(`Cannot read the ${name} ${quoted(cell)} as a time.`)
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
