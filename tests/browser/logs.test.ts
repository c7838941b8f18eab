import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let preview: PreviewPage

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook: null, port: 3600 })
  await preview.pane.getByRole('heading', { name: 'No log on this sheet' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const shot = (name: string) => preview.page.locator('#pane').screenshot({ path: join(pictures, `logs-${name}.png`) })
const button = (name: string) => preview.pane.getByRole('button', { name, exact: true })

/** The codes of the claim lines, in their order. */
async function codesAfterCoding(count: number): Promise<unknown[]> {
  await button('Code this log').click()
  await until(async () => (await preview.cells(0, 4, 1, 1))[0]![0], 'Code')
  return (await preview.cells(1, 4, count, 1)).map((row) => String(row[0]))
}

describe('logs as offices and hospitals keep them, in the pane', () => {
  test('start and stop in one column, under two titles', async () => {
    const rows = ['Infusion suite', '', 'Visit,Med,Dose,Times', '1,Truxima,,09:03-14:15', '2,Remicade,,"9:00 to 10:31"']
    await preview.drop('one-column.csv', rows.join('\n'))
    await preview.pane.getByText('2 rows, 2 visits').waitFor({ timeout: 30_000 })
    await shot('one-column')
    // 312 minutes are the first hour and four more; 91 minutes one more.
    expect(await codesAfterCoding(4)).toEqual(['96413', '96415', '96413', '96415'])
    expect((await preview.cells(1, 6, 4, 1)).map((row) => Number(row[0]))).toEqual([1, 4, 1, 1])
  })

  test('an event log of a hospital', async () => {
    const rows = [
      'CSN,Medication,Action,Time,Route,POS',
      '7,Remicade,New Bag,3/4/2025 09:00,IV,22',
      '7,Remicade,Rate Change,3/4/2025 09:30,IV,22',
      '7,Remicade,Stopped,3/4/2025 11:13,IV,22',
    ]
    await preview.drop('events.csv', rows.join('\n'))
    await preview.pane.getByText('3 rows, 1 visit').waitFor({ timeout: 30_000 })
    expect(await codesAfterCoding(2)).toEqual(['96413', '96415'])
  })

  test('headers that nobody knows: the office says once what they are', async () => {
    const rows = ['Case,What we gave,On,Off', '1,Remicade,9:00,11:13', '2,Orencia,10:00,10:31']
    await preview.drop('own-words.csv', rows.join('\n'))
    await preview.pane.getByRole('heading', { name: 'Are these the columns?' }).waitFor({ timeout: 30_000 })
    await preview.pane.getByText('What we gave').first().waitFor()
    await button('Match columns').click()
    await preview.pane.getByRole('heading', { name: 'Match columns' }).waitFor()
    await preview.pane.getByLabel('Drug', { exact: true }).selectOption('What we gave')
    await preview.pane.getByLabel('Start', { exact: true }).selectOption('On')
    await preview.pane.getByLabel('Stop', { exact: true }).selectOption('Off')
    await preview.pane.getByLabel('Visit or account number').selectOption('Case')
    await preview.pane.getByText('Remicade · Orencia').waitFor()
    await shot('mapping')
    await button('Save').click()
    await preview.pane.getByText('2 rows, 2 visits').waitFor({ timeout: 30_000 })
    expect(await codesAfterCoding(3)).toEqual(['96413', '96415', '96413'])
  })

  test('nothing asked anybody but this computer, and nothing went wrong', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
