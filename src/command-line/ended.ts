import { writeSync } from 'node:fs'
import type { StagedFiles } from './output/staged-files'
import { ReaderGone } from './output/standard-output'
import { FileProblem, UsageProblem } from './problems'

/** As a shell counts a program that was stopped by this signal. */
const exitOf = { SIGHUP: 129, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const

/**
 * Runs a command to its end: its exit code is the program's; one line on standard error says what was wrong.
 *
 * 2 for a file or a word that cannot be used; 141 without a line where whoever read the output has gone, as a shell counts
 * any program that writes on into a closed pipe; an error of ours is left to Node, which shows where it happened.
 */
export function runToItsEnd(main: () => Promise<number>): void {
  // A write that fails is told to the writer; without a listener Node would end with a trace of calls.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      if (error instanceof ReaderGone) process.exitCode = exitOf.SIGPIPE
      else if (error instanceof UsageProblem || error instanceof FileProblem) {
        console.error(error.message)
        process.exitCode = 2
      } else throw error
    },
  )
}

/** Ctrl+C and its like: what is staged goes, one line says what was written, and the exit code is the signal's. */
export function stopOnSignals(files: StagedFiles): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      files.discard()
      const written = files.committed.length === 0 ? 'Nothing was written.' : `Written: ${files.committed.join(', ')}.`
      try {
        // On a terminal the line of the progress goes first.
        writeSync(2, `${process.stderr.isTTY ? '\r\u001b[K' : ''}Canceled. ${written}\n`)
      } catch {
        // Nobody reads it.
      }
      process.exit(exitOf[signal])
    })
  }
}
