import { describe, expect, test } from 'vitest'
import { claimLines, codesText } from '../../src/engine/claim/lines'
import { code, type CodingOptions } from '../../src/engine/coding'
import { CodedDays } from '../../src/engine/layers/day/coded-days'
import { pricedLines } from '../../src/engine/price'
import { isPriced } from '../../src/payment/price'
import { payersOfCells } from '../../src/sheets/office/payers'
import { table } from './visit'

const coded = (text: string, options: CodingOptions = {}) => {
  const coding = code(table(text), options)
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}
const codesOf = (...asked: Parameters<typeof coded>): string[] =>
  coded(...asked).encounters.map(({ charges }) => codesText(claimLines(charges)))

describe('visits that were coded once', () => {
  test('are coded anew under another Payers table', () => {
    const log = `
      Encounter | Date | Payer | Drug | Route | Start | Stop
      E1 | 2026-05-04 | Aetna | Remicade | IV infusion | 9:00 | `
    const days = new CodedDays(1000)
    const held = payersOfCells([
      ['Payer', 'missing-stop'],
      ['Aetna', 'hold'],
    ])
    expect(held.problems).toEqual([])
    expect(codesOf(log, { days })).toEqual(['96409'])
    expect(codesOf(log, { days, payers: held })).toEqual([''])
    expect(codesOf(log, { days })).toEqual(['96409'])
  })
})

test('syringes of one drug into a muscle and under the skin are two injections, into a muscle twice one', () => {
  const log = (second: string): string => `
    Encounter | Date | Drug | Dose | Route | Start | Stop
    E1 | 2026-05-04 | cyanocobalamin | 1000 mcg | IM | 9:00 |
    E1 | 2026-05-04 | cyanocobalamin | 1000 mcg | ${second} | 9:05 | `
  const administrations = (second: string): string[] =>
    codesOf(log(second)).map((codes) =>
      codes
        .split(', ')
        .filter((one) => one.startsWith('96372'))
        .join(', '),
    )
  expect(administrations('SC')).toEqual(['96372x2'])
  expect(administrations('IM')).toEqual(['96372'])
})

test('a code that is paid only alone is paid beside services of another date', () => {
  const stay = (day: string): string => `
    Encounter | Date | Drug | Route | Start | Stop
    E1 | 2026-08-03 | Remicade | IV infusion | 9:00 | 10:00
    E1 | ${day} | cyanocobalamin | IM | 11:00 | `
  const injection = (day: string) => {
    const { log, encounters } = coded(stay(day), { setting: 'hospital' })
    const price = pricedLines(log, encounters[0]!).find(({ line }) => line.code === '96372')?.price
    return price !== undefined && isPriced(price) ? price.allowed : price
  }
  // OPPS 2026: 96372 has status Q1 and a rate of 73.56; 96413 has status S.
  expect([injection('2026-08-03'), injection('2026-08-04')]).toEqual([0, 73.56])
})
