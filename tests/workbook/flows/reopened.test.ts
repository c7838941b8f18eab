import { afterEach, describe, expect, test } from 'vitest'
import { writeBesideLog, type BesideKind } from '../../../src/workbook/beside/beside-log'
import { repairFormulas } from '../../../src/workbook/formulas/repair-formulas'
import { tellLateAnswers } from '../../../src/workbook/host/late-answers'
import { cellArea } from '../../../src/formula/area'
import type { OpenWorkbook } from '../../preview/harness'
import { openForAddIn, sheetOf, smallLog } from '../open-log'
import { cells, codeLog } from '../results'

let book: OpenWorkbook
afterEach(() => {
  book.close()
})

/** Opens the workbook again as it was saved: each sheet has another id than before, and the same names stand for the same cells. */
async function reopen(): Promise<void> {
  const before = book
  const sheets = before.store.sheets().map(({ id, name }) => {
    const used = before.store.used(id, true)
    const area =
      used === null
        ? cellArea(id, 0, 0)
        : { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }
    const spilled = before.store.formulas(area).map((row, r) =>
      row.map((cell, c) => {
        const spill = before.store.spill(id, r, c)
        return spill !== null && (spill.anchor.row !== r || spill.anchor.column !== c) ? '' : cell
      }),
    )
    return { name, cells: spilled }
  })
  const nameOf = (id: string): string => before.store.sheets().find((sheet) => sheet.id === id)!.name
  const tables = before.store.tables.all().map(({ name, area }) => ({ name, area, on: nameOf(area.sheet) }))
  const names = before.store.names
    .all()
    .map((one) => ({ ...one, on: one.area === null ? null : nameOf(one.area.sheet) }))
  const settings = [...before.host.workbook.settings]
  before.close()
  book = await openForAddIn({ sheets })
  const idOf = (name: string): string => book.store.sheets().find((sheet) => sheet.name === name)!.id
  for (const { name, area, on } of tables) book.store.tables.add({ ...area, sheet: idOf(on) }, name)
  for (const { on, area, ...one } of names) {
    book.store.names.set({ ...one, area: area === null || on === null ? null : { ...area, sheet: idOf(on) } })
  }
  for (const [key, value] of settings) book.host.workbook.settings.set(key, value)
}

const beside = async (kind: BesideKind): Promise<string> =>
  writeBesideLog(
    await codeLog(book),
    kind,
    () => undefined,
    () => false,
  )

describe('a workbook that is opened again', () => {
  test('columns beside the log are brought up to date, although the sheet has another id', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    await beside('values')
    const before = cells(book, 'Log').map((row) => row.length)
    await reopen()
    book.type('Log!G4', 0.4 + 40 / 1440)
    await codeLog(book)
    const after = cells(book, 'Log')
    expect(after.map((row) => row.length)).toEqual(before)
    expect(after[3]![7]).toContain('96413')
  })

  test('a name that another sheet’s column has by chance is in nobody’s way', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), { name: 'Other', cells: [['Codes']] }] })
    const [log, other] = book.store.sheets().map(({ id }) => id)
    for (const column of ['codes', 'findings', 'live']) {
      const name = `InfusionCoder_beside_${log!.replaceAll(/\W/g, '')}_${column}`
      const area = { ...cellArea(other!, 0, 0), rows: 3 }
      book.store.names.set({ name, formula: '', area, comment: '', visible: true })
    }
    expect(await beside('values')).toBe('Log!H1:I4')
    expect(await beside('formula')).toMatch(/^Log!/)
    expect(cells(book, 'Other')).toEqual([['Codes']])
  })

  test('columns that a person deleted by hand come again', async () => {
    book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
    const place = await beside('values')
    book.store.shift({ area: { ...book.area('Log!H1:I1'), rows: 1_048_576 }, kind: 'delete', along: 'columns' })
    expect(await beside('values')).toBe(place)
    const names = book.store.names.all().filter(({ name }) => name.includes('_beside_'))
    expect(names.filter(({ area }) => area === null)).toEqual([])
  })
})

test('a formula of a file that was opened without the add-in answers when it is repaired, and not before', async () => {
  const script = "CustomFunctions.associate('INFUSION_MINUTES', (from, to) => Math.round((to - from) * 1440))\n"
  const sheets = [{ name: 'Log', cells: [[0.375, 0.5, '=INFUSION_MINUTES(A1,B1)']] }]
  book = await openForAddIn({ sheets, namesOnEntry: true, addInScripts: [script] })
  expect(book.value('Log!C1')).toBe('#NAME?')
  book.store.recalculate()
  await book.settle()
  expect(book.value('Log!C1')).toBe('#NAME?')
  const repaired = await book.run((context) =>
    repairFormulas(
      context,
      () => undefined,
      () => false,
    ),
  )
  await book.settle()
  expect(repaired.found).toBe(1)
  expect(book.value('Log!C1')).toBe(180)
})

test('while a cell is edited Excel keeps a request waiting; that is said, and the run goes on afterwards', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
  const told: boolean[] = []
  const late = new Promise<void>((resolve) => {
    tellLateAnswers((waiting) => {
      told.push(waiting)
      if (waiting) resolve()
    })
  })
  book.host.editCell(true)
  const run = codeLog(book)
  await late
  expect(book.store.sheets().map(({ name }) => name)).toEqual(['Log'])
  book.host.editCell(false)
  await run
  expect(told).toEqual([true, false])
  expect(book.store.sheets().map(({ name }) => name)).toEqual(['Log', 'Claim lines', 'Findings'])
})
