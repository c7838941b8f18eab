import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import type { Value } from '../../src/formula/value'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'node_modules/.cache/preview/pictures')

let preview: PreviewPage

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const built = await buildAddIn()
  const workbook = 'examples/hospital-outpatient.xlsx'
  preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 4700 })
  await button('Code this log').waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

type PreviewWindow = Window & { infusionPreview: Preview }

const button = (name: string) => preview.pane.getByRole('button', { name, exact: true })
const said = (text: string | RegExp) => preview.pane.getByText(text).first().waitFor({ timeout: 30_000 })
const shot = (name: string) => preview.page.locator('#pane').screenshot({ path: join(pictures, `walk-${name}.png`) })
const card = () => preview.pane.locator('.panel:not([hidden]) section.card').first()

async function tab(name: string): Promise<void> {
  await preview.pane.getByRole('tab', { name }).click()
}

const sheets = (): Promise<string[]> =>
  preview.page.evaluate(() =>
    (window as unknown as PreviewWindow).infusionPreview.store.sheets().map((sheet) => sheet.name),
  )

const show = (name: string): Promise<void> =>
  preview.page.evaluate((wanted) => {
    const { store } = (window as unknown as PreviewWindow).infusionPreview
    store.activate(store.sheets().find((sheet) => sheet.name === wanted)!.id)
  }, name)

/** Goes to a cell by the box with its name, as a person does. */
async function goTo(cell: string): Promise<void> {
  const name = preview.page.locator('#grid input').first()
  await name.click()
  await name.fill(cell)
  await name.press('Enter')
}

/** Writes cells of the sheet that is shown as a person would. */
const write = (row: number, column: number, values: Value[][]): Promise<void> =>
  preview.page.evaluate(
    (area) => {
      const { store } = (window as unknown as PreviewWindow).infusionPreview
      const { row, column, values } = area
      store.write({ sheet: store.activeSheet(), row, column, rows: values.length, columns: values[0]!.length }, values)
    },
    { row, column, values },
  )

/** Does something in the workbook the moment that a run has read the log: somebody else works in it too. */
const meanwhile = (what: 'delete the log' | 'edit the log' | 'refuse'): Promise<void> =>
  preview.page.evaluate((wanted) => {
    const { store, host } = (window as unknown as PreviewWindow).infusionPreview
    const log = store.sheets().find((sheet) => sheet.name === 'Log')!.id
    const pane = document.querySelector<HTMLIFrameElement>('#pane-frame')!.contentDocument!
    if (wanted === 'refuse') {
      host.workbook.faults.inject({ member: 'write Range.values', after: 1, code: 'GeneralException' })
      return
    }
    const watch = new MutationObserver(() => {
      if (!pane.querySelector('label[for=work]')?.textContent.includes('Coding')) return
      watch.disconnect()
      if (wanted === 'delete the log') store.deleteSheet(log)
      // Row 2 is a vancomycin of 104 minutes; now it stops after 31.
      else store.write({ sheet: log, row: 1, column: 10, rows: 1, columns: 1 }, [['14:19']])
    })
    watch.observe(pane.body, { subtree: true, childList: true, characterData: true })
  }, what)

/** Presses a button and waits until the run ended. */
async function run(name = 'Code this log'): Promise<void> {
  await show('Log')
  await tab('Code')
  await button(name).click()
  await button('Cancel').waitFor({ state: 'detached', timeout: 60_000 })
}

/** What axe finds in the pane. */
async function accessibilityProblems(): Promise<string[]> {
  const frame = preview.page.frames().find((one) => one.url().includes('taskpane.html'))!
  await frame.evaluate(AxeBuilder.source)
  return await frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof AxeBuilder }).axe.run(document)
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)
  })
}

