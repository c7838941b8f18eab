import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage } from './preview-page'

const root = join(import.meta.dirname, '../..')

/** A log as an office types it: titles, a blank column, times in several forms, a note with a comma. */
const log = [
  ['Visit', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Note'],
  ['1', 'P1', '3/4/2025', 'Remicade', '400 mg', 'IV infusion', '9:00', '11:13', ''],
  ['1', 'P1', '3/4/2025', 'Benadryl', '25 mg', 'IV push', '8:45', '8:47', 'itching, mild'],
  ['2', 'P2', '3/4/2025', 'Orencia', '750 mg', 'IV infusion', '10:00', '10:31', ''],
  ['3', 'P3', '3/5/2025', 'Truxima', '1000 mg', 'IV infusion', '9:03', '14:15', ''],
  ['3', 'P3', '3/5/2025', 'Solu-Medrol', '100 mg', 'IV push', '8:40', '8:45', ''],
  ['4', 'P4', '3/6/2025', 'Actemra', '400 mg', 'IV infusion', '13:00', '', 'stop not charted'],
  ['5', 'P5', '3/6/2025', 'Entyvio', '300 mg', 'IV infusion', '1405', '1440', ''],
  ['6', 'P6', '3/7/2025', 'Simponi Aria', '160 mg', 'IV infusion', '9:00', '9:35', ''],
  ['7', 'P7', '3/7/2025', 'Remicade', '500 mg', 'IV infusion', '9:30', '', ''],
  ['8', 'P8', '3/10/2025', 'Orencia', '1000 mg', 'IV infusion', '10:15', '10:46', 'tolerated well'],
]

let preview: PreviewPage

beforeAll(async () => {
  const built = await buildAddIn()
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook: null, port: 3650 })
  await preview.pane.getByRole('heading', { name: 'No log on this sheet' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const code = async (): Promise<void> => {
  await preview.show('Log')
  await preview.pane.getByRole('tab', { name: 'Code' }).click()
  await preview.pane.getByRole('button', { name: 'Code this log', exact: true }).click()
  await preview.pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 })
  await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 60_000 })
}

test('a log is dropped, coded, three times are mended, coded again: every cell stands as it was typed', async () => {
  await preview.drop('week.csv', log.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
  await preview.pane.getByText('10 rows, 8 visits').waitFor({ timeout: 30_000 })
  const asDropped = await preview.sheet('Log')
  expect(asDropped).toHaveLength(11)
  await code()
  expect(await preview.sheet('Log')).toEqual(asDropped)

  await preview.show('Log')
  await preview.type('H2', '11:29')
  await preview.type('H7', '14:05')
  await preview.type('H10', '11:45')
  const clocks = [
    [1, (11 * 60 + 29) / 1440],
    [6, (14 * 60 + 5) / 1440],
    [9, (11 * 60 + 45) / 1440],
  ] as const
  await expect.poll(async () => (await preview.sheet('Log'))[9]?.[7]).toBeCloseTo(clocks[2][1], 9)
  const mended = await preview.sheet('Log')
  const expected = asDropped.map((row) => [...row])
  for (const [row, clock] of clocks) {
    expect(mended[row]![7]).toBeCloseTo(clock, 9)
    expected[row]![7] = mended[row]![7]!
  }
  expect(mended).toEqual(expected)

  await code()
  expect(await preview.sheet('Log')).toEqual(mended)
  const lines = await preview.sheet('Claim lines')
  const codesOf = (visit: number) =>
    lines.filter(([first]) => String(first) === String(visit)).map((row) => String(row[4]))
  expect(codesOf(4)).toContain('96413')
  expect(codesOf(7)).toContain('96415')
  expect(preview.mistakes).toEqual([])
}, 180_000)
