import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import { openFor } from './every-position'
import { longest } from './how-many'
import { firstDifference, stateOf } from './state'
import { isWalked, walks, type Walk } from './walks'

/** More pauses than any of these walks has. */
const most = 1000

/** Cancel is pressed at each pause of a walk in turn. @returns at how many; and where something was left */
async function cancelledAtEach(walk: Walk): Promise<{ pauses: number; left: string[] }> {
  const left: string[] = []
  let open = await openFor(walk)
  try {
    const before = JSON.stringify(stateOf(open.book))
    for (let pauses = 0; pauses < most; pauses++) {
      let asked = 0
      const said = await walk
        .then(open.book, open.coded, () => asked++ >= pauses)
        .then(
          () => null,
          (error: unknown) => sentenceOf(error),
        )
      await open.book.settle()
      if (said === null) return { pauses, left }
      const now = JSON.stringify(stateOf(open.book))
      if (now !== before) {
        left.push(`pause ${pauses}: ${firstDifference(before, now)}`)
        open.book.close()
        open = await openFor(walk)
      }
      if (said !== 'Canceled. Nothing was changed.') left.push(`pause ${pauses}: ${said}`)
    }
    return { pauses: most, left }
  } finally {
    open.book.close()
  }
}

/** What asks nobody: it is a request or a few, and over before a person can press. */
const atOnce: ReadonlySet<string> = new Set([
  'remove',
  'remove audit',
  'remove forecast',
  'chart',
  'worked visits',
  'office table',
  'remove edition',
  'choices',
  'settings',
  'vendor file',
  'protection',
  'answer',
  'override',
  'selection',
])

describe.each(Object.entries(walks).filter(([, list]) => list.some(isWalked)))(
  'Cancel at every pause: %s',
  (flow, list) => {
    test.each(list.filter(isWalked).map((walk) => [walk.name, walk] as const))(
      '%s leaves no trace',
      async (_, walk) => {
        const { pauses, left } = await cancelledAtEach(walk)
        expect(left.join('\n')).toBe('')
        if (atOnce.has(flow)) expect(pauses).toBe(0)
        else expect(pauses).toBeGreaterThan(0)
      },
      longest,
    )
  },
)
