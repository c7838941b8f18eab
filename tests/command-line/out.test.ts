import { read, utils } from '@e965/xlsx'
import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { bytesOf, file, run, smallLog } from './run'
import { workbook } from './workbooks'
import { readCsv } from '../../src/files/csv'

/** The sheets of a written workbook as another program reads them. */
function sheets(path: string): Record<string, unknown[][]> {
  const book = read(readFileSync(path))
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: null }),
    ]),
  )
}

const lineHeaders =
  'Encounter, Patient, Date, Payer, Code, Modifiers, Units, Status, Why, Drug, Minutes, Rows, Source, Allowed, Edition, ' +
  'Key, Override, Override reason, By, Override of, Override check, Sent, Correction, Assumed, Record'
const findingHeaders =
  'Key, Finding, Severity, Encounter, Patient, Date, Rows, Text, Ask, Supportable, At stake, Answered, Note, Late entry, Entered by, ' +
  'Entered on, Where in chart, Log before, State, Status, Payer, Drug, Staff, Question, Overbilled, Underbilled, Proposal, Id'

describe.concurrent('--out FILE.xlsx', () => {
  test('holds the log with its result columns and our tables', async () => {
    const log = file('office.xlsx', await workbook())
    const before = bytesOf(log)
    const out = file('coded.xlsx')
    const ended = await run('code', [log, '--out', out])
    expect(ended.exit).toBe(0)
    expect(bytesOf(log)).toBe(before)
    const written = sheets(out)
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['Log', 'Claim lines', 'Findings']))
    const [headers, push, infusion] = written['Log'] ?? []
    expect(headers?.slice(0, 7)).toEqual(['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'])
    expect(headers).toHaveLength(9)
    // The log itself is as it was, times and dates as numbers.
    expect(push?.slice(0, 5)).toEqual(['E1', 'P1', 45720, 'Solu-Medrol', 'IV push'])
    expect(infusion?.[5]).toBeCloseTo(542 / 1440, 9)
    expect(push?.[7]).toBe('96375')
    expect(infusion?.[7]).toBe('96413, 96415')
    const lines = written['Claim lines'] ?? []
    expect(lines[0]).toEqual(lineHeaders.split(', '))
    expect(lines.slice(1).map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
      ['E1', 45720, '96413', 1],
      ['E1', 45720, '96415', 1],
      ['E1', 45720, '96375', 1],
      ['E2', 45721, '96374', 1],
    ])
    const findings = written['Findings'] ?? []
    expect(findings[0]).toEqual(findingHeaders.split(', '))
    expect(
      findings
        .slice(1)
        .map((row) => [
          row.at(-1),
          row[2],
          row[3] ?? null,
          row[6] === undefined || row[6] === null ? '' : String(row[6] as string | number),
        ]),
    ).toEqual([
      ['no-column', 'warning', null, ''],
      ['no-column', 'info', null, ''],
      ['assumed-payer', 'info', null, ''],
      ['missing-stop', 'error', 'E2', '4'],
    ])
  })

  test('gives the same bytes twice', async () => {
    const log = file('same.xlsx', await workbook())
    const [one, two] = [file('one.xlsx'), file('two.xlsx')]
    await Promise.all([run('code', [log, '--out', one]), run('code', [log, '--out', two])])
    expect(bytesOf(one)).toBe(bytesOf(two))
  })

  test('keys of findings are stable when rows are sorted', async () => {
    const rows = smallLog.trim().split('\r\n')
    const [straight, reversed] = [
      file('straight.csv', rows.join('\n')),
      file('reversed.csv', [rows[0], ...rows.slice(1).toReversed()].join('\n')),
    ]
    const [one, two] = [file('straight.xlsx'), file('reversed.xlsx')]
    await Promise.all([run('code', [straight, '--out', one]), run('code', [reversed, '--out', two])])
    const keys = (path: string) => {
      const { Findings: findings } = sheets(path)
      return findings?.slice(1).map((row) => row[0])
    }
    expect(keys(one)).toEqual(keys(two))
    // Those of the log as a whole, and one of a row.
    expect(keys(one)).toHaveLength(3)
  })

  test('a log from a text file', async () => {
    const out = file('from-csv.xlsx')
    expect((await run('code', [file('for-xlsx.csv', smallLog), '--out', out, '--json'])).exit).toBe(0)
    expect(sheets(out)['Claim lines']).toHaveLength(5)
  })

  test('formulas in a log stay text', async () => {
    const out = file('formula.xlsx')
    const log = file(
      'formula.csv',
      'Encounter,Date,Drug,Route,Start,Stop,Note\nE1,2025-03-04,=1+1,IV infusion,9:00,10:00,"=HYPERLINK(""http://x"",""y"")"\nE2,2025-03-04,@vancomycin,IV push,9:00,,-2+3\n',
    )
    await run('code', [log, '--out', out])
    const book = read(readFileSync(out), { cellFormula: true })
    for (const name of book.SheetNames) {
      for (const [at, cell] of Object.entries(book.Sheets[name]!)) {
        if (!at.startsWith('!')) expect(cell, `${name} ${at}`).not.toHaveProperty('f')
      }
    }
  })
})

