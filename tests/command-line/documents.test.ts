import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from './run'

/** What README and the documents say of commands and formulas, done as they say it. */
const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
const documents = ['README.md', 'CONTRIBUTING.md', 'examples/README.md', ...docs.map((name) => `docs/${name}`)]
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

describe('commands', () => {
  test.each(documents)('%s names only scripts that are there', (path) => {
    const named = [...read(path).matchAll(/\bnpm (?:run (?:--silent )?)([a-z][a-z:-]*)/g)].map(([, name]) => name)
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([])
  })

  test('the options of README’s table are in the help', async () => {
    const { stdout } = await run('code', ['--help'])
    const table = readme
      .split('\n')
      .filter((line) => line.startsWith('| …') || line.startsWith('| `npm run --silent code'))
    const options = table.flatMap((line) => line.split('|')[1]?.match(/--[a-z][a-z-]+/g) ?? [])
    expect(options.length).toBeGreaterThan(15)
    expect(options.filter((option) => option !== '--silent' && !stdout.includes(option))).toEqual([])
  })

  test('the visit that README shows is printed as it shows it', async () => {
    const block = /```\n(\d{4}-\d\d-\d\d {2}·[^`]+)```/.exec(readme)?.[1] ?? ''
    const shown = block.trimEnd().split('\n')
    expect(shown.length).toBeGreaterThan(2)
    const { stdout } = await run('code', ['examples/rheumatology-office.xlsx'])
    // README doesn't break lines where a terminal does, and leaves out the ends of long ones.
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
    const start = stdout.indexOf(shown[0] ?? '')
    expect(start).toBeGreaterThanOrEqual(0)
    const printed = plain(stdout.slice(start, start + 2000))
    for (const line of shown) expect(printed).toContain(plain(line.replace(/…$/, '')))
  })

  test('the call of README’s table answers what stands beside it', async () => {
    const [, name = '', args = '', answer = ''] =
      /npm run --silent call -- (\w+) '(.+?)'` +\| one custom function: `(.+?)`/.exec(readme) ?? []
    expect(await run('call', [name, args])).toMatchObject({ exit: 0, stdout: `${answer}\n` })
  })
})

describe('formulas', () => {
  test('README’s first formula answers what stands behind it', async () => {
    const [, name = '', args = ''] = /\n=(INFUSION_\w+)\((".+?")\)\n/.exec(readme) ?? []
    const [, answer] = /into a cell: `(.+?)`/.exec(readme) ?? []
    expect(await run('call', [name, `[${args}]`])).toMatchObject({ exit: 0, stdout: `"${answer ?? ''}"\n` })
  })
})
