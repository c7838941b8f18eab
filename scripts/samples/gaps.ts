import { momentCell, number, text } from './cells'
import { opened } from './doses'
import { factsOf } from './drugs'
import { minutesOf, type Act, type Gap, type LogCell, type Visit } from './model'
import { pick, whole, type Random } from './random'

/** Documentation gaps: each takes an act of a clean visit and tells how the row departs from it, or null where it cannot. */
export type MakeGap = (random: Random, act: Act, visit: Visit) => Gap | null

const isTimed = (act: Act): boolean => act.way === 'infusion' || act.way === 'hydration'

/** A gap of times on an infusion or hydration; an infusion charted for 16 minutes or more. */
const ofTimes =
  (make: (random: Random, act: Act, stop: number) => Omit<Gap, 'loses'> | null): MakeGap =>
  (random, act) => {
    if (!isTimed(act) || act.stop === null || minutesOf(act) < 16) return null
    const gap = make(random, act, act.stop)
    return gap === null ? null : { loses: 'time', ...gap }
  }

const time = (minutes: number): LogCell => ({ kind: 'time', minutes })

export const missingStop = ofTimes(() => ({ finding: 'missing-stop', cells: { Stop: null } }))
export const missingStart = ofTimes(() => ({ finding: 'missing-start', cells: { Start: null } }))
export const missingTimes = ofTimes(() => ({ finding: 'missing-times', cells: { Start: null, Stop: null } }))

/** Only a duration is documented: it is coded, and the clock is asked for. */
export const durationOnly: MakeGap = (_, act) =>
  act.way === 'infusion' && act.stop !== null && minutesOf(act) >= 16
    ? {
        finding: 'missing-times',
        loses: 'nothing',
        cells: { Start: null, Stop: null, Minutes: number(minutesOf(act)) },
      }
    : null

const scrawls = ['9:7x', 'see MAR', '1O:15', '??', '11:6O', 'after lunch', '25:10', 'illegible']

export const unreadableTime = ofTimes((random) => ({
  finding: 'unreadable-time',
  cells: { [pick(random, ['Start', 'Stop', 'Stop'] as const)]: text(pick(random, scrawls)) },
}))

/** Hours mistyped, or AM for PM: in neither reading is the stop within twelve hours of the start. */
export const stopBeforeStart = ofTimes((random, act, stop) => ({
  finding: 'stop-before-start',
  cells: { Stop: stop >= 780 && stop < 1440 ? time(stop - 720) : time(act.start - whole(random, 8, 25)) },
}))

export const zeroMinutes = ofTimes((_, act) => ({
  finding: 'zero-minutes',
  cells: { Start: time(act.start), Stop: time(act.start) },
}))

/** PM for AM: more than twelve hours. The biller bills what was done. */
export const tooLong: MakeGap = (_, act) =>
  act.way === 'infusion' && act.stop !== null && act.stop < 720
    ? { finding: 'too-long', loses: 'nothing', cells: { Start: time(act.start), Stop: time(act.stop + 720) } }
    : null

export const durationConflict: MakeGap = (random, act) =>
  act.way === 'infusion' && act.stop !== null && minutesOf(act) >= 16
    ? {
        finding: 'duration-conflict',
        loses: 'nothing',
        cells: { Minutes: number(minutesOf(act) + whole(random, 7, 30)) },
      }
    : null

/** Only where the visit is this one act: a start of another day would tear others apart. */
export const dateConflict: MakeGap = (_, act, { acts, day }) =>
  act.way === 'infusion' && acts.length === 1 && act.stop !== null
    ? {
        finding: 'date-conflict',
        loses: 'nothing',
        cells: { Start: momentCell(day + 1, act.start), Stop: momentCell(day + 1, act.stop) },
      }
    : null

/** The other rows of the visit keep their date. */
export const unreadableDate: MakeGap = (random, act, { acts }) =>
  acts.length > 1 && act.way !== 'mouth'
    ? {
        finding: 'unreadable-date',
        loses: 'nothing',
        cells: { Date: text(pick(random, ['13/45/2026', '2/30/2026', 'last Tues', 'see chart', '??/26'])) },
      }
    : null

export const unreadableDose: MakeGap = (random, act) =>
  act.dose !== null && (act.way === 'infusion' || act.way === 'push')
    ? {
        finding: 'unreadable-dose',
        loses: 'dose',
        cells: { Dose: text(pick(random, ['see order', '3OO mg', 'per pharmacy', '?? mg', 'full'])) },
      }
    : null

/** Too far from any name for a near miss. */
export const unknownDrug: MakeGap = (random, act) =>
  act.way === 'infusion' || act.way === 'push'
    ? {
        finding: 'unknown-drug',
        loses: 'drug',
        cells: { Drug: text(pick(random, ['Rmcd', 'study drug 14', 'per MAR', 'Bxq #2', 'sample vial'])) },
      }
    : null

/** A single-dose vial of which neither the rest nor the count is charted. */
export const wasteMissing: MakeGap = (_, { way, dose, drug }) => {
  const { unit, measure } = factsOf(drug)
  const rest = dose === null ? 0 : Math.floor(opened(dose.vials) / unit) - Math.ceil(dose.amount / unit)
  return way === 'infusion' && measure === 'mg' && rest > 0
    ? { finding: 'waste-missing', loses: 'waste', cells: {} }
    : null
}
