/**
 * Names near a written one. What is near is only ever offered (contract section 3, `drug-ambiguous`): look-alike drugs
 * lie as near to each other as a slip of the pen does, and a wrong drug is worse than none.
 */
export interface NearName<T> {
  readonly name: string
  readonly of: T
  readonly distance: number
}

interface Indexed<T> {
  readonly name: string
  readonly of: T
  readonly letters: number
}

/**
 * How many letters may differ. Measured on the names at hand: one slip in a word of five letters or more; two from eight
 * letters, where unrelated names begin to lie three apart; never more.
 */
const allowed = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2)

/** One bit a letter: two words that are d slips apart differ in at most 2d letters. */
function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

function bits(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count++
  return count
}

/**
 * @param names - written names in small letters and what each stands for
 * @returns the search: the names nearest to a written one and those one slip farther, at most `allowed` slips away
 */
export function nearNames<T>(names: Iterable<readonly [string, T]>): (written: string) => NearName<T>[] {
  const byLength = new Map<number, Indexed<T>[]>()
  for (const [name, of] of names) {
    const list = byLength.get(name.length) ?? []
    byLength.set(name.length, list)
    list.push({ name, of, letters: lettersOf(name) })
  }
  return (written) => {
    const limit = allowed(written.length)
    if (/\d{3}/.test(written)) return []
    const letters = lettersOf(written)
    const found: NearName<T>[] = []
    for (let length = written.length - limit; length <= written.length + limit; length++) {
      for (const one of byLength.get(length) ?? []) {
        const most = Math.min(limit, allowed(one.name.length))
        if (most === 0 || bits(letters ^ one.letters) > 2 * most) continue
        const distance = slipsBetween(written, one.name, most)
        if (distance <= most) found.push({ name: one.name, of: one.of, distance })
      }
    }
    const best = Math.min(...found.map((one) => one.distance))
    return found
      .filter((one) => one.distance <= best + 1)
      .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
  }
}

/**
 * Letters missing, added, changed or swapped with their neighbour (restricted Damerau–Levenshtein); any number above
 * `most` where there are more.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1)
      current.push(slips)
      if (slips < least) least = slips
    }
    if (least > most + 1) return most + 1
    before = previous
    previous = current
  }
  return previous[b.length]!
}
