import { hashText } from '../../sheets/claim/keys'

/**
 * What our formulas answered, as a workbook remembers it from one version of the add-in to the next. Pure.
 */

export type Value = string | number | boolean

/** One of our formulas with its answers: a spilled one has several. */
export interface Answer {
  readonly sheet: string
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly formula: string
  readonly values: readonly (readonly Value[])[]
}

/** What a workbook keeps between two openings. */
export interface KeptAnswers {
  readonly version: string
  readonly editions: readonly string[]
  readonly answers: readonly Answer[]
  /** Formulas that were too many to be kept. */
  readonly beyond: number
}

/** What Excel shows of a formula that has not answered. */
const notAnswered: ReadonlySet<unknown> = new Set(['#BUSY!', '#NAME?', '#CONNECT!', '#GETTING_DATA'])

export const hasAnswered = ({ values }: Answer): boolean =>
  values.every((row) => !row.some((one) => notAnswered.has(one)))

/** An error may be Excel's own, of a function that is still being loaded: it is no answer to compare with. */
const hasNoError = ({ values }: Answer): boolean =>
  values.every((row) => !row.some((one) => typeof one === 'string' && /^#[A-Z/0]+[!?]?$/.test(one)))

/** Cells that are kept in all: what an office's sheets have, and little enough to be saved with each of them. */
export const mostCells = 20_000

/** Functions whose answers are codes, units or an amount. The others quote the log: of them a fingerprint is kept and nothing else. */
const answersPlain = /INFUSION_(?:CODES|UNITS|MINUTES|PRICE)\(/i
const longestKept = 60

/** A value as it is kept: a short plain one behind `=`, a fingerprint of any other behind `#`. */
const keptValue = (value: Value, isPlain: boolean): Value =>
  typeof value !== 'string' ? value : isPlain && value.length <= longestKept ? `=${value}` : `#${hashText(value)}`

/** What is kept of answers: as many whole formulas as there is room for. Version and editions stand beside them. */
export function answersToKeep(answers: readonly Answer[], version: string, editions: readonly string[]): KeptAnswers {
  let room = mostCells
  const kept = answers.filter(hasAnswered).flatMap((one): Answer[] => {
    room -= one.values.length * (one.values[0]?.length ?? 0)
    if (room < 0) return []
    return [{ ...one, values: one.values.map((row) => row.map((value) => keptValue(value, isPlain(one)))) }]
  })
  return { version, editions, answers: kept, beyond: answers.length - kept.length }
}

const isPlain = ({ formula }: Answer): boolean => answersPlain.test(formula)

/** One cell that shows something else than it did. */
export interface ChangedAnswer {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly formula: string
  /** Null where only its fingerprint was kept. */
  readonly old: Value | null
  readonly now: Value
  /** It showed the new answer already when the workbook was opened: the log may have been edited instead. */
  readonly perhapsEdited: boolean
}

export interface Comparison {
  readonly changed: readonly ChangedAnswer[]
  /** Formulas of which nothing was remembered, and whose saved answer could not be seen either. */
  readonly unknown: number
  /** Formulas that have not answered yet. */
  readonly unanswered: number
}

const keyOf = ({ sheet, row, column, formula }: Answer): string => `${sheet}!${row}:${column}${formula}`
const byKey = (answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
  new Map(answers.map((one) => [keyOf(one), one]))

/**
 * Which cells changed by a new version.
 *
 * @param kept - as the earlier version left them
 * @param seen - what the cells showed when the workbook was opened, before they were worked out anew
 * @param now - what they show
 */
export function compareAnswers(kept: readonly Answer[], seen: readonly Answer[], now: readonly Answer[]): Comparison {
  const [keptOnes, seenOnes] = [byKey(kept), byKey(seen.filter(hasNoError))]
  const changed: ChangedAnswer[] = []
  let [unknown, unanswered] = [0, 0]
  for (const one of now) {
    const [before, saved] = [keptOnes.get(keyOf(one)), seenOnes.get(keyOf(one))]
    if (!hasAnswered(one)) unanswered++
    else {
      const cells = changedCells(one, before, saved)
      if (before === undefined && cells.length === 0) unknown++
      changed.push(...cells)
    }
  }
  return { changed, unknown, unanswered }
}

function changedCells(now: Answer, kept: Answer | undefined, seen: Answer | undefined): ChangedAnswer[] {
  const rows = Math.max(...[now, kept, seen].map((one) => one?.values.length ?? 0))
  const columns = Math.max(...[now, kept, seen].map((one) => one?.values[0]?.length ?? 0))
  const { sheet, formula } = now
  const found: ChangedAnswer[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (one: Answer): Value => one.values[row]?.[column] ?? ''
      const place = { sheet, formula, row: now.row + row, column: now.column + column, now: at(now) }
      if (seen !== undefined && at(seen) !== at(now)) {
        found.push({ ...place, old: at(seen), perhapsEdited: false })
      } else if (kept !== undefined && !sameKept(keptAt(kept, row, column), at(now), isPlain(now))) {
        found.push({ ...place, old: oldOf(keptAt(kept, row, column)), perhapsEdited: seen !== undefined })
      }
    }
  }
  return found
}

/** A cell that an answer did not reach was blank. */
const keptAt = ({ values }: Answer, row: number, column: number): Value => values[row]?.[column] ?? '='

const sameKept = (kept: Value, now: Value, plain: boolean): boolean =>
  kept === keptValue(now, plain) || (kept === '=' && now === '')

const oldOf = (kept: Value): Value | null =>
  typeof kept !== 'string' ? kept : kept.startsWith('=') ? kept.slice(1) : null

/** A kept record, read as carefully as a cell; null where it is none. */
export function readAnswers(value: unknown): KeptAnswers | null {
  if (typeof value !== 'object' || value === null) return null
  const { version, editions, answers, beyond } = value as Partial<Record<keyof KeptAnswers, unknown>>
  if (typeof version !== 'string' || typeof beyond !== 'number') return null
  if (!Array.isArray(editions) || !Array.isArray(answers)) return null
  return {
    version,
    editions: editions.filter((one) => typeof one === 'string'),
    answers: answers.filter(isAnswer),
    beyond,
  }
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  const { sheet, row, column, formula, values } = value as Partial<Record<keyof Answer, unknown>>
  return (
    [sheet, formula].every((one) => typeof one === 'string') &&
    [row, column].every((one) => typeof one === 'number') &&
    Array.isArray(values) &&
    values.every(
      (line) => Array.isArray(line) && line.every((one) => ['string', 'number', 'boolean'].includes(typeof one)),
    )
  )
}
