import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Properties over random logs and whole-year samples take seconds on two cores.
    testTimeout: 60_000,
    // All processors: by itself one is left free, which on two is half of them.
    maxWorkers: availableParallelism(),
  },
})
