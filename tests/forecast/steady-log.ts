import type { Cell } from '../../src/basics/cell'
import { codeLog, readLog, type Coding } from '../../src/engine/coding'

/** First days of October 2025 to June 2026. */
const months = [45931, 45962, 45992, 46023, 46054, 46082, 46113, 46143, 46174]

/** Three visits a month with 300 mg of Remicade: two of Medicare's, one of another payer's. */
export function steadyLog(count = months.length): Cell[][] {
  const rows: Cell[][] = [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Payer', 'Billed', 'Paid'],
  ]
  for (const [index, first] of months.slice(0, count).entries()) {
    for (const [visit, day] of [2, 12, 27].entries()) {
      const payer = visit === 2 ? 'Plan A' : 'Medicare'
      const name = `${index + 1}-${visit + 1}`
      const stop = 0.375 + 130 / 1440
      const paid = index < 6 ? 900 : null
      rows.push([
        name,
        `P${visit}`,
        first + day,
        'Remicade',
        '300 mg',
        '3x100 mg',
        'IV infusion',
        0.375,
        stop,
        payer,
        '96413, J1745x30',
        paid,
      ])
    }
  }
  return rows
}

export function coded(cells: Cell[][]): Coding {
  const log = readLog(cells)
  if ('problem' in log) throw new Error(log.problem)
  return codeLog(log)
}
