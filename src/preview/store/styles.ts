import { contains, covers, overlap, sameArea, shifted, wholeSheet, type Area, type Shift } from '../../formula/area'

/** What can be remembered of an area's looks: `font.bold`, `fill.color`, `columnWidth`, and whatever else is asked. */
export type StyleValue = string | number | boolean | null

export interface StyleEntry {
  readonly area: Area
  readonly property: string
  readonly value: StyleValue
}

/**
 * Looks are remembered, in the order they were given, and drawn by whoever can draw. Nothing is computed from them;
 * the last one that covers a cell counts.
 */
export class Styles {
  #entries: StyleEntry[] = []
  readonly #listeners = new Set<(entry: StyleEntry) => void>()

  all(): readonly StyleEntry[] {
    return this.#entries
  }

  set(area: Area, property: string, value: StyleValue): void {
    const entry = { area, property, value }
    this.#entries = this.#entries.filter((one) => one.property !== property || !covers(area, one.area))
    this.#entries.push(entry)
    for (const listener of this.#listeners) listener(entry)
  }

  /** The value all cells of an area share; undefined where none was given, null where they differ. */
  get(area: Area, property: string): StyleValue | undefined {
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at]!
      if (entry.property !== property) continue
      if (covers(entry.area, area)) return entry.value
      if (overlap(entry.area, area)) return null
    }
    return undefined
  }

  /** All that was given to one cell, the last first. */
  at(sheet: string, row: number, column: number): ReadonlyMap<string, StyleValue> {
    const found = new Map<string, StyleValue>()
    for (const { area, property, value } of this.#entries) {
      if (area.sheet === sheet && contains(area, row, column)) found.set(property, value)
    }
    return found
  }

  clear(area: Area): void {
    this.#entries = this.#entries.filter((entry) => !covers(area, entry.area))
    if (sameArea(area, wholeSheet(area.sheet))) return
    for (const property of new Set(this.#entries.filter((one) => overlap(one.area, area)).map((one) => one.property))) {
      this.set(area, property, null)
    }
  }

  shift(shift: Shift): void {
    this.#entries = this.#entries.flatMap((entry) => {
      const area = shifted(entry.area, shift)
      return area === null ? [] : [area === entry.area ? entry : { ...entry, area }]
    })
  }

  onSet(listener: (entry: StyleEntry) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
