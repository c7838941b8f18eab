import { answerAgain } from '../catalogue'
import type { CustomFunction } from '../define'
import { RecentCalls } from './recent-calls'
import { onReferenceChange } from './reference-in-force'
import { valueError, type ErrorValue, type Result, type Value } from '../value'

/**
 * What we need of Excel's `CustomFunctions`. Its `Error` and `ErrorCode` come with the host's own script, later than
 * `associate`: they are read when a function answers, never when it is registered.
 */
export interface FunctionsHost<Code> {
  associate(id: string, run: (...values: unknown[]) => HostResult): void
  readonly Error: new (code: Code, message?: string) => HostError
  readonly ErrorCode: { readonly invalidValue: Code; readonly notAvailable: Code }
}

export interface HostError {
  message?: string
}

export type HostResult = Value | (Value | HostError)[][]

/** A cell's text ends here in Excel; a longer answer would become an error without a word. */
const longestText = 32_767

const broken = valueError(
  'Infusion Coder could not work this out; the fault is Infusion Coder’s and the workbook is unchanged. Please report the formula.',
)

/** Makes every function of the catalogue known to Excel. They answer at once: a promise would show as #BUSY!. */
export function registerFunctions<Code>(host: FunctionsHost<Code>, catalogue: readonly CustomFunction[]): void {
  const recent = new RecentCalls()
  onReferenceChange(() => {
    recent.forget()
  })
  for (const entry of catalogue) {
    host.associate(entry.id, (...given) => {
      const values = argumentsOf(given, entry.parameters.length)
      let result: Result
      try {
        result = recent.of(entry, values, () => answerAgain(entry, values))
      } catch {
        // Whatever went wrong may quote a patient's cells; the cell gets a sentence without them.
        result = broken
      }
      return hostResult(host, entry, result)
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
