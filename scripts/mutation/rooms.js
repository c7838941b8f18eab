import process from 'node:process'

/**
 * The rooms whose code is changed, each with the suites that judge a change. `leftOut` are suites that start programs or take a way
 * that one process does not offer, `long` the names of tests that would take most of the time of every change that nothing notices.
 */
const rooms = {
  engine: {
    mutate: ['src/engine/**/*.ts', '!src/engine/texts/*-texts.ts', '!src/engine/version.ts'],
    suites: [
      ...['tests/engine', 'tests/engine/texts', 'tests/engine/properties', 'tests/cases'],
      ...['tests/audit', 'tests/functions', 'tests/sheets'],
      ...['tests/command-line/samples.test.ts', 'tests/command-line/sample-drug-lines.test.ts'],
    ],
    leftOut: [
      ...['patterns', 'statistics', 'samples'].map((name) => `tests/audit/${name}.test.ts`),
      ...['bundle', 'metadata', 'reference-in-force', 'register'].map((name) => `tests/functions/${name}.test.ts`),
      ...['audit-worksheet', 'forecast-worksheet'].map((name) => `tests/sheets/${name}.test.ts`),
    ],
  },
  audit: {
    mutate: ['src/audit/**/*.ts'],
    suites: ['tests/audit', 'tests/audit/sampling', 'tests/functions/audit.test.ts', 'tests/sheets'],
    leftOut: ['forecast-page', 'forecast-sheets', 'forecast-visit'].map((name) => `tests/sheets/${name}.test.ts`),
  },
  payment: {
    mutate: ['src/payment/**/*.ts'],
    suites: ['tests/payment', 'tests/functions/price.test.ts', 'tests/receipts'],
    leftOut: [],
  },
  forecast: {
    mutate: ['src/forecast/**/*.ts'],
    suites: ['tests/forecast', ...['page', 'sheets', 'visit'].map((name) => `tests/sheets/forecast-${name}.test.ts`)],
    leftOut: ['tests/forecast/coverage.test.ts'],
  },
  purchasing: {
    mutate: ['src/purchasing/**/*.ts'],
    suites: ['tests/purchasing', 'tests/functions/vendor.test.ts'],
    leftOut: [],
  },
  functions: {
    mutate: ['src/functions/**/*.ts'],
    suites: ['tests/functions'],
    leftOut: ['bundle', 'late', 'reference-in-force'].map((name) => `tests/functions/${name}.test.ts`),
  },
  sheets: {
    mutate: ['src/sheets/**/*.ts'],
    suites: [
      'tests/sheets',
      'tests/purchasing',
      'tests/forecast',
      'tests/changes',
      'tests/compare-payers',
      'tests/receipts',
    ],
    leftOut: ['coverage', 'estimate'].map((name) => `tests/forecast/${name}.test.ts`),
  },
}

const long = [
  'one slip in a name offers that drug among few, and takes none',
  'every minute of the day as a serial is whole',
  'are read in time and never throw',
  'finds near names fast enough for thousands of distinct texts',
  'thousands of names that nobody knows stay unknown',
  'never yields fewer units, from 16 to 600 minutes',
  'a perfect log of 20,000 rows has no error',
  'a column of ten thousand is one pass',
  'no text throws',
  'survives whatever a host may send',
  'the column of INFUSION_CODES adds up to INFUSION_LINES of the same cells',
  'the workbook and the text file give the same claim lines',
  'every planted gap is found, in the workbook and in the text file',
  'no clean row is called an error',
]

export const roomNames = Object.keys(rooms)

/** The room that is asked for. */
export const roomName = process.env.MUTATION_ROOM ?? 'engine'
export const room = () => ({ ...rooms[roomName], long })
