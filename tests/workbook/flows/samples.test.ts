import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Area } from '../../../src/formula/area'
import { openFile } from '../../../src/preview/page/open-file'
import type { OpenWorkbook } from '../../preview/harness'
import { openForAddIn } from '../open-log'
import { isLong, longest } from './how-many'
import { makers, runAll } from './run-all'

const folder = join(import.meta.dirname, '../../../examples')

let book: OpenWorkbook
afterEach(() => {
  book.close()
})

/** All cells of an area. */
const cellsOf = (area: Area): string => JSON.stringify(book.store.formulas(area))

/** Takes a minute each: the long form. */
describe.skipIf(!isLong)('every writer, twice, on a year of an office', () => {
  test.each(['rheumatology-office.xlsx', 'hospital-outpatient.xlsx', 'ehr-event-export.csv', 'paper-like-log.xlsx'])(
    '%s: no request has a megabyte, and the log is as it was',
    async (name) => {
      const { sheets } = await openFile(name, readFileSync(join(folder, name)))
      const [first, ...others] = sheets
      book = await openForAddIn({ sheets: [{ ...first!, name: 'Log' }, ...others], lazy: true })
      const sizes: number[] = []
      const seen = { push: ({ request }: { request: unknown }) => sizes.push(JSON.stringify(request).length) }
      Object.assign(book.host, { traffic: seen })
      const sheet = book.store.sheets()[0]!.id
      // Columns of ours stand to its right.
      const log = book.store.used(sheet, true)!
      const before = cellsOf(log)
      expect(await runAll(book, makers, ['answer', 'override', 'forecast'])).toEqual([])
      expect(await runAll(book, makers, ['answer', 'override', 'forecast'])).toEqual([])
      expect(sizes.length).toBeGreaterThan(500)
      expect(Math.max(...sizes)).toBeLessThan(1_000_000)
      expect(cellsOf(log) === before).toBe(true)
    },
    longest,
  )
})
