import { factsOf, type DrugId } from './drugs'
import type { Dose, Vials } from './model'
import { chance, pick, type Random } from './random'

/** A tenth is the finest step of a dose or weight here. */
export const tenths = (value: number): number => Math.round(value * 10) / 10

/** The containers with the least waste, then the fewest: how a careful pharmacy opens them. */
export function leastWaste(amount: number, sizes: readonly number[]): Vials {
  let best: { vials: Vials; total: number; count: number } | null = null
  const fill = (left: readonly number[], vials: Vials, total: number, count: number): void => {
    const [size, ...smaller] = left
    if (size === undefined || total >= amount) {
      if (total >= amount && (best === null || total < best.total || (total === best.total && count < best.count)))
        best = { vials, total, count }
      return
    }
    for (let number = Math.ceil((amount - total) / size); number >= 0; number--) {
      fill(smaller, number === 0 ? vials : [...vials, [number, size]], total + number * size, count + number)
    }
  }
  fill(
    sizes.toSorted((a, b) => b - a),
    [],
    0,
    0,
  )
  return (best as { vials: Vials } | null)?.vials ?? []
}

export const opened = (vials: Vials): number => vials.reduce((sum, [count, size]) => sum + count * size, 0)

/** `1,000`. */
export const grouped = (value: number): string =>
  String(value).replace(
    /^(\d+)(\d{3})(\.\d+)?$/,
    (_, thousands: string, rest: string, fraction: string | undefined) => `${thousands},${rest}${fraction ?? ''}`,
  )

/** `1x500 + 3x100 mg`, `2x8 mg`. */
export const vialsText = (vials: Vials, measure: string): string =>
  vials.length === 0 ? '' : `${vials.map(([count, size]) => `${count}x${size}`).join(' + ')} ${measure}`

/** An amount as people write it: `300 mg`, `300mg`, `1,000 mL`, `1 g`. */
function written(random: Random, drug: DrugId, amount: number): string {
  const { measure } = factsOf(drug)
  if (drug === 'zosyn' || drug === 'gamunex') return `${amount / 1000} g`
  if (measure === 'mL' && amount === 1000 && chance(random, 0.2)) return '1 L'
  if (measure === 'mg' && amount >= 1000 && amount % 500 === 0 && chance(random, 0.3)) return `${amount / 1000} g`
  if (chance(random, 0.1)) return `${amount}${measure}`
  return `${amount >= 1000 && chance(random, 0.6) ? grouped(amount) : amount} ${measure}`
}

/** A dose of a known amount, drawn from the containers with the least waste. */
export function flatDose(random: Random, drug: DrugId, amount: number, weight = ''): Dose {
  const vials = leastWaste(amount, factsOf(drug).vials)
  const discarded = vials.length === 0 ? 0 : tenths(opened(vials) - amount)
  return { amount, text: written(random, drug, amount), weight, vials, discarded }
}

export interface Weighed {
  readonly kilograms: number
  readonly inPounds: boolean
}

/** `61.2 kg`, `135 lb`. */
const weightText = ({ kilograms, inPounds }: Weighed): string =>
  inPounds ? `${Math.round(kilograms / 0.45359237)} lb` : `${kilograms} kg`

/**
 * A dose by weight.
 *
 * @param rounded - the order says to round to whole vials
 */
export function weightDose(random: Random, drug: DrugId, perKilogram: number, who: Weighed, rounded: boolean): Dose {
  const smallest = Math.min(...factsOf(drug).vials)
  const exact = tenths(
    perKilogram * (who.inPounds ? Math.round(who.kilograms / 0.45359237) * 0.45359237 : who.kilograms),
  )
  const highest = drug === 'actemra' ? 800 : Infinity
  const amount = Math.min(highest, rounded ? Math.round(exact / smallest) * smallest : exact)
  const dose = flatDose(random, drug, amount, weightText(who))
  const perWeight = amount === exact && !who.inPounds && chance(random, 0.3)
  return perWeight ? { ...dose, text: `${perKilogram}${pick(random, [' ', ' ', ''])}mg/kg` } : dose
}
