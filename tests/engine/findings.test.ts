import { describe, expect, test } from 'vitest'
import { visit } from './visit'

describe('a clean visit', () => {
  test.each(['office', 'hospital'])('has no finding, %s', (setting) => {
    const clean = visit(
      `Encounter | Patient | Date | Drug | Dose | Route | Start | Stop | Primary
        E1 | P1 | 2025-03-04 | acetaminophen | 650 mg | PO | 8:40 | |
        E1 | P1 | 2025-03-04 | Solu-Medrol | 40 mg | IV push | 8:52 | 8:54 |
        E1 | P1 | 2025-03-04 | Remicade | 300 mg | IV infusion | 9:02 | 11:15 | yes`,
      setting,
    )
    // Addendum B of October 2025 pays methylprednisolone apart (K), that of April 2026 packages it (N).
    expect(clean.lines).toBe('96413, 96415, 96375, J1745-JZx30, J2919-JZx8')
    expect(clean.ids.filter((id) => id !== 'no-administration-code')).toEqual([])
  })
})

describe('services that are included', () => {
  test.each([
    ['IV start', ''],
    ['port access', ''],
    ['saline flush', 'IV push'],
    ['heparin flush', 'flush'],
    ['local anesthesia', ''],
    ['IV tubing', ''],
    ['supplies', ''],
    ['normal saline', 'flush'],
  ])('%s %s is not billed', (drug, route) => {
    const coded = visit(`Drug | Route | Start | Stop
      ${drug} | ${route} | 8:55 |
      vancomycin | IV infusion | 9:00 | 10:00`)
    expect(coded.lines).toBe('96365')
    expect(coded.findings).toContain('included-service 2')
  })
})

describe('rounded times', () => {
  const log = (minutes: readonly number[]) =>
    `Encounter | Date | Drug | Route | Start | Stop\n${minutes
      .map(
        (minute, i) => `E${i} | 2025-03-04 | vancomycin | IV infusion | 9:${String(minute).padStart(2, '0')} | 11:40`,
      )
      .join('\n')}`

  test('a log of a few rows is too small to say so', () => {
    expect(visit(log([0, 5, 10])).ids).not.toContain('rounded-times')
  })

  test('times read from a clock are not reported', () => {
    expect(visit(log(Array.from({ length: 30 }, (_, i) => (i * 7) % 60))).ids).not.toContain('rounded-times')
  })

  test('times on full five minutes are, once', () => {
    const ids = visit(log(Array.from({ length: 30 }, (_, i) => (i * 5) % 60))).ids
    expect(ids.filter((id) => id === 'rounded-times')).toHaveLength(1)
  })
})

describe('the same administration twice', () => {
  test('is coded once', () => {
    const coded = visit(`Drug | Route | Start | Stop
      Remicade | IV infusion | 9:00 | 11:13
      Remicade | IV infusion | 9:00 | 11:13`)
    expect(coded.lines).toBe('96413, 96415')
    expect(coded.findings).toContain('duplicate-row 2 3')
  })

  test('another drug at the same times is another administration', () => {
    const coded = visit(`Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 10:00
      ceftriaxone | IV infusion | 9:00 | 10:00`)
    expect(coded.ids).not.toContain('duplicate-row')
  })
})

test('code sets: none before 2000, the newest for later dates with a warning', () => {
  const on = (date: string) =>
    visit(`Date | Drug | Route | Start | Stop\n${date} | Remicade | IV infusion | 9:00 | 10:00`)
  expect(on('1999-12-31').lines).toBe('')
  expect(on('1999-12-31').findings).toContain('no-code-set 2')
  expect(on('2009-01-01').lines).toBe('96413')
  expect(on('2026-12-31').ids).not.toContain('edition-older-than-service')
  expect(on('2027-01-01').lines).toBe('96413')
  expect(on('2027-01-01').findings).toContain('edition-older-than-service 2')
})
