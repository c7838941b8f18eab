import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { code, type EncounterCoding } from '../../src/engine/coding'
import { claimLines, codeText } from '../../src/engine/claim/lines'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import type { Setting } from '../../src/rules/rule'

/** A sample log: its rows by header, and the rows with planted problems. */
async function sample(name: string, setting: Setting) {
  const cells = (await readXlsxSheets(await readFile(`examples/${name}.xlsx`)))[0]!.cells
  const key = Papa.parse<{ row: string }>(await readFile(`examples/${name}.key.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  const headers = cells[0]!.map(String)
  const cell = (row: number, header: string): string => String(cells[row - 1]?.[headers.indexOf(header)] ?? '').trim()
  const planted = new Set(key.map((entry) => Number(entry.row)))
  const rowsOf = (one: EncounterCoding): number[] => one.encounter.rows.map((i) => coding.log.rows.number[i]!)
  const clean = coding.encounters.filter((one) => !rowsOf(one).some((row) => planted.has(row)))
  return { coding, clean, cell, rowsOf }
}

const drugTexts = (one: EncounterCoding): string[] =>
  claimLines(one.charges.filter((charge) => charge.slot === 'drug'))
    .map(codeText)
    .sort()

describe.each([
  ['rheumatology-office', 'office', 600],
  ['hospital-outpatient', 'hospital', 130],
] as const)('the drug lines of %s', (name, setting, least) => {
  test('of clean visits are those that the calculation of the samples billed', async () => {
    const { clean, cell, rowsOf } = await sample(name, setting)
    for (const one of clean) {
      const billed = rowsOf(one)
        .flatMap((row) => cell(row, 'Billed').split(/,\s*/))
        .filter((text) => /^[JQ]\d/.test(text))
      expect(drugTexts(one), `visit ${one.encounter.name}`).toEqual(billed.sort())
    }
    expect(clean.length).toBeGreaterThan(least)
  })
})

/** Whole hundred-millionths of a written decimal, digit by digit: no binary fraction is involved. */
function exact(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replaceAll(',', '').split('.')
  return BigInt(whole + fraction.slice(0, 8).padEnd(8, '0'))
}

const one = exact('1')

/** What one unit is, from the descriptors of HCPCS Level II: in mg, of fluids in mL. */
const unitOf: Readonly<Record<string, string>> = {
  J0129: '10',
  J0490: '10',
  J0491: '1',
  J0717: '1',
  J0897: '1',
  J1200: '50',
  J1308: '0.25',
  J1602: '1',
  J1720: '100',
  J1745: '10',
  J2507: '1',
  J2919: '5',
  J3262: '1',
  J3489: '1',
  J7030: '1000',
  J7040: '500',
  J9312: '10',
  Q5103: '10',
  Q5104: '10',
  Q5115: '10',
  Q5121: '10',
}

/** Milligrams (mL of a fluid) of a row, in hundred-millionths. */
function doseOf(dose: string, weight: string): bigint {
  const [, amount = '', unit = ''] = /^([\d.,]+)\s*(.+)$/.exec(dose) ?? []
  if (unit === 'mg/kg') {
    const kilograms = /^([\d.]+) kg$/.exec(weight)?.[1]
    if (kilograms !== undefined) return (exact(amount) * exact(kilograms)) / one
    return (((exact(amount) * exact(/^([\d.]+) lb$/.exec(weight)![1]!)) / one) * exact('0.45359237')) / one
  }
  return exact(amount) * (unit === 'g' || unit === 'L' ? 1000n : 1n)
}

const contentsOf = (vials: string): bigint =>
  vials
    .split('+')
    .map((part) => /(\d+)x([\d.]+)/.exec(part)!)
    .reduce((sum, [, count, size]) => sum + BigInt(count!) * exact(size!), 0n)

test('the office, worked out from the cells of its rows: units up once, the rest of the vials, JZ where none is left', async () => {
  const { clean, cell, rowsOf } = await sample('rheumatology-office', 'office')
  let compared = 0
  for (const visit of clean) {
    const lines = claimLines(visit.charges.filter((charge) => charge.slot === 'drug'))
    for (const line of lines.filter((each) => !each.modifiers.includes('JW'))) {
      const unit = exact(unitOf[line.code]!)
      const rows = line.rows.filter((row) => cell(row, 'Dose') !== '')
      expect(rows.every((row) => rowsOf(visit).includes(row))).toBe(true)
      const dose = rows.reduce((sum, row) => sum + doseOf(cell(row, 'Dose'), cell(row, 'Weight')), 0n)
      const units = Number((dose + unit - 1n) / unit)
      expect(line.units, `${visit.encounter.name} ${line.code}`).toBe(units)
      if (rows.some((row) => cell(row, 'Vials') === '')) continue
      const held = rows.reduce((sum, row) => sum + contentsOf(cell(row, 'Vials')), 0n)
      const left = Number(held / unit) - units
      const wasted = lines.find((each) => each.code === line.code && each.modifiers.includes('JW'))
      expect(wasted?.units ?? 0, `${visit.encounter.name} ${line.code} JW`).toBe(Math.max(0, left))
      expect(line.modifiers.includes('JZ')).toBe(left <= 0)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(600)
})
