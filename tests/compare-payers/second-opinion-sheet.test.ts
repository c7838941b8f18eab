import { expect, test } from 'vitest'
import { comparedVisits } from '../../src/compare-payers/compare'
import { inOneGo } from '../../src/engine/common/steps'
import { code } from '../../src/engine/coding'
import { secondOpinionSheet } from '../../src/sheets/changes/second-opinion'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { feesOfCells } from '../../src/sheets/office/fees'
import { payersOfCells } from '../../src/sheets/office/payers'

const log = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Payer'],
  ['1', 'P1', '2026-02-02', 'Remicade', 'IV infusion', '9:00', '10:00', 'Medicare'],
  ['2', 'P2', '2026-02-03', 'ondansetron', 'IV push', '9:00', null, 'Sunrise'],
]

test('sums by payer, live over the rows; visits with other codes first', () => {
  const coding = code(log, {
    payers: payersOfCells([
      ['Payer', 'Kind', 'complex'],
      ['Medicare', null, null],
      ['Sunrise', 'commercial', 'therapeutic'],
    ]),
    fees: feesOfCells([
      ['Payer', 'Code', 'Amount'],
      ['Sunrise', '96365', 80],
    ]).fees,
  })
  if ('problem' in coding) throw new Error(coding.problem)
  const [sheet] = sheetsForFile([secondOpinionSheet(inOneGo(comparedVisits(coding)))])
  const cells = (sheet?.cells ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
  )
  // 96413 133.27 and 96374 by Medicare in February 2026; Sunrise pays 80 for 96365, and Medicare's 96374 stands in.
  const [medicare = [], sunrise = []] = cells.slice(6, 8).map((row) => row.slice(0, 6))
  const push = Number(medicare[3]) - 133.27
  expect(medicare).toEqual(['Medicare', 2, 0, expect.closeTo(133.27 + push, 2), 0, 0])
  expect(sunrise).toEqual(['Sunrise', 2, 1, expect.closeTo(80 + push, 2), expect.closeTo(push, 2), 0])
  expect(push).toBeGreaterThan(30)
  const top = cells.findIndex(([first]) => first === 'Date')
  expect(cells[top + 1]?.slice(1)).toEqual([
    ...['1', 'P1', 'Medicare', '96413', 'Sunrise', 'Commercial', '96365', 'no', '96365', '96413', 80, 0],
    ...[null, 'Payers row 3: complex is therapeutic.'].map((cell) => cell ?? ''),
  ])
  expect(cells).toHaveLength(top + 5)
})
