import type { Chance } from './chance'
import type { Span } from './clock'

/** Lengths around every edge of the clock, in minutes. */
const edges = [
  1, 5, 14, 15, 16, 17, 20, 29, 30, 31, 32, 45, 60, 75, 89, 90, 91, 92, 120, 149, 150, 151, 152, 210, 211, 240,
]

export function someMinutes(chance: Chance): number {
  return chance.percent(80) ? chance.one(edges) : chance.whole(1, 300)
}

/** Where an infusion lies in respect of an earlier one: after it, over its edges, beside it. */
export function someSpan(chance: Chance, earlier: readonly Span[], dawn: number): Span {
  const minutes = someMinutes(chance)
  const seconds = chance.percent(8) ? chance.whole(0, 59) : 0
  const at = (from: number, length = minutes): Span => ({ from, to: from + Math.max(length, 1) * 60 + seconds })
  if (earlier.length === 0) return at(dawn)
  const other = chance.one(earlier)
  const length = Math.floor((other.to - other.from) / 60)
  switch (chance.whole(0, 7)) {
    case 0:
      return at(other.to)
    case 1:
      return at(other.to + chance.one([1, 5, 29, 30, 31, 60, 120]) * 60)
    case 2:
      return at(other.from)
    case 3:
      // Half of its own length lies in the other, one minute more or less.
      return at(other.to - (Math.floor(minutes / 2) + chance.whole(-1, 1)) * 60)
    case 4:
      // Half of the other lies in it, one minute more or less.
      return at(other.to - (Math.floor(length / 2) + chance.whole(-1, 1)) * 60)
    case 5:
      return at(other.to - chance.one([1, 14, 15, 16, 17]) * 60)
    case 6:
      return at(other.from + chance.one([0, 1, 10, 30]) * 60)
    default:
      return at(Math.max(...earlier.map((one) => one.to)) + chance.one([0, 0, 1, 31]) * 60)
  }
}

/** A moment for a push or an injection: around what ran, or 30 and 31 minutes after another one. */
export function someMoment(chance: Chance, earlier: readonly Span[], dawn: number): number {
  if (earlier.length === 0) return dawn + chance.whole(0, 30) * 60
  const other = chance.one(earlier)
  const minutes = chance.one([0, 0, 1, 10, 29, 30, 31, 32, 60, 90])
  return chance.percent(50) ? other.from + chance.one([-1, 1]) * minutes * 60 : other.to + minutes * 60
}
