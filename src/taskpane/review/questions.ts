import { howToAnswer } from '../../sheets/claim/finding-facts'
import type { Item } from './items'

/** The question to the one who documented, as plain text to paste into a message; null where it is one for the biller. */
export const queryText = ({ question }: Item): string | null =>
  question === null ? null : `${question}\n${howToAnswer}`

/** Many questions as one message, numbered, how to answer said once; null where none of them is for a nurse. */
export function queriesText(items: readonly Item[]): string | null {
  const questions = items.flatMap(({ question }) => question ?? [])
  if (questions.length === 0) return null
  return [...questions.map((one, index) => `${index + 1}. ${one}`), howToAnswer].join('\n\n')
}
