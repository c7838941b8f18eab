import { HostError } from './errors'

/** An error that a test orders. */
export interface Fault {
  /**
   * `Range.values`, `Table.delete`, or only one way as `write Range.values`; any `write` (a property set), any `read`
   * (a load), any `call` of a method; or a whole `request`.
   */
  readonly member: string
  readonly code: string
  readonly message?: string
  /** How many times it goes well before; 2 fails the third. */
  readonly after?: number
  /** How many times it fails; once where nothing is said. */
  readonly times?: number
}

/** Errors that tests have ordered and that are still to come. */
export class Faults {
  readonly #faults: (Fault & { seen: number })[] = []

  inject(fault: Fault): void {
    this.#faults.push({ ...fault, seen: 0 })
  }

  clear(): void {
    this.#faults.length = 0
  }

  /** Whether an ordered error has not come yet. */
  get isWaiting(): boolean {
    return this.#faults.some((fault) => fault.seen <= (fault.after ?? 0))
  }

  /** How often the member of an ordered error was met so far. */
  seen(member: string): number {
    return this.#faults.find((fault) => fault.member === member)?.seen ?? 0
  }

  /** @throws HostError where a test wants one now */
  check(kind: 'write' | 'read' | 'call' | 'request', member: string): void {
    for (const fault of this.#faults) {
      if (![kind, member, `${kind} ${member}`].includes(fault.member)) continue
      fault.seen++
      const after = fault.after ?? 0
      if (fault.seen > after && fault.seen <= after + (fault.times ?? 1)) {
        throw new HostError(fault.code, fault.message, member)
      }
    }
  }
}
