import type { FunctionsHost, HostError, HostResult } from '../../src/functions/excel/register'

/** Excel's error class as office.js has it: an Error with a code, which turns itself into JSON for the host. */
export class FakeError extends Error implements HostError {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '')
  }
}

/**
 * `CustomFunctions` as office.js shapes it: `associate` is there at once, `Error` and `ErrorCode` only when the host's
 * own script has come. Functions are called as Excel calls them: every argument, null where omitted, then the invocation.
 */
export class FakeCustomFunctions implements FunctionsHost<string> {
  readonly functions = new Map<string, (...values: unknown[]) => HostResult>()
  started = false

  associate(id: string, run: (...values: unknown[]) => HostResult): void {
    this.functions.set(id, run)
  }

  get Error(): typeof FakeError {
    this.#mustHaveStarted()
    return FakeError
  }

  get ErrorCode(): { invalidValue: string; notAvailable: string } {
    this.#mustHaveStarted()
    return { invalidValue: '#VALUE!', notAvailable: '#N/A' }
  }

  call(id: string, ...values: unknown[]): HostResult {
    const run = this.functions.get(id)
    if (run === undefined) throw new Error(`${id} was not associated`)
    return run(...values, { functionName: id, setResult: undefined, setError: undefined })
  }

  /** What was thrown for the whole answer. */
  errorOf(id: string, ...values: unknown[]): FakeError {
    try {
      this.call(id, ...values)
    } catch (error) {
      if (error instanceof FakeError) return error
      throw error
    }
    throw new Error(`${id} answered without an error`)
  }

  #mustHaveStarted(): void {
    if (!this.started) throw new Error('The host has not brought Error and ErrorCode yet.')
  }
}
