import { answerAgain } from '../catalogue'
import { isLateCodeHere, loadLateCode } from '../late/at-hand'
import type { CustomFunction } from '../define'
import { RecentCalls } from './recent-calls'
import { onReferenceChange } from './reference-in-force'
import { valueError, type ErrorValue, type Result, type Value } from '../value'

/**
 * What we need of Excel's `CustomFunctions`. Its `Error` and `ErrorCode` come with the host's own script, later than
 * `associate`: they are read when a function answers, never when it is registered.
 */
export interface FunctionsHost<Code> {
  associate(id: string, run: (...values: unknown[]) => HostResult | Promise<HostResult>): void
  readonly Error: new (code: Code, message?: string) => HostError
  readonly ErrorCode: { readonly invalidValue: Code; readonly notAvailable: Code }
}

export interface HostError {
  message?: string
}

export type HostResult = Value | (Value | HostError)[][]

/** What of the add-in comes late: whether it is here, and how it comes. */
export interface Late {
  readonly isHere: () => boolean
  readonly load: () => Promise<void>
}

const atHand: Late = { isHere: isLateCodeHere, load: loadLateCode }

/** A cell's text ends here in Excel; a longer answer would become an error without a word. */
const longestText = 32_767

const broken = valueError(
  'Infusion Coder could not work this out; the fault is Infusion Coder’s and the workbook is unchanged. Please report the formula.',
)

const notFetched = valueError(
  'A part of Infusion Coder could not be fetched. Check the connection and recalculate; nothing was changed.',
)

/**
 * Makes every function of the catalogue known to Excel. They answer at once, since a promise shows as #BUSY!; one that comes late
 * answers with a promise until its code and tables are here.
 */
export function registerFunctions<Code>(
  host: FunctionsHost<Code>,
  catalogue: readonly CustomFunction[],
  late: Late = atHand,
): void {
  const recent = new RecentCalls()
  onReferenceChange(() => {
    recent.forget()
  })
  for (const entry of catalogue) {
    const answerNow = (given: readonly unknown[]): HostResult => {
      const values = argumentsOf(given, entry.parameters.length)
      let result: Result
      try {
        result = recent.of(entry, values, () => answerAgain(entry, values))
      } catch {
        // Whatever went wrong may quote a patient's cells; the cell gets a sentence without them.
        result = broken
      }
      return hostResult(host, entry, result)
    }
    host.associate(entry.id, (...given) => {
      if (entry.isLate !== true || late.isHere()) return answerNow(given)
      return late.load().then(
        () => answerNow(given),
        () => hostResult(host, entry, notFetched),
      )
    })
  }
}

/** Excel adds the invocation after the last argument; where a host sends fewer arguments it comes earlier. */
function argumentsOf(given: readonly unknown[], most: number): unknown[] {
  return given.slice(0, isInvocation(given.at(-1)) ? Math.min(most, given.length - 1) : most)
}

const isInvocation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('setResult' in value || 'functionName' in value)

/**
 * The answer as the metadata declares it: a rectangle or a single value.
 *
 * @throws the host's own error where the whole answer is one: the way that every version of Excel shows with its text
 */
function hostResult<Code>(host: FunctionsHost<Code>, entry: CustomFunction, result: Result): HostResult {
  // The host's class extends Error, though its type file does not say so.
  if (isError(result)) throw hostError(host, result) as Error
  if (!entry.spills && !Array.isArray(result)) return hostValue(result)
  return hostRectangle(host, Array.isArray(result) ? result : [[result]])
}

/** Rows of one width without gaps: Excel shows a null inside as 0 and refuses what is ragged or empty. */
function hostRectangle<Code>(
  host: FunctionsHost<Code>,
  rows: readonly (readonly (Value | ErrorValue)[])[],
): (Value | HostError)[][] {
  if (isColumnOfTexts(rows)) return rows
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const filled = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const value = row[at] ?? ''
      return isError(value) ? hostError(host, value) : hostValue(value)
    }),
  )
  return filled.length === 0 ? [['']] : filled
}

/** What a long column most often is: nothing in it has to become something of the host's. */
function isColumnOfTexts(rows: readonly (readonly (Value | ErrorValue)[])[]): rows is string[][] {
  for (const row of rows) {
    const [text] = row
    if (row.length !== 1 || typeof text !== 'string' || text.length > longestText) return false
  }
  return rows.length > 0
}

const isError = (value: Result): value is ErrorValue => typeof value === 'object' && !Array.isArray(value)

const hostError = <Code>({ Error, ErrorCode }: FunctionsHost<Code>, { error, text }: ErrorValue): HostError =>
  new Error(error === '#N/A' ? ErrorCode.notAvailable : ErrorCode.invalidValue, text)

const hostValue = (value: Value): Value =>
  typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value
