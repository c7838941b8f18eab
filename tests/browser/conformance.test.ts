import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conformance } from '../preview/store-conformance'
import type { CaseInPage } from './conformance-page'
import { PreviewPage } from './preview-page'

const root = join(import.meta.dirname, '../..')
const fixture = 'tests/preview/fixture-add-in'

let preview: PreviewPage
let cases: readonly CaseInPage[]

/** The cases and the grid as one script for the page. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'conformance-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    // The page has the grid's styles already.
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return outputFiles[0]!.text
}

beforeAll(async () => {
  const manifest = `${fixture}/manifest.xml`
  preview = await PreviewPage.open({ root, addIn: fixture, manifest, workbook: null, port: 3480 })
  await preview.pane.locator('#theme').filter({ hasText: '#' }).waitFor()
  await preview.page.evaluate(await bundled())
  cases = await preview.page.evaluate(() => globalThis.runConformance())
}, 180_000)

afterAll(() => preview.close())

/** What stands for itself in Node stands here on the grid that people see: both must agree, after every single step. */
describe('the visible grid does as Excel does', () => {
  test.each(conformance.map((one) => [one.name, one] as const))('%s', (name, { expected }) => {
    const found = cases.find((one) => one.name === name)!
    expect(found.found).toEqual(expected)
    expect(found.differences).toEqual([])
    expect(found.compared).toBeGreaterThan(1)
  })
})

test('nothing went wrong in the page', () => {
  expect(cases).toHaveLength(conformance.length)
  expect(preview.mistakes).toEqual([])
})
