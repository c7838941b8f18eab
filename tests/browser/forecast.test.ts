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
  const workbook = 'examples/rheumatology-office.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 3700 })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const shot = (name: string) => preview.page.screenshot({ path: join(pictures, `forecast-${name}.png`) })
const tab = (name: string) => preview.pane.getByRole('tab', { name }).click()

describe('the forecast, from the pane', () => {
  test('says what to do before anything is coded', async () => {
    await tab('Forecast')
    await preview.pane.getByRole('heading', { name: 'Nothing to forecast from' }).waitFor()
  })

  test('writes sheets that calculate, and says what it made', async () => {
    await tab('Code')
    await preview.pane.getByRole('button', { name: 'Code this log' }).click()
    await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 120_000 })
    await tab('Forecast')
    await shot('before')
    await preview.pane.getByRole('button', { name: 'Write forecast' }).click()
    await preview.pane.locator('[role=status]').filter({ hasText: /month/ }).waitFor({ timeout: 240_000 })
    await shot('written')
    expect(await preview.page.locator('#grid').innerText()).toContain('Forecast')
  }, 300_000)

  test('the grid works the formulas out, and they follow an assumption that is typed', async () => {
    expect(await preview.page.locator('#grid').innerText()).toContain('The year ahead')
    await preview.show('Forecast')
    // The twelve rows below the header Month; their payment stands in the fifth column.
    const months = async () => {
      const rows = await preview.cells(0, 0, 60, 5)
      const header = rows.findIndex(([first, second]) => first === 'Month' && second === 'Treatments')
      return rows.slice(header + 1, header + 13).filter((row) => Number(row[4]) > 0)
    }
    const payments = async () => (await months()).map((row) => Number(row[4]))
    await expect.poll(payments, { timeout: 240_000 }).toHaveLength(12)
    const before = await payments()
    expect(before.every((payment) => payment > 0)).toBe(true)
    const growth = (await preview.cells(0, 0, 30, 1)).findIndex(([label]) => label === 'Volume growth, a year')
    await preview.type(`B${growth + 1}`, '12%')
    // The third month lies three twelfths of a year ahead: 1.12 to the power of 3/12.
    await expect
      .poll(async () => (await payments())[2]! / before[2]!, { timeout: 120_000 })
      .toBeCloseTo(1.12 ** 0.25, 6)
    await shot('changed')
  }, 400_000)

  test('one press takes it away again', async () => {
    await preview.pane.getByRole('button', { name: 'Delete the forecast' }).click()
    await preview.pane
      .locator('[role=status]')
      .filter({ hasText: /gone|removed/i })
      .waitFor({ timeout: 60_000 })
    expect(await preview.page.locator('#grid').innerText()).not.toContain('Assumptions')
  }, 120_000)

  test('nothing asked anybody but this computer', () => {
    expect(preview.outside).toEqual([])
  })
})
