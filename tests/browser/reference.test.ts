import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { aspFile } from '../reference/cms-files/files'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, process.env.PICTURES ?? 'node_modules/.cache/preview/pictures')

let preview: PreviewPage
const show = (tab: string) => preview.pane.getByRole('tab', { name: tab }).click()

/** Formulas in V1 and below. How a person types is the other file's matter. */
const write = (...formulas: string[]) =>
  preview.page.evaluate((cells) => {
    const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
    const area = { sheet: store.activeSheet(), row: 0, column: 21, rows: cells.length, columns: 1 }
    store.write(
      area,
      cells.map((cell) => [cell]),
    )
  }, formulas)

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 3660 })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

/** The limits of the next quarter in CMS's layout, in the zip that CMS packs around them. */
const download = zipSync({
  'January 2027 ASP Pricing File/section 508 version.csv': strToU8(
    aspFile.replace('October 1, 2026 through December 31, 2026', 'January 1, 2027 through March 31, 2027'),
  ),
  'January 2027 ASP Pricing File/readme.pdf': strToU8('%PDF-1.7'),
})

describe('CMS’s files and the coding chart in a real browser', () => {
  test('a chosen zip is read beside the page, kept on a sheet, and formulas follow', async () => {
    await write('=INFUSION_PRICE("J1745","2/1/2027")', '=INFUSION_VERSION()')
    const answers = () => preview.cells(0, 21, 2, 1)
    await until(async () => (await answers())[0], ['#N/A'])
    await show('Setup')
    const files = preview.pane.getByLabel('Choose files, or drop them here')
    await files.setInputFiles({ name: 'january-2027.zip', mimeType: 'application/zip', buffer: Buffer.from(download) })
    await preview.pane.getByText('1 edition loaded, on the sheet Loaded editions:').waitFor({ timeout: 30_000 })
    const said = await preview.pane.locator('li.file').allInnerTexts()
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(/version\.csv: Medicare Part B payment limits.* 3 rows taken.* ASP 2027Q1 added\./)
    expect(said[1]).toMatch(/readme\.pdf: nothing taken: it is a PDF/)
    // 29.856 is what the loaded file says of J1745.
    await until(async () => (await answers())[0], [29.856])
    expect(String((await answers())[1])).toContain('ASP 2027Q1')
    await preview.page.screenshot({ path: join(pictures, 'reference.png') })
  })

  test('taken out again, the built-in tables decide', async () => {
    await preview.pane.getByRole('button', { name: 'Take out ASP 2027Q1' }).click()
    await preview.pane.getByText('None loaded. Built-in rates are used.').waitFor()
    await until(async () => (await preview.cells(0, 21, 1, 1))[0], ['#N/A'])
    expect(await preview.page.locator('#grid').innerText()).not.toContain('Loaded editions')
  })

  test('one press writes the coding chart for the drugs of the log', async () => {
    await preview.pane.locator('#chart-date').fill('2026-10-05')
    await preview.pane.getByRole('button', { name: 'Write the coding chart' }).click()
    await preview.pane.getByText(/The sheet Coding chart lists \d+ drug codes\./).waitFor({ timeout: 30_000 })
    await until(
      async () => (await preview.cells(0, 0, 1, 1))[0],
      ['Infusion coding chart for 10/5/2026: office, national amounts'],
    )
    await preview.page.screenshot({ path: join(pictures, 'coding-chart.png') })
  })

  test('nothing leaves this computer, and no mistake is printed', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
