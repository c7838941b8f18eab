import { shifted, type Area, type Shift } from '../../formula/area'

/** Ranges the client holds on to, by the id it was given; they follow cells that move. */
export class References {
  readonly #areas = new Map<string, Area | null>()
  #made = 0

  add(area: Area): string {
    this.#made++
    const id = `ref${this.#made}`
    this.#areas.set(id, area)
    return id
  }

  /** Undefined for an id that was given back; null for a range whose cells were deleted. */
  get(id: string): Area | null | undefined {
    return this.#areas.get(id)
  }

  remove(id: string): void {
    this.#areas.delete(id)
  }

  clear(): void {
    this.#areas.clear()
  }

  get size(): number {
    return this.#areas.size
  }

  shift(shift: Shift): void {
    for (const [id, area] of this.#areas) if (area !== null) this.#areas.set(id, shifted(area, shift))
  }

  deleteSheet(sheet: string): void {
    for (const [id, area] of this.#areas) if (area?.sheet === sheet) this.#areas.set(id, null)
  }
}
