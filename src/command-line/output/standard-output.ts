import { FileProblem } from '../problems'

/** Whoever read standard output has gone, as `| head` does when it has its lines. */
export class ReaderGone extends Error {}

/** A part that is handed over at once, in characters. */
const partLength = 65_536

/**
 * Prints a text in parts, each when the one before was taken: a slow reader fills no memory.
 *
 * @throws ReaderGone where nobody reads any more
 * @throws FileProblem where standard output leads to a file that cannot be written
 */
export async function print(parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  let waiting: string[] = []
  let length = 0
  for await (const part of parts) {
    waiting.push(part)
    length += part.length
    if (length < partLength) continue
    await give(waiting.join(''))
    waiting = []
    length = 0
  }
  if (length > 0) await give(waiting.join(''))
}

const give = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve()
      else reject(problemOf(error))
    })
  })

function problemOf(error: Error): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EPIPE' || code === 'ECONNRESET') return new ReaderGone('', { cause: error })
  const why = code === 'ENOSPC' ? 'the disk is full' : error.message
  return new FileProblem(`The answer cannot be printed: ${why}. What was printed is incomplete.`, { cause: error })
}
