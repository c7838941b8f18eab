import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { practiceXlsx } from '../../scripts/samples/infusion-practice'
import { sampleLogs } from '../../scripts/samples/logs'
import { code } from '../../src/engine/coding'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import { claimLines, codesText } from '../../src/engine/claim/lines'

const path = join(import.meta.dirname, '../../examples/infusion-practice.xlsx')
const book = await readXlsx(readFileSync(path))
const sheet = (name: string) => {
  const found = book.sheets.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} is not among ${book.sheets.map((one) => one.name).join(', ')}`)
  return found
}

describe('the practice to play with', () => {
  test('is what npm run samples makes now', async () => {
    const office = sampleLogs().find(({ setting }) => setting === 'office')
    if (office === undefined) throw new Error('office')
    expect(Buffer.from(await practiceXlsx(office)).equals(readFileSync(path))).toBe(true)
  }, 60_000)

  test('has the log, the office’s tables, results, audit, forecast and chart', () => {
    const names = book.sheets.map(({ name }) => name)
    for (const name of [
      'Start here',
      'Infusion log',
      'Fees',
      'Payers',
      'Claim lines',
      'Findings',
      'Audit',
      'Forecast',
    ]) {
      expect(names).toContain(name)
    }
    expect(names).toContain('Coding chart')
  })

  test('every formula of ours is stored as Excel stores it, with what it gives', () => {
    const cells = book.sheets.flatMap((one) => [...(one.cells?.values() ?? [])])
    const ours = cells.filter(({ formula }) => formula?.includes('INFUSION_') === true)
    expect(ours.length).toBeGreaterThan(400)
    for (const { formula, value } of ours) {
      expect(formula?.match(/INFUSION_/g)?.length).toBe(formula?.match(/_xldudf_INFUSION_/g)?.length)
      expect([undefined, null, '']).not.toContain(value)
    }
  })

  test('the column of codes says what coding the log says', async () => {
    const sheets = await readXlsxSheets(readFileSync(path))
    const log = sheets.find(({ name }) => name === 'Infusion log')
    if (log === undefined) throw new Error('Infusion log')
    const width = (log.cells[0] ?? []).indexOf('Codes by formula')
    const asked = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site']
    const at = asked.map((header) => (log.cells[0] ?? []).indexOf(header))
    const coding = code([asked, ...log.cells.slice(1).map((row) => at.map((column) => row[column]))])
    if ('problem' in coding) throw new Error(coding.problem)
    const sums = (texts: Iterable<string>): Record<string, number> => {
      const units = new Map<string, number>()
      for (const text of texts) {
        for (const [, line = '', count] of text.matchAll(/([A-Z0-9]{5}(?:-[A-Z0-9]{2})*)(?:x(\d+))?/g)) {
          units.set(line, (units.get(line) ?? 0) + Number(count ?? 1))
        }
      }
      return Object.fromEntries([...units].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    }
    const shown = log.cells.slice(1).map((row) => String(row[width]))
    expect(shown.filter((text) => text !== '–').length).toBeGreaterThan(300)
    expect(sums(shown)).toEqual(sums(coding.encounters.map(({ charges }) => codesText(claimLines(charges)))))
  })

  test('names nobody: patients are numbers, staff are initials of a role', () => {
    const rows = sheet('Infusion log').rows
    const headers = (rows[0] ?? []).map(String)
    for (const row of rows.slice(1)) {
      expect(String(row[headers.indexOf('Patient')])).toMatch(/^\d+$/)
      expect(String(row[headers.indexOf('Staff')])).toMatch(/^(?:RN\d+)?$/)
    }
  })
})
