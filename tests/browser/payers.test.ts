import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage } from './preview-page'

/** The office's own tables in the pane: places, payers side by side, what changed, what is due, the settings file. */

const root = join(import.meta.dirname, '../..')
let preview: PreviewPage

const log = [
  ['Visit', 'MRN', 'DOS', 'Medication', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Insurance', 'Clinic', 'Billed'],
  ['V1', '11', '8/4/2026', 'Remicade', '400 mg', '4x100 mg', 'IVPB', '9:00', '11:13', 'Medicare', 'West', '96413'],
  ['V2', '12', '8/5/2026', 'Remicade', '400 mg', '4x100 mg', 'IVPB', '9:00', '11:13', 'Prairie Star', 'Tower', null],
  ['V3', '13', '8/6/2026', 'Remicade', '400 mg', '4x100 mg', 'IVPB', '9:00', '11:13', 'Medicare', 'Tower', null],
]
const tables = {
  Log: log,
  Payers: [
    ['Payer', 'Kind', 'Profile', 'Filing days', 'complex'],
    ['Prairie Star', 'commercial', null, 60, 'therapeutic'],
  ],
  Locations: [
    ['Location', 'Place of service', 'Campus', 'Excepted', 'Rural sole community'],
    ['West', '11', null, null, null],
    ['Tower', '19', 'off', 'yes', 'no'],
  ],
}
const settings = {
  Settings: [
    ['Kind', 'Name', 'Value'],
    ['file', 'saved by', 'AB'],
    ['policy', 'other-payers-price', 'none'],
  ],
  Payers: [
    ['Payer', 'Kind', 'Profile', 'Filing days', 'complex'],
    ['Prairie Star', 'commercial', null, 90, 'complex'],
  ],
}

async function written(name: string, sheets: Record<string, (string | number | null)[][]>): Promise<string> {
  const path = join(tmpdir(), name)
  writeFileSync(
    path,
    await writeXlsx({ sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows })) }),
  )
  return path
}

beforeAll(async () => {
  const built = await buildAddIn()
  const workbook = await written('infusion-payers.xlsx', tables)
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 4760 })
  await button('Code this log').waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const button = (name: string) => preview.pane.getByRole('button', { name, exact: true })
const said = (text: string | RegExp) => preview.pane.getByText(text).first().waitFor({ timeout: 30_000 })
const tab = (name: string) => preview.pane.getByRole('tab', { name }).click()
const show = (name: string): Promise<void> =>
  preview.page.evaluate((wanted) => {
    const { store } = (window as unknown as Window & { infusionPreview: Preview }).infusionPreview
    store.activate(store.sheets().find((sheet) => sheet.name === wanted)?.id ?? '')
  }, name)

describe('payers in the pane', () => {
  test('a place decides setting and department', async () => {
    await button('Code this log').click()
    await said(/^Claim lines:/)
    const lines = await preview.sheet('Claim lines')
    const of = (visit: string) => lines.filter(([one]) => one === visit).map((row) => [row[4], row[5]].join(' '))
    expect(of('V1')).toEqual(['96413 ', '96415 ', 'J1745 JZ'])
    expect(of('V2')).toEqual(['96365 ', '96366 ', 'J1745 JZ'])
    expect(of('V3')).toEqual(['96413 PO', '96415 PO', 'J1745 PO, JZ'])
  }, 60_000)

  test('second opinion, what is due, what changed: a press each', async () => {
    await tab('Claims')
    await said('96365, 96366, J1745-JZx40')
    await button('All visits for every payer to a sheet').click()
    await said('It is on the sheet Second opinion.')
    expect((await preview.sheet('Second opinion')).flat()).toContain('Payers row 2: complex is therapeutic.')
    await preview.pane.getByLabel('As of').fill('2026-09-30')
    await button('Write what is due').click()
    await said('It is on the sheet Filing deadlines.')
    expect((await preview.sheet('Filing deadlines')).flat()).toContain('V2')
    await button('Write what changed').click()
    await said('It is on the sheet What changed.')
    expect((await preview.sheet('What changed')).flat()).toContain('J1745')
  }, 120_000)

  test('a settings file: its differences first, loaded, and taken back', async () => {
    await show('Log')
    await tab('Setup')
    await preview.pane.locator('input[accept=".xlsx"]').setInputFiles(await written('infusion-settings.xlsx', settings))
    await said(/saved by AB: would change 2 parts/)
    await said('Policy other-payers-price: medicare becomes none.')
    await button('Load these settings').click()
    await said(/are in force/)
    expect((await preview.sheet('Payers'))[1]).toContain(90)
    await button('Undo the load').click()
    await said(/as they were/)
    expect((await preview.sheet('Payers'))[1]).toContain(60)
    const saving = preview.page.waitForEvent('download')
    await button('Save the settings').click()
    expect((await saving).suggestedFilename()).toBe('infusion-settings.xlsx')
  }, 120_000)

  test('the tables protected against slips, with initials, and opened again', async () => {
    await preview.pane.getByLabel('Your initials, kept with the change').fill('CD')
    await button('Protect the tables').click()
    await said('Payers and Locations: protected.')
    await said(/^Protected .* by CD\.$/)
    await preview.pane.locator('input[accept=".xlsx"]').setInputFiles(await written('infusion-again.xlsx', settings))
    await button('Load these settings').click()
    await said(/is protected\. Unprotect it/)
    await button('Open the tables').click()
    await said('Payers and Locations: can be changed again.')
  }, 120_000)

  test('no error, and nothing left this computer', () => {
    expect([preview.mistakes, preview.outside]).toEqual([[], []])
  })
})
