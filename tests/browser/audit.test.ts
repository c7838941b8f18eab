import AxeBuilder from 'axe-core'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {} from '../../src/preview/page/main'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { auditedSample } from '../audit/recall'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let preview: PreviewPage

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  const port = Number(process.env.AUDIT_PORT ?? 3800)
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const shot = (name: string) => preview.page.locator('#pane').screenshot({ path: join(pictures, `audit-${name}.png`) })
const press = (name: string) => preview.pane.getByRole('button', { name }).click()
const said = (text: RegExp) =>
  preview.pane.locator('[role=status]').filter({ hasText: text }).waitFor({ timeout: 240_000 })
/** Sheets and the titles of their charts, as the workbook behind the page has them. */
const workbook = () =>
  preview.page.evaluate(() => {
    const { store, host } = globalThis.infusionPreview!
    return {
      sheets: store.sheets().map(({ name }) => name),
      charts: host.workbook.charts.map((chart) => String(chart.properties.get('title.text'))),
    }
  })

async function codeAndAudit(): Promise<void> {
  await preview.pane.getByRole('tab', { name: 'Code' }).click()
  await press('Code this log')
  await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 120_000 })
  await preview.pane.getByRole('tab', { name: 'Audit' }).click()
  await preview.pane.getByRole('heading', { name: 'Billed vs. supported' }).waitFor()
}

async function accessibilityProblems(): Promise<string[]> {
  const frame = preview.page.frames().find((one) => one.url().includes('taskpane.html'))!
  await frame.evaluate(AxeBuilder.source)
  return await frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof AxeBuilder }).axe.run(document)
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)
  })
}

