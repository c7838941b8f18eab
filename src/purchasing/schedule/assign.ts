import type { DrugPlan, DrugProblem } from '../plan/problem'

/** Containers of one source that a dose is opened from. */
export interface Part {
  readonly source: number
  readonly count: number
}

/**
 * Which containers each dose is opened from: what expires first goes first, the shelf before what is ordered.
 *
 * @returns one list a dose; null where nothing can be had by its day
 */
export function assign({ doses, sources }: DrugProblem, { bought, opened }: DrugPlan): (readonly Part[] | null)[] {
  const left = new Map<number, number>()
  for (const [source, { vendor, most }] of sources.entries()) if (vendor === null) left.set(source, most)
  for (const { source, packages } of bought) left.set(source, packages * sources[source]!.count)
  const order = [...left.keys()].sort(
    (a, b) =>
      sources[a]!.until - sources[b]!.until ||
      Number(sources[a]!.vendor !== null) - Number(sources[b]!.vendor !== null) ||
      sources[a]!.from - sources[b]!.from ||
      a - b,
  )
  return doses.map(({ day }, index) => {
    const parts: Part[] = []
    const list = opened[index]
    if (list === null || list === undefined) return null
    for (const { size, count, multiple } of list) {
      let missing = count
      for (const source of order) {
        const one = sources[source]!
        if (one.size !== size || one.multiple !== multiple || one.from > day || one.until < day) continue
        const some = Math.min(missing, left.get(source) ?? 0)
        if (some === 0) continue
        left.set(source, (left.get(source) ?? 0) - some)
        parts.push({ source, count: some })
        missing -= some
      }
    }
    return parts
  })
}
