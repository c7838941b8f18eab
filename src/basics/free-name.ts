/** A sheet's name that is not taken yet: `Audit`, `Audit (2)`, … Excel does not tell capitals apart. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const lower = new Set(Array.from(taken, (name) => name.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`
    if (!lower.has(name.toLowerCase())) return name
  }
}
