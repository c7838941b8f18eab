import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { findingText } from '../../src/findings/define'
import { isModifier } from '../../src/reference/modifiers'
import { table } from '../engine/visit'

function said(date: string, billed: string, setting: 'office' | 'hospital', place = ''): string[] {
  const log = `
    Patient | Date | Payer | Drug | Dose | Vials | Route | Start | Stop | POS | Billed
    P1 | ${date} | Medicare | Remicade | 400 mg | 4x100 mg | IV infusion | 9:00 | 11:10 | ${place} | ${billed}`
  const coding = code(table(log), { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding)
    .coding.encounters.flatMap((one) => one.findings)
    .filter((one) => ['modifier-not-valid', 'department'].includes(one.finding))
    .map((one) => `${one.finding}: ${findingText(one).text}`)
}

const claim = (first: string, drug = 'J1745-JZx40'): string => `${first}, 96415, ${drug}`

describe('modifiers on billed lines', () => {
  test.each([
    ['2026-07-06', claim('96413'), []],
    // Ended on December 31, 2024: the last day and the first without it.
    ['2024-12-31', claim('96413', 'J1745-JG-JZx40'), []],
    ['2025-01-01', claim('96413', 'J1745-JG-JZx40'), ['J1745-JG-JZx40 was billed; modifier JG ended on 12/31/2024.']],
    ['2026-07-06', claim('96413', 'J1745-TB-JZx40'), []],
    ['2026-07-06', claim('96413-ZZ'), ['96413-ZZ was billed; ZZ is not a modifier of HCPCS or CPT.']],
    ['2026-07-06', claim('96413-QQ'), []],
    // Before the file speaks, an unknown one may have been one.
    ['2023-07-06', claim('96413-ZZ'), []],
    [
      '2026-07-06',
      claim('96413-76'),
      ['96413-76 was billed; 76 tells of a repeated service, and documentation has it once that day.'],
    ],
    ['2026-07-06', '96413, 96413-76, 96415, J1745-JZx40', []],
  ])('%s %s', (date, billed, expected) => {
    expect(said(date, billed, 'hospital', '22')).toEqual(expected.map((one) => `modifier-not-valid: ${one}`))
  })

  test('a modifier of a hospital’s department', () => {
    expect(said('2026-07-06', claim('96413-PO'), 'office', '11')).toEqual([
      'department: 96413-PO was billed with PO, which marks a hospital’s off-campus department; the visit was given in an office (place of service 11).',
    ])
    expect(said('2026-07-06', claim('96413-PN'), 'hospital', '22')).toEqual([
      'department: 96413-PN was billed with PN, which marks a hospital’s off-campus department; the visit was given on the hospital’s campus (place of service 22).',
    ])
    expect(said('2026-07-06', claim('96413-PO'), 'hospital', '19')).toEqual([])
    expect(said('2026-07-06', claim('96413'), 'office', '11')).toEqual([])
  })
})

test('the list of modifiers: some of each stretch, its ends, and none beside it', () => {
  const known =
    'A1 A9 AA AF AI AX BU CO E1 E4 EA FB GA GZ H9 JA JB JG JW JZ KX LT PO PN Q0 Q1 RT TB TW U9 XE XU ZC 22 25 59 76 91 99 8P'
  for (const one of known.split(' ')) expect([one, isModifier(one)]).toEqual([one, true])
  for (const one of ['A0', 'AC', 'AN', 'E5', 'FD', 'ZZ', 'ZD', 'JH', '21', '60', '75', '94', ''])
    expect([one, isModifier(one)]).toEqual([one, false])
})
