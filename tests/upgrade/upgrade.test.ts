import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Value } from '../../src/formula/value'
import { codingOptions } from '../../src/workbook/office/coding-options'
import { readWorkbookOverrides } from '../../src/workbook/results/answers'
import { readSettings } from '../../src/workbook/host/settings'
import { writeForecast } from '../../src/workbook/sheets/write-forecast'
import { coded, steadyLog } from '../forecast/steady-log'
import type { OpenWorkbook } from '../preview/harness'
import { cells, codeLog, records } from '../workbook/results'
import { openSaved, readSaved, type SavedWorkbook, type Typed } from './saved-workbook'

/**
 * Workbooks of earlier versions, opened and coded again by this one: everything that a person typed is still there, beside
 * what it was typed for. See README.md.
 */

const folder = join(import.meta.dirname, 'workbooks')
const savedBy = (version: string, name: string): SavedWorkbook =>
  readSaved(readFileSync(join(folder, version, `${name}.json`), 'utf8'))

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

type Kind<In extends Typed['in']> = Extract<Typed, { readonly in: In }>
const typedIn = <In extends Typed['in']>({ typed }: SavedWorkbook, kind: In): Kind<In>[] =>
  typed.filter((one): one is Kind<In> => one.in === kind)

/** A row that a person wrote into: what is typed in it, and what it is about. Ids stand in `Id` once there are headings. */
function rowWith({ sheet, row, typed }: Kind<'row'>, rows: readonly Record<string, Value>[]): unknown {
  const own = rows.filter((one) => Object.entries(typed).every(([header, value]) => one[header] === value))
  return own.map((one) => ({
    ...Object.fromEntries(Object.keys(row).map((header) => [header, one[header] ?? ''])),
    ...('Finding' in row ? { Finding: one['Id'] ?? one['Finding'] ?? '' } : {}),
    State: sheet === 'Findings' ? one['State'] : '',
  }))
}

/** @returns what of the rows is not as it was typed, by sheet */
function lost(workbook: SavedWorkbook): unknown[] {
  const bySheet = new Map<string, Record<string, Value>[]>()
  return typedIn(workbook, 'row').flatMap((one) => {
    const rows = bySheet.get(one.sheet) ?? records(book, one.sheet)
    bySheet.set(one.sheet, rows)
    const found = rowWith(one, rows)
    const wanted = [{ ...one.row, State: '' }]
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ typed: one.typed, about: one.row, found }]
  })
}

const codeAgain = async (): Promise<void> => {
  const { options, problems } = await book.run(codingOptions)
  expect(problems).toEqual([])
  await codeLog(book, options)
}

/** A fingerprint as versions made it for which into a muscle and under the skin were one route. */
const olderRecords = (rows: readonly Record<string, Value>[]): boolean =>
  rows.every((row) => /^\d+\.[0-9a-z]+$/.test(String(row['Record'])))

describe.each(readdirSync(folder))('a workbook of version %s', (version) => {
  test('opens with all that was typed in it', async () => {
    const workbook = savedBy(version, 'office')
    book = await openSaved(workbook)
    expect(typedIn(workbook, 'row').length).toBeGreaterThan(80)
    expect(lost(workbook)).toEqual([])
  })

  test('coded for new rows only has none: what it kept of each visit is still understood', async () => {
    const workbook = savedBy(version, 'office')
    book = await openSaved(workbook)
    expect(olderRecords(records(book, 'Claim lines'))).toBe(true)
    const before = cells(book, 'Claim lines')
    const { options } = await book.run(codingOptions)
    await codeLog(book, { ...options, write: 'new' })
    expect(cells(book, 'Claim lines')).toEqual(before)
  })

  test('coded again keeps answers, notes, overrides and the office’s own columns, each beside its finding or line', async () => {
    const workbook = savedBy(version, 'office')
    book = await openSaved(workbook)
    await codeAgain()
    expect(lost(workbook)).toEqual([])
    // Once carried over, a further run finds them where they are.
    await codeAgain()
    expect(lost(workbook)).toEqual([])
    const { overrides, problems } = await book.run(readWorkbookOverrides)
    expect(problems).toEqual([])
    const written = typedIn(workbook, 'row').filter((one) => one.sheet === 'Claim lines')
    expect(overrides.map((one) => [one.written, one.reason, one.by, one.stands])).toEqual(
      written.map(({ typed }) => [typed['Override'], typed['Override reason'], typed['By'], true]),
    )
  })

  test('keeps the office’s tables, its log, the editions that it loaded and its choices, and codes by them', async () => {
    const workbook = savedBy(version, 'office')
    book = await openSaved(workbook)
    await codeAgain()
    for (const { sheet, cells: typed } of typedIn(workbook, 'sheet')) {
      expect(cells(book, sheet).slice(0, typed.length), sheet).toEqual(typed)
    }
    const settings: Readonly<Record<string, unknown>> = await book.run(readSettings)
    for (const { name, value } of typedIn(workbook, 'setting')) expect(settings[name], name).toEqual(value)
    const { options, feesOn, drugNamesOn } = await book.run(codingOptions)
    expect([feesOn, drugNamesOn, options.fees.length, options.drugNames.size]).toEqual(['Fees', 'Drug names', 3, 2])
    expect(options.reference.limits.map((one) => one.edition)).toContain('ASP 2026Q4')
    expect(options.policies).toMatchObject({ overlap: 'any', 'sub-unit-waste': 'none' })
  })

  test('forecast anew keeps every input that was changed', async () => {
    const workbook = savedBy(version, 'forecast')
    book = await openSaved(workbook)
    const log = steadyLog()
    const { kept } = await writeForecast(coded(log), log, { basis: 'supported', ahead: 6 })
    expect(kept).toBe(true)
    for (const { name, cells: typed } of typedIn(workbook, 'name')) {
      expect(book.store.values(book.store.names.find(name)!.area!), name).toEqual(typed)
    }
    for (const { table, key, header, value } of typedIn(workbook, 'table')) {
      const [headers = [], ...rows] = book.store.values(book.store.tables.find(table)!.area)
      expect(rows.find((row) => row[0] === key)?.[headers.indexOf(header)], `${table}, ${key}, ${header}`).toBe(value)
    }
  })
})
