import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let preview: PreviewPage

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/buying-practice.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 3711 })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const shot = (name: string) => preview.page.screenshot({ path: join(pictures, `buying-${name}.png`) })

describe('the purchase plan, from the pane', () => {
  test('says what to order, from whom and why, and who is at risk', async () => {
    await preview.pane.getByRole('button', { name: 'Code this log' }).click()
    await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 120_000 })
    await preview.pane.getByRole('tab', { name: 'Forecast' }).click()
    await preview.pane.getByLabel('Day of the plan').fill('11/27/2026')
    await preview.pane.getByRole('button', { name: 'What to order' }).click()
    const plan = preview.pane.getByText('ABC Oncology is $0.31 a unit less but is backordered until 12/9/2026')
    await plan.waitFor({ timeout: 120_000 })
    await preview.pane.getByText('P-208 12/4/2026, Vedolizumab J3380 300 mg').waitFor()
    await plan.scrollIntoViewIfNeeded()
    await shot('pane')
  }, 240_000)

  test('a price file with headers of its own: mapped once, and remembered for the next one', async () => {
    const { pane } = preview
    const file = async (name: string, price: string): Promise<void> => {
      const text = `Itm,Wording,Our quote,On shelf?\n57894-0030-01,Remicade,${price},yes\n`
      await pane
        .locator('section', { hasText: 'Price files and invoices' })
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    }
    await file('Besse 2026-11.csv', '290.50')
    await pane.getByLabel('Our quote').waitFor()
    await pane.getByLabel('Vendor, as its files are named').fill('Besse')
    for (const [header, as] of [
      ['Itm', 'NDC'],
      ['Our quote', 'Price'],
      ['On shelf?', 'Availability'],
      ['Wording', 'not read'],
    ] as const) {
      await pane.getByLabel(header, { exact: true }).selectOption(as)
    }
    await shot('price-file')
    await pane.getByRole('button', { name: 'Add 1 row to Vendors' }).click()
    await pane.getByText('Its columns are remembered on the sheet Vendor columns.').waitFor({ timeout: 60_000 })
    expect((await preview.sheet('Vendors')).at(-1)).toEqual(expect.arrayContaining(['57894-0030-01', 'Besse', 290.5]))
    // December’s file is understood at once.
    await file('BESSE 2026-12.csv', '289')
    await pane.getByRole('button', { name: 'Add 1 row to Vendors' }).click()
    await pane.getByText('1 earlier price of the same products went.').waitFor({ timeout: 60_000 })
    const besse = (await preview.sheet('Vendors')).filter((row) => row.includes('Besse'))
    expect(besse.map((row) => row.includes(289))).toEqual([true])
  }, 240_000)

  test('writes the sheets', async () => {
    await preview.pane.getByRole('button', { name: 'Write the purchase plan' }).click()
    await preview.pane
      .locator('[role=status]')
      .filter({ hasText: /Purchase plan/ })
      .waitFor({ timeout: 240_000 })
    await shot('written')
    expect(await preview.page.locator('#grid').innerText()).toContain('Purchase plan')
  }, 300_000)
})