describe('the tab Audit on the office sample', () => {
  test('says what to do before anything is coded', async () => {
    await preview.pane.getByRole('tab', { name: 'Audit' }).click()
    await preview.pane.getByRole('heading', { name: 'Nothing to audit' }).waitFor()
  })

  test('shows both directions apart, each difference with its sentence and its row', async () => {
    await codeAndAudit()
    const sums = await preview.pane.locator('dl.sums').innerText()
    expect(sums).toMatch(
      /Overbilled \(not supported\)\s+\$[\d,]+\.\d\d\s+Underbilled \(supported, not billed\)\s+\$[\d,]+\.\d\d/,
    )
    await shot('light')
    await preview.pane.locator('summary', { hasText: 'Billed and not supported' }).click()
    const first = preview.pane.locator('details[open] li').first()
    expect(await first.innerText()).toMatch(/billed/)
    await shot('kind')
    expect(await accessibilityProblems()).toEqual([])
    await first.getByRole('button').first().click()
    await expect
      .poll(() => preview.page.evaluate(() => globalThis.infusionPreview!.store.selection().row))
      .toBeGreaterThan(0)
  })

  test('at 320 pixels nothing is cut off', async () => {
    await preview.page.evaluate(() => {
      document.getElementById('pane')!.style.width = '320px'
    })
    const cut = await preview.pane.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth)
    expect(cut).toBe(0)
    await shot('320')
    await preview.page.evaluate(() => {
      document.getElementById('pane')!.style.width = ''
    })
  })

  test('in the dark it stays readable', async () => {
    // Another theme opens the pane anew, as in Excel.
    await preview.page.getByLabel('Theme').selectOption('dark')
    await expect.poll(() => preview.pane.locator('html').getAttribute('data-theme')).toBe('dark')
    await codeAndAudit()
    await preview.pane.locator('summary', { hasText: 'Billed and not supported' }).click()
    await shot('dark')
    expect(await accessibilityProblems()).toEqual([])
  }, 120_000)

  test('writes the worksheet with a sample, charts and the trail, and one press takes it away', async () => {
    await preview.pane.getByLabel('Your initials (for the audit trail)').fill('XY')
    await preview.pane.getByText('Random sample, and a copy for a reviewer').click()
    await shot('worksheet')
    await press('Write with a sample')
    const written = [
      ...['Audit summary', 'Audit', 'Audit other findings', 'Nurse questions', 'Refunds and corrections'],
      ...['Audit sample', 'Audit frame', 'Audit trail'],
    ]
    await said(new RegExp(`^Written: ${written.join(', ')}\\.$`))
    const { sheets, charts } = await workbook()
    expect(sheets).toEqual(expect.arrayContaining(written))
    expect(charts.filter((title) => title.startsWith('Billed against supported'))).toHaveLength(5)
    await shot('written')
    // What somebody typed there is not taken away by one press.
    const decision = await preview.page.evaluate(() => {
      const { store } = globalThis.infusionPreview!
      const sheet = store.sheets().find(({ name }) => name === 'Audit')!.id
      const [headers = []] = store.shown({ sheet, row: 0, column: 0, rows: 1, columns: 40 })
      return String.fromCharCode(65 + headers.indexOf('Decision'))
    })
    await preview.page.getByRole('tab', { name: 'Audit', exact: true }).last().click()
    await preview.type(`${decision}2`, 'agreed')
    await press('Delete audit sheets')
    await preview.pane
      .getByText(/^Somebody typed in 1 cell on Audit\. They would go with the sheets: .* or press again\.$/)
      .waitFor()
    expect((await workbook()).sheets).toEqual(expect.arrayContaining(written))
    await press('Delete audit sheets')
    await said(new RegExp(`^${written.length} audit sheets deleted\\.$`))
    expect((await workbook()).sheets.filter((name) => written.includes(name))).toEqual([])
  }, 300_000)

  test('draws in two stages and compares with the last audit’s workbook', async () => {
    const coded = await auditedSample('rheumatology-office', 'office')
    const earlier = auditSheets(coded.audit, { outside: false, sample: null, trail: null })
    const buffer = Buffer.from(await writeXlsxSheets(sheetsForFile(earlier)))
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const chooser = preview.pane.getByLabel('Compare with the last audit’s workbook')
    await chooser.setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') })
    await preview.pane.getByText(/^log\.csv/).waitFor()
    await chooser.setInputFiles({ name: 'last-audit.xlsx', mimeType: type, buffer })
    await said(/^last-audit\.xlsx was read\./)
    await preview.pane.getByText(/^Compared with last-audit\.xlsx: \d+ differences then\./).waitFor()
    await preview.pane.getByLabel('Numbers drawn').selectOption('given')
    await preview.pane.getByLabel('Frame numbers').fill('5, x')
    await press('Write with a sample')
    await preview.pane.getByText('"x" isn’t a number of the frame. Write them like 5, 17, 33.').waitFor()
    await preview.pane.getByLabel('Numbers drawn').selectOption('ours')
    await preview.pane.getByLabel('Draw from').selectOption('stages')
    await preview.pane.getByLabel('First stage').selectOption('nurse')
    await preview.pane.getByLabel('How many nurses').fill('3')
    await preview.pane.getByLabel('Visits of each').fill('4')
    await preview.pane.getByLabel('Visits of each').blur()
    await shot('two-stages')
    expect(await accessibilityProblems()).toEqual([])
    await press('Write with a sample')
    await said(/^Written: .*Audit since last.*Audit sample/)
    const shown = (name: string): Promise<string> =>
      preview.page.evaluate((wanted) => {
        const { store } = globalThis.infusionPreview!
        const sheet = store.sheets().find((one) => one.name === wanted)!.id
        return JSON.stringify(store.shown({ sheet, row: 0, column: 0, rows: 40, columns: 8 }))
      }, name)
    expect(await shown('Audit sample')).toMatch(/Appraisal in two stages.*Unit: nurse/)
    expect(await shown('Audit sample')).toContain('12 visits: 3 of ')
    expect(await shown('Audit since last')).toContain('This audit compared with the last one')
    await press('Delete audit sheets')
    await said(/audit sheets deleted\.$/)
  }, 300_000)

  test('nothing asked anybody but this computer, and the page made no mistake', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