describe('a hospital’s log, from the first press to the last', () => {
  test('a choice where sources differ is kept, and the log is coded by it', async () => {
    await preview.pane.getByLabel('Where the Setting column is blank').selectOption('hospital')
    await preview.pane.getByText('Review policies').click()
    await preview.pane.locator('input[name=overlap][value=any]').check()
    await said('One policy differs from the default.')
    expect(await accessibilityProblems()).toEqual([])
    await shot('choices')
    await run()
    await said('Claim lines: 1,232 lines')
    await said(/^[\d,]+ visits? ready, [\d,]+ needs? review, [\d,]+ on hold\.$/)
    await until(() => sheets(), ['Log', 'Claim lines', 'Findings'])
  })

  test('what is billed instead stands beside ours, focus stays, and the next run leaves it', async () => {
    await tab('Review')
    await said(/items need review/)
    await show('Claim lines')
    await goTo('E8')
    await card().getByRole('heading', { name: 'Row 8 of the results' }).waitFor()
    await card().getByText('Change code').click()
    await card().getByLabel('Units').fill('2')
    await card().getByLabel('Reason').fill('One push was cancelled')
    await card().getByLabel('Your initials').fill('JD')
    await card().getByRole('button', { name: 'Save' }).press('Enter')
    await said(/Billed instead: 96375x2\. One push was cancelled \(JD\)/)
    expect(
      await card()
        .getByRole('button', { name: 'Save' })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true)
    expect(await accessibilityProblems()).toEqual([])
    await shot('override')
    const beside = () => preview.cells(7, 16, 1, 4)
    await until(beside, [['96375x2', 'One push was cancelled', 'JD', '96375x3']])
    await run()
    await said('Claim lines: nothing changed; 1,232 lines')
    await show('Claim lines')
    await until(beside, [['96375x2', 'One push was cancelled', 'JD', '96375x3']])
  })

  test('a changed clock is said in codes and dollars, and so is its way back', async () => {
    await show('Log')
    const [[stop]] = (await preview.cells(1, 10, 1, 1)) as [[Value]]
    // Row 2 is a vancomycin of 104 minutes; now it stops after 31.
    await write(1, 10, [['14:19']])
    await run()
    await preview.pane.getByText(/^Claim lines: 1 visit changed, −\$[\d.]+; /).click()
    await said(/^visit \S+, patient \S+, \d+\/\d+\/\d{4}: .*96366.* → .*, −\$[\d.]+$/)
    await shot('changed')
    await show('Log')
    await write(1, 10, [[stop]])
    await run()
    await preview.pane.getByText(/^Claim lines: 1 visit changed, \+\$[\d.]+; /).waitFor()
  })

  test('an answer follows its finding when the sheet is sorted, and leads on to the next one', async () => {
    await tab('Review')
    const stop = preview.pane.locator('details.group').filter({ hasText: 'No stop time' })
    await stop.locator('summary').click()
    const first = stop.locator('li').first()
    const asked = await first.innerText()
    await first.getByRole('textbox').fill('stopped 10:02')
    await first.getByRole('button', { name: 'Mark answered' }).press('Enter')
    await said('1 item answered')
    await until(
      () =>
        stop
          .locator('li')
          .first()
          .getByRole('textbox')
          .evaluate((one) => one === document.activeElement),
      true,
    )
    await show('Findings')
    const rows = await preview.cells(1, 0, 90, 15)
    await write(1, 0, rows.filter((row) => row[0] !== '').reverse())
    await run()
    await tab('Review')
    await preview.pane.getByText('1 item answered').click()
    const answered = preview.pane.locator('details.group').last().locator('li')
    await until(() => answered.count(), 1)
    expect((await answered.innerText()).split('\n')[0]?.trim()).toBe(asked.split('\n')[0]?.trim())
    await shot('answered')
  })

  test('rows right below the table are no part of it, and the pane says so', async () => {
    await show('Log')
    await write(790, 0, [['H9999', '69999', 45950, 'POS 22', 'Remicade', '400 mg']])
    await tab('Code')
    await button('Find log again').click()
    await said(/^1 row below the table wasn’t coded/)
    await shot('below-table')
    await write(790, 0, [['', '', '', '', '', '']])
  })

  test('columns stand beside the log; a formula that could not know its events is refused', async () => {
    await run('New rows only')
    await button('Formula that updates').click()
    await said(/^This log has rows of events/)
    await button('Values only').click()
    await said('Written at Log!X1:Y790.')
    expect(await preview.cells(0, 23, 3, 1)).toEqual([
      ['Supported codes'],
      ['96365, 96366, J3373x125'],
      ['96368, J2543x3'],
    ])
    await preview.page.screenshot({ path: join(pictures, 'walk-beside.png') })
  })

  test('what a hospital bills is listed, and all of it becomes a sheet', async () => {
    await tab('Claims')
    await preview.pane.getByRole('heading', { name: 'Visit H7001: UB-04' }).waitFor()
    await button('List all claims on a sheet').click()
    await said('All claims are on the sheet Claim form.')
    expect(await preview.cells(0, 10, 2, 1)).toEqual([['24D Code'], ['96365']])
    await shot('claims')
  })
})

