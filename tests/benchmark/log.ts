import type { Cell } from '../../src/basics/cell'

/**
 * A year of visits as rows of cells, made from a seed: two infusions of biologics a patient and day with premedication,
 * hydration and injections, as an export of an office holds them (times as text).
 */
export function benchmarkLog(rows: number, seed = 1): Cell[][] {
  const next = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const clock = (minutes: number): string => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
  const cells: Cell[][] = [
    [
      'Encounter',
      'Patient',
      'Date',
      'Drug',
      'Dose',
      'Weight',
      'Discarded',
      'Vials',
      'Route',
      'Start',
      'Stop',
      'Site',
      'Primary',
      'Payer',
      'Diagnosis',
      'Staff',
      'Billed',
      'Paid',
      'Note',
    ],
  ]
  const biologics = ['Remicade', 'Inflectra', 'Actemra', 'Orencia', 'Benlysta', 'Simponi Aria', 'Truxima', 'Krystexxa']
  const pushes = ['Benadryl', 'Solu-Medrol', 'famotidine', 'ondansetron']
  for (let visit = 1; cells.length <= rows; visit++) {
    // Each patient comes once a day at most: visits go through the patients before they go to the next date.
    const dayOfYear = Math.floor(visit / 110) % 336
    const date = `${1 + Math.floor(dayOfYear / 28)}/${1 + (dayOfYear % 28)}/2026`
    const common = [`E${visit}`, `${1000 + (visit % 5000)}`, date]
    const start = 480 + Math.floor(next() * 300)
    const minutes = 20 + Math.floor(next() * 200)
    const payer = pick(['Medicare', 'Commercial plan A', 'Commercial plan B'])
    const tail = [payer, 'M05.79', pick(['RN1', 'RN2', 'RN3']), '', '', '']
    const row = (drug: string, dose: string, route: string, from: string, to: string, primary: string): Cell[] => [
      ...common,
      drug,
      dose,
      '82 kg',
      '',
      '',
      route,
      from,
      to,
      'left arm',
      primary,
      ...tail,
    ]
    cells.push(row(pick(biologics), '400 mg', 'IV infusion', clock(start + 30), clock(start + 30 + minutes), 'yes'))
    cells.push(row(pick(pushes), '25 mg', 'IV push', clock(start), '', ''))
    if (visit % 3 === 0)
      cells.push(
        row('normal saline', '500 mL', 'hydration', clock(start + 40 + minutes), clock(start + 85 + minutes), ''),
      )
    if (visit % 5 === 0) cells.push(row('Prolia', '60 mg', 'SC', clock(start), '', ''))
  }
  return cells.slice(0, rows + 1)
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
