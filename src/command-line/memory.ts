import { setFlagsFromString } from 'node:v8'

/** Bytes of a file from which memory decides how long a log may be. */
const longFile = 20_000_000

/** How much memory may grow over what is in use before it is cleared, in percent; Node's own rule lets it grow threefold. */
const growth = 40

/** For a long file memory is cleared more often: a log of a million rows then takes half, and the command a tenth more time. */
export function boundMemory(bytes: number): void {
  if (bytes > longFile) setFlagsFromString(`--heap-growing-percent=${growth}`)
}
