import { describe, expect, test } from 'vitest'
import { clock, lines, visit } from './visit'

/** Two therapeutic drugs on one line: the first 9:00 to 11:00 is the longer, the second starts and stops so. */
const beside = (from: number, to: number, how = '') =>
  lines(
    `Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 11:00
      ceftriaxone | IV infusion | ${clock(from)} | ${clock(to)}`,
    how,
  )

const concurrent = '96365, 96366, 96368'
const sequential = '96365, 96366, 96367'

describe.each(['office', 'hospital'])('in the %s', (setting) => {
  describe('majority: more than half of the later one', () => {
    test.each([
      [90, 150, 30, sequential],
      [89, 149, 31, concurrent],
      [90, 151, 30, sequential],
      [30, 90, 60, concurrent],
      [120, 180, 0, sequential],
    ])('from minute %i to %i, %i shared', (from, to, _, expected) => {
      expect(beside(from, to, setting)).toBe(expected)
      expect(beside(from, to, `${setting} overlap=majority`)).toBe(expected)
    })
  })

  describe('any: one shared minute', () => {
    test.each([
      [119, 179, concurrent],
      [120, 180, sequential],
      [30, 90, concurrent],
    ])('from minute %i to %i', (from, to, expected) => {
      expect(beside(from, to, `${setting} overlap=any`)).toBe(expected)
    })
  })

  describe('16-minutes', () => {
    test.each([
      [104, 164, 16, concurrent],
      [105, 165, 15, sequential],
    ])('from minute %i to %i, %i shared', (from, to, _, expected) => {
      expect(beside(from, to, `${setting} overlap=16-minutes`)).toBe(expected)
    })
  })

  describe('deduct: sequential, without the shared minutes', () => {
    test.each([
      // 120 minutes of which 29 are shared: 91 remain; with 30 shared 90 remain.
      [91, 211, '96365, 96366x2, 96367'],
      [90, 210, '96365, 96366, 96367'],
      [120, 180, sequential],
    ])('from minute %i to %i', (from, to, expected) => {
      expect(beside(from, to, `${setting} overlap=deduct`)).toBe(expected)
    })
  })
})

test('42 shared minutes of 63 and 93 are no majority (HCPro, 2015), whichever starts first', () => {
  const log = (first: string, second: string) => `Drug | Route | Start | Stop
    vancomycin | IV infusion | ${first}
    ceftriaxone | IV infusion | ${second}`
  expect(lines(log('9:00 | 10:03', '9:21 | 10:54'))).toBe('96365, 96366, 96367')
  expect(lines(log('9:21 | 10:54', '9:00 | 10:03'))).toBe('96365, 96366, 96367')
  // The longer starts first: the later one shares two thirds and is the one reported as concurrent.
  expect(lines(log('9:00 | 10:33', '9:51 | 10:54'))).toBe('96365, 96366, 96368')
})

test('both halves are asked: the later-starting one and the one that would be concurrent', () => {
  // The 60 minutes from 9:30 share 40, a majority; the initial of 120 starts later and shares a third.
  expect(
    lines(`Drug | Route | Start | Stop
      ceftriaxone | IV infusion | 8:20 | 9:20
      vancomycin | IV infusion | 8:40 | 10:40`),
  ).toBe('96365, 96366, 96367')
})

describe('the finding "overlap"', () => {
  const found = (from: number, to: number, how = '') =>
    visit(
      `Drug | Route | Start | Stop
        vancomycin | IV infusion | 9:00 | 11:00
        ceftriaxone | IV infusion | ${clock(from)} | ${clock(to)}`,
      how,
    )

  test('stands where the reading decides, with the other code', () => {
    const one = found(90, 150)
    expect(one.findings).toContain('overlap 2 3')
    const said = one.answer.encounters[0]?.findings.find((finding) => finding.finding === 'overlap')
    expect(said?.severity).toBe('warning')
    expect(said?.text).toContain('96367')
    expect(said?.text).toContain('96368')
  })

  test('is silent where nothing is shared', () => {
    expect(found(120, 180).ids).not.toContain('overlap')
    expect(found(140, 200).ids).not.toContain('overlap')
  })

  test('stands on different sites for nobody', () => {
    const one = visit(`Drug | Route | Start | Stop | Site | Site reason
      vancomycin | IV infusion | 9:00 | 11:00 | left arm |
      ceftriaxone | IV infusion | 10:30 | 11:30 | right arm | incompatible drugs`)
    expect(one.ids).not.toContain('overlap')
    expect(one.lines).toBe('96365, 96365-59, 96366')
  })
})

test('the concurrent drug needs its own 16 minutes; 15 or less is a push', () => {
  expect(beside(30, 46)).toBe(concurrent)
  expect(beside(30, 45)).toBe('96365, 96366, 96375')
})
