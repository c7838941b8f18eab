import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage } from './preview-page'

/**
 * Every tab and every sheet as a person sees it, light, dark and in high contrast, as pictures to be looked at; and what a machine can
 * tell of them: six tabs on one line at 320 pixels, nothing wider than the pane, also with letters twice as large, nothing that axe finds.
 */

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')
const tabs = ['Code', 'Review', 'Claims', 'Audit', 'Forecast', 'Setup'] as const
const themes = ['light', 'dark'] as const

let preview: PreviewPage

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 4760 })
  await button('Code this log').waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const button = (name: string) => preview.pane.getByRole('button', { name, exact: true })
const frame = () => preview.page.frames().find((one) => one.url().includes('taskpane.html'))!

async function press(name: string): Promise<void> {
  await button(name).click()
  await button('Cancel').waitFor({ state: 'detached', timeout: 120_000 })
}

async function tab(name: string): Promise<void> {
  await preview.pane.getByRole('tab', { name }).click()
  await preview.page.waitForTimeout(400)
}

/** The pane as high as what is in it. */
async function picture(name: string): Promise<void> {
  const height = await frame().evaluate(() => document.documentElement.scrollHeight)
  await preview.page.setViewportSize({ width: 1366, height: Math.max(768, Math.min(4000, height + 120)) })
  await preview.page.locator('#pane').screenshot({ path: join(pictures, `${name}.png`) })
  await preview.page.setViewportSize({ width: 1366, height: 768 })
}

const width = (pixels: number): Promise<void> =>
  preview.page.evaluate((wide) => {
    document.getElementById('pane')!.style.width = `${wide}px`
  }, pixels)

/** What is wider than the pane, and the lines that the tabs take. */
const fit = (): Promise<{ readonly wide: number; readonly lines: number }> =>
  frame().evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    lines: new Set([...document.querySelectorAll('[role=tab]')].map((one) => one.getBoundingClientRect().top)).size,
  }))

/** @param without - rules that cannot be judged: in high contrast the colors are the system's, which axe does not see */
async function accessibilityProblems(without: readonly string[] = []): Promise<string[]> {
  await frame().evaluate(AxeBuilder.source)
  return await frame().evaluate(async (off) => {
    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]))
    const { violations } = await (window as unknown as { axe: typeof AxeBuilder }).axe.run(document, { rules })
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)
  }, without)
}

const sheets = (): Promise<{ name: string; shown: boolean }[]> =>
  preview.page.evaluate(() => {
    const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
    return store.sheets().map(({ name, visibility }) => ({ name, shown: visibility === 'Visible' }))
  })

describe('before a log is coded', () => {
  test.each(tabs)('the tab %s', async (name) => {
    await tab(name)
    expect(await accessibilityProblems()).toEqual([])
    await picture(`first-${name}`)
  })
})

describe('once it is coded, with its sheets written', () => {
  beforeAll(async () => {
    await tab('Code')
    await press('Code this log')
    await tab('Audit')
    await press('Write the worksheet')
    await tab('Claims')
    await press('List all claims on a sheet')
    await tab('Forecast')
    await press('Write forecast')
    await tab('Setup')
    await press('Write the coding chart')
    await tab('Review')
    await preview.pane.locator('details.group > summary').first().click()
    await preview.pane.getByText('More filters').click()
  }, 300_000)

  for (const theme of themes) {
    describe(theme, () => {
      beforeAll(async () => {
        await preview.page.getByLabel('Theme').selectOption(theme)
      })

      test.each(tabs)('the tab %s', async (name) => {
        await width(350)
        await tab(name)
        expect(await accessibilityProblems()).toEqual([])
        await picture(`${theme}-${name}`)
        await width(320)
        expect(await fit()).toEqual({ wide: 0, lines: 1 })
        await picture(`${theme}-${name}-320`)
      })

      test('every sheet', async () => {
        const all = (await sheets()).filter(({ shown }) => shown)
        expect(all.map(({ name }) => name)).toEqual(
          expect.arrayContaining(['Log', 'Claim lines', 'Findings', 'Claim form', 'Audit', 'Forecast']),
        )
        for (const { name } of all) {
          await preview.show(name)
          await preview.page.waitForTimeout(300)
          await preview.page.screenshot({ path: join(pictures, `${theme}-sheet-${name.replaceAll(/\W/g, '-')}.png`) })
        }
        await preview.show('Log')
      }, 120_000)
    })
  }

  test.each(tabs)('the tab %s in high contrast, and with letters twice as large', async (name) => {
    await width(350)
    await tab(name)
    await preview.page.emulateMedia({ forcedColors: 'active' })
    expect(await accessibilityProblems(['color-contrast'])).toEqual([])
    await picture(`contrast-${name}`)
    await preview.page.emulateMedia({ forcedColors: 'none' })
    // 200 percent of a pane of 350 pixels leaves it 175 of its own.
    await width(175)
    const { wide } = await fit()
    await picture(`twice-${name}`)
    await width(350)
    expect(wide).toBe(0)
  })
})

test('nothing went wrong meanwhile', () => {
  expect(preview.mistakes).toEqual([])
  expect(preview.outside).toEqual([])
})
