/** Milliseconds after which a person is told that Excel does not answer. */
const late = 2000

/**
 * Tells when Excel does not answer: while a cell is being edited it keeps every request waiting, and says nothing.
 *
 * @param tell - true when an answer is late, false when it came
 */
export function tellLateAnswers(tell: (waiting: boolean) => void): void {
  const prototype = Excel.RequestContext.prototype as { sync: (this: unknown, value?: unknown) => Promise<unknown> }
  const { sync } = prototype
  const waiting = new Set<symbol>()
  prototype.sync = async function (value) {
    const request = Symbol('request')
    const timer = setTimeout(() => {
      waiting.add(request)
      if (waiting.size === 1) tell(true)
    }, late)
    try {
      return await sync.call(this, value)
    } finally {
      clearTimeout(timer)
      if (waiting.delete(request) && waiting.size === 0) tell(false)
    }
  }
}
