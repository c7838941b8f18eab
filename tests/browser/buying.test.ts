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
