import type { Cells } from '../basics/cell'
import { isoDate } from '../basics/date'
import type { OutgoingLine } from '../audit/billed/priced-overrides'
import type { Coding, EncounterCoding } from '../engine/coding'
import { isPriced } from '../payment/price'
import { partsOf } from './medicare-part'
import { lineKind } from './visit-drug'

/** Visits of one place. */
export interface PlaceVisits {
  readonly place: string
  visits: number
  /** Minutes from the first to the last documented time, and the visits that have both. */
  minutes: number
  timed: number
}

/** A code at a place: what it brought at the prices of its dates, less sequestration. */
export interface PlaceCode {
  readonly place: string
  readonly code: string
  readonly kind: 'drug' | 'service'
  units: number
  /** Of them, units without a price: they are not in the payment. */
  unpricedUnits: number
  /** Of them, units that somebody else bought: they cost the office nothing. */
  suppliedUnits: number
  payment: number
}

/** What the visits of each place add up to. */
export class Places {
  readonly visits = new Map<string, PlaceVisits>()
  readonly codes = new Map<string, PlaceCode>()

  constructor(
    private readonly coding: Coding,
    private readonly cells: Cells,
    private readonly firstRow: number,
  ) {}

  add(one: EncounterCoding, lines: readonly OutgoingLine[]): void {
    const place = this.#placeOf(one)
    const visits = this.visits.get(place) ?? { place, visits: 0, minutes: 0, timed: 0 }
    this.visits.set(place, visits)
    visits.visits++
    if (one.begins >= 0 && one.ends > one.begins) {
      visits.minutes += Math.round((one.ends - one.begins) / 60)
      visits.timed++
    }
    for (const { code, units, price } of lines) {
      const key = `${place}\u0000${code}`
      const kind = lineKind(code, this.coding.log.reference)
      const row = this.codes.get(key) ?? {
        ...{ place, code, kind, units: 0, unpricedUnits: 0, suppliedUnits: 0, payment: 0 },
      }
      this.codes.set(key, row)
      row.units += units
      if (!isPriced(price)) {
        row.unpricedUnits += units
        continue
      }
      if (price.supplied === true) row.suppliedUnits += units
      const payer = one.encounter.payer ?? 'Medicare'
      row.payment += price.allowed - partsOf(price, payer, one.setting, isoDate(one.encounter.day)).sequestration
    }
  }

  /** As its rows name it; where they name none, the kind of place is all that is known. */
  #placeOf({ encounter, setting }: EncounterCoding): string {
    const column = this.coding.log.columns.at.get('Location')
    if (column === undefined) return setting
    const { number } = this.coding.log.rows
    const names = encounter.rows.map((row) => String(this.cells[number[row]! - this.firstRow]?.[column] ?? '').trim())
    return names.find((name) => name !== '') ?? 'No location'
  }
}
