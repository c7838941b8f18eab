import { readFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { dayOfIso } from '../../src/basics/date'
import { readSheets } from '../../src/files/read-sheets'
import { quietTurns } from '../../src/workbook/host/turns'
import { buyingOfWorkbook, writePurchasing } from '../../src/workbook/sheets/write-purchasing'
import { makeOfficeTable } from '../../src/workbook/office/make-office-table'
import { coded } from '../purchasing/practice'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const cellsOf = async (name: string, sheet = 0): Promise<Cell[][]> =>
  (await readSheets(await readFile(`examples/buying-practice.${name}`)))[sheet]!.cells.map((row) => [...row])

test('the plan from the tables of the workbook; totals follow the packages; a second run goes in its place', async () => {
  const log = await cellsOf('xlsx')
  book = await openForAddIn({
    sheets: [
      sheetOf('Log', log),
      sheetOf('Vendors', await cellsOf('xlsx', 1)),
      sheetOf('Purchases', await cellsOf('invoices.csv')),
    ],
  })
  const days = { day: dayOfIso('2026-11-27'), days: 30 }
  const write = async () => {
    const buying = await buyingOfWorkbook(coded(log), { cells: log, firstRow: 1 }, days)
    return await writePurchasing(
      buying,
      quietTurns(() => false),
    )
  }
  expect((await write()).sheets).toEqual(['Purchase plan', 'Reconciliation', 'Underwater', 'Drug costs in use'])
  const rows = (): readonly (readonly unknown[])[] => book.values('Purchase plan!A1:K40')
  const all = (): unknown => rows().find(([label]) => label === 'All vendors')?.[3]
  expect(all()).toBe(9719)
  const line = rows().findIndex((row) => String(row[1]).endsWith('Q5119')) + 1
  book.type(`Purchase plan!E${line}`, 3)
  expect(all()).toBe(9719 + 2 * 628)
  expect((await write()).sheets[0]).toBe('Purchase plan')
  expect(all()).toBe(9719)
})

test('the tables are made on request, and shown where they are', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', await cellsOf('xlsx'))] })
  for (const name of ['Vendors', 'Purchases', 'Drug costs'] as const) {
    expect(await book.run((context) => makeOfficeTable(context, name))).toEqual({ sheet: name, made: true })
    expect(await book.run((context) => makeOfficeTable(context, name))).toEqual({ sheet: name, made: false })
  }
  expect(book.values('Purchases!A1:I1')[0]?.slice(0, 9)).toEqual([
    ...['Date', 'Vendor', 'NDC', 'Package', 'Count', 'Lot', 'Expires', 'Cost', 'Invoice'],
  ])
})
