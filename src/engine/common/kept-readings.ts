/** Longer texts are notes: each is read where it stands. */
const longestKept = 120

/**
 * What a pure reading gave for the texts that were asked about, from log to log: offices write the same few thousand drugs,
 * times and dates. Bounded: when a generation is full, the one before it goes, and what was asked for meanwhile stays.
 */
export function keptReadings<Reading>(read: (text: string) => Reading, mostTexts = 20_000): (text: string) => Reading {
  let young = new Map<string, Reading>()
  let old: ReadonlyMap<string, Reading> = new Map()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const reading = old.get(text) ?? read(text)
    if (text.length > longestKept) return reading
    if (young.size >= mostTexts) {
      old = young
      young = new Map()
    }
    young.set(text, reading)
    return reading
  }
}
