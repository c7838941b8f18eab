/** A name without case, punctuation and double blanks: the key by which names are the same. */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9*]+/g, ' ')
    .trim()

/** Whether two names differ in case, punctuation and blanks only: how payers and drugs of the table are compared. */
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b)
