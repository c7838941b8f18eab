import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import { file, run } from './run'

const log = [
  'Encounter,Patient,Date,Drug,Dose,Vials,Route,Start,Stop',
  '1,P1,2026-03-04,Remicade,350 mg,4x100 mg,IV infusion,10:00,12:10',
  '2,P1,2026-04-15,Remicade,400 mg,4x100 mg,IV infusion,10:00,12:10',
  '3,P2,2026-04-15,Remicade,400 mg,4x100 mg,IV infusion,10:00,12:10',
].join('\n')

describe.concurrent('--authorizations FILE --due DATE', () => {
  test('what is left, worst first, and what nothing covers', async () => {
    const table = file(
      'authorizations.csv',
      [
        'Number,Patient,Drug,Code,Units,Visits,From,Until',
        'A1,P1,,J1745,120,,2026-01-01,2026-12-31',
        'A2,P2,Infliximab,,400,1,2026-05-01,2026-12-31',
      ].join('\n'),
    )
    const ended = await run('code', [file('authorized.csv', log), '--authorizations', table, '--due', '6/1/2026'])
    expect([ended.exit, ended.stderr]).toEqual([0, ''])
    // 35 + 5 discarded, then 40: 40 of 120 are left, one dose.
    expect(ended.stdout).toBe(
      [
        'Authorizations as of 6/1/2026',
        'last dose  A1  patient P1  J1745  40 units left (1 dose)  213 days left',
        'last dose  A2  patient P2  Infliximab  400 units left  1 visit left  213 days left',
        'no authorization  patient P2  J1745 x40 on 4/15/2026',
        '',
        'Claims not filed as of 6/1/2026',
        'none whose last day is known',
        'Without a number of filing days: Medicare (3 visits). Fill in Filing days in Payers.',
        '',
      ].join('\n'),
    )
  })

  test('one without the other, or a date that is none, ends with 2 and one sentence', async () => {
    const path = file('authorized-2.csv', log)
    for (const words of [
      ['--worklist', 'x.xlsx'],
      ['--due', '6/1/2026', '--worklist', 'x.csv'],
      ['--authorizations', 'x.csv'],
      ['--authorizations', 'x.csv', '--due', 'soon'],
    ]) {
      const ended = await run('code', [path, ...words])
      expect(ended.exit, words.join(' ')).toBe(2)
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('from the log’s own workbook: deadlines by Payers, and the workbook of both lists', async () => {
    const path = file('due.xlsx')
    const payers = file('due-payers.csv', 'Payer,Filing days\nMedicare,60\n')
    const words = ['--payers', payers, '--due', '4/30/2026', '--worklist', path]
    const ended = await run('code', [file('due.csv', log), ...words])
    expect(ended.exit).toBe(0)
    expect(ended.stdout).toContain('Claims not filed as of 4/30/2026')
    expect(ended.stdout).toContain(
      ['patient P2', '4/15/2026', 'Medicare', 'last day 6/14/2026 (60 days, Payers row 2)', '45 days left'].join('  '),
    )
    const [sheet] = await readXlsxSheets(new Uint8Array(readFileSync(path)))
    expect(sheet?.name).toBe('Filing deadlines')
  })
})
