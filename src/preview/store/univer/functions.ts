import { BooleanNumber } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { FunctionType } from '@univerjs/preset-sheets-core'
import type { Argument, CustomFunction, FunctionAnswer, FunctionHost } from '../function-host'
import { CellError, type Result } from '../../../formula/result'
import { argumentsFor, liftedShape, liftedValues } from '../memory/custom-call'
import { cellArea } from '../../../formula/area'
import { addressOf } from '../../../formula/address'
import type { Value } from '../../../formula/value'

/** What a cell shows that waits for an answer. */
const busy = '#BUSY!'

/** Where Univer says a function is called from. */
interface Caller {
  readonly subUnitId?: string
  readonly row: number
  readonly column: number
}

interface Call {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * Custom functions in Univer's own formula engine. The engine asks and cannot wait for many answers at once, so a call
 * without an answer shows #BUSY!; when the answers are there, the cells that asked are calculated again.
 */
export class UniverFunctions {
  readonly #univer: FUniver
  readonly #functions: FunctionHost
  readonly #sheetName: (id: string) => string
  /** Answers by function and arguments; kept for as long as a calculation may ask again. */
  readonly #answers = new Map<string, FunctionAnswer>()
  readonly #asked = new Map<string, Set<string>>()
  readonly #messages = new Map<string, ReadonlyMap<string, string>>()
  readonly #registered = new Set<string>()

  constructor(
    univer: FUniver,
    functions: FunctionHost,
    sheetName: (id: string) => string,
    changed: (calls: readonly Call[]) => void,
  ) {
    this.#univer = univer
    this.#functions = functions
    this.#sheetName = sheetName
    let answered: Call[] = []
    this.#collect = (cells) => {
      answered.push(...[...cells].map((cell) => JSON.parse(cell) as Call))
    }
    functions.onAnswers(() => {
      const cells = answered
      answered = []
      if (cells.length > 0) changed(cells)
    })
  }

  readonly #collect: (cells: ReadonlySet<string>) => void

  /** Forgets the answers: a calculation of everything asks anew, as Excel's does. */
  forget(): void {
    this.#answers.clear()
  }

  get waiting(): number {
    return this.#asked.size
  }

  register(functions: readonly CustomFunction[]): void {
    for (const called of functions) {
      if (this.#registered.has(called.name)) continue
      this.#registered.add(called.name)
      const call = (caller: Caller, values: readonly unknown[]) => this.#call(caller, called, values.map(resultIn))
      const register = function (this: Caller, ...values: unknown[]) {
        return call(this, values) as Value
      }
      this.#univer.getFormula().registerFunction(called.name, register, {
        description: {
          functionName: called.name,
          functionType: FunctionType.User,
          description: called.description,
          abstract: called.description,
          functionParameter: called.parameterNames.map((name, at) => ({
            name,
            detail: name,
            example: '',
            require: called.parameters?.[at]?.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
            repeat: called.parameters?.[at]?.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          })),
        },
      })
    }
  }

  message(sheet: string, row: number, column: number, anchor: { row: number; column: number }): string | null {
    return (
      this.#messages
        .get(JSON.stringify({ sheet, row: anchor.row, column: anchor.column }))
        ?.get(`${row - anchor.row},${column - anchor.column}`) ?? null
    )
  }

  /** A call; once for every cell where a range stands for a single value. */
  #call(caller: Caller, called: CustomFunction, values: readonly Result[]): unknown {
    const shape = liftedShape(called, values)
    if (shape === null) return outgoing(this.#one(caller, called, values))
    const rows = Array.from({ length: shape.rows }, (_, row) =>
      Array.from({ length: shape.columns }, (__, column) => {
        const answer = this.#one(caller, called, liftedValues(called, values, row, column))
        return Array.isArray(answer) ? (answer[0]?.[0] ?? null) : answer
      }),
    )
    return rows.flat().includes(busy) ? busy : outgoing(rows)
  }

  #one(caller: Caller, called: CustomFunction, values: readonly Result[]): Argument {
    if (values.flat(2).includes(busy)) return busy
    const cell = JSON.stringify({ sheet: caller.subUnitId ?? '', row: caller.row, column: caller.column })
    let passed
    try {
      passed = argumentsFor(called, values)
    } catch (error) {
      if (error instanceof CellError) return error.error
      throw error
    }
    const key = `${called.id}${JSON.stringify(passed)}`
    const known = this.#answers.get(key)
    if (known !== undefined) {
      this.#messages.set(cell, known.messages)
      return known.value
    }
    const waiting = this.#asked.get(key)
    if (waiting !== undefined) {
      waiting.add(cell)
      return busy
    }
    const cells = new Set([cell])
    this.#asked.set(key, cells)
    const address = addressOf(cellArea('', caller.row, caller.column), this.#sheetName(caller.subUnitId ?? ''))
    this.#functions.invoke(called, passed, address, (answer) => {
      if (!called.streaming) this.#asked.delete(key)
      if (this.#answers.size > 20_000) this.#answers.clear()
      this.#answers.set(key, answer)
      this.#collect(cells)
    })
    return busy
  }
}

/** An argument as Univer hands it over: a single cell arrives as one row of one. */
function resultIn(value: unknown): Result {
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) return value as Value
  const rows = (value as unknown[]).map((row) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) =>
      cell === undefined || cell === '' ? null : (cell as Value | null),
    ),
  )
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows
}

/** What Excel shows as 0, an empty cell in an answer, is 0 here too. */
const outgoing = (value: Argument): unknown =>
  Array.isArray(value) ? value.map((row) => row.map((cell) => cell ?? 0)) : (value ?? 0)
