import { read, utils } from '@e965/xlsx'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/files/csv'
import { steadyLog } from '../forecast/steady-log'
import { bytesOf, file, run, smallLog } from './run'
import { savedByExcel, writtenIn } from './workbooks'

const sample = 'examples/rheumatology-office.csv'

describe.concurrent('--forecast FILE.xlsx', () => {
  test('writes a workbook whose formulas carry their values, none of them an error', async () => {
    const out = file('forecast.xlsx')
    const ended = await run('code', [sample, '--forecast', out])
    expect(ended.exit).toBe(0)
    const book = read(readFileSync(out), { cellFormula: true })
    expect(book.SheetNames).toContain('Forecast')
    let formulas = 0
    for (const name of book.SheetNames) {
      for (const cell of Object.values(book.Sheets[name]!) as { t?: string; f?: string; v?: unknown }[]) {
        if (cell.f === undefined) continue
        formulas++
        expect(cell.t, `${name}: ${cell.f}`).not.toBe('e')
        expect(cell.v, `${name}: ${cell.f}`).toBeDefined()
      }
    }
    expect(formulas).toBeGreaterThan(1000)
    expect(utils.sheet_to_csv(book.Sheets['Forecast']!)).not.toMatch(/NaN|undefined|#[A-Z/0]+[!?]/)
  })

  test('a name that is no workbook, and a basis that is none, end with 2 and one clear line', async () => {
    const log = file('log.csv', smallLog)
    for (const words of [
      ['--forecast', 'forecast.csv'],
      ['--forecast', 'forecast.xlsx', '--basis', 'hoped'],
    ]) {
      const ended = await run('code', [log, ...words])
      expect(ended.exit).toBe(2)
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    }
    expect(existsSync('forecast.csv')).toBe(false)
  })

  test('a second one keeps what was typed into the first, and a third what the second kept', async () => {
    const log = file('steady.csv', writeCsv(steadyLog()))
    const out = file('kept.xlsx')
    const [volume, growth, patients] = ['3!E5', '2!C12', '3!F5'] as const
    await run('code', [log, '--forecast', out])
    expect([volume, growth].map((cell) => writtenIn(readFileSync(out), cell))).toEqual([null, '-0.05'])
    writeFileSync(out, savedByExcel(readFileSync(out), { [volume]: 77.25, [growth]: -0.125, [patients]: 0.875 }))
    for (const time of ['second', 'third']) {
      expect((await run('code', [log, '--forecast', out])).exit, time).toBe(0)
      const kept = [volume, growth, patients].map((cell) => writtenIn(readFileSync(out), cell))
      expect(kept, time).toEqual(['77.25', '-0.125', '0.875'])
    }
  })

  test('is not written over a workbook of ours that holds more', async () => {
    const log = file('steady-too.csv', writeCsv(steadyLog()))
    const out = file('coded-already.xlsx')
    await run('code', [log, '--out', out])
    const before = bytesOf(out)
    const ended = await run('code', [log, '--forecast', out])
    expect(ended.exit).toBe(2)
    expect(ended.stderr.trim().split('\n')).toEqual([expect.stringContaining('the sheets Log, Claim lines, Findings')])
    expect(bytesOf(out)).toBe(before)
  })
})
