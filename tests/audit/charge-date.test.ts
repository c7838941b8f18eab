import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { findingText, severityOf } from '../../src/findings/define'
import { table } from '../engine/visit'

const log = `
  Encounter | Patient | Date | Drug | Dose | Route | Start | Stop
  E1 | P1 | 2026-07-06 | ceftriaxone | 1 g | IV infusion | 9:02 | 9:40
  E2 | P2 | 2026-07-06 | ceftriaxone | 1 g | IV infusion | 9:06 | 9:44`

function said(charges: string, text = log): string[] {
  const coding = code(table(text))
  if ('problem' in coding) throw new Error(coding.problem)
  const { findings, encounters } = audit(coding, { charges: table(charges) }).coding
  return [...encounters.flatMap((one) => one.findings), ...findings]
    .filter((one) => severityOf(one) !== 'info' || one.finding === 'unmatched-charge')
    .map((one) => `${one.finding}: ${findingText(one).text}`)
}

const right = 'E2 | P2 | 2026-07-06 | 96365 | | 1\n  E2 | P2 | 2026-07-06 | J0696 | JZ | 4'

/** What is left of the charges of each visit: codes with units, and the day where a line has its own. */
function claimsOf(charges: string, text = log) {
  const coding = code(table(text))
  if ('problem' in coding) throw new Error(coding.problem)
  const { visits, coding: audited } = audit(coding, { charges: table(charges) })
  return {
    lines: visits.map(({ claim }) =>
      (claim?.lines ?? []).map((line) => [[line.code, ...line.modifiers].join('-'), line.units, line.day]),
    ),
    unmatched: audited.findings.filter(({ finding }) => finding === 'unmatched-charge').length,
  }
}

describe('rows of a list of charges', () => {
  const day = 46209
  test('a column of units speaks for one code; a cell with several has its own', () => {
    const { lines } = claimsOf(`
      Encounter | Date | Code | Units
      E1 | 2026-07-06 | 96365, 96366x2 | 3
      E1 | 2026-07-06 | J0696 | 4`)
    expect(lines[0]).toEqual([
      ['96365', 1, day],
      ['96366', 2, day],
      ['J0696', 4, day],
    ])
  })

  test('a credit meets the charge of its own modifiers first, and never more units than there are', () => {
    const credited = (...rows: string[]) =>
      claimsOf(
        ['Encounter | Date | Code | Modifiers | Units', ...rows.map((row) => `E1 | 2026-07-06 | ${row}`)].join('\n'),
      ).lines[0]
    expect(credited('96372 | | 1', '96372 | 59 | 1', '96372 | 59 | -1')).toEqual([['96372', 1, day]])
    expect(credited('96366 | | 2', '96366 | | 4', '96366 | | -3', '96366 | | -1')).toEqual([['96366', 2, day]])
    expect(credited('96366 | | 2', '96366 | | -5')).toEqual([])
  })

  test('of two visits of a patient within the week a charge without a number is of neither', () => {
    const two = `${log}\n  E3 | P1 | 2026-07-08 | ceftriaxone | 1 g | IV infusion | 9:06 | 9:44`
    const charges = `
      Patient | Date | Code | Units
      P1 | 2026-07-07 | 96365 | 1
      P2 | 2026-07-06 | 96365 | 1`
    expect(claimsOf(charges, two)).toMatchObject({ lines: [[], [['96365', 1, day]], []], unmatched: 1 })
  })

  test('a charge of another date stands on the day of its service', () => {
    const { lines } = claimsOf(`
      Encounter | Date | Code | Units
      E1 | 2026-07-07 | 96365 | 1`)
    expect(lines[0]).toEqual([['96365', 1, null]])
  })
})

test('a column of dollars in which a code stands is no column of codes', () => {
  const column = (...cells: string[]): boolean => {
    const rows = cells.map((cell, at) => `E${at} | 2026-07-06 | Remicade | IV infusion | 9:00 | 10:00 | ${cell}`)
    const coding = code(table(['Encounter | Date | Drug | Route | Start | Stop | Billed', ...rows].join('\n')))
    if ('problem' in coding) throw new Error(coding.problem)
    return audit(coding).hasClaims
  }
  expect(column('150.00', '96413', '210.50')).toBe(false)
  expect(column('150.00', '96413')).toBe(true)
})

describe('charges on another date', () => {
  test('of a named visit: one finding, no dollars, and nothing else', () => {
    const charges = `
      Encounter | Patient | Date | Code | Modifiers | Units
      E1 | P1 | 2026-07-07 | 96365 | | 1
      E1 | P1 | 2026-07-07 | J0696 | JZ | 4
      ${right}`
    expect(said(charges)).toEqual([
      'charge-date: 96365, J0696-JZx4: charged for 7/7/2026, but the service is documented on 7/6/2026 (charges, rows 2, 3). The amount does not change.',
    ])
  })

  test('the right date says nothing, nor does a list without dates', () => {
    expect(
      said(
        `\n  Encounter | Patient | Date | Code | Modifiers | Units\n  ${right.replaceAll('E2 | P2', 'E1 | P1')}\n  ${right}`,
      ),
    ).toEqual([])
    const undated = `
      Encounter | Code | Modifiers | Units
      E1 | 96365 | | 1
      E1 | J0696 | JZ | 4
      E2 | 96365 | | 1
      E2 | J0696 | JZ | 4`
    expect(said(undated)).toEqual([])
  })

  test('a stay over midnight has both of its dates', () => {
    const stay = `
      Encounter | Patient | Date | Drug | Dose | Route | Start | Stop
      E1 | P1 | 2026-07-06 | ceftriaxone | 1 g | IV infusion | 23:02 | 23:40
      E1 | P1 | 2026-07-07 | ondansetron | 4 mg | IV push | 1:06 |`
    const charges = `
      Encounter | Date | Code | Modifiers | Units
      E1 | 2026-07-06 | 96365 | | 1
      E1 | 2026-07-06 | J0696 | JZ | 4
      E1 | 2026-07-07 | 96375 | | 1
      E1 | 2026-07-07 | J2405 | JZ | 4`
    expect(said(charges, stay).filter((one) => one.startsWith('charge-date'))).toEqual([])
  })

  const byPatient = (day: string): string => `
      Patient | Date | Code | Modifiers | Units
      P1 | 2026-07-${day} | 96365 | | 1
      P1 | 2026-07-${day} | J0696 | JZ | 4
      P2 | 2026-07-06 | 96365 | | 1
      P2 | 2026-07-06 | J0696 | JZ | 4`

  test('without a visit’s number: the patient’s only visit of the week, if nothing is charged on its own date', () => {
    expect(said(byPatient('13')).map((one) => one.slice(0, 24))).toEqual(['charge-date: 96365, J069'])
    expect(said(byPatient('14')).map((one) => one.split(':')[0])).toEqual(['missing-line', 'unmatched-charge'])
  })

  test('a visit that is charged on its own date takes no other day’s charges', () => {
    const charges = byPatient('06') + '\n      P1 | 2026-07-07 | 96365 | | 1'
    expect(said(charges).map((one) => one.split(':')[0])).toEqual(['unmatched-charge'])
  })
})
