/** One thing that help knows, and where. The build writes all of them beside the page, as `help.json`. */
export interface HelpEntry {
  readonly title: string
  readonly kind: 'function' | 'finding' | 'choice' | 'payer' | 'table' | 'column of the log'
  readonly page: string
}

/** Entries whose title or kind has every word that was typed; none before a word is. */
export function entriesFor(entries: readonly HelpEntry[], typed: string): HelpEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return entries.filter(({ title, kind }) => {
    const text = `${title} ${kind}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
