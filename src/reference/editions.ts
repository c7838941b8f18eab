import type { Edition, Reference } from './reference'

/**
 * Every edition of a reference, for a reader: `PFS 2020 to 2026`, `ASP 2025Q4`, `ASP 2026Q2`. Years without a gap are drawn
 * together; quarters are not, since the ones that are absent matter.
 */
export function editionNames(reference: Reference): string[] {
  const lists: readonly (readonly Edition[])[] = [
    reference.limits,
    reference.relativeValues,
    reference.localities,
    reference.zipCodes,
    reference.hospitalRates,
    reference.unitMaximums,
    reference.addOns,
    reference.pairs,
    reference.packages,
    reference.codes ?? [],
  ]
  return lists.flatMap((list) => drawnTogether([...new Set(list.map((file) => file.edition))]))
}

function drawnTogether(names: readonly string[]): readonly string[] {
  const years = names.map((name) => Number(/^[A-Z]+ (\d{4})$/.exec(name)?.[1]))
  const [first] = years
  if (names.length < 2 || !years.every((year, index) => year === first! + index)) return names
  return [`${names[0]!} to ${years.at(-1)!}`]
}
