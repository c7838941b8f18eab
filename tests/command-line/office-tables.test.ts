import { writeXlsx } from 'hucre'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import { file, linesOf, run, type Ended } from './run'

const log = [
  'Encounter,Patient,Date,Drug,Dose,Vials,Route,Start,Stop,Payer',
  'E1,P1,5/4/2026,infliximab,300 mg,3x100 mg,IV infusion,9:00,11:13,Aetna',
  'E2,P2,5/5/2026,Venofer,200 mg,1x200 mg,IV infusion,9:00,,Aetna',
  '',
].join('\r\n')
const fees = 'Payer,Code,Amount,Supplied by\r\nAetna,96413,150,\r\nAetna,96365,90.5,\r\n'
const names = 'Written name,Means\r\nInfliximab,Inflectra\r\n'

interface Answer {
  readonly fees?: unknown
  readonly drugNames?: unknown
  readonly encounters: readonly {
    readonly lines: readonly { readonly code: string; readonly price: Record<string, unknown> }[]
    readonly findings: readonly { finding: string; atStake: number | null; atStakeSources: readonly string[] }[]
  }[]
}
const answerOf = (ended: Ended): Answer => {
  expect(ended).toMatchObject({ exit: 0 })
  return JSON.parse(ended.stdout) as Answer
}
const priceOf = (answer: Answer, code: string): Record<string, unknown> | undefined =>
  answer.encounters.flatMap((one) => one.lines).find((line) => line.code === code)?.price

/** The log as a workbook with further sheets. */
const workbook = async (sheets: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const cellsOf = (text: string) =>
    text
      .trim()
      .split('\r\n')
      .map((row) => row.split(','))
  return await writeXlsx({
    sheets: Object.entries({ Visits: log, ...sheets }).map(([name, text]) => ({ name, rows: cellsOf(text) })),
  })
}

test('--chart writes the chart of the log’s drugs by its newest date, with the office’s fees', async () => {
  const path = file('office-chart.xlsx')
  const table = file('office-chart-fees.csv', fees)
  const branded = log.replaceAll('infliximab', 'Remicade')
  const ended = await run('code', [file('office-chart-log.csv', branded), '--fees', table, '--chart', path, '--json'])
  expect(ended).toMatchObject({ exit: 0 })
  const sheet = (await readXlsxSheets(new Uint8Array(readFileSync(path))))[0]!
  expect(sheet.cells[0]?.[0]).toBe('Infusion coding chart for 5/5/2026: office, national amounts')
  const rowOf = (code: string) => sheet.cells.find((row) => row[0] === code)
  expect(rowOf('96413')?.slice(5, 7)).toEqual([133.27, 150])
  expect(rowOf('J1745')).toBeDefined()
  expect(rowOf('J1602')).toBeUndefined()
})

describe.concurrent("the office's own tables on the command line", () => {
  test('without any, Medicare decides and every line says so', async () => {
    const answer = answerOf(await run('code', [file('office-none.csv', log), '--json']))
    expect([answer.fees, answer.drugNames]).toEqual([undefined, undefined])
    expect(priceOf(answer, '96413')).toEqual({
      allowed: 133.27,
      source: 'PFS 2026',
      standsIn: true,
      notes: [
        'Fees has no row for Aetna and 96413: Medicare’s amount is used instead.',
        'National amount: no locality is given.',
      ],
    })
  })

  test('a file of fees decides, in the lines and in what is at stake', async () => {
    const table = file('office-fees.csv', fees)
    const answer = answerOf(await run('code', [file('office-fees-log.csv', log), '--fees', table, '--json']))
    expect(answer.fees).toEqual({ from: table, used: true, rows: 2, problems: [] })
    expect(priceOf(answer, '96413')).toEqual({ allowed: 150, source: 'Fees row 2', notes: [] })
    // A completed record: 96365 by row 3; the push that is coded by Medicare, whose 96374 is 36.74 in 2026.
    const missing = answer.encounters[1]!.findings.find((one) => one.finding === 'missing-stop')
    expect(missing?.atStakeSources).toEqual(['Fees row 3', 'PFS 2026 (Medicare’s, no fee for this payer)'])
    expect(missing?.atStake).toBeCloseTo(90.5 - Number(priceOf(answer, '96374')?.['allowed']), 2)
  })

  test('a name of the office leads to the drug that it means', async () => {
    const path = file('office-names-log.csv', log)
    expect(linesOf(await run('code', [path, '--json']))).not.toContain('Q5103')
    const ended = await run('code', [path, '--drug-names', file('office-names.csv', names), '--json'])
    expect(linesOf(ended)).toContain('Q5103')
  })

  test('sheets of the log’s own workbook are used by themselves, whatever the order of sheets', async () => {
    const path = file('office.xlsx', await workbook({ 'Our deals': fees, 'Drug names': names }))
    const ended = await run('code', [path, '--json'])
    const answer = answerOf(ended)
    expect(answer.fees).toEqual({ from: `${path}, sheet Our deals`, used: true, rows: 2, problems: [] })
    expect(answer.drugNames).toMatchObject({ from: `${path}, sheet Drug names`, used: true })
    expect(priceOf(answer, '96413')).toMatchObject({ source: 'Fees row 2' })
    expect(linesOf(ended)).toContain('Q5103')
  })

  test('one beside the log that cannot be read is left out whole, and said', async () => {
    const path = file('office-wrong.xlsx', await workbook({ Fees: `${fees}Cigna,96413,much,\r\n` }))
    const ended = await run('code', [path, '--json'])
    expect(ended.stderr.trim().split('\n')).toEqual([
      `${path}, sheet Fees: Fees row 4, Amount: "much" is not an amount in dollars.`,
      `${path}, sheet Fees: The table is not used while this is in it.`,
    ])
    const answer = answerOf(ended)
    expect(answer.fees).toMatchObject({ used: false })
    expect(priceOf(answer, '96413')).toMatchObject({ source: 'PFS 2026' })
  })

  test.each([
    ['--fees', 'Payer,Code,Amount\r\nAetna,9641,150\r\nAetna,96413,-1\r\n', /row 2, Code: "9641" .* \(and 1 more\)$/],
    ['--fees', 'Something,else\r\n1,2\r\n', /Fees has no header row; its columns are Payer/],
    ['--drug-names', 'Written name,Means\r\nx,nobody knows\r\n', /Drug names row 2, Means: "nobody knows"/],
  ])('a file named for %s that cannot be read ends with 2 and one clear line', async (option, content, sentence) => {
    const wrong = file(`office-wrong-${content.length}.csv`, content)
    const ended = await run('code', [file('office-wrong-log.csv', log), option, wrong, '--json'])
    expect(ended).toMatchObject({ exit: 2, stdout: '' })
    expect(ended.stderr.trim()).toMatch(sentence)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})
