import { besideWords } from './beside-words'
import { tidy, withoutAmounts } from './written-name'

const marks = /[()[\]{},;:"“”=<>@#!?|&_~]|(?<!\w)-|-(?!\w)/g
/** A plus between or behind figures is no second drug: `300+75`, `4th+`. */
const plusAtFigure = /(?<=\d\w*)\+|\+(?=\s*\d)/g
/** Ways and forms that are part of some names (`Pyzchiva SC`, `morphine PF`), as those names have them. */
const ways: ReadonlyMap<string, string> = new Map([
  ...['iv', 'im', 'sc', 'pf'].map((one) => [one, one] as const),
  ...['sq', 'subq', 'subcut'].map((one) => [one, 'sc'] as const),
])

const isBeside = (word: string): boolean =>
  besideWords.has(word) || (word.includes('-') && word.split('-').every((part) => part === '' || besideWords.has(part)))

interface Kept {
  /** Of words with a figure, those that stay. */
  readonly figure: (word: string) => boolean
  readonly ways: boolean
}

/** Without the words that stand beside a name. */
function alone(text: string, kept: Kept): string {
  return text
    .replace(marks, ' ')
    .replace(plusAtFigure, ' ')
    .split(/[\s/]+/)
    .map((word) => word.replace(/\.+$/, ''))
    .flatMap((word) => {
      if (word === '') return []
      if (/\d/.test(word)) return kept.figure(word) ? [word] : []
      const way = kept.ways ? ways.get(word) : undefined
      if (way !== undefined) return [way]
      return isBeside(word) ? [] : [word]
    })
    .join(' ')
}

/**
 * A written name without figures and without every word that stands beside a name (`Ocrevus 300mg/10mL split dose #1`). First
 * with its bare figures, strengths and ways, since those may tell products apart (`Lupron Depot 22.5`, `Flexbumin 5%`,
 * `Pyzchiva SC`), then with less. Whatever is left must be a whole name: an unknown word keeps the cell unknown, and what seems
 * to join two things is left alone.
 *
 * @param isNameWord - what is part of a name although it has a figure: `b12`
 */
export function namesAlone(written: string, isNameWord: (word: string) => boolean): readonly string[] {
  const text = tidy(written)
  if (text.replace(plusAtFigure, ' ').includes('+')) return []
  const figures = text.replace(/(?<=\d)(?=(?:mg|mcg|g|gm|ml|units?|u)\b)/g, ' ')
  const bare = withoutAmounts(text)
  const found = [true, false].flatMap((way) => [
    alone(figures, { figure: (word) => isNameWord(word) || /^[\d.]+$/.test(word), ways: way }),
    alone(bare, { figure: (word) => isNameWord(word) || /^[\d.]+%$/.test(word), ways: way }),
    alone(bare, { figure: isNameWord, ways: way }),
    // `D3/5` is a day of the cycle, not the vitamin.
    alone(bare, { figure: (word) => isNameWord(word) && !/^[cdqw]\d/.test(word), ways: way }),
  ])
  return [...new Set(found)].filter((one) => /[a-z]{3}|[a-z]\d/.test(one))
}

/** Words that join two things: such a text must be a name as it stands. */
export const joins = (text: string): boolean => /\b(?:with|and|plus|or)\b/.test(text)
