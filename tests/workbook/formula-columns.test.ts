import { afterEach, expect, test } from 'vitest'
import { findFormulaColumns, letters } from '../../src/workbook/formula-columns'
import { codeActiveLog } from '../../src/workbook/code-log'
import { benchmarkLog } from '../benchmark/log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  book.close()
})

test('formulas that stand one a row are noticed, a spilled column is not', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
  for (const row of [2, 3, 4]) book.type(`Log!I${row}`, `=INFUSION_CODES(F${row},G${row},D${row})`)
  book.type('Log!K2', '=INFUSION_CODES(F2:F4,G2:G4,D2:D4)')
  expect(await book.run(findFormulaColumns)).toEqual([{ column: 'I', count: 3 }])
})

test('columns have the letters that Excel gives them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a log of 100,000 rows is coded and written, and the page gets its turn on the way', async () => {
  const rows = 100_000
  book = await openForAddIn({ sheets: [sheetOf('Log', benchmarkLog(rows))] })
  const parts = new Map<string, number>()
  const { coding, sheets } = await codeActiveLog(
    { setting: 'office' },
    ({ part }) => parts.set(part, (parts.get(part) ?? 0) + 1),
    () => false,
  )
  expect(coding.log.rows.count).toBe(rows)
  expect(sheets).toEqual(['Claim lines', 'Findings'])
  expect(parts.get('coding')).toBeGreaterThan(1)
  expect(parts.get('writing')).toBeGreaterThan(20)
  expect(book.values('Claim lines!A1:A1')).toEqual([['Encounter']])
})
