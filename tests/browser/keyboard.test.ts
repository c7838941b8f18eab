import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

/**
 * The main way through the pane with keys alone: after every press something is focused and is seen to be, and what was done is said in a
 * live region. Only the row that a biller picks in the sheet is picked there.
 */

const root = join(import.meta.dirname, '../..')

const log = [
  'Visit,Patient,Date,Drug,Dose,Route,Start,Stop,Payer,Nurse',
  'V1,P1,9/14/2026,Remicade,400 mg,IV infusion,9:05,11:20,Medicare,KL',
  'V2,P2,9/14/2026,Orencia,750 mg,IV infusion,10:00,,Aetna,KL',
  'V3,P3,9/15/2026,Krystexa,8 mg,IV infusion,9:30,11:45,Medicare,MN',
].join('\n')

let preview: PreviewPage

beforeAll(async () => {
  const { folder } = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  preview = await PreviewPage.open({ root, addIn: folder, manifest: 'manifest.xml', workbook, port: 3530 })
  await preview.drop('keys.csv', log)
  await preview.pane.getByText('3 rows, 3 visits').waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(() => preview.close())

/** What is focused in the pane, and whether a person sees that it is. */
const focused = () =>
  preview.pane.locator('body').evaluate(() => {
    const one = document.activeElement
    if (one === null || one === document.body) return { name: 'nothing', seen: false }
    const name = one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return { name: name.trim(), seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' }
  })

/** Goes on by Tab until something of that name is focused. */
async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  const isIt = (text: string): boolean => (typeof name === 'string' ? text.startsWith(name) : name.test(text))
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await preview.page.keyboard.press(key)
    const now = await focused()
    if (isIt(now.name)) {
      expect(now).toEqual({ name: now.name, seen: true })
      return
    }
    passed.push(now.name.slice(0, 30))
  }
  throw new Error(`Tab never came to ${String(name)}: ${passed.join(' | ')}`)
}

const press = (key: string) => preview.page.keyboard.press(key)
const type = (text: string) => preview.page.keyboard.type(text)
const isSaid = (text: string | RegExp) =>
  preview.pane.getByRole('status').filter({ hasText: text }).first().waitFor({ timeout: 30_000 })
const isFocused = (name: string | RegExp) =>
  until(async () => {
    const { name: now } = await focused()
    return typeof name === 'string' ? now.startsWith(name) : name.test(now)
  }, true)

/** Goes to a tab by the arrows, from wherever the keyboard is. */
async function toTab(name: string): Promise<void> {
  await preview.pane.getByRole('tab', { selected: true }).focus()
  for (let presses = 0; presses < 6 && (await focused()).name !== name; presses++) await press('ArrowRight')
  await press('Enter')
  await until(() => preview.pane.getByRole('tab', { name, selected: true }).count(), 1)
}

test('the log is coded, and the button that was pressed is still focused', async () => {
  await preview.pane.getByRole('tab', { name: 'Code' }).focus()
  await tabTo('Code this log')
  await press('Enter')
  await isSaid(/^3 rows coded in/)
  await isFocused('Code this log')
})

test('the worklist is narrowed, a misspelled drug accepted in two presses, and a late entry given', async () => {
  await toTab('Review')
  await preview.pane.getByRole('heading', { name: /need review$/ }).waitFor()
  await tabTo(/Hold$/)
  await press('Enter')
  await isFocused(/Hold$/)
  await tabTo('Drug unclear')
  await press('Enter')
  await tabTo('Change to Krystexxa')
  await press('Enter')
  await isFocused('Write it into the log')
  expect((await preview.sheet('Log'))[3]?.[3]).toBe('Krystexa')
  await press('Enter')
  await isSaid(/^The log changed and was coded again\. visit V3/)
  expect((await preview.sheet('Log'))[3]?.[3]).toBe('Krystexxa')
  await until(async () => (await focused()).name !== 'nothing', true)
  await toTab('Review')
  await tabTo(/Hold$/)
  await press('Enter')
  await tabTo('No stop time')
  await press('Enter')
  await tabTo('Enter a late entry from the chart')
  await press('Enter')
  for (const [label, text] of [
    ['Stop time', '11:05 AM'],
    ['Entered by', 'KL, RN'],
    ['Entered on', '9/16/2026'],
    ['Where in the chart', 'MAR'],
  ] as const) {
    await tabTo(label)
    await type(text)
  }
  await press('Enter')
  await isSaid('Late entry saved and used. The log is unchanged.')
  await until(async () => (await focused()).name !== 'nothing', true)
})

test('a line is changed with its reason, and the claim marked as sent', async () => {
  await preview.show('Claim lines')
  await preview.goTo('E2')
  await preview.pane.getByRole('heading', { name: 'Row 2 of the results' }).waitFor()
  await toTab('Review')
  await tabTo('Change code')
  await press('Enter')
  await tabTo('Reason')
  await type('second line')
  await press('Enter')
  await isSaid('Override saved.')
  await isFocused('Reason')
  await toTab('Claims')
  await tabTo('Mark as sent')
  await press('Enter')
  await isSaid(/^Marked as sent\./)
  await isFocused('Not sent after all')
})

test('a screen reader finds tabs, panel, headings and live regions by their names', async () => {
  await toTab('Review')
  const tree = await preview.pane.locator('main').ariaSnapshot()
  for (const part of [
    'heading "Infusion Coder" [level=1]',
    'tablist',
    'tab "Review" [selected]',
    'tabpanel "Review"',
    'group "Visits"',
    'searchbox "Find a visit, patient, payer, drug, nurse, or item"',
    'status',
  ]) {
    expect(tree).toContain(part)
  }
  // Nothing that can be pressed is without a name.
  expect(tree).not.toMatch(/- (?:button|link|textbox|combobox|checkbox|searchbox)(?:$|:| \[)/m)
  expect([preview.mistakes, preview.outside]).toEqual([[], []])
})
