import { room, roomName } from './scripts/mutation/rooms.js'

const folder = `coverage/mutation/${roomName}`

/**
 * Mutation tests of a room's logic; `docs/mutation.md` says how to run them and what their figures mean.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  packageManager: 'npm',
  testRunner: 'one-process',
  plugins: ['./scripts/mutation/one-process.js', './scripts/mutation/names.js', './scripts/mutation/sample.js'],
  checkers: ['sample'],
  ignorers: ['names'],
  mutate: room().mutate,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_PROCESSES ?? 2),
  // Of the first run, which also notes what each test comes through and takes several times as long as any other.
  timeoutFactor: 2,
  timeoutMS: 15_000,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: `${folder}/report.html` },
  jsonReporter: { fileName: `${folder}/report.json` },
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['/dist', '/dist-dev', '/coverage'],
}
