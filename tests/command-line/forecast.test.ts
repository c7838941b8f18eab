import { read, utils } from '@e965/xlsx'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { file, run, smallLog } from './run'

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
})
