import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { findingText, worthOf } from '../../src/findings/define'
import { auditIds } from '../findings/kinds'
import { table } from '../engine/visit'

/** What of the audit's own findings is said of a log: `over-coded 15.36 over`. */
function said(text: string): string[] {
  const coding = code(table(text))
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding)
    .coding.encounters.flatMap((one) => one.findings)
    .filter((one) => auditIds.has(one.finding) || one.finding === 'duplicate-row')
    .map((one) => {
      const worth = worthOf(one)
      return [one.finding, ...(worth !== null && 'dollars' in worth ? [worth.dollars, worth.direction] : [])].join(' ')
    })
}

const visit = (drug: string, billed: string): string => `
  Encounter | Patient | Date | Payer | Drug | Dose | Vials | Route | Start | Stop | Billed
  E1 | P1 | 2026-07-06 | Medicare | ${drug} | ${billed}`

describe('two codes by purpose, and a record that does not tell it', () => {
  const feraheme = (billed: string) =>
    visit('Feraheme | 510 mg | 1x510 mg | IV infusion | 9:00 | 9:30', `96365, ${billed}`)
  const retacrit = (dose: string, billed: string) => visit(`Retacrit | ${dose} | | SC | 9:00 |`, `96372, ${billed}`)
  test.each([
    [feraheme('Q0138-JZx510'), []],
    [feraheme('Q0139-JZx510'), []],
    // The dose is judged all the same: 510 units of 0.37 dollars each way.
    [feraheme('Q0139-JZx1020'), ['over-coded 188.7 over', 'units-over-limit']],
    [feraheme('Q0138-JZx1020'), ['over-coded 188.7 over', 'units-over-limit']],
    // 4,500 units are five of a thousand and forty-five of a hundred.
    [retacrit('4500 units', 'Q5106x5'), []],
    [retacrit('4500 units', 'Q5105x45'), []],
    // Five units too many at 0.797 dollars.
    [retacrit('4500 units', 'Q5105x50'), ['over-coded 3.99 over']],
  ])('%s', (log, expected) => {
    expect(said(log).filter((one) => one !== 'modifier-difference')).toEqual(expected)
  })
})

describe('two syringes a minute apart, without a document of the payer', () => {
  const xolair = (billed: string): string => `
    Encounter | Patient | Date | Payer | Drug | Dose | Route | Start | Billed
    E1 | P1 | 2026-07-06 | Medicare | Xolair | 150 mg | SC | 9:00 | ${billed}, J2357-JZx60
    E1 | P1 | 2026-07-06 | Medicare | Xolair | 150 mg | SC | 9:01 |`
  test.each([
    ['96372', []],
    ['96372x2', ['not-judged']],
    ['96372x3', ['not-judged', 'over-coded 15.36 over']],
  ])('%s', (billed, expected) => {
    expect(said(xolair(billed)).toSorted()).toEqual(expected)
  })
})

describe('96523', () => {
  const flush = (drug: string, note: string): string => `
    Encounter | Patient | Date | Payer | Drug | Dose | Route | Start | Note | Billed
    E1 | P1 | 2026-07-06 | Medicare | ${drug} | 10 mL | flush | 9:00 | ${note} | 96523`
  test.each([
    ['heparin flush', 'port flush', []],
    ['saline flush', 'port-a-cath flushed, good return', []],
    // Nothing says which line.
    ['saline flush', '', ['not-judged']],
    ['saline flush', 'peripheral lock', ['over-coded 26.05 over']],
    // Payers differ on a PICC's flush alone: neither supported nor accused.
    ['heparin flush', 'PICC flushed', ['not-judged']],
    ['saline flush', 'flushed both lumens of the Hickman', ['not-judged']],
    ['PICC flush', '', ['not-judged']],
  ])('%s, %s', (drug, note, expected) => {
    expect(said(flush(drug, note))).toEqual(expected)
  })
})

describe('a visit entered twice', () => {
  const twice = (first: string, second: string, start = '9:04'): string =>
    `
    Encounter | Patient | Date | Payer | Drug | Dose | Route | Start | Stop | Billed
    E1 | P1 | 2026-07-06 | Medicare | ceftriaxone | 1 g | IV infusion | 9:04 | 9:40 | ${first}
    E2 | P1 | 2026-07-06 | Medicare | ceftriaxone | 1 g | IV infusion | ${start} | 9:50 | ${second}`.replace(
      '9:50',
      start === '9:04' ? '9:40' : '17:40',
    )
  const claim = '96365, J0696-JZx4'
  test.each([
    ['billed twice', twice(claim, claim), ['duplicate-row', 'over-coded 67.14 over', 'over-coded 1.62 over']],
    ['billed on the first account', twice(claim, ''), ['duplicate-row']],
    ['billed on the second account', twice('', claim), ['duplicate-row']],
    // Another time is another visit: 59 is right, and its limit of units is said.
    ['two visits', twice(claim, '96365-59, J0696-JZx4', '17:04'), ['units-over-limit']],
  ])('%s', (_, log, expected) => {
    expect(said(log).toSorted()).toEqual(expected.toSorted())
  })
})

test('a drug that the office did not supply is not billed, and no sentence says that no row names it', () => {
  const log = (by: string) => `
    Encounter | Patient | Date | Payer | Drug | Dose | Supplied by | Route | Start | Stop | Billed
    E1 | P1 | 2026-07-06 | Aetna | Remicade | 400 mg | ${by} | IV infusion | 9:00 | 11:10 | 96413, 96415, J1745-JZx40`
  for (const by of ['payer', 'specialty pharmacy', 'Patient', 'free drug', 'white bagged']) {
    const coding = code(table(log(by)))
    if ('problem' in coding) throw new Error(coding.problem)
    const over = audit(coding)
      .coding.encounters.flatMap((one) => one.findings)
      .filter((one) => one.finding === 'over-coded')
      .map((one) => findingText(one).text)
    expect(over.join()).toMatch(/The record says that the office did not supply the drug/)
  }
  for (const by of ['office', 'buy and bill', '', 'clinic stock']) {
    expect(said(log(by)).filter((one) => one !== 'modifier-difference')).toEqual([])
  }
})
