import { isOpen, lastDay } from './calendar'
import type { Act } from './model'
import { shuffled, type Random } from './random'

/** Three chairs from 8:00 to 17:15; each patient's chair is free again ten minutes after the last act. */
const chairs = [0, 1, 2]
const opens = 8 * 60
const closes = 17 * 60 + 15
const step = 15
const afterwards = 10

/** Days tried around the due one, the nearest first. */
const tries = [0, 1, -1, 2, -2, 3, 4, -3, 5, 6, 7]

type Taken = Map<number, (readonly [from: number, to: number])[][]>

/** A book of chairs: finds day and time of arrival, and takes the chair. A patient comes once a day. */
export function chairBook(): (
  random: Random,
  patient: number,
  due: number,
  acts: readonly Act[],
) => { day: number; arrival: number } | null {
  const taken: Taken = new Map()
  const seen = new Set<string>()
  return (random, patient, due, acts) => {
    const length = acts.reduce((latest, one) => Math.max(latest, one.stop ?? one.start), 0) + afterwards
    for (const days of tries) {
      const day = due + days
      if (!isOpen(day) || day > lastDay || seen.has(`${patient}/${day}`)) continue
      const arrivals: number[] = []
      for (let at = opens; at + length <= closes; at += step) arrivals.push(at)
      for (const arrival of shuffled(random, arrivals)) {
        const book = taken.get(day) ?? chairs.map(() => [])
        const chair = book.find((times) => times.every(([from, to]) => arrival + length <= from || to <= arrival))
        if (chair === undefined) continue
        chair.push([arrival, arrival + length])
        taken.set(day, book)
        seen.add(`${patient}/${day}`)
        return { day, arrival }
      }
    }
    return null
  }
}
