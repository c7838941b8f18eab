import { minutesPerDay, time12, time24 } from './calendar'
import type { LogCell, Setting } from './model'
import { pick, weighted, type Random } from './random'

/** Cells of a log as people fill them. */

export const text = (value: string): LogCell => (value === '' ? null : { kind: 'text', text: value })
export const number = (value: number): LogCell => ({ kind: 'number', value })

/** A clock with its own date. */
export const momentCell = (day: number, minutes: number): LogCell => ({
  kind: 'moment',
  day: day + Math.floor(minutes / minutesPerDay),
  minutes: minutes % minutesPerDay,
})

/** A time of day: mostly a real one, now and then typed as text or as hhmm. */
export function clockCell(setting: Setting, minutes: number, random: Random): LogCell {
  const ofDay = minutes % minutesPerDay
  const form = weighted(
    random,
    setting === 'office'
      ? ([
          ['time', 92],
          ['text', 6],
          ['digits', 2],
        ] as const)
      : ([
          ['time', 86],
          ['text', 6],
          ['digits', 8],
        ] as const),
  )
  // Before one in the morning digits would be fewer than three.
  if (form === 'time' || ofDay < 60) return { kind: 'time', minutes: ofDay }
  const digits = Math.floor(ofDay / 60) * 100 + (ofDay % 60)
  if (form === 'digits') return number(digits)
  if (setting === 'hospital') return text(pick(random, [time24(ofDay), String(digits).padStart(4, '0')]))
  const [clock = '', half = ''] = time12(ofDay).split(' ')
  return text(
    pick(random, [`${clock}${half.charAt(0).toLowerCase()}`, `${clock} ${half.toLowerCase()}`, `${clock} ${half}`]),
  )
}
