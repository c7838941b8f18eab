/** Where the rows or the columns of a sheet lie, in pixels: all of one size but for a few. */
export class Axis {
  /** Places of the few, in order, and by how much all before and with them differ from the usual. */
  readonly #places: readonly number[]
  readonly #sums: readonly number[]
  readonly #own: ReadonlyMap<number, number>

  constructor(
    readonly count: number,
    readonly usual: number,
    own: ReadonlyMap<number, number>,
  ) {
    this.#own = own
    this.#places = [...own.keys()].sort((a, b) => a - b)
    let sum = 0
    this.#sums = this.#places.map((place) => (sum += (own.get(place) ?? usual) - usual))
  }

  size(index: number): number {
    return this.#own.get(index) ?? this.usual
  }

  /** The pixel at which a row or column begins; the end of all for `count`. */
  offset(index: number): number {
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#places[middle]! < index) low = middle + 1
      else high = middle
    }
    return index * this.usual + (low === 0 ? 0 : this.#sums[low - 1]!)
  }

  get length(): number {
    return this.offset(this.count)
  }

  /** The row or column under a pixel; the first or the last one outside. Those without size are never under one. */
  at(pixel: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.offset(middle) <= pixel) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The nearest one that is not hidden, that way; where there is none, the one itself. */
  shown(index: number, step: 1 | -1): number {
    for (let at = index; at >= 0 && at < this.count; at += step) if (this.size(at) > 0) return at
    return index
  }
}
