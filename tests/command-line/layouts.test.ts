import Papa from 'papaparse'
import { read, utils, write } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { layouts, rowsOf } from '../engine/layouts'
import { file, linesOf, run } from './run'

interface Answer {
  readonly findings: readonly Finding[]
  readonly encounters: readonly {
    readonly lines: readonly { rows: number[] }[]
    readonly findings: readonly Finding[]
  }[]
}
interface Finding {
  readonly finding: string
  readonly rows: readonly number[]
}

/** What is no administration, limits of a quarter that is not built in, and columns that these logs do without. */
const aside = new Set(['no-administration-code', 'no-price', 'no-column', 'assumed-payer'])

/** Findings with their rows. */
function findingsOf(json: string): string[] {
  const { findings, encounters } = JSON.parse(json) as Answer
  return [...findings, ...encounters.flatMap((one) => one.findings)]
    .filter(({ finding }) => !aside.has(finding))
    .map(({ finding, rows }) => [finding, ...rows].join(' '))
}

const csvOf = (cells: readonly (readonly unknown[])[]): string => Papa.unparse(cells.map((row) => [...row]))
const bookOf = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array => {
  const book = utils.book_new()
  for (const [name, cells] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name)
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

describe.concurrent('layouts that offices and hospitals keep, as files', () => {
  test.each(layouts.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    // Serial numbers of dates and times stand in workbooks only; a text file has them as text.
    const serials = one.cells.some((row) => row.some((cell) => typeof cell === 'number'))
    const path = serials
      ? file(`${name}.xlsx`, bookOf({ Log: one.cells }))
      : file(`${name.replaceAll('’', '')}.csv`, csvOf(one.cells))
    const ended = await run('code', [path, '--setting', one.setting, '--json'])
    // A name beside a number: the second column of patients is named as not used.
    expect(ended.exit).toBe(0)
    expect(ended.stderr.replace(/^.* columns matched\. Not used: .*\n/, '')).toBe('')
    expect(linesOf(ended)).toBe(one.lines)
    expect(findingsOf(ended.stdout)).toEqual(one.findings)
  })
})

const office = rowsOf(`
  Encounter | Date     | Drug       | Route       | Start | Stop
  E1        | 3/4/2025 | Remicade   | IV infusion | 9:00  | 11:13
  E2        | 3/5/2025 | vancomycin | IV infusion | 9:00  | 10:30`)
const hospital = rowsOf(`
  DOS      | Account | Medication  | Mode    | Begin | End
  3/4/2025 | H1      | vancomycin  | IVPB    | 9:00  | 10:31
  3/4/2025 | H2      | ondansetron | IV push | 9:00  |
  3/4/2025 | H3      | Venofer     | IVPB    | 9:00  | 9:16`)

