import type { Server } from 'node:http'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre'
import { startPreview } from '../../src/preview/server/preview'
import type { Preview } from '../../src/preview/page/main'
import type { Value } from '../../src/preview/store/value'
import { openBrowser, type OpenBrowser } from './browser'

const root = join(import.meta.dirname, '../..')
const fixture = 'tests/preview/fixture-add-in'
/** Pictures for people to look at; not kept with the sources. */
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let server: Server
let address: string
let opened: OpenBrowser
let page: Page
let pane: FrameLocator
const outside: string[] = []
const mistakes: string[] = []

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const started = await startPreview({
    root,
    addIn: fixture,
    manifest: `${fixture}/manifest.xml`,
    workbook: null,
    port: 3400,
  })
  server = started.server
  address = started.address
  opened = await openBrowser()
  page = await opened.browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) outside.push(request.url())
  })
  page.on('pageerror', (error) => mistakes.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(message.text())
  })
  await page.goto(address)
  pane = page.frameLocator('#pane-frame')
  await ready()
}, 180_000)

afterAll(async () => {
  await opened.close()
  server.closeAllConnections()
  server.close()
})

/** The pane says its theme when Office is ready. */
const ready = () => pane.locator('#theme').filter({ hasText: '#' }).waitFor()

/** Cells of the sheet that is shown, as the store has them. */
const cells = (row: number, column: number, rows: number, columns: number): Promise<Value[][]> =>
  page.evaluate(
    (area) => {
      const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
      return store.values({ sheet: store.activeSheet(), ...area })
    },
    { row, column, rows, columns },
  )

/** Types into a cell as a person does: goes there by the name box, types, presses Enter. */
async function type(cell: string, text: string): Promise<void> {
  const name = page.locator('#grid input').first()
  await name.click()
  await name.fill(cell)
  await name.press('Enter')
  await page.keyboard.type(text, { delay: 5 })
  await page.keyboard.press('Enter')
}

const until = (read: () => Promise<unknown>, wanted: unknown) => expect.poll(read, { timeout: 15_000 }).toEqual(wanted)

describe('the preview page', () => {
  it('shows the ribbon that the manifest describes', async () => {
    expect(await page.locator('.ribbon-button').allInnerTexts()).toEqual(['Show pane', 'Stamp'])
    expect(await page.locator('#pane-title').innerText()).toBe('Fixture add-in')
    expect((await page.locator('#pane').boundingBox())?.width).toBe(350)
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
    expect(await pane.locator('#changed').innerText()).toBe('D1')
  })

  it('calculates again when a cell changes', async () => {
    await type('A1', '7')
    await until(() => cells(0, 1, 1, 1), [[14]])
    await until(() => cells(0, 3, 1, 1), [[70]])
    await page.screenshot({ path: join(pictures, 'formulas.png') })
  })

  it('shows errors of functions with their text', async () => {
    await type('A2', 'two')
    await until(() => cells(1, 3, 1, 2), [['#VALUE!', '']])
    const message = await page.evaluate(() => {
      const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
      return store.errorMessage(store.activeSheet(), 1, 3)
    })
    expect(message).toBe('no number')
  })

  it('lets the pane write a table on its press', async () => {
    await pane.locator('#write').click()
    await pane.locator('#done').filter({ hasText: 'Written' }).waitFor()
    expect(await cells(0, 0, 4, 3)).toEqual([
      ['Code', 'Units', 'Day'],
      ['96413', 1, 45292],
      ['96415', 2, 45293],
      ['J1745', 30, 45294],
    ])
    await type('F1', '=SUM(FixtureLines[Units])')
    await until(() => cells(0, 5, 1, 1), [[33]])
    await page.screenshot({ path: join(pictures, 'table.png') })
  })

  it('tells the pane of selections', async () => {
    await page.mouse.click(200, 300)
    await expect.poll(() => pane.locator('#selected').innerText()).toMatch(/^[A-Z]+\d+$/)
  })

  it('runs a function of the ribbon', async () => {
    await page.getByRole('button', { name: 'Stamp' }).click()
    await until(() => cells(0, 7, 1, 1), [['stamped']])
  })

  it('closes and shows the pane without losing it', async () => {
    await page.getByRole('button', { name: 'Close the pane' }).click()
    expect(await page.locator('#pane').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show pane' }).click()
    expect(await pane.locator('#done').innerText()).toBe('Written')
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
    const transfer = await page.evaluateHandle(
      (content) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(content)], 'mine.xlsx'))
        return data
      },
      [...bytes],
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await page.locator('#file-name').filter({ hasText: 'mine.xlsx' }).waitFor()
    await ready()
    await until(
      () => cells(0, 0, 2, 2),
      [
        ['Start', 'Drug'],
        [0.375, 'Remicade'],
      ],
    )
    await until(() => cells(1, 2, 1, 1), [[42]])
    await page.screenshot({ path: join(pictures, 'dropped.png') })
  })

  it('changes its theme, and the add-in’s with it', async () => {
    await page.getByLabel('Theme').selectOption('dark')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await pane.locator('#theme').filter({ hasText: '#292929' }).waitFor()
    await page.screenshot({ path: join(pictures, 'dark.png') })
    await page.getByLabel('Theme').selectOption('light')
  })

  it('never asked anybody but this computer, and made no mistake', () => {
    expect(outside).toEqual([])
    expect(mistakes).toEqual([])
  })
})
