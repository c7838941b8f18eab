import { defineConfig } from 'vitest/config'

/**
 * The suites that `npm run mutate` runs for every change that it makes: those of the engine that take milliseconds.
 * Properties over random logs take seconds; the workbook, the preview and the command line only pass on what the engine
 * says.
 */
export default defineConfig({
  test: {
    include: ['tests/engine/*.test.ts', 'tests/cases/*.test.ts'],
    testTimeout: 60_000,
    // One load of the modules for all files: a third of the time. No test changes what another reads.
    isolate: false,
    fileParallelism: false,
  },
})
