import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes of a file from which memory decides how long a log may be. */
const longFile = 20_000_000

/** How much memory may grow over what is in use before it is cleared: Node's own rule lets it grow threefold. */
const growth = { percent: 15, bytes: 20_000_000 } as const

let clear: (() => void) | null = null
let inUse = 0

/**
 * For a long file memory is cleared more often: the command takes less than half of it, and a little more time. While a file is
 * read nearly all of it is in use, and Node is told to let it grow less; later `clearMemory` is asked between two steps. Node's own
 * clearing marks while it works and leaves what was dropped meanwhile: a million rows held 400 MB and took 1.2 GB.
 */
export function boundMemory(bytes: number): void {
  if (bytes <= longFile || clear !== null) return
  setFlagsFromString(`--heap-growing-percent=${growth.percent}`)
  setFlagsFromString('--expose-gc')
  const exposed: unknown = runInNewContext('gc')
  if (typeof exposed === 'function') clear = () => void Reflect.apply(exposed, undefined, [])
}

/** Clears memory where more than a seventh was added to what is in use; nothing where the file is short. */
export function clearMemory(): void {
  if (clear === null || used() < inUse * (1 + growth.percent / 100) + growth.bytes) return
  clear()
  inUse = used()
}

/** Bytes of values and of the tables of numbers beside them. */
function used(): number {
  const { used_heap_size: values, external_memory: numbers } = getHeapStatistics()
  return values + numbers
}
