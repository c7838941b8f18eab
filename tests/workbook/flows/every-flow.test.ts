import { afterAll, describe, expect, test } from 'vitest'
import { refusedOnce, type Outcome } from './every-position'
import { isLong, longest, positions } from './how-many'
import { keepTable } from './table-of-flows'
import { walks } from './walks'

/**
 * Excel refuses once, at every call, every write and every request of every flow, and then answers again: the workbook is as
 * it was before or complete, never anything else. `npm run flows` tries all of them.
 */
const spread = positions(4)

const outcomes: Outcome[] = []

describe.each(Object.entries(walks))('%s', (_, list) => {
  test.each(list.map((walk) => [walk.name, walk] as const))(
    '%s',
    async (__, walk) => {
      const outcome = await refusedOnce(walk, walk.lazy === true && !isLong ? 2 : spread)
      outcomes.push(outcome)
      expect(outcome.neither.join('\n')).toBe('')
      expect(outcome.tried).toBeGreaterThan(0)
      expect(outcome.unanswered).toEqual([])
      expect(outcome.longest).toBeLessThan(1_000_000)
    },
    longest,
  )
})

afterAll(() => {
  keepTable(outcomes)
})
