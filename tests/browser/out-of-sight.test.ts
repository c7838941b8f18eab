import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Preview } from '../../src/preview/page/main'
import { buildAddIn } from '../workbook/built-add-in'
import { PreviewPage, until } from './preview-page'

/**
 * A page that Excel starts for formulas alone, out of sight: it fetches and draws nothing of the pane. And the first opening with
 * another version, which shows the pane by itself where cells changed. What Excel says of visibility is played by a script
 * beside Office.js; all else is the built page.
 */

const root = join(import.meta.dirname, '../..')
const pictures = join(root, process.env.PICTURES ?? 'node_modules/.cache/preview/pictures')

/** Excel's two words on visibility: as what the page was started, and when that changes. */
const hidden = `
const ready = Office.onReady
Office.onReady = async (...given) => {
  const said = await ready(...given)
  Office.addin.onVisibilityModeChanged = async (listener) => { window.tellVisibility = listener; return async () => undefined }
  return { ...said, addin: { visibilityMode: 'Hidden' } }
}
`

let preview: PreviewPage
const asked: string[] = []
const ofThePane = (): string[] =>
  asked.filter((name) => /^(?:taskpane|view-|results)/.test(name) && name.endsWith('.js'))
type Told = Window & { tellVisibility?: (message: { visibilityMode: string }) => void }
const frame = () => preview.page.frames().find((one) => one.url().includes('taskpane.html'))!

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const { folder } = await buildAddIn()
  const workbook = 'examples/rheumatology-office.xlsx'
  const options = { root, addIn: folder, manifest: 'manifest.xml', workbook, port: 3520 }
  preview = await PreviewPage.open(options, '', async (page) => {
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''))
    await page.route('**/hidden.js', (route) => route.fulfill({ contentType: 'text/javascript', body: hidden }))
    await page.route('**/taskpane.html', async (route) => {
      const html = await (await route.fetch()).text()
      await route.fulfill({
        contentType: 'text/html',
        body: html.replace('</head>', '<script src="hidden.js"></script></head>'),
      })
    })
  })
}, 240_000)

afterAll(() => preview.close())

test('formulas answer while nothing of the pane is fetched or drawn; it is drawn when it is seen', async () => {
  await preview.type('V1', '=INFUSION_CODES("9:00","11:13","Remicade")')
  await until(() => preview.cells(0, 21, 1, 1), [['96413, 96415']])
  await frame().waitForFunction(() => (window as Told).tellVisibility !== undefined)
  expect(ofThePane()).toEqual([])
  expect(await preview.pane.locator('#pane').innerText()).toBe('Starting …')
  await frame().evaluate(() => {
    ;(window as Told).tellVisibility?.({ visibilityMode: 'Taskpane' })
  })
  await preview.pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: 60_000 })
  expect(ofThePane()).toContain('taskpane.js')
})

test('the first opening with another version shows which cells changed, leads to one, and is done by a press', async () => {
  const recorded = () =>
    preview.page.evaluate(() => {
      const { host } = (window as unknown as { infusionPreview: Preview }).infusionPreview
      return host.workbook.settings.get('InfusionCoder.answers') as
        { version: string; answers: { values: unknown }[] } | undefined
    })
  // What this version answers is remembered a while after the pane is shown: before that it would overwrite what follows.
  await until(async () => (await recorded())?.answers.length, 1)
  // Out of sight for formulas alone, as a workbook is that somebody opens; an earlier version left another answer.
  await preview.page.evaluate(() => {
    const { host } = (window as unknown as { infusionPreview: Preview }).infusionPreview
    const formula = '=INFUSION_CODES("9:00","11:13","Remicade")'
    const answers = [{ sheet: 'Log', row: 0, column: 21, formula, values: [['=96413, 96415x2']] }]
    const sheet = host.store.sheets()[0]!.name
    const kept = { version: '0.0.9', editions: [], answers: answers.map((one) => ({ ...one, sheet })), beyond: 0 }
    host.workbook.settings.set('InfusionCoder.answers', kept)
  })
  await frame().goto(frame().url())
  await preview.pane.getByRole('heading', { name: 'What the new version changed' }).waitFor({ timeout: 60_000 })
  await preview.pane.getByText('96413, 96415x2 → 96413, 96415').waitFor()
  await preview.pane.getByText('What the change log says about INFUSION_CODES:').waitFor()
  await preview.page.locator('#pane').screenshot({ path: join(pictures, 'pane-new-version.png') })
  expect((await recorded())?.version).toBe('0.0.9')
  await preview.pane.getByRole('button', { name: /, V1$/ }).click()
  await until(
    () =>
      preview.page.evaluate(() => {
        const { store } = (window as unknown as { infusionPreview: Preview }).infusionPreview
        const { row, column } = store.selection()
        return [row, column]
      }),
    [0, 21],
  )
  await preview.pane.getByRole('button', { name: 'Done, remember the new answers' }).click()
  await preview.pane.getByRole('heading', { name: 'What the new version changed' }).waitFor({ state: 'detached' })
  await until(async () => (await recorded())?.answers.map(({ values }) => values), [[['=96413, 96415']]])
  expect([preview.mistakes, preview.outside]).toEqual([[], []])
})

test('help is searched inside the pane, by words of any order; what is found leads to its place', async () => {
  await preview.pane.getByRole('button', { name: 'Search help' }).click()
  const field = preview.pane.getByRole('searchbox', { name: /^A function, finding/ })
  await field.fill('stop missing finding')
  const found = preview.pane.getByRole('link', { name: /\(missing-stop\)$/ })
  await found.waitFor()
  expect(await found.getAttribute('href')).toBe('findings.html#missing-stop')
  await field.fill('nothing of this name')
  await preview.pane.getByText('0 entries').waitFor()
  await field.fill(' ')
  expect(await preview.pane.getByText(/entries$/).count()).toBe(0)
  expect(preview.mistakes).toEqual([])
})
