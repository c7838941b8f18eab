import type { Chance } from './chance'
import { dayLength, dayOf, startOf, timeOf, wholeMinutes } from './clock'
import type { Drug } from './drugs'
import { defaultPolicies, type Administration, type Clock } from './plain'

/** A visit's rows as a hurried person would have charted them: bags, pauses, repeats, clocks that are missing or wrong. */
export function spoiled(chance: Chance, rows: readonly Administration[], drugs: readonly Drug[]): Administration[] {
  const told = rows.map((row) => (chance.percent(8) ? charted(chance, row) : row))
  const fluids = rows.filter((row) => row.drugClass === 'hydration').length
  const more = told
    .flatMap((row, index) => another(chance, row, `B${index}`, chance.one(drugs)))
    // Bags of fluids that run at once are beyond what the texts settle.
    .map((row) => (row.drugClass === 'hydration' && fluids > 1 ? { ...row, bag: null } : row))
  return more.map((row, index) => ({ ...row, row: (rows[0]?.row ?? 2) + index }))
}

const inVein = ({ method }: Administration): boolean => method === 'infusion' || method === 'push'

function charted(chance: Chance, row: Administration): Administration {
  const { start, stop } = row
  if (start === null || stop === null || (!inVein(row) && row.method !== 'sc-infusion')) return row
  const time = timeOf(row, defaultPolicies)
  const minutes = time.kind === 'clocked' ? wholeMinutes(time.span.to - time.span.from) : null
  switch (chance.whole(0, 7)) {
    case 0:
      return { ...row, stop: null }
    case 1:
      return { ...row, start: null }
    case 2:
      return { ...row, start: null, stop: null }
    case 3:
      return { ...row, start: null, stop: null, minutes }
    case 4:
      return { ...row, stop: null, minutes }
    case 5:
      return { ...row, stop: start }
    case 6:
      return { ...row, stop: { ...start, seconds: Math.max(start.seconds - 600, 0) } }
    default:
      return { ...row, stop: null, ...withRate(chance) }
  }
}

const withRate = (chance: Chance): Pick<Administration, 'rate' | 'volume'> => ({
  rate: chance.one([100, 200]),
  volume: chance.one([25, 50, 100, 250, 500]),
})

/** The row, often with a second one that goes with it. */
function another(chance: Chance, row: Administration, bag: string, drug: Drug): Administration[] {
  if (!chance.percent(20)) return [row]
  const { start, stop } = row
  const session = row.method === 'im' || row.method === 'sc'
  if (session && start !== null) return [row, later(row, chance.one([0, 10, 29, 30, 31]) * 60, 0)]
  if (start === null || stop === null || row.method !== 'infusion') return [row]
  const time = timeOf(row, defaultPolicies)
  if (time.kind !== 'clocked') return [row]
  const length = time.span.to - time.span.from
  const minutes = chance.one([10, 15, 16, 31, 60, 91]) * 60
  const gap = chance.one([1, 20, 45]) * 60
  switch (chance.whole(0, 7)) {
    case 0:
      return [row, { ...row }]
    case 1:
      return [row, later(row, length, minutes)]
    case 2:
      return [row, later(row, length + gap, minutes)]
    case 3:
      return [row, { ...later(row, length + gap, minutes), resumed: true }]
    case 4:
      return [row, later(row, length + gap, minutes)].map((one) => ({ ...one, bag }))
    case 5:
      return [
        { ...row, bag },
        { ...later(row, length, minutes), bag: `${bag} second` },
      ]
    case 6:
      return [row, { ...row, drug: drug.name, drugClass: drug.drugClass, primary: false }].map((one) => ({
        ...one,
        bag,
      }))
    default:
      return [{ ...later(row, 0, chance.one([1, 10, 15, 16]) * 60), abandoned: true }]
  }
}

/** The same again, so many seconds after its start and so long; 0 for a moment. */
function later(row: Administration, seconds: number, length: number): Administration {
  const from = (startOf(row) ?? 0) + seconds
  const own = (moment: number): Clock => ({ seconds: moment - dayOf(moment) * dayLength, day: dayOf(moment) })
  return { ...row, day: dayOf(from), start: own(from), stop: length === 0 ? null : own(from + length) }
}
