import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { readDose, readVials, readWeight } from '../../src/engine/log/cells/read-dose'
import { codeCells } from './visit'

const onDate = (date: Cell) =>
  codeCells([
    ['Date', 'Drug', 'Route', 'Start', 'Stop'],
    [date, 'vancomycin', 'IV infusion', '9:00', '10:00'],
  ])

describe('the fourth of March 2025', () => {
  test.each<[Cell]>([
    [45720],
    [45720.4],
    ['2025-03-04'],
    ['3/4/2025'],
    ['03/04/2025'],
    ['3/4/25'],
    ['3-4-2025'],
    ['2025-03-04T00:00:00'],
    ['2025-03-04 00:00:00'],
    ['3/4/2025 12:00:00 AM'],
  ])('%s', (date) => {
    expect(onDate(date).answer.encounters[0]?.date).toBe('2025-03-04')
    expect(onDate(date).ids).toEqual([])
  })
})

test('month before day, as in the US', () => {
  expect(onDate('12/1/2025').answer.encounters[0]?.date).toBe('2025-12-01')
  expect(onDate('2/29/2024').answer.encounters[0]?.date).toBe('2024-02-29')
})

describe('dates that cannot be read', () => {
  test.each<[Cell]>([['yesterday'], ['2025-13-01'], ['2/29/2025'], ['2025-02-30'], [-3], [true]])('%s', (date) => {
    const one = onDate(date)
    expect(one.findings).toContain('unreadable-date 2')
    const said = one.answer.encounters[0]?.findings.find((finding) => finding.finding === 'unreadable-date')
    expect(said?.text).toContain(String(date))
  })
})

test('0 is missing where a date is meant', () => {
  const one = onDate(0)
  expect(one.ids).not.toContain('unreadable-date')
  expect(one.answer.encounters[0]?.date).toBeNull()
})

test('without any date the newest edition codes, and that is said once', () => {
  const one = codeCells([
    ['Drug', 'Route', 'Start', 'Stop'],
    ['vancomycin', 'IV infusion', '9:00', '10:00'],
    ['ondansetron', 'IV push', '8:50', null],
  ])
  expect(one.lines).toBe('96365, 96375')
  expect(one.answer.encounters).toHaveLength(1)
  expect(one.ids.filter((id) => id === 'no-date')).toHaveLength(1)
  expect(one.answer.editions).toEqual(['CPT 2026'])
  expect(one.answer.encounters[0]?.lines[0]?.date).toBeNull()
})

describe('doses', () => {
  const dosed = (dose: Cell) =>
    codeCells([
      ['Date', 'Drug', 'Route', 'Start', 'Stop', 'Dose'],
      ['2025-03-04', 'vancomycin', 'IV infusion', '9:00', '10:00', dose],
    ])

  test.each([
    ['300 mg'],
    ['300mg'],
    ['1,000 mL'],
    ['0.5 g'],
    ['.5 g'],
    ['40 units'],
    ['5 mg/kg'],
    ['1 L'],
    ['100 mcg'],
    ['20 mEq'],
    ['1.2 million units'],
    ['1.2 mill units'],
    ['2.4 MU'],
    [''],
  ])('"%s" can be read', (dose) => {
    expect(dosed(dose).ids).not.toContain('unreadable-dose')
  })

  test.each([['a lot'], ['mg 300'], ['-5 mg'], ['300 blobs'], ['1.2.3 mg'], ['20 mU'], ['1.2 million']])(
    '"%s" cannot',
    (dose) => {
      const one = dosed(dose)
      expect(one.findings).toContain('unreadable-dose 2')
      const said = one.answer.encounters[0]?.findings.find((finding) => finding.finding === 'unreadable-dose')
      expect(said?.text).toContain(dose)
      expect(said?.severity).toBe('error')
      // The administration does not depend on the dose.
      expect(one.lines).toBe('96365')
    },
  )

  // The syringes of Bicillin L-A hold 600,000, 1,200,000 and 2,400,000 units.
  test.each([
    ['1.2 million units', 1_200_000],
    ['1.2 Million Units (2 mL)', 1_200_000],
    ['1.2 mil units', 1_200_000],
    ['1.2 mill. units', 1_200_000],
    ['2.4 MU', 2_400_000],
    ['2.4MU', 2_400_000],
    ['0.6 MIU', 600_000],
    ['1,200,000 units', 1_200_000],
  ])('%s', (cell, amount) => {
    expect(readDose(cell)).toEqual({ amount, unit: 'units' })
  })

  test('weights in kilograms and pounds', () => {
    expect(readWeight('61.2 kg')).toBe(61.2)
    expect(readWeight('135 lb')).toBeCloseTo(61.235, 3)
    expect(readWeight('135 lbs')).toBeCloseTo(61.235, 3)
    expect(readWeight('')).toBeNaN()
    expect(readWeight('heavy')).toBeNaN()
  })

  test('opened vials', () => {
    const mg = (count: number, amount: number) => ({ count, size: { amount, unit: 'mg' } })
    expect(readVials('4x100 mg')).toEqual([mg(4, 100)])
    expect(readVials('1x500 + 3x100')).toEqual([mg(1, 500), mg(3, 100)])
    expect(readVials('1x500 mg + 3x100 mg')).toEqual([mg(1, 500), mg(3, 100)])
    expect(readVials('some')).toBeNull()
  })
})

test('an amount beyond any dose is asked about, not billed', () => {
  expect(readDose('1,000,000 mg')).toEqual({ amount: 1_000_000, unit: 'mg' })
  for (const slip of ['1,000,001 mg', '99,999,999,999 mg', '1001 g', '101 L', '2000000000 units'])
    expect(readDose(slip), slip).toBe('unreadable')
})

test('a dose that is a bare number is told that its unit is missing, once with what mends the column', () => {
  const found = codeCells([
    ['Drug', 'Route', 'Start', 'Stop', 'Dose'],
    ['Remicade', 'IV', '9:00', '11:00', 400],
  ]).answer.encounters[0]?.findings.find(({ finding }) => finding === 'unreadable-dose')
  expect(found?.text).toBe('The dose "400" has no unit.')
  const mended = codeCells([
    ['Drug', 'Route', 'Start', 'Stop', 'Dose (mg)'],
    ['Remicade', 'IV', '9:00', '11:00', 400],
  ]).answer.encounters[0]
  expect(mended?.lines.map(({ code }) => code)).toContain('J1745')
})