describe('somebody pulls the plug', () => {
  test('Excel refuses a write: a sentence, and everything as it was', async () => {
    await tab('Code')
    await button('Delete results').click()
    await said(/^Somebody typed in \d+ cells? on .*Findings.* press again\.$/)
    await button('Delete results').click()
    await said('Results deleted. Your log was not changed.')
    await until(() => sheets(), ['Log'])
    await meanwhile('refuse')
    await run()
    await said(/^Excel refused with "GeneralException"\. Your data was not changed/)
    expect(await sheets()).toEqual(['Log'])
    await shot('refused')
  })

  test('a cell of the log is edited while it is coded: the codes are those of what stands there now', async () => {
    await meanwhile('edit the log')
    await run()
    await said(/^789 rows coded in/)
    await until(() => preview.cells(1, 4, 2, 1), [['96365'], ['96368']])
    // 32 minutes of the drug that is initial now, 31 of the edited one.
    await until(() => preview.cells(1, 10, 2, 1), [[32], [31]])
  })

  test('the log’s sheet is deleted while it is coded: a sentence, and our last results stand', async () => {
    const before = await preview.cells(0, 0, 40, 9)
    await meanwhile('delete the log')
    await run()
    await said(/The sheet Log was deleted while its log was coded\. Nothing was written/)
    expect(await sheets()).toEqual(['Claim lines', 'Findings'])
    await show('Claim lines')
    expect(await preview.cells(0, 0, 40, 9)).toEqual(before)
    await shot('deleted')
  })
})

describe('another log, another look', () => {
  test('start and duration, in the dark and in high contrast at 320 pixels', async () => {
    await preview.page.getByLabel('Theme').selectOption('dark')
    await preview.page.evaluate(() => {
      document.getElementById('pane')!.style.width = '320px'
    })
    const rows = ['Visit,Drug,Given,Duration (min)', '1,Remicade,9:00,91', '2,Orencia,10:00,31']
    await preview.drop('durations.csv', rows.join('\n'))
    await said('2 rows, 2 visits')
    await button('Code this log').click()
    await until(() => preview.cells(1, 4, 3, 1), [['96413'], ['96415'], ['96413']])
    expect(await accessibilityProblems()).toEqual([])
    await shot('durations-dark-320')
    await preview.page.emulateMedia({ forcedColors: 'active' })
    await shot('durations-high-contrast')
    await preview.page.emulateMedia({ forcedColors: 'none' })
  })

  test('nothing asked anybody but this computer, and nothing went wrong', () => {
    expect(preview.outside).toEqual([])
    expect(preview.mistakes).toEqual([])
  })

  test('outside of Excel the page says what it is', async () => {
    const page = await preview.page.context().browser()!.newPage()
    await page.goto(`${preview.address}add-in/taskpane.html`)
    await page
      .getByText('This is the page of an Excel add-in. Open it from the Home tab in Excel.')
      .waitFor({ timeout: 30_000 })
    await page.screenshot({ path: join(pictures, 'walk-outside.png') })
    await page.close()
  })
})
