import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rooms that keep nothing of the page, the host or the process: their files may share what was imported once. */
const pure = [
  'audit',
  'cases',
  'compare-payers',
  'engine',
  'findings',
  'forecast',
  'payers',
  'payment',
  'policies',
  'purchasing',
  'reference',
  'rules',
  'second-opinion',
].map((room) => `tests/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    // Properties over random logs and whole-year samples take seconds on two cores.
    testTimeout: 60_000,
    // All processors: by itself one is left free, which on two is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'rooms', include: pure, isolate: false } },
      { extends: true, test: { name: 'hosts', include: ['tests/**/*.test.ts'], exclude: pure } },
    ],
  },
})
