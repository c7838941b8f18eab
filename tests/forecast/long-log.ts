import type { Cell } from '../../src/basics/cell'
import { firstDayOf } from '../../src/basics/month'

/** Months from July 2024 on with so many visits each, every third of another payer, two drugs. */
export function longLog(visits: readonly number[]): Cell[][] {
  const rows: Cell[][] = [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Payer', 'Billed', 'Paid'],
  ]
  visits.forEach((count, index) => {
    const first = firstDayOf(2024 * 12 + 6 + index)
    for (let visit = 0; visit < count; visit++) {
      const day = first + (visit === count - 1 ? 27 : (visit * 3) % 26)
      const drug = visit % 4 === 3 ? ['Simponi Aria', '150 mg', '3x50 mg'] : ['Remicade', '300 mg', '3x100 mg']
      const payer = visit % 3 === 2 ? 'Plan A' : 'Medicare'
      const name = `${index}-${visit}`
      rows.push([name, `P${visit}`, day, ...drug, 'IV infusion', 0.375, 0.375 + 130 / 1440, payer, null, 900])
    }
  })
  return rows
}
