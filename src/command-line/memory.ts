import { setFlagsFromString } from 'node:v8'

/** Bytes of a file from which memory decides how long a log may be. */
const longFile = 20_000_000

/**
 * How much memory may grow over what is in use before it is cleared, in percent; Node's own rule lets it grow threefold. While a
 * file is read nearly all of it is in use; while a log is coded part by part little is.
 */
const growth = { reading: 40, 'coding parts': 150 } as const

let bounded = false

/** For a long file memory is cleared more often: the command takes half of it, and a little more time. */
export function boundMemory(bytes: number): void {
  if (bytes <= longFile) return
  bounded = true
  growBy(growth.reading)
}

/** Only the log is in use now, and what is made of its parts is soon forgotten. */
export function readingIsDone(): void {
  if (bounded) growBy(growth['coding parts'])
}

function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
