import { afterAll, describe, expect, test } from 'vitest'
import { refusedOnce, type Outcome } from './every-position'
import { keepTable } from './table-of-flows'
import { walks } from './walks'

/**
 * Excel refuses once, at every call, every write and every request of every flow, and then answers again: the workbook is as
 * it was before or complete, never anything else. `EVERY_POSITION=1` tries all of them; without it a spread of each kind.
 */
const spread = process.env['EVERY_POSITION'] === '1' ? Infinity : 6

/**
 * The short form walks the flows of the table in `docs/flows.md`. The others build a forecast, an audit, or whole tables at each
 * position and take minutes each: they are walked in the long form alone, and until then they are not proved.
 */
const shortForm: ReadonlySet<string> = new Set([
  'code again',
  'plain columns again',
  'the live column again',
  'live over plain',
  'plain over live',
  'remove beside columns of the office’s own',
  'coding chart again',
  'worked visits',
  'fees',
  'drug names',
  'a second edition, above a note',
  'one edition of two',
  'choices',
  'repair',
  'an override',
  'a row is shown',
  'coding chart',
])
const isWalked = (name: string): boolean => spread === Infinity || shortForm.has(name)

const outcomes: Outcome[] = []

describe.each(
  Object.entries(walks)
    .map(([flow, list]) => [flow, list.filter(({ name }) => isWalked(name))] as const)
    .filter(([, list]) => list.length > 0),
)('%s', (_, list) => {
  test.each(list.map((walk) => [walk.name, walk] as const))(
    '%s',
    async (__, walk) => {
      const outcome = await refusedOnce(walk, spread)
      outcomes.push(outcome)
      expect(outcome.neither).toEqual([])
      expect(outcome.tried).toBeGreaterThan(0)
    },
    3_600_000,
  )
})

afterAll(() => {
  keepTable(outcomes)
})
