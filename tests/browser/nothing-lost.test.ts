import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')

/** A log as an office types it: titles, a blank column, times in several forms, a note with a comma. */
const week = [
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
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook: null, port: 3650 })
  await preview.pane.getByRole('heading', { name: 'No log on this sheet' }).waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

const tab = (name: string): Promise<void> => preview.pane.getByRole('tab', { name }).click()
const press = (name: string): Promise<void> => preview.pane.getByRole('button', { name, exact: true }).click()

const code = async (button = 'Code this log'): Promise<void> => {
  await preview.show('Log')
  await tab('Code')
  await press(button)
  await preview.pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 })
  await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 60_000 })
}

test('a log is dropped, coded, three times are mended, coded again: every cell stands as it was typed', async () => {
  await preview.drop('week.csv', week.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
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

/** Ten months, six visits a month, as different hands write them. */
function tenMonths(): string {
  const header = [
    'Visit',
    'Patient',
    'DOS',
    'Medication',
    'Dose',
    'Route',
    'Start',
    'Stop',
    'Nurse',
    'Billed',
    'Comment',
  ]
  const given: readonly (readonly string[])[] = [
    ['Remicade', '400 mg', 'IV infusion', '9:00', '11:13', 'KL', '96413, 96415x2', 'tolerated well'],
    ['Benadryl', '25 mg', 'IVP', '845', '847', 'KL', '', '="as typed"'],
    ['Orencia', '750 mg', 'IVPB', '10:00 AM', '10:31 AM', 'MN', '96413', '007'],
    ['Entyvio', '300 mg', 'IV infusion', '1405', '1440', 'MN', '96365', ''],
    ['Actemra', '400 mg', 'IV infusion', '13:00', '', 'OP', '96413', 'stop not charted, ask'],
    ['no such drug', '1 mg', 'IV infusion', '9:00', '9:20', 'OP', '', '  spaces  '],
  ]
  const rows = Array.from({ length: 10 }, (_, month) =>
    given.map((cells, at) => [
      `V${month * 6 + at - (at === 1 ? 1 : 0)}`,
      `P${at === 1 ? 0 : at}`,
      `${month + 1}/${at === 1 ? 5 : 5 + at}/2026`,
      ...cells,
    ]),
  )
  return [header, ...rows.flat()]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n')
}

/** All that stands in the log: formulas, what they show, and how numbers are shown, from A1 to its last column. */
const log = (): Promise<unknown> =>
  preview.page.evaluate(() => {
    const { store } = globalThis.infusionPreview!
    const sheet = store.sheets().find(({ name }) => name === 'Log')!.id
    const used = store.used(sheet, true)!
    const area = { sheet, row: 0, column: 0, rows: used.row + used.rows, columns: 11 }
    return [used, store.formulas(area), store.values(area), store.numberFormats(area)]
  })

const sheets = (): Promise<string[]> =>
  preview.page.evaluate(() => globalThis.infusionPreview!.store.sheets().map(({ name }) => name))
const said = (text: string | RegExp): Promise<void> =>
  preview.pane
    .locator('.panel:not([hidden]) [role=status]')
    .filter({ hasText: text })
    .first()
    .waitFor({ timeout: 120_000 })
const shot = (name: string): Promise<unknown> =>
  preview.page.screenshot({ path: join(pictures, `lost-${name.replaceAll(' ', '-')}.png`) })

async function forecast(): Promise<void> {
  await tab('Forecast')
  await preview.pane.getByLabel('Months ahead').selectOption('3')
  await press('Write forecast')
  await said(/month/)
}

/** Each thing that a person does with a log, in an order in which they might. */
const flows: Readonly<Record<string, () => Promise<void>>> = {
  code,
  'code again': code,
  'new rows only': () => code('New rows only'),
  'an answer': async () => {
    await tab('Review')
    const stop = preview.pane.locator('details.group').filter({ hasText: 'No stop time' })
    await stop.locator('summary').click()
    await stop.locator('li').first().getByRole('textbox').fill('stopped 14:02')
    await stop.locator('li').first().getByRole('button', { name: 'Mark answered' }).click()
    await preview.pane.getByText('1 item answered').first().waitFor()
  },
  'an override': async () => {
    await preview.show('Claim lines')
    await preview.goTo('E3')
    const card = preview.pane.locator('.panel:not([hidden]) section.card').first()
    await card.getByText('Change code').click()
    await card.getByLabel('Units').fill('1')
    await card.getByLabel('Reason').fill('as charted')
    await card.getByRole('button', { name: 'Save' }).click()
    await preview.pane
      .getByText(/^Billed instead:/)
      .first()
      .waitFor()
  },
  'code again over both': code,
  'a jump to a row': async () => {
    await preview.show('Log')
    await tab('Review')
    const stop = preview.pane.locator('details.group').filter({ hasText: 'No stop time' })
    if ((await stop.getAttribute('open')) === null) await stop.locator('summary').click()
    const last = stop.locator('li').last().getByRole('button', { name: /^Row/ })
    const row = /\d+/.exec(await last.innerText())![0]
    await last.click()
    // The row is seen, and the cursor is in it.
    await preview.page.locator(`[data-cell=A${row}]`).waitFor()
    await until(() => preview.page.evaluate(() => globalThis.infusionPreview!.store.selection().row), Number(row) - 1)
  },
  audit: async () => {
    await tab('Audit')
    await press('Write the worksheet')
    await said(/^Written: .*Audit trail/)
  },
  'an audit with a sample': async () => {
    const more = preview.pane.getByText('Random sample, and a copy for a reviewer')
    await more.click()
    await press('Write with a sample')
    await said(/Audit sample/)
  },
  'a reviewer’s copy': async () => {
    await press('Copy without names')
    // The same sheets again, without a patient in them.
    await until(async () => /"(?:P|V)4"/.test(JSON.stringify(await preview.sheet('Audit'))), false)
    await until(() => preview.pane.getByRole('button', { name: 'Copy without names' }).isEnabled(), true)
    for (const name of ['Audit summary', 'Audit', 'Audit sample', 'Audit frame', 'Audit trail']) {
      await preview.show(name)
      await shot(`reviewers copy ${name}`)
    }
  },
  'a forecast': forecast,
  'a second forecast, with an input typed into the first': async () => {
    await preview.show('Forecast')
    const labels = (await preview.cells(0, 0, 40, 1)).map(([label]) => label)
    await preview.type(`B${labels.indexOf('Volume growth, a year') + 1}`, '12%')
    await forecast()
  },
  'a coding chart': async () => {
    await preview.show('Log')
    await tab('Setup')
    await press('Write the coding chart')
    await until(async () => (await sheets()).some((name) => /chart/i.test(name)), true)
    await until(() => preview.pane.getByRole('button', { name: 'Write the coding chart' }).isEnabled(), true)
    await shot('chart')
  },
  'the claim form': async () => {
    await tab('Claims')
    await press('List all claims on a sheet')
    await said('All claims are on the sheet Claim form.')
    await shot('claim form')
  },
  'worked visits': async () => {
    await tab('Setup')
    await press('Insert worked visits')
    await said(/^Added: sheet/)
  },
  fees: async () => {
    await press('Open Fees')
    await said(/Fees/)
  },
  'drug names': async () => {
    await press('Open Drug names')
    await said(/Drug names/)
  },
  'plain columns beside the log': async () => {
    await code()
    await press('Values only')
    await said(/^Written at Log/)
    await shot('beside')
  },
  'code again with columns beside the log': code,
  'the live column in their place': async () => {
    await press('Formula that updates')
    await said(/^Written at Log/)
  },
  'the audit is removed': async () => {
    await tab('Audit')
    await press('Delete audit sheets')
    await said(/deleted/)
  },
  'the forecast is removed': async () => {
    await tab('Forecast')
    await press('Delete the forecast')
    await said(/gone|removed/i)
  },
  'results are removed': async () => {
    await tab('Code')
    // Answers and overrides of earlier flows are typed work: one press says so, the second goes on.
    await press('Delete results')
    await said(/^Somebody typed in \d+ cells? on .* press again\.$/)
    await press('Delete results')
    await said('Results deleted. Your log was not changed.')
  },
}

describe('every flow on the grid that people see leaves the log as it was typed', () => {
  let before: unknown

  test('a log of ten months is dropped, with a formula and a text of digits in it', async () => {
    await preview.drop('months.csv', tenMonths())
    await preview.pane.getByText('60 rows, 50 visits').waitFor({ timeout: 30_000 })
    await preview.type('K5', '=LEN(D5)+1')
    await preview.type('K6', "'00420")
    before = await log()
  })

  test.each(Object.entries(flows))(
    '%s',
    async (_, walk) => {
      await walk()
      const [used, ...cells] = (await log()) as [{ columns: number }, ...unknown[]]
      const [usedBefore, ...cellsBefore] = before as [{ columns: number }, ...unknown[]]
      // Columns of ours stand to the right of the log.
      expect({ ...used, columns: 0 }).toEqual({ ...usedBefore, columns: 0 })
      expect(JSON.stringify(cells)).toBe(JSON.stringify(cellsBefore))
    },
    180_000,
  )

  test('sorted between two runs it stays as it was sorted, and every line is its visit’s', async () => {
    await code()
    const codes = async (): Promise<string[]> =>
      (await preview.sheet('Claim lines')).map((row) => `${row[0]} ${row[4]} ${row[6]}`).sort()
    const wanted = await codes()
    await preview.show('Log')
    await preview.goTo('D2')
    await preview.page.locator('[data-cell=D2]').click({ button: 'right' })
    await preview.page.getByRole('menuitem', { name: 'Sort, largest or Z first' }).click()
    const sorted = await log()
    expect(sorted).not.toEqual(before)
    await code()
    expect(JSON.stringify(await log())).toBe(JSON.stringify(sorted))
    expect(await codes()).toEqual(wanted)
  })

  test('while a cell is being typed into, the pane says what it waits for, and goes on afterwards', async () => {
    await preview.show('Log')
    await tab('Code')
    await preview.goTo('K9')
    await preview.page.keyboard.type('half a no')
    await press('Code this log')
    await preview.pane
      .getByText(/Finish the cell you are editing/)
      .first()
      .waitFor({ timeout: 20_000 })
    await shot('editing')
    await preview.page.locator('#grid textarea, #grid .editor').first().focus()
    await preview.page.keyboard.type('te')
    await preview.page.keyboard.press('Enter')
    await preview.pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 60_000 })
    expect((await preview.sheet('Log'))[8]?.[10]).toBe('half a note')
  })

  test('nothing asked anybody but this computer, and nothing went wrong', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })
})
