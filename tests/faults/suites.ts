import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'
import type { Room } from './fault'

/** The suites of rooms in a copy of the project, run again and again in one process until a test fails. */
export interface Suites {
  /** The first test that fails; null where all pass. */
  readonly firstFailure: (room: Room) => Promise<string | null>
  /** A file of the copy has changed. */
  readonly changed: (path: string) => void
  readonly close: () => Promise<void>
}

export async function suitesIn(folder: string): Promise<Suites> {
  let failed: string | null = null
  /** How long each file took when it last ran whole: the quickest are tried first. */
  const took = new Map<string, number>()
  /** When a file last failed: likely to fail again for the next fault beside it. */
  const failedLast = new Map<string, number>()
  let turn = 0
  // A file that never ran whole is tried by its length, behind those that are known to be quick.
  const turnOf = ({ moduleId }: TestSpecification): number =>
    turn - (failedLast.get(moduleId) ?? -Infinity) < 4 ? 0 : (took.get(moduleId) ?? statSync(moduleId).size)
  const vitest = await createVitest('test', {
    root: folder,
    config: join(folder, 'vitest.config.ts'),
    watch: false,
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 60_000,
    silent: true,
    sequence: {
      sequencer: class {
        sort = (files: TestSpecification[]) => Promise.resolve([...files].sort((a, b) => turnOf(a) - turnOf(b)))
        shard = (files: TestSpecification[]) => Promise.resolve(files)
      },
    },
    reporters: [
      {
        onTestCaseResult: (test) => {
          if (test.result().state === 'failed') {
            failed ??= `${test.module.relativeModuleId}: ${test.fullName}`
            failedLast.set(test.module.moduleId, turn)
          }
        },
        onTestModuleEnd: (module) => {
          if (module.errors().length > 0) failed ??= `${module.relativeModuleId}: ${module.errors()[0]!.message}`
          if (failed === null) took.set(module.moduleId, module.diagnostic().duration)
        },
      },
    ],
  })
  return {
    changed: (path) => {
      vitest.invalidateFile(join(folder, path))
    },
    firstFailure: async ({ suites, leftOut = [] }) => {
      failed = null
      turn++
      const found = await vitest.globTestSpecifications([...suites])
      const wanted = found.filter(({ moduleId }) => !leftOut.some((one) => moduleId.startsWith(join(folder, one))))
      if (wanted.length === 0) throw new Error(`There are no tests in ${suites.join(', ')}.`)
      const { unhandledErrors } = await vitest.runTestSpecifications(wanted)
      if (unhandledErrors.length > 0) failed ??= String(unhandledErrors[0])
      return failed
    },
    close: async () => {
      await vitest.close()
    },
  }
}
