import { expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { dayOfIso } from '../../src/basics/date'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { table } from '../engine/visit'

const log = `
  Encounter | Patient | Date | Payer | Drug | Dose | Vials | Route | Start | Stop | Billed
  E1 | P1 | 2024-02-01 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:07 | 9:41 | 96413, 96415, J3380-JZx300
  E2 | P2 | 2024-02-29 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:07 | 9:41 |
  E3 | P3 | 2024-03-05 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:11 | 9:43 | 96413, J3380-JZx300
  E4 | P4 | 2024-03-05 | Medicare | Entyvio | 300 mg | 1x300 mg | IV infusion | 9:15 | 9:47 | 96413, J3380x300`

test('refunds due and corrected claims, with the sixty days, the lookback, and the year to bill', () => {
  const coding = code(table(log), { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  const audited = audit(coding)
  const sheets = auditSheets(audited, { outside: false, sample: null, trail: null })
  const at = sheets.findIndex(({ name }) => name === 'Refunds and corrections')
  const sheet = sheets[at]!
  const headers = (sheet.rows[4] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
  const column = (header: string): number => headers.indexOf(header)
  const rows = (calculateSheets(sheets)[at] ?? []).slice(5)
  const told = (header: string): unknown[] => rows.map((row) => row[column(header)])
  expect(told('Account')).toEqual(['E1', 'E2', 'E4'])
  expect(told('What to do')).toEqual(['Replace', 'Bill', 'Replace, same amount'])
  // 0.83 relative value units at 32.7442 dollars.
  expect(told('Refund due')).toEqual([27.18, 0, 0])
  expect(told('Corrected claim')[0]).toBe('96413, J3380-JZx300')
  // Six years on, and one; February 29 has no anniversary.
  expect(told('Lookback ends')).toEqual([dayOfIso('2030-02-01'), dayOfIso('2030-03-01'), dayOfIso('2030-03-05')])
  expect(told('Medicare billable until')).toEqual(['', dayOfIso('2025-03-01'), ''])
  expect(told('Return by')).toEqual(['', '', ''])
  const typed = sheet.rows.map((row, r) =>
    r < 5 ? row : row.map((cell, c) => (c === column('Identified on') ? dayOfIso('2026-11-27') : cell)),
  )
  const again = calculateSheets(sheets.map((one, index) => (index === at ? { ...one, rows: typed } : one)))
  expect((again[at] ?? []).slice(5).map((row) => row[column('Return by')])).toEqual(
    Array.from({ length: 3 }, () => dayOfIso('2027-01-26')),
  )
  const outside = auditSheets(audited, { outside: true, sample: null, trail: null })
  expect(outside.map(({ name }) => name)).not.toContain('Refunds and corrections')
})
