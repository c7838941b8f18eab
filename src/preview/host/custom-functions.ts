import type {
  Argument,
  ArgumentCell,
  ArgumentOrList,
  CustomFunction,
  FunctionAnswer,
  FunctionHost,
} from '../store/function-host'
import { isError, type Value } from '../../formula/value'
import type { Entry } from './wire'

const functionCategory = 1
const messageTypes = { invoke: 1000, cancel: 1001 } as const
/** What an invocation's flags say. */
const flags = { cancelable: 1, streaming: 2, allowsErrors: 4 } as const

/** Numbers by which office.js tells errors; everything else is #VALUE!. */
const errorsByCode: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
}

/** What an empty cell is to a custom function: this differs between versions of Excel. */
export type EmptyCell = null | '' | 0

/** The custom functions of the add-in, called through office.js as Excel calls them. */
export class CustomFunctions implements FunctionHost {
  readonly #find: (name: string) => CustomFunction | null
  readonly #send: (entries: readonly Entry[]) => void
  readonly #emptyCell: EmptyCell
  readonly #waiting = new Map<number, { streaming: boolean; answer: (answer: FunctionAnswer) => void }>()
  readonly #listeners = new Set<() => void>()
  #queue: Entry[] = []
  #invocations = 0

  constructor(
    find: (name: string) => CustomFunction | null,
    send: (entries: readonly Entry[]) => void,
    emptyCell: EmptyCell,
  ) {
    this.#find = find
    this.#send = send
    this.#emptyCell = emptyCell
  }

  /** Calls that have no answer yet. */
  get open(): number {
    return [...this.#waiting.values()].filter((call) => !call.streaming).length
  }

  find(name: string): CustomFunction | null {
    return this.#find(name)
  }

  invoke(
    called: CustomFunction,
    values: readonly ArgumentOrList[],
    address: string,
    answer: (answer: FunctionAnswer) => void,
  ): number {
    const invocationId = ++this.#invocations
    this.#waiting.set(invocationId, { streaming: called.streaming, answer })
    const bits =
      (called.cancelable ? flags.cancelable : 0) |
      (called.streaming ? flags.streaming : 0) |
      (called.allowsErrors ? flags.allowsErrors : 0)
    this.#post(messageTypes.invoke, {
      invocationId,
      functionName: called.id,
      parameterValues: values.map((value) => this.#passed(value)),
      address,
      flags: bits,
    })
    return invocationId
  }

  cancel(invocation: number): void {
    if (!this.#waiting.delete(invocation)) return
    this.#post(messageTypes.cancel, { invocationId: invocation })
  }

  /** The page with the functions is gone; nobody will answer. */
  forget(): void {
    this.#waiting.clear()
    this.#queue = []
  }

  onAnswers(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** `[[id, ok, value, code?], …]` as the library sends them. */
  receive(results: readonly unknown[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue
      const [id, ok, value, code] = result as [number, boolean, unknown, number | undefined]
      const call = this.#waiting.get(id)
      if (call === undefined) continue
      if (!call.streaming) this.#waiting.delete(id)
      call.answer(
        ok ? answerOf(value) : failure(errorsByCode[code ?? 7] ?? '#VALUE!', typeof value === 'string' ? value : ''),
      )
    }
    for (const listener of this.#listeners) listener()
  }

  /** All calls of one moment go as one message: the library answers them together. */
  #post(messageType: number, message: object): void {
    if (this.#queue.length === 0) {
      setTimeout(() => {
        const entries = this.#queue
        this.#queue = []
        if (entries.length > 0) this.#send(entries)
      }, 0)
    }
    this.#queue.push({ messageCategory: functionCategory, messageType, targetId: '', message: JSON.stringify(message) })
  }

  #passed(value: ArgumentOrList): unknown {
    if (Array.isArray(value)) return value.map((part) => this.#passed(part as ArgumentOrList))
    if (value === null) return this.#emptyCell
    return isError(value) ? { type: 'CustomFunctionError', code: value } : value
  }
}

const failure = (error: string, message: string): FunctionAnswer => ({
  value: error,
  messages: new Map(message === '' ? [] : [['0,0', message]]),
})

/** An answer as cells: errors in an array keep their text, rows of different lengths are filled with #N/A. */
function answerOf(value: unknown): FunctionAnswer {
  const messages = new Map<string, string>()
  if (!Array.isArray(value)) return { value: cellOf(value, '0,0', messages), messages }
  const rows = (value as unknown[]).map((row): unknown[] => (Array.isArray(row) ? row : [row]))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns === 0) return failure('#VALUE!', 'an empty array')
  const cells = rows.map((row, r) =>
    Array.from({ length: columns }, (_, c): ArgumentCell =>
      c < row.length ? cellOf(row[c], `${r},${c}`, messages) : '#N/A',
    ),
  )
  const answer: Argument = cells.length === 1 && columns === 1 ? cells[0]![0]! : cells
  return { value: answer, messages }
}

function cellOf(value: unknown, place: string, messages: Map<string, string>): ArgumentCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  const { basicValue, code, message } = value as { basicValue?: Value; code?: string; message?: string }
  if (message !== undefined && message !== '') messages.set(place, message)
  return basicValue ?? code ?? '#VALUE!'
}