describe.concurrent('--out FILE.csv', () => {
  test('holds the log with its columns, and the lines beside it', async () => {
    const log = file('text.csv', smallLog)
    const out = file('coded.csv')
    expect((await run('code', [log, '--out', out])).exit).toBe(0)
    expect(readFileSync(log, 'utf8')).toBe(smallLog)
    const cells = Papa.parse<string[]>(readFileSync(out, 'utf8'), { skipEmptyLines: 'greedy' }).data
    expect(cells[0]?.slice(0, 8)).toEqual(smallLog.split('\r\n')[0]?.split(','))
    expect(cells[0]).toHaveLength(10)
    expect(cells.slice(1).map((row) => row[8])).toEqual(['96375', '96413, 96415', '96374'])
    expect(cells[3]?.[9]).toContain('no stop')
    const lines = Papa.parse<string[]>(readFileSync(out.replace('.csv', '.lines.csv'), 'utf8'), {
      skipEmptyLines: true,
    }).data
    expect(lines[0]).toEqual(lineHeaders.split(', '))
    expect(lines.slice(1).map((row) => row[4])).toEqual(['96413', '96415', '96375', '96374'])
  })

  test('formulas are not let out', async () => {
    const out = file('formula-out.csv')
    const log = file(
      'formula-in.csv',
      'Date,Drug,Route,Start,Stop,Note\n2025-03-04,vancomycin,IV infusion,9:00,10:00,=1+1\n',
    )
    await run('code', [log, '--out', out])
    const cells = Papa.parse<string[]>(readFileSync(out, 'utf8'), { skipEmptyLines: true }).data
    expect(cells.flat().some((cell) => cell.startsWith('='))).toBe(false)
  })

  test('nor quoted twice beside it: the claim lines read back as the log names them', async () => {
    const log = file(
      'formula-names.csv',
      'Encounter,Patient,Date,Drug,Route,Start,Stop,Payer\nE1,=1+1,2025-03-04,vancomycin,IV infusion,9:00,10:00,+Aetna\n',
    )
    await run('code', [log, '--out', file('formula-names-out.csv')])
    const bytes = readFileSync(file('formula-names-out.lines.csv'))
    expect(bytes.toString('utf8')).toContain("E1,'=1+1,")
    const [headers = [], row = []] = readCsv(bytes)
    const cell = (header: string): unknown => row[headers.indexOf(header)]
    expect([cell('Patient'), cell('Payer'), cell('Code')]).toEqual(['=1+1', '+Aetna', '96365'])
  })
})

describe.concurrent('the log itself is never written', () => {
  test.each(['csv', 'xlsx'])('.%s', async (kind) => {
    const log = file(`mine.${kind}`, kind === 'csv' ? smallLog : await workbook())
    const before = bytesOf(log)
    const ended = await run('code', [log, '--out', log])
    expect(ended.exit).toBe(2)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(bytesOf(log)).toBe(before)
  })

  test('nor by the file of lines', async () => {
    const log = file('week.lines.csv', smallLog)
    const before = bytesOf(log)
    const ended = await run('code', [log, '--out', file('week.csv')])
    expect(bytesOf(log)).toBe(before)
    expect(ended.exit).toBe(2)
    expect(existsSync(file('week.csv'))).toBe(false)
  })
})

describe('--locality', () => {
  const dated = () => file('dated.csv', 'Date,Drug,Route,Start,Stop\n2026-05-04,Remicade,IV infusion,9:02,10:00\n')
  test.each([
    [[], '133.27'],
    [['--locality', '13202-01'], '154.93'],
    [['--locality', '10001'], '154.93'],
    [['--policy', 'conversion-factor=apm'], '133.93'],
  ])('%j', async (words, allowed) => {
    const out = file(`priced${words.join('')}.csv`)
    const ended = await run('code', [dated(), ...words, '--out', out])
    expect(ended.exit).toBe(0)
    expect(readFileSync(out.replace(/csv$/, 'lines.csv'), 'utf8')).toContain(`,${allowed},`)
  })

  test.each([
    ['Manhattan', /"Manhattan" is not a locality/],
    ['99999-99', /no locality 99999-99/],
    ['00000', /no ZIP code 00000/],
  ])('%s is told in one line', async (word, sentence) => {
    const ended = await run('code', [dated(), '--locality', word])
    expect(ended.exit).toBe(2)
    expect(ended.stderr.trim().split('\n')).toEqual([expect.stringMatching(sentence)])
  })
})
