import { expect, test } from 'vitest'
import type { Cells } from '../../src/basics/cell'
import { audited } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { keyedFindings } from '../../src/sheets/claim/findings'
import { table } from '../engine/visit'

const keysOf = (cells: Cells): string[] => {
  const coding = code(cells, { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  return [...keyedFindings(audited(coding))].flatMap((list) => list.map(({ key }) => key)).sort()
}

test('a finding that names other rows in its sentence keeps its key when the log is sorted', () => {
  const [headers = [], ...rows] = table(`
    Encounter | Date | Drug | Dose | Route | Start | Stop | Billed
    E1 | 2026-07-06 | Remicade | 300 mg | IV infusion | 9:00 | 11:13 | 96413
    E1 | 2026-07-06 | Benadryl | 25 mg | IV push | 8:50 | |
    E2 | 2026-07-07 | infliximab | 300 mg | IV infusion | 9:00 | 10:00 | 96413, J1745-JZx30
    E3 | 2026-07-08 | Entyvio | 300 mg | IV infusion | 9:00 | | 96413, 96415, J3380-JZx300
    E4 | 2026-07-09 | Entyvio | 300 mg | IV infusion | 9:00 | 22:00 | 96413, J3380-JZx300`)
  const before = keysOf([headers, ...rows])
  expect(before.length).toBeGreaterThan(6)
  // The claim moves with its row: visits are turned round, rows of a visit stay together.
  expect(keysOf([headers, ...rows.slice(2), ...rows.slice(0, 2)])).toEqual(before)
})
