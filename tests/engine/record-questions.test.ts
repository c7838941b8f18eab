import { describe, expect, test } from 'vitest'
import { visit } from './visit'

/** Rows of the findings of one kind, by visit. */
const found = (id: string, ...log: string[]): string[] =>
  visit(log.join('\n')).answer.encounters.flatMap((one) =>
    one.findings.filter(({ finding }) => finding === id).map(({ rows }) => `${one.encounter ?? ''}: ${rows.join(' ')}`),
  )

describe('arrival and leaving', () => {
  const head = 'Encounter|Patient|Date|Drug|Route|Start|Stop|Arrived|Left'
  const at = (arrived: string, left: string): string =>
    `E1|P1|2026-03-04|vancomycin|IV infusion|9:07|10:16|${arrived}|${left}`
  test('a minute before the arrival is asked about, the minute itself is not', () => {
    expect(found('start-before-arrival', head, at('9:08', '10:30'))).toEqual(['E1: 2'])
    expect(found('start-before-arrival', head, at('9:07', '10:30'))).toEqual([])
    expect(found('start-before-arrival', head, at('', ''))).toEqual([])
  })
  test('a minute after leaving is asked about, the minute itself is not', () => {
    expect(found('stop-after-leaving', head, at('8:50', '10:15'))).toEqual(['E1: 2'])
    expect(found('stop-after-leaving', head, at('8:50', '10:16'))).toEqual([])
  })
  test('a clock without am or pm that would be half a day off says nothing', () => {
    const afternoon = 'E1|P1|2026-03-04|vancomycin|IV infusion|13:07|14:16|1:00|2:30'
    expect(found('stop-after-leaving', head, afternoon)).toEqual([])
    expect(found('start-before-arrival', head, afternoon)).toEqual([])
  })
})

describe('orders', () => {
  const head = 'Encounter|Patient|Date|Drug|Dose|Weight|Route|Start|Stop|Ordered|Order'
  const row = (dose: string, ordered: string, order: string, weight = '61 kg'): string =>
    `E1|P1|2026-03-04|Remicade|${dose}|${weight}|IV infusion|9:07|11:16|${ordered}|${order}`
  const other = 'E2|P2|2026-03-04|Remicade|300 mg|60 kg|IV infusion|9:10|11:20|5 mg/kg|77'
  test('a given drug without an order, in a log that has orders', () => {
    expect(found('order-missing', head, row('300 mg', '', ''), other)).toEqual(['E1: 2'])
    expect(found('order-missing', head, row('300 mg', '', 'none'), other)).toEqual(['E1: 2'])
    expect(found('order-missing', head, row('300 mg', '', '8812'), other)).toEqual([])
    expect(found('order-missing', head, row('300 mg', '5 mg/kg', ''), other)).toEqual([])
    // No row has one: the column is not used.
    expect(found('order-missing', head, row('300 mg', '', ''))).toEqual([])
  })
  test('an amount is met to a hundredth, an order by weight to a tenth', () => {
    expect(found('dose-conflict', head, row('300 mg', '300 mg', '1'))).toEqual([])
    expect(found('dose-conflict', head, row('300 mg', '304 mg', '1'))).toEqual(['E1: 2'])
    // 5 mg/kg of 61 kg is 305 mg: 274.5 to 335.5 mg.
    expect(found('dose-conflict', head, row('275 mg', '5 mg/kg', '1'))).toEqual([])
    expect(found('dose-conflict', head, row('274 mg', '5 mg/kg', '1'))).toEqual(['E1: 2'])
    expect(found('dose-conflict', head, row('336 mg', '5 mg/kg', '1'))).toEqual(['E1: 2'])
  })
  test('what cannot be compared is not', () => {
    expect(found('dose-conflict', head, row('300 mg', '5 mg/kg', '1', ''))).toEqual([])
    expect(found('dose-conflict', head, row('300 mg', 'per protocol', '1'))).toEqual([])
    expect(found('dose-conflict', head, row('300 mg', '30 mL', '1'))).toEqual([])
  })
})

describe('expiration', () => {
  const head = 'Encounter|Patient|Date|Drug|Dose|Route|Start|Stop|Lot|Expires'
  const on = (expires: string): string[] =>
    found('expired-lot', head, `E1|P1|2026-03-04|vancomycin|1 g|IV infusion|9:07|10:16|A17|${expires}`)
  test('the day itself is still good, the day after is not', () => {
    expect(on('3/4/2026')).toEqual([])
    expect(on('3/3/2026')).toEqual(['E1: 2'])
  })
  test('a month alone lasts to its end', () => {
    expect(on('3/2026')).toEqual([])
    expect(on('2026-03')).toEqual([])
    expect(on('02/2026')).toEqual(['E1: 2'])
    expect(on('12/2025')).toEqual(['E1: 2'])
    expect(on('')).toEqual([])
    expect(on('see vial')).toEqual([])
  })
})

describe('chairs', () => {
  const head = 'Encounter|Patient|Date|Drug|Route|Start|Stop|Chair'
  const first = 'E1|P1|2026-03-04|vancomycin|IV infusion|9:07|10:16|4'
  const chairs = (...rows: string[]): string[] => found('chair-overlap', head, first, ...rows)
  test('a minute shared is asked about at the later visit, touching times are not', () => {
    expect(chairs('E2|P2|2026-03-04|ceftriaxone|IV infusion|10:15|10:50|4')).toEqual(['E2: 2 3'])
    expect(chairs('E2|P2|2026-03-04|ceftriaxone|IV infusion|10:16|10:50|4')).toEqual([])
  })
  test('another chair, another day, the same patient are not', () => {
    expect(chairs('E2|P2|2026-03-04|ceftriaxone|IV infusion|9:41|10:20|5')).toEqual([])
    expect(chairs('E2|P2|2026-03-05|ceftriaxone|IV infusion|9:41|10:20|4')).toEqual([])
    expect(chairs('E1|P1|2026-03-04|ceftriaxone|IV infusion|9:41|10:20|4')).toEqual([])
  })
})

test('a log without the columns is asked nothing', () => {
  const log = [
    'Encounter|Patient|Date|Drug|Dose|Route|Start|Stop',
    'E1|P1|2026-03-04|vancomycin|1 g|IV infusion|9:07|10:16',
  ]
  for (const id of ['order-missing', 'expired-lot', 'chair-overlap', 'start-before-arrival', 'dose-conflict']) {
    expect(found(id, ...log)).toEqual([])
  }
})
