import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import type { BilledDose } from '../../src/payers/authorizations/authorization'
import { leftOf } from '../../src/payers/authorizations/left'
import { readAuthorizations } from '../../src/payers/authorizations/read-authorizations'

const readDate = (cell: Cell): string | null | false =>
  cell === '' || cell === null || cell === undefined
    ? null
    : typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) && cell

const header = ['Number', 'Patient', 'Payer', 'Drug', 'Code', 'Units', 'Visits', 'From', 'Until']
const table = (...rows: Cell[][]) => readAuthorizations([header, ...rows], readDate)

const dose = (visit: number, date: string, more: Partial<BilledDose> = {}): BilledDose => ({
  visit,
  date,
  patient: 'P1',
  drug: 'infliximab',
  code: 'J1745',
  units: 40,
  ...more,
})

describe('reading the table', () => {
  test('a wrong cell is named and its row left out', () => {
    const { rows, problems } = table(
      ['A1', 'P1', '', '', 'J1745', 'many'],
      ['A2', 'P1', '', '', '', 120],
      ['', 'P1', '', '', 'J1745'],
      ['A4', 'P1', '', '', 'J1745', 120, '', '2026-02-01', '2026-01-31'],
      ['A5', 'P1', '', '', 'j1745', '1,200', '', '', '2026-12-31'],
    )
    expect(problems).toEqual([
      'Authorizations row 2, Units: "many" isn’t a number above 0. The row is left out.',
      'Authorizations row 3 names neither drug nor code.',
      'Authorizations row 4 names no number or no patient.',
      'Authorizations row 5, Until: "2026-01-31" is before From. The row is left out.',
    ])
    expect(rows).toMatchObject([{ row: 6, number: 'A5', code: 'J1745', units: 1200, until: '2026-12-31' }])
  })
})

describe('what is left', () => {
  const { rows } = table(['A1', 'P1', 'X', '', 'J1745', 160, 4, '2026-01-01', '2026-06-30'])
  const state = (doses: BilledDose[], asOf: string) => {
    const { units, visits, days, doses: more, state: is } = leftOf(rows, doses, asOf).left[0] ?? {}
    return [units, visits, days, more, is]
  }

  test('units, visits, days and doses, by hand', () => {
    expect(state([], '2025-12-31')).toEqual([160, 4, 181, null, 'not begun'])
    expect(state([dose(1, '2026-01-05')], '2026-02-01')).toEqual([120, 3, 149, 3, 'open'])
    const three = [dose(1, '2026-01-05'), dose(2, '2026-01-19'), dose(3, '2026-02-16')]
    expect(state(three, '2026-03-01')).toEqual([40, 1, 121, 1, 'last dose'])
    expect(state([...three, dose(4, '2026-04-13')], '2026-05-01')).toEqual([0, 0, 60, 0, 'used up'])
    expect(state([...three, dose(4, '2026-04-13', { units: 50 })], '2026-05-01').at(-1)).toBe('exceeded')
    expect(state([dose(1, '2026-01-05')], '2026-06-15').at(-1)).toBe('ends soon')
    expect(state([dose(1, '2026-01-05')], '2026-07-01').at(-1)).toBe('ended')
  })

  test('discarded units count, and make no visit of their own', () => {
    const two = [dose(1, '2026-01-05', { units: 35 }), dose(1, '2026-01-05', { units: 5 })]
    expect(state(two, '2026-02-01')).toEqual([120, 3, 149, 3, 'open'])
  })

  test('a dose after the day that a person gives is not counted yet', () => {
    expect(state([dose(1, '2026-01-05'), dose(2, '2026-03-05')], '2026-02-01')[0]).toBe(120)
  })

  test('a dose outside the dates is uncovered; one of another drug is nobody’s concern', () => {
    const { uncovered } = leftOf(
      rows,
      [dose(1, '2026-07-01'), dose(2, '2026-02-01', { code: 'J0897', drug: 'denosumab' })],
      '2026-12-31',
    )
    expect(uncovered.map(({ visit }) => visit)).toEqual([1])
  })

  test('of two that cover a dose the one that ends first is used, as long as it has room', () => {
    const both = table(
      ['A1', 'P1', '', 'Infliximab', '', 200, '', '2026-01-01', '2026-12-31'],
      ['A2', 'p1', '', '', 'J1745', 80, '', '2026-01-01', '2026-03-31'],
    ).rows
    const doses = [dose(1, '2026-01-05'), dose(2, '2026-01-19'), dose(3, '2026-02-16')]
    expect(leftOf(both, doses, '2026-03-01').left.map(({ units }) => units)).toEqual([160, 0])
  })
})
