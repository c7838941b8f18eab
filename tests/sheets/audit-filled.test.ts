import { expect, test } from 'vitest'
import { filledCells, personHeaders } from '../../src/sheets/audit/filled'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { isFormula } from '../../src/sheets/model/living-sheet'
import { auditedSample } from '../audit/recall'

const trail = { initials: 'XY', ranAt: '', log: 'log.xlsx', asOf: null }
const { audit } = await auditedSample('rheumatology-office', 'office')
const sheets = auditSheets(audit, { outside: false, sample: { seed: 7, size: 40 }, trail })

test('every cell that the sheets leave to a person is counted once it is filled, and none before', () => {
  const seen = new Set<string>()
  for (const sheet of sheets) {
    const cells = sheet.rows.map((row) => row.map((cell) => (isFormula(cell) ? 1 : cell)))
    expect(filledCells(sheet.name, cells), sheet.name).toBe(0)
    for (const look of sheet.looks.filter(({ role }) => role === 'input')) {
      // The trail's initials are typed in the pane, which keeps them.
      if (look.rows === 0 || sheet.name === 'Audit trail') continue
      const typed = cells.map((row) => [...row])
      const row = typed[look.row] ?? []
      row[look.column] = 'typed'
      const header = String(cells[look.row - 1]?.[look.column] ?? '')
      if (personHeaders.has(header)) seen.add(header)
      expect(filledCells(sheet.name, typed), `${sheet.name} ${look.row} ${look.column} ${header}`).toBe(1)
    }
  }
  expect([...seen].toSorted()).toEqual([...personHeaders].toSorted())
})
