import type { Thresholds } from '../common/edition'

/** Additional hours beyond a first hour: 0 to 90 minutes, 1 from 91, 2 from 151 (rule `time.additional-hour`). */
export const additionalHours = (minutes: number, t: Thresholds): number =>
  Math.max(0, Math.floor((minutes - t.beyondTheHour - 1) / t.hour))

/** Hours of secondary hydration: 1 from 31 minutes, 2 from 91 (rule `hydration.secondary`). */
export const secondaryHydrationHours = (minutes: number, t: Thresholds): number =>
  minutes < t.hydrationShortest ? 0 : 1 + additionalHours(minutes, t)
