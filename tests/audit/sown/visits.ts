/**
 * Visits of a made-up infusion center, as somebody would write and bill them. Nothing here asks the engine or the audit: codes and
 * amounts of a clean visit were worked out by hand, once for each drug.
 */

/** A row of the log; times in minutes after midnight, null for a time that nobody wrote. */
export interface SownRow {
  drug: string
  dose: string
  waste?: string
  vials?: string
  ndc?: string
  route: string
  start: number | null
  stop: number | null
  minutes?: string
  site?: string
  note?: string
  weight?: string
  /** A cell in place of the start's clock. */
  startText?: string
}

export interface SownVisit {
  rows: SownRow[]
  billed: string[]
  payer: string
  place: string
  diagnosis: string
  order: string
  ordered: string
  arrived: number | null
  left: number | null
  chair: string
  expires: string
  by: string
  nurse: string
  patient: string
  account: string
  /** Day number of October 1, 2026, plus this. */
  day: number
  /** Days by which its charges are dated wrongly. */
  chargedLater: number
}

/** National amounts of the Medicare physician fee schedule of 2026, outside facilities. */
export const fee = {
  96360: 33.4,
  96361: 13.03,
  96365: 67.14,
  96366: 21.38,
  96367: 29.73,
  96368: 20.71,
  96372: 15.36,
  96374: 37.74,
  96375: 15.7,
  96377: 19.04,
  96401: 71.81,
  96402: 38.75,
  96409: 104.54,
  96411: 57.12,
  96413: 133.27,
  96415: 28.39,
  96417: 66.47,
  96523: 26.05,
  99211: 24.38,
  99213: 95.19,
  99214: 135.61,
} as const

/** Payment limits of the fourth quarter of 2026, a unit. */
export const limit = {
  J1745: 29.856,
  Q5103: 28.456,
  J3380: 20.949,
  J2323: 23.927,
  J0897: 29.856,
  J0490: 58.333,
  J1439: 1.121,
  J2350: 60.689,
  J9271: 62.253,
  J2357: 45.687,
  J0696: 0.39,
  J9395: 5.021,
} as const

/** A drug as the center gives it: what one clean visit is billed, and how long it runs. */
export interface Course {
  readonly drug: string
  readonly dose: string
  readonly vials: string
  readonly code: keyof typeof limit
  readonly line: string
  readonly units: number
  readonly first: keyof typeof fee
  readonly hour: keyof typeof fee
  /** Minutes, from and to, and the additional hours that they make. */
  readonly lasts: readonly [number, number]
  readonly hours: number
}

const course = (
  drug: string,
  dose: string,
  vials: string,
  code: keyof typeof limit,
  line: string,
  units: number,
  lasts: readonly [number, number],
  hours: number,
  first: keyof typeof fee = 96413,
): Course => ({
  ...{ drug, dose, vials, code, line, units, lasts, hours, first },
  hour: first === 96413 ? 96415 : 96366,
})

export const courses = {
  remicade: course('Remicade', '400 mg', '4x100 mg', 'J1745', 'J1745-JZx40', 40, [121, 149], 1),
  inflectra: course('Inflectra', '400 mg', '4x100 mg', 'Q5103', 'Q5103-JZx40', 40, [121, 149], 1),
  entyvio: course('Entyvio', '300 mg', '1x300 mg', 'J3380', 'J3380-JZx300', 300, [31, 52], 0),
  tysabri: course('Tysabri', '300 mg', '1x300 mg', 'J2323', 'J2323-JZx300', 300, [58, 83], 0),
  benlysta: course('Benlysta', '480 mg', '4x120 mg', 'J0490', 'J0490-JA-JZx48', 48, [58, 79], 0),
  ocrevus: course('Ocrevus', '600 mg', '2x300 mg', 'J2350', 'J2350-JZx600', 600, [153, 208], 2),
  keytruda: course('Keytruda', '200 mg', '2x100 mg', 'J9271', 'J9271-JZx200', 200, [29, 44], 0),
  injectafer: course('Injectafer', '750 mg', '1x750 mg', 'J1439', 'J1439-JZx750', 750, [17, 38], 0, 96365),
  ceftriaxone: course('ceftriaxone', '1 g', '1x1 g', 'J0696', 'J0696-JZx4', 4, [28, 47], 0, 96365),
} as const

/** Mulberry32, written down again: a seed makes the same logs everywhere. */
export function random32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const nurses = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const
const diagnoses = ['K50.90', 'M05.79', 'G35', 'D50.9', 'L40.50', 'M32.10'] as const

/** Makes visits that nobody else's times touch: each nurse starts one patient in a minute. */
export class Center {
  readonly #random: () => number
  readonly #starts = new Set<string>()
  #count = 0

  constructor(seed: number) {
    this.#random = random32(seed)
  }

  below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)]
    if (one === undefined) throw new Error('Nothing to pick from.')
    return one
  }

  /** A minute of the clock that is no full five minutes. */
  clock(from = 8 * 60, to = 13 * 60): number {
    for (;;) {
      const minute = from + this.below(to - from)
      if (minute % 5 !== 0) return minute
    }
  }

  visit(rows: SownRow[], billed: string[], more: Partial<SownVisit> = {}): SownVisit {
    this.#count++
    const day = this.below(56)
    const starts = rows.flatMap(({ start }) => (start === null ? [] : [start]))
    let nurse = this.pick(nurses)
    for (const other of nurses) {
      if (starts.every((minute) => !this.#starts.has(`${nurse} ${day} ${minute}`))) break
      nurse = other
    }
    for (const minute of starts) this.#starts.add(`${nurse} ${day} ${minute}`)
    const times = rows.flatMap(({ start, stop }) => [start, stop]).filter((one) => one !== null)
    const [first, last] = [Math.min(...times), Math.max(...times)]
    return {
      rows,
      billed,
      payer: 'Medicare Part B',
      place: '11',
      diagnosis: this.pick(diagnoses),
      order: `ORD-${4000 + this.#count}`,
      ordered: '',
      arrived: times.length === 0 ? null : first - 14 - this.below(20),
      left: times.length === 0 ? null : last + 9 + this.below(25),
      chair: '',
      expires: '2027-08-31',
      by: 'buy and bill',
      nurse,
      patient: `MR${70_000 + this.#count}`,
      account: `A${100_200 + this.#count}`,
      day,
      chargedLater: 0,
      ...more,
    }
  }

  row(of: Course, start = this.clock(), minutes = of.lasts[0] + this.below(of.lasts[1] - of.lasts[0] + 1)): SownRow {
    return { drug: of.drug, dose: of.dose, vials: of.vials, route: 'IV infusion', start, stop: start + minutes }
  }

  /** One drug as it is given and billed. */
  clean(of: Course = this.pick(Object.values(courses))): SownVisit {
    return this.visit([this.row(of)], claimOf(of))
  }

  push(drug: string, dose: string, start: number): SownRow {
    return { drug, dose, route: 'IV push', start, stop: null }
  }

  shot(drug: string, dose: string, route: 'SC' | 'IM', vials = ''): SownRow {
    return { drug, dose, vials, route, start: this.clock(), stop: null }
  }
}

export const claimOf = ({ first, hour, hours, line }: Course): string[] => [
  String(first),
  ...(hours === 0 ? [] : [hours === 1 ? String(hour) : `${hour}x${hours}`]),
  line,
]
