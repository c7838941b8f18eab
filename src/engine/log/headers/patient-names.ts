import type { Sense } from './vocabulary'
import { wordsOf } from './words'

const names = (header: string, which: 'last' | 'first'): boolean => {
  const senses = wordsOf(header)?.senses
  return senses?.has(which) === true && [...senses].every((sense) => own.has(sense) || sense === which)
}
const own: ReadonlySet<Sense> = new Set<Sense>(['patient', 'name'])

/** `Last Name`, `Patient Last`: a part of a name, shared by people who are not the same patient. */
export const isLastName = (header: string): boolean => names(header, 'last')

/** `First Name`, `Pt First`. */
export const isFirstName = (header: string): boolean => names(header, 'first')
