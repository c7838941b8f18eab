import Papa from 'papaparse'
import { afterEach, describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { referenceAsOf } from '../../src/reference/as-of'
import type { Reference } from '../../src/reference/reference'
import { file, run } from '../command-line/run'
import { steadyLog } from '../forecast/steady-log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'
import { cells, codeLog } from './results'

/** Last quarter's claims stay as they were, whatever editions came since: in the pane and by the command. */

/** A log that ends in June 2026. */
const log = steadyLog()
const newest = builtIn.limits.at(-1)!

/** What a later version brings: limits of the next year, none of them as before. */
const later: Reference = {
  ...builtIn,
  limits: [
    ...builtIn.limits.map((one) => (one === newest ? { ...one, until: '2026-12-31' } : one)),
    { ...newest, edition: 'ASP 2027Q1', from: '2027-01-01', until: null, limits: new Map() },
  ],
}

let book: OpenWorkbook | null = null
afterEach(() => {
  book?.close()
  book = null
})

async function claimLines(reference: Reference) {
  book ??= await openForAddIn({ sheets: [sheetOf('Log', log)] })
  const { coding } = await codeLog(book, { reference })
  return { lines: cells(book, 'Claim lines'), editions: coding.editions }
}

describe('last quarter’s claims', () => {
  test('are the same in the pane after an edition of a later quarter came', async () => {
    const before = await claimLines(builtIn)
    expect(before.lines.length).toBeGreaterThan(50)
    expect(before.lines.flat()).toContain('J1745')
    const after = await claimLines(later)
    expect(after.lines).toEqual(before.lines)
  })

  test('change where an edition of their own quarter is another, so that the comparison sees prices', async () => {
    const before = await claimLines(builtIn)
    const without = { ...builtIn, limits: builtIn.limits.map((one) => ({ ...one, limits: new Map() })) }
    expect((await claimLines(without)).lines).not.toEqual(before.lines)
  })

  test('pinned to a day are by no edition that came after it', async () => {
    const pinned = referenceAsOf(later, '2026-06-30')
    expect(pinned).toEqual(referenceAsOf(builtIn, '2026-06-30'))
    expect(pinned.limits.map(({ edition }) => edition)).not.toContain(newest.edition)
    const before = await claimLines(builtIn)
    expect((await claimLines(pinned)).lines).toEqual(before.lines)
  })

  test('are the same by the command with --as-of their last day, by fewer editions', async () => {
    const path = file('quarter.csv', Papa.unparse(log))
    const of = async (words: readonly string[]) => {
      const { stdout } = await run('code', [path, '--json', ...words])
      return JSON.parse(stdout) as { editions: string[]; encounters: { lines: unknown }[] }
    }
    const now = await of([])
    const then = await of(['--as-of', '2026-06-30'])
    expect(now.encounters.length).toBe(27)
    expect(then.encounters.map(({ lines }) => lines)).toEqual(now.encounters.map(({ lines }) => lines))
    const other = await of(['--as-of', '2025-09-30'])
    expect(other.encounters.map(({ lines }) => lines)).not.toEqual(now.encounters.map(({ lines }) => lines))
  })
})
