import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
/** The README's picture is `docs/preview.png`; it is taken anew with PICTURES=docs. */
const pictures = join(root, process.env.PICTURES ?? 'node_modules/.cache/preview/pictures')

let preview: PreviewPage
const type = (cell: string, text: string) => preview.type(cell, text)
const cells = (row: number, column: number, rows: number, columns: number) => preview.cells(row, column, rows, columns)

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 3500 })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

/** A serial as a person types a time. */
function clock(serial: number): string {
  const minutes = Math.round(serial * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** A picture of the pane alone, to be looked at. */
const shot = (name: string) => preview.page.locator('#pane').screenshot({ path: join(pictures, `pane-${name}.png`) })

/** What axe finds in the pane. */
async function accessibilityProblems(): Promise<string[]> {
  const frame = preview.page.frames().find((one) => one.url().includes('taskpane.html'))
  if (frame === undefined) throw new Error('The pane has no preview.page.')
  await frame.evaluate(AxeBuilder.source)
  const found = await frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof AxeBuilder }).axe.run(document)
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)
  })
  return found
}

describe('the add-in in a real browser, through the real Office.js', () => {
  test('the ribbon is the manifest’s, and the pane says what it understood', async () => {
    expect(await preview.page.locator('.ribbon-button').allInnerTexts()).toEqual([
      'Open pane',
      'Code log',
      'Coding chart',
      'Audit',
      'Forecast',
      'Help',
    ])
    await preview.pane.getByText('2,516 rows, 944 visits').waitFor()
    await preview.pane.getByText(/^\d+ of \d+ columns matched/).click()
    expect(await preview.pane.locator('dt').allInnerTexts()).toContain('Drug')
    expect(await accessibilityProblems()).toEqual([])
  })

  test('a formula answers in its cell', async () => {
    await type('V1', '=INFUSION_CODES("9:00","11:13","Remicade")')
    await until(() => cells(0, 21, 1, 1), [['96413, 96415']])
  })

  test('a formula over the sample’s columns spills one text a row, and follows a changed time', async () => {
    await type('W2', '=INFUSION_CODES(J2:J2517,K2:K2517,D2:D2517,I2:I2517,A2:A2517)')
    // Row 4 is a tablet of the visit in row 5; row 6 is a visit of 37 minutes. The grid takes a text of digits for a number,
    // which Excel does not.
    const codes = async () => (await cells(3, 22, 3, 1)).map((row) => String(row[0]))
    await until(codes, ['', '96413', '96413'])
    const before = await cells(5, 9, 1, 2)
    const start = Number(before[0]![0])
    await type('K6', clock(start + 91 / 1440))
    await until(codes, ['', '96413', '96413, 96415'])
    await type('K6', clock(Number(before[0]![1])))
    await until(codes, ['', '96413', '96413'])
  })

  test('one press codes the log into our tables, and shows what needs a person', async () => {
    await preview.pane.getByRole('button', { name: 'Code this log' }).click()
    await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 60_000 })
    await until(() => cells(0, 0, 1, 5), [['Encounter', 'Patient', 'Date', 'Payer', 'Code']])
    await until(() => cells(1, 4, 2, 1), [['96409'], ['J1602']])
    await preview.pane.getByRole('tab', { name: 'Review' }).click()
    await preview.pane.getByText('No stop time', { exact: true }).click()
    expect(await preview.pane.locator('li').first().innerText()).toMatch(
      /^\s*Row \d+ · visit \d+ · patient \d+ · \d+\/\d+\/\d{4}\n.*\n.* started at .*; no stop time is documented\./,
    )
    expect(await accessibilityProblems()).toEqual([])
    await preview.page.screenshot({ path: join(pictures, 'preview.png') })
  })

  test('a finding leads to its row in the log', async () => {
    const link = preview.pane.locator('li button.link').first()
    const row = Number(/\d+/.exec(await link.innerText())?.[0])
    await link.click()
    await until(() => cells(0, 0, 1, 1), [['Encounter']])
    await until(
      () =>
        preview.page.evaluate(() => {
          const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
          return store.selection().row
        }),
      row - 1,
    )
  })

  test('review shows the most money first, copies a query, and keeps an answer in the sheet', async () => {
    const stop = preview.pane.locator('details.group').filter({ hasText: 'No stop time' })
    expect(await stop.locator('summary').first().innerText()).toMatch(/At stake: \$[\d,.]+/)
    const first = stop.locator('li').first()
    await first.getByRole('button', { name: 'Copy query' }).click()
    await first.getByText(/Copied\.|Select the text below/).waitFor()
    const before = Number(await stop.locator('.count').innerText())
    await first.getByRole('textbox', { name: /^Answer to row/ }).fill('stopped 10:02')
    await first.getByRole('button', { name: 'Mark answered' }).click()
    await until(async () => Number(await stop.locator('.count').innerText()), before - 1)
    await preview.pane.getByText('1 item answered').waitFor()
    await shot('review')
    expect(await accessibilityProblems()).toEqual([])
  })

  test('review narrows to a patient, and leads to what a finding means', async () => {
    const stop = preview.pane.locator('details.group').filter({ hasText: 'No stop time' })
    const first = stop.locator('li').first()
    const patient = /patient (\d+)/.exec(await first.innerText())?.[1] ?? ''
    const link = first.getByRole('link', { name: 'What is this?' })
    expect(await link.getAttribute('href')).toBe('findings.html#missing-stop')
    const find = preview.pane.getByRole('searchbox', { name: /^Find a visit/ })
    await find.fill(`${patient} stop`)
    await preview.pane.getByRole('heading', { name: /^\d+ items? found$/ }).waitFor()
    const shown = await preview.pane.locator('details.group li > span:first-child').allInnerTexts()
    expect(shown.length).toBeGreaterThan(0)
    for (const text of shown) expect(text).toContain(`patient ${patient}`)
    expect(await accessibilityProblems()).toEqual([])
    await find.fill('nobody of this name')
    await preview.pane.getByRole('heading', { name: '0 items found' }).waitFor()
    await find.fill('')
    await preview.pane.getByRole('heading', { name: /needs? review$/ }).waitFor()
  })

  test('claims show the boxes of a visit, found by its number', async () => {
    await preview.pane.getByRole('tab', { name: 'Claims' }).click()
    await preview.pane.getByRole('button', { name: 'Next' }).click()
    await preview.pane.getByText(/^2 of \d+$/).waitFor()
    await preview.pane.getByLabel('Visit, patient or payer').fill('40009')
    await preview.pane.getByRole('heading', { name: 'Visit 40009: CMS-1500' }).waitFor()
    await until(() => preview.pane.locator('.boxes dd').nth(2).innerText(), '96413')
    await shot('claims')
    expect(await accessibilityProblems()).toEqual([])
  })

  test('the tabs go by arrow keys, and setup has what to learn from and how this Excel is', async () => {
    await preview.pane.getByRole('tab', { name: 'Claims' }).press('End')
    const setup = preview.pane.getByRole('tab', { name: 'Setup' })
    await until(() => setup.evaluate((tab) => tab === document.activeElement), true)
    expect(await setup.getAttribute('aria-selected')).toBe('true')
    await preview.pane.getByText('Show', { exact: true }).click()
    expect(await preview.pane.locator('dt').filter({ hasText: 'Engine' }).count()).toBe(1)
    await shot('setup')
    expect(await accessibilityProblems()).toEqual([])
    await preview.pane.getByRole('button', { name: 'Repair formulas' }).click()
    await preview.pane.getByText(/^No formula is stuck/).waitFor({ timeout: 30_000 })
    await preview.pane.getByRole('button', { name: 'Insert worked visits' }).click()
    await preview.pane.getByText('Added: sheet Worked visits.').waitFor({ timeout: 30_000 })
  })

  test('at 320 pixels nothing is cut off, in high contrast the chosen tab is seen', async () => {
    await preview.page.evaluate(() => {
      document.getElementById('pane')!.style.width = '320px'
    })
    for (const tab of ['Code', 'Review', 'Claims', 'Audit', 'Setup']) {
      await preview.pane.getByRole('tab', { name: tab }).click()
      const cut = await preview.pane.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth)
      expect(cut, tab).toBe(0)
      await shot(`${tab.toLowerCase()}-320`)
    }
    await preview.page.emulateMedia({ forcedColors: 'active' })
    await preview.pane.getByRole('tab', { name: 'Review' }).click()
    await shot('review-high-contrast')
    await preview.page.emulateMedia({ forcedColors: 'none' })
    await preview.page.evaluate(() => {
      document.getElementById('pane')!.style.width = ''
    })
  })

  test('one press says what somebody filled in, the next takes our sheets away again', async () => {
    await preview.pane.getByRole('tab', { name: 'Code' }).click()
    await preview.pane.getByRole('button', { name: 'Delete results' }).click()
    await preview.pane.getByText(/^Somebody typed in \d+ cells? on .* press again\.$/).waitFor()
    expect(await preview.page.locator('#grid').innerText()).toContain('Claim lines')
    await preview.pane.getByRole('button', { name: 'Delete results' }).click()
    await preview.pane.getByText('Results deleted. Your log was not changed.').waitFor()
    expect(await preview.page.locator('#grid').innerText()).not.toContain('Claim lines')
  })

  test('your own file is opened when it is dropped', async () => {
    await preview.drop('morning.csv', 'Drug,Route,Start,Stop\nRemicade,IV infusion,9:00,10:31\n')
    await preview.pane.getByText('1 row, 1 visit').waitFor({ timeout: 30_000 })
    await preview.pane.getByRole('button', { name: 'Code this log' }).click()
    await until(() => cells(1, 4, 2, 1), [['96413'], ['96415']])
  })

  test('in the dark it stays readable, and on a sheet of results the log behind it is meant', async () => {
    await preview.page.getByLabel('Theme').selectOption('dark')
    await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor()
    expect(await preview.pane.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await accessibilityProblems()).toEqual([])
    await preview.page.screenshot({ path: join(root, 'node_modules/.cache/preview/pictures/add-in-dark.png') })
    await preview.page.getByLabel('Theme').selectOption('light')
  })

  test('nothing asked anybody but this computer, and nothing went wrong', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