describe.concurrent('several logs in one file', () => {
  const below = [...office, [], ['Second suite'], ...hospital]

  test('the longest is read, and the other is named with its cells', async () => {
    const path = file('below.csv', csvOf(below))
    const ended = await run('code', [path, '--json'])
    expect(linesOf(ended)).toBe('96365, 96366 / 96374 / 96365')
    expect(JSON.parse(ended.stdout)).toMatchObject({
      encounters: [{ lines: [{ rows: [7] }, { rows: [7] }] }, { lines: [{ rows: [8] }] }, { lines: [{ rows: [9] }] }],
    })
    expect(ended.stderr).toContain('sheet Log, A1:F3')
  })

  test('a second list with the same columns under other headers is the same log going on', async () => {
    const again = hospital.map(([day, account, ...rest]) => [account, day, ...rest])
    const ended = await run('code', [file('again.csv', csvOf([...office, [], ...again])), '--json'])
    expect(ended.stderr).toBe('')
    expect(linesOf(ended)).toBe('96413, 96415 / 96365, 96366 / 96374 / 96365 / 96365')
    expect(findingsOf(ended.stdout)).toContain('ignored-row 4 5')
  })

  test('--range names the one that is meant; rows are the file’s own', async () => {
    const path = file('range.csv', csvOf(below))
    const first = await run('code', [path, '--json', '--range', 'a1:F3'])
    expect(first).toMatchObject({ exit: 0, stderr: '' })
    expect(linesOf(first)).toBe('96413, 96415 / 96365')
    const second = await run('code', [path, '--json', '--range', 'A6:F9'])
    expect(linesOf(second)).toBe('96365, 96366 / 96374 / 96365')
  })

  test('beside each other, neither takes a column of the other', async () => {
    const wide = hospital.map((row, index) => [...(office[index] ?? Array.from({ length: 6 }, () => '')), '', ...row])
    const path = file('beside.csv', csvOf(wide))
    const longest = await run('code', [path, '--json'])
    expect(linesOf(longest)).toBe('96365, 96366 / 96374 / 96365')
    const left = await run('code', [path, '--json', '--range', 'A1:F3'])
    expect(linesOf(left)).toBe('96413, 96415 / 96365')
  })

  test('--out keeps the whole sheet and puts the codes at the rows of the log that was read', async () => {
    const log = file('whole.xlsx', bookOf({ Suite: below }))
    const out = file('whole-coded.xlsx')
    expect(await run('code', [log, '--out', out])).toMatchObject({ exit: 0 })
    const sheet = utils.sheet_to_json<unknown[]>(read(readFileSync(out)).Sheets['Suite']!, { header: 1, defval: null })
    expect(sheet.map((row) => row[6])).toEqual([
      ...[null, null, null, null, ''],
      ...['Supported codes', '96365, 96366', '96374', '96365'],
    ])
    expect(sheet[1]?.slice(0, 4)).toEqual(['E1', '3/4/2025', 'Remicade', 'IV infusion'])
  })

  test('on two sheets: the first is read, --sheet names the other', async () => {
    const path = file('two.xlsx', bookOf({ March: office, Ward: hospital }))
    const ended = await run('code', [path, '--json'])
    expect(linesOf(ended)).toBe('96413, 96415 / 96365')
    expect(ended.stderr).toBe(
      `${path}: the log of sheet March, A1:F3 was read. Not read: sheet Ward, A1:F4. Name one with --sheet and --range.\n`,
    )
    expect(linesOf(await run('code', [path, '--json', '--sheet', 'ward']))).toBe('96365, 96366 / 96374 / 96365')
  })
})

describe.concurrent('--column', () => {
  const odd = rowsOf(`
    Encounter | Date     | Agent given | Drug note | Route       | Hung  | Down
    E1        | 3/4/2025 | Remicade    | lot 5     | IV infusion | 9:00  | 11:13`)

  test('says which column holds what', async () => {
    const path = file('odd.csv', csvOf(odd))
    const columns = ['Drug=Agent given', 'start=Hung', 'Stop=Down'].flatMap((one) => ['--column', one])
    expect(linesOf(await run('code', [path, '--json', ...columns]))).toBe('96413, 96415')
  })

  test.each([
    ['Agent', /--column takes ROLE=HEADER, not "Agent"\. The roles are Encounter, /],
    ['Agent=Drug', /The roles are Encounter, /],
    ['Drug=Agnt given', /has no column "Agnt given" for Drug\. Its headers are Encounter, /],
  ])('%s is refused with a sentence', async (word, sentence) => {
    const path = file(`odd ${word.length}.csv`, csvOf([...office]))
    const ended = await run('code', [path, '--column', word])
    expect(ended).toMatchObject({ exit: 2, stdout: '' })
    expect(ended.stderr).toMatch(sentence)
  })

  test('--range that is none is refused', async () => {
    const ended = await run('code', [file('none.csv', csvOf(office)), '--range', 'A1-F3'])
    expect(ended).toMatchObject({ exit: 2, stderr: '--range takes cells like A45:H60, not "A1-F3".\n' })
  })
})
