import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/engine/*.test.ts', 'tests/cases/*.test.ts'],
    testTimeout: 60_000,
    isolate: false,
    fileParallelism: false,
  },
})
