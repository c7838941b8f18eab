import { describe, expect, it } from 'vitest'
import { visit } from './visit'

const head = 'Date | Drug | Dose | Route | Start | Stop'
const of = (date: string, drug: string, dose: string, route = 'IV infusion', how = '') =>
  visit(`${head}\n${date} | ${drug} | ${dose} | ${route} | 9:00 | 10:00`, how)

/** HCPCS Level II of October 2025 (descriptors and dates) and the crosswalk of October 2025 (names). */
describe('a code named after one maker', () => {
  it.each([
    ['acetaminophen', 'J0131-JZx100', true],
    ['acetaminophen (Fresenius Kabi)', 'J0134-JZx100', false],
    ['acetaminophen Hikma', 'J0137-JZx100', false],
  ])('%s: %s', (drug, line, assumed) => {
    const coded = of('2025-11-04', drug, '1000 mg')
    expect(coded.lines).toContain(line)
    expect(coded.ids.includes('drug-assumed')).toBe(assumed)
  })

  it('is not there before it came: nothing is assumed', () => {
    const coded = of('2022-12-31', 'acetaminophen', '1000 mg')
    expect(coded.lines).toContain('J0131')
    expect(coded.ids).not.toContain('drug-assumed')
    expect(of('2023-01-01', 'acetaminophen', '1000 mg').ids).toContain('drug-assumed')
  })

  it('is asked about where a name is of two of them', () => {
    const coded = of('2025-11-04', 'Adrenalin', '0.3 mg', 'IM')
    expect(coded.lines).toBe('96372')
    expect(coded.ids).toContain('drug-ambiguous')
  })
})

describe('a drug without a code of its own', () => {
  it.each([
    ['norepinephrine', '4 mg', 'J3490'],
    ['dinutuximab', '30 mg', 'J9999'],
    ['evolocumab', '140 mg', 'J3590'],
  ])('%s is one unit of the unclassified code', (drug, dose, code) => {
    const coded = of('2025-11-04', drug, dose)
    expect(coded.lines.split(', ')).toContain(code)
    expect(coded.ids).toContain('unclassified-code')
    expect(of('2025-11-04', drug, dose, 'IV infusion', 'unclassified=none').lines).not.toContain(code)
  })

  it('is none that has one later: nothing is guessed', () => {
    expect(of('2025-09-30', 'tranexamic acid', '1000 mg').lines).not.toContain('J3490')
    expect(of('2025-10-01', 'tranexamic acid', '1000 mg').lines).toContain('J3290')
  })
})

describe('containers by size', () => {
  it.each([
    ['Kanjinti', '150 mg', 'Q5117-JZx15'],
    ['Kanjinti', '420 mg', 'Q5117x42'],
    ['dexamethasone', '4 mg', 'J1100-JZx4'],
    ['dexamethasone', '20 mg', 'J1100x20'],
  ])('%s %s: %s', (drug, dose, line) => {
    expect(of('2025-11-04', drug, dose).lines.split(', ')).toContain(line)
  })
})

describe('one drug, two codes by purpose', () => {
  it.each([
    ['Feraheme', '510 mg', 'Q0138'],
    ['Procrit', '10000 units', 'J0885'],
    ['Retacrit', '10000 units', 'Q5106'],
    ['Aranesp', '100 mcg', 'J0881'],
    ['Mircera', '100 mcg', 'J0888'],
  ])('%s is not for dialysis unless the record says so', (drug, dose, code) => {
    expect(of('2025-11-04', drug, dose, 'SC').lines).toContain(code)
  })
})

it('a brand is one maker’s product: nothing is assumed of it, as of the bare name', () => {
  const assumed = (drug: string): boolean =>
    visit(`Drug | Dose | Route\n${drug} | 500 mg | IM`).ids.includes('drug-assumed')
  expect(['fulvestrant', 'Faslodex', 'fulvestrant (Faslodex)', 'Faslodex 500 mg', 'J9395'].map(assumed)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
