import { unitsDown, unitsUp, type Scaled } from '../../engine/log/cells/amounts'
import type { Dose } from './problem'

/** A size that can be had. */
export interface Size {
  readonly size: Scaled
  readonly multiple: boolean
}

/** One way to open a dose: how many of each size, by their places, and the HCPCS units that it leaves. */
export interface Opening {
  readonly counts: readonly number[]
  /** HCPCS units given, and thrown away. */
  readonly given: number
  readonly discarded: number
}

/** More ways than this are no dose of a container any more, but a mistyped one. */
const mostOpenings = 100_000

/**
 * Every way to open a dose of which no container could be spared, single and multiple-dose containers never together.
 *
 * @returns empty where there is no size, or the dose is out of all proportion to them
 */
export function openingsOf(dose: Pick<Dose, 'amount' | 'least'>, unit: Scaled, sizes: readonly Size[]): Opening[] {
  const found: Opening[] = []
  for (const multiple of [false, true]) {
    const places = sizes
      .flatMap((one, place) => (one.multiple === multiple ? [place] : []))
      .sort((a, b) => sizes[b]!.size - sizes[a]!.size)
    const counts = sizes.map(() => 0)
    const walk = (at: number, left: Scaled): void => {
      if (found.length > mostOpenings) return
      const place = places[at]
      if (place === undefined) return
      const { size } = sizes[place]!
      const most = Math.max(0, Math.ceil(left / size))
      for (let count = most; count >= 0; count--) {
        counts[place] = count
        const rest = left - count * size
        if (rest <= 0) {
          // The smallest container that is opened could not be spared.
          if (count === most || count === 0) found.push(openingOf(dose, unit, sizes, counts, multiple))
        } else walk(at + 1, rest)
      }
      counts[place] = 0
    }
    walk(0, dose.least)
  }
  return found.length > mostOpenings ? [] : found
}

function openingOf(
  { amount }: Pick<Dose, 'amount'>,
  unit: Scaled,
  sizes: readonly Size[],
  counts: readonly number[],
  multiple: boolean,
): Opening {
  const total = counts.reduce((sum, count, place) => sum + count * sizes[place]!.size, 0)
  // What is rounded down is ordered so: the dose is what was opened.
  const given = Math.min(amount, total)
  return {
    counts: [...counts],
    given: unitsUp(given, unit),
    discarded: multiple ? 0 : Math.max(0, unitsDown(total, unit) - unitsUp(given, unit)),
  }
}
