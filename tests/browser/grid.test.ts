import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {} from '../../src/preview/page/main'
import { PreviewPage } from './preview-page'

const root = join(import.meta.dirname, '../..')
const fixture = 'tests/preview/fixture-add-in'

let preview: PreviewPage

beforeAll(async () => {
  const manifest = `${fixture}/manifest.xml`
  preview = await PreviewPage.open({ root, addIn: fixture, manifest, workbook: null, port: 3450 })
  await preview.pane.locator('#theme').filter({ hasText: '#' }).waitFor()
  const rows = Array.from({ length: 300 }, (_, row) => `${row + 1},Remicade ${row},${row * 7}`)
  await preview.drop('log.csv', ['Visit,Drug,Minutes', ...rows].join('\n'))
}, 180_000)

afterAll(() => preview.close())

/** Cells of the grid that show something else than the store holds. */
const differences = (): Promise<string[]> =>
  preview.page.evaluate(async () => {
    // The next picture shows all that has happened until now.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const { store } = globalThis.infusionPreview!
    const sheet = store.activeSheet()
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')]
    if (cells.length < 100) return [`only ${cells.length} cells are seen`]
    return cells.flatMap((cell) => {
      const row = Number(cell.parentElement!.getAttribute('aria-rowindex')) - 1
      const column = Number(cell.getAttribute('aria-colindex')) - 1
      const value = String(store.values({ sheet, row, column, rows: 1, columns: 1 })[0]![0])
      const shown = cell.innerText
      return shown === value ? [] : [`${cell.dataset.cell!}: ${shown} in place of ${value}`]
    })
  })

const inPage = (change: () => void): Promise<void> => preview.page.evaluate(change)

test('shows what the store holds', async () => {
  expect(await differences()).toEqual([])
})

test('follows writes, inserted and deleted rows on the sheet that is shown and on one that is not', async () => {
  await inPage(() => {
    const { store } = globalThis.infusionPreview!
    const log = store.activeSheet()
    const other = store.addSheet('Other').id
    const whole = { column: 0, columns: 16_384 }
    store.write({ sheet: log, row: 1, column: 1, rows: 2, columns: 1 }, [['Inflectra'], ['=SUM(C2:C4)']])
    store.write({ sheet: other, row: 0, column: 0, rows: 3, columns: 1 }, [['first'], ['second'], ['third']])
    store.shift({ area: { sheet: log, row: 3, rows: 2, ...whole }, kind: 'insert', along: 'rows' })
    store.shift({ area: { sheet: other, row: 0, rows: 1, ...whole }, kind: 'delete', along: 'rows' })
  })
  expect(await differences()).toEqual([])
  await preview.page.getByRole('tab', { name: 'Other' }).click()
  expect(await differences()).toEqual([])
  expect(await preview.page.locator('[data-cell=A1]').innerText()).toBe('second')
  await preview.page.getByRole('tab', { name: 'Log' }).click()
  expect(await differences()).toEqual([])
})

test('shows the row that somebody leads to, and what stands there', async () => {
  await inPage(() => {
    const { store } = globalThis.infusionPreview!
    store.select({ sheet: store.activeSheet(), row: 250, column: 1, rows: 1, columns: 1 })
  })
  await preview.page.locator('[data-cell=B251]').waitFor()
  expect(await differences()).toEqual([])
})

test('what a person does is what the store holds: clear, take back, insert and sort by the menu', async () => {
  await preview.type('B252', 'Orencia')
  expect((await preview.cells(251, 1, 1, 1))[0]).toEqual(['Orencia'])
  await preview.page.keyboard.press('Control+z')
  expect(String((await preview.cells(251, 1, 1, 1))[0]![0])).toMatch(/^Remicade/)
  await preview.page.locator('[data-cell=C252]').click({ button: 'right' })
  await preview.page.getByRole('menuitem', { name: 'Sort, largest or Z first' }).click()
  expect((await preview.cells(1, 2, 2, 1)).map(([minutes]) => minutes)).toEqual([2093, 2086])
  expect((await preview.cells(0, 0, 1, 3))[0]).toEqual(['Visit', 'Drug', 'Minutes'])
  expect(await differences()).toEqual([])
  expect(preview.mistakes).toEqual([])
})
