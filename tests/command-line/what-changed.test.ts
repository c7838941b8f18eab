import { read, utils } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { file, run, smallLog } from './run'

const sample = 'examples/rheumatology-office.csv'

describe.concurrent('--what-changed FROM TO', () => {
  test('names the drugs whose limits jumped on the sample, with rows and dollars worked out by hand', async () => {
    const { exit, stdout } = await run('code', [sample, '--what-changed', '2026Q3', '2026Q4', '--json'])
    expect(exit).toBe(0)
    const { whatChanged } = JSON.parse(stdout) as {
      whatChanged: {
        touched: {
          change: { kind: string; code?: string }
          visits: number
          units: number
          rows: number[]
          medicare: number
          others: number
        }[]
      }
    }
    const of = (code: string) =>
      whatChanged.touched.find(({ change }) => change.kind === 'limit' && change.code === code)
    // Pegloticase: 77 visits of 8 mg; 4,000.629 less 3,929.337 is 71.292 a milligram.
    expect(of('J2507')).toMatchObject({ visits: 77, units: 616, medicare: 0, others: 43915.872 })
    // Zoledronic acid: 32 doses of 5 mg, 65 units of them Medicare’s; 17.673 less 3.361 is 14.312.
    expect(of('J3489')).toMatchObject({ visits: 32, units: 160, medicare: 930.28, others: 1359.64 })
    // Every row that is named is a row of that drug.
    const log = readFileSync(sample, 'utf8').split(/\r?\n/)
    for (const row of of('J2507')?.rows ?? []) expect(log[row - 1]).toMatch(/krystexxa|pegloticase|J2507/i)
    expect(of('J2507')?.rows).toHaveLength(79)
  })

  test('codes that count another unit are named with the rows that bill them', async () => {
    const log = file(
      'units.csv',
      [
        'Encounter,Patient,Date,Drug,Dose,Route,Start,Stop,Payer',
        '1,P1,2026-09-10,leucovorin,200 mg,IV infusion,9:00,10:00,Medicare',
        '2,P2,2026-09-11,fluorouracil,500 mg,IV push,9:00,9:05,Aetna',
      ].join('\n'),
    )
    const { stdout } = await run('code', [log, '--what-changed', '2026Q3', '2026Q4'])
    expect(stdout).toContain('New code, new unit  J0640  leucovorin  50 mg -> 1 mg')
    expect(stdout).toContain('J0640 ends on 9/30/2026; J0643 takes its place.')
    expect(stdout).toMatch(/1 visits, 4 units, [^\n]*\n {2}rows 2\n/)
    expect(stdout).toContain('New code, new unit  J9190  fluorouracil  500 mg -> 10 mg')
  })

  test('the sheet has a row for each change and a chart', async () => {
    const out = file('changes.xlsx')
    const ended = await run('code', [sample, '--what-changed', '7/1/2026', '2026-10-01', '--changes', out])
    expect(ended.exit).toBe(0)
    const book = read(readFileSync(out), { bookFiles: true }) as ReturnType<typeof read> & { keys: string[] }
    expect(book.SheetNames).toEqual(['What changed'])
    expect(book.keys.some((name) => /charts\/chart\d+\.xml$/.test(name))).toBe(true)
    const text = utils.sheet_to_csv(book.Sheets['What changed']!)
    expect(text).toContain('What changed from 7/1/2026 to 10/1/2026')
    expect(text).toMatch(/Payment limit,J2507,pegloticase/)
    expect(text).not.toMatch(/NaN|undefined/)
  })

  test('what is not a date, or the later one first, ends with 2 and one sentence', async () => {
    const log = file('small.csv', smallLog)
    for (const words of [
      ['--what-changed', '2026Q3'],
      ['--what-changed', 'soon', '2026Q4'],
      ['--what-changed', '2026Q4', '2026Q3'],
      ['--changes', 'x.xlsx'],
      ['--what-changed', '2026Q3', '2026Q4', '--changes', 'x.csv'],
    ]) {
      const ended = await run('code', [log, ...words])
      expect(ended.exit, words.join(' ')).toBe(2)
      expect(ended.stderr.trim().split('\n'), words.join(' ')).toHaveLength(1)
    }
  })
})
