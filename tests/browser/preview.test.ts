import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre'
import type { Preview } from '../../src/preview/page/main'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
const fixture = 'tests/preview/fixture-add-in'
/** Pictures for people to look at; not kept with the sources. */
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let preview: PreviewPage
const type = (cell: string, text: string) => preview.type(cell, text)
const cells = (row: number, column: number, rows: number, columns: number) => preview.cells(row, column, rows, columns)

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const manifest = `${fixture}/manifest.xml`
  preview = await PreviewPage.open({ root, addIn: fixture, manifest, workbook: null, port: 3400 })
  await ready()
}, 180_000)

afterAll(() => preview.close())

/** The pane says its theme when Office is ready. */
const ready = () => preview.pane.locator('#theme').filter({ hasText: '#' }).waitFor()

describe('the preview page', () => {
  it('shows the ribbon that the manifest describes', async () => {
    expect(await preview.page.locator('.ribbon-button').allInnerTexts()).toEqual(['Show pane', 'Stamp'])
    expect(await preview.page.locator('#pane-title').innerText()).toBe('Fixture add-in')
    expect((await preview.page.locator('#pane').boundingBox())?.width).toBe(350)
  })

  it('answers formulas that are typed, and spills', async () => {
    await type('A1', '1')
    await type('A2', '2')
    await type('B1', '=FIXTURE_DOUBLE(A1)')
    await type('D1', '=FIXTURE_TIMES(A1:B2)')
    await until(() => cells(0, 1, 1, 1), [[2]])
    await until(
      () => cells(0, 3, 2, 2),
      [
        [10, 'row of 2'],
        [20, 'row of 2'],
      ],
    )
    expect(await preview.pane.locator('#changed').innerText()).toBe('D1')
  })

  it('calculates again when a cell changes', async () => {
    await type('A1', '7')
    await until(() => cells(0, 1, 1, 1), [[14]])
    await until(() => cells(0, 3, 1, 1), [[70]])
    await preview.page.screenshot({ path: join(pictures, 'formulas.png') })
  })

  it('shows errors of functions with their text', async () => {
    await type('A2', 'two')
    await until(() => cells(1, 3, 1, 2), [['#VALUE!', '']])
    const message = await preview.page.evaluate(() => {
      const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
      return store.errorMessage(store.activeSheet(), 1, 3)
    })
    expect(message).toBe('no number')
  })

  it('lets the pane write a table on its press', async () => {
    await preview.pane.locator('#write').click()
    await preview.pane.locator('#done').filter({ hasText: 'Written' }).waitFor()
    expect(await cells(0, 0, 4, 3)).toEqual([
      ['Code', 'Units', 'Day'],
      ['96413', 1, 45292],
      ['96415', 2, 45293],
      ['J1745', 30, 45294],
    ])
    await type('F1', '=SUM(FixtureLines[Units])')
    await until(() => cells(0, 5, 1, 1), [[33]])
    await preview.page.screenshot({ path: join(pictures, 'table.png') })
  })

  it('tells the pane of selections', async () => {
    await preview.page.mouse.click(200, 300)
    await expect.poll(() => preview.pane.locator('#selected').innerText()).toMatch(/^[A-Z]+\d+$/)
  })

  it('runs a function of the ribbon', async () => {
    await preview.page.getByRole('button', { name: 'Stamp' }).click()
    await until(() => cells(0, 7, 1, 1), [['stamped']])
  })

  it('closes and shows the pane without losing it', async () => {
    await preview.page.getByRole('button', { name: 'Close the pane' }).click()
    expect(await preview.page.locator('#pane').isVisible()).toBe(false)
    await preview.page.getByRole('button', { name: 'Show pane' }).click()
    expect(await preview.pane.locator('#done').innerText()).toBe('Written')
  })

  it('opens a workbook that is dropped, with its formulas', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Log',
          rows: [
            ['Start', 'Drug'],
            [0.375, 'Remicade'],
          ],
          columns: [{ numFmt: 'h:mm AM/PM', width: 12 }, { width: 20 }],
          cells: new Map([['1,2', { formula: '_xldudf_FIXTURE_DOUBLE(21)', value: 42 }]]),
        },
      ],
    })
    await preview.drop('mine.xlsx', bytes)
    await ready()
    await until(
      () => cells(0, 0, 2, 2),
      [
        ['Start', 'Drug'],
        [0.375, 'Remicade'],
      ],
    )
    await until(() => cells(1, 2, 1, 1), [[42]])
    await preview.page.screenshot({ path: join(pictures, 'dropped.png') })
  })

  it('changes its theme, and the add-in’s with it', async () => {
    await preview.page.getByLabel('Theme').selectOption('dark')
    expect(await preview.page.locator('html').getAttribute('data-theme')).toBe('dark')
    await preview.pane.locator('#theme').filter({ hasText: '#292929' }).waitFor()
    await preview.page.screenshot({ path: join(pictures, 'dark.png') })
    await preview.page.getByLabel('Theme').selectOption('light')
  })

  it('never asked anybody but this computer, and made no mistake', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
