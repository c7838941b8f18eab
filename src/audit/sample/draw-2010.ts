/**
 * Random numbers as HHS OIG's program drew them from 2005 to 2010: from the same seed, range, and count come the same numbers, so
 * that a sample of those years can be drawn again, and one's own can be confirmed by whoever has the program. Newer versions are
 * not confirmed: compare one known draw first.
 *
 * The generator is Wichmann and Hill's (1982), started by Visual Basic's own; put together from the printed draws of the program's
 * user guide and companion manual (2007, revised May 2010), all of which it gives.
 */

/**
 * @param seed - above 0, with decimals, as the program prints it (seconds since midnight: 48863.78)
 * @returns numbers from 0 to below 1, one after the other
 */
export function generator2010(seed: number): () => number {
  const basic = visualBasic(seed)
  let x = Math.floor(basic() * 30_269) + 1
  let y = Math.floor(basic() * 30_307) + 1
  let z = Math.floor(basic() * 30_323) + 1
  return () => {
    x = (171 * x) % 30_269
    y = (172 * y) % 30_307
    z = (170 * z) % 30_323
    return (x / 30_269 + y / 30_307 + z / 30_323) % 1
  }
}

/**
 * Different numbers of a range, in the order they are drawn: the sample first, spares behind it.
 *
 * @throws RangeError where the range has fewer numbers
 */
export function numbers2010(seed: number, low: number, high: number, count: number): number[] {
  const [drawn] = columns2010(seed, [[low, high]], count)
  return drawn ?? []
}

/** The same in sets: one number a range, sets different from each other. One list a range. */
export function columns2010(
  seed: number,
  ranges: readonly (readonly [low: number, high: number])[],
  count: number,
): number[][] {
  const sets = ranges.reduce((all, [low, high]) => all * (high - low + 1), 1)
  if (count > sets) throw new RangeError(`${count} different numbers cannot be drawn from ${sets}.`)
  const next = generator2010(seed)
  const seen = new Set<string>()
  const columns = ranges.map((): number[] => [])
  while (seen.size < count) {
    const set = ranges.map(([low, high]) => low + Math.floor(next() * (high - low + 1)))
    const key = set.join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    set.forEach((number, index) => columns[index]?.push(number))
  }
  return columns
}

/** Visual Basic's `Rnd` after `Rnd(-1): Randomize seed`. */
function visualBasic(seed: number): () => number {
  const step = (state: number): number => Number((BigInt(state) * 1_140_671_485n + 12_820_163n) % 16_777_216n)
  // The bits of -1 as a single.
  const minusOne = 0xbf800000
  const begun = step((minusOne + (minusOne >>> 24)) & 0xffffff)
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, seed)
  const high = bits.getUint32(0)
  const mixed = ((high & 0xffff) ^ (high >>> 16)) << 8
  let state = ((begun & 0xff0000ff) | mixed) & 0xffffff
  return () => {
    state = step(state)
    return state / 16_777_216
  }
}
