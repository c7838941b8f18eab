import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { errorRatesSteps } from '../../src/audit/error-rates'
import { lessonsOf } from '../../src/audit/lessons'
import { notChecked } from '../../src/audit/not-checked'
import { auditSummary } from '../../src/audit/summary'
import { inOneGo } from '../../src/engine/common/steps'
import { code } from '../../src/engine/coding'
import { table } from '../engine/visit'

const auditOf = (text: string) => {
  const coding = code(table(text), { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding)
}

describe('error rates', () => {
  test('what came in is the sum of all rows; what could not be judged has its dollars', () => {
    // Without a column of doses nobody can judge the drug: 30 units at 31.479 of 2026Q3.
    const rates = inOneGo(
      errorRatesSteps(
        auditOf(`
          Encounter | Date | Drug | Route | Start | Stop | Billed | Paid
          E1 | 2026-08-15 | Remicade | IV infusion | 9:00 | 10:00 | 96413, J1745x30 | $100.50
          E2 | 2026-08-16 | Remicade | IV infusion | 9:00 | 10:00 | 96413 | 20`),
      ),
    )
    expect(rates).toMatchObject({ paid: 120.5, notJudged: 944.37, over: 0, wrongLines: 0, lines: 3 })
  })

  test('without a column of payments what came in is unknown', () => {
    const log = `
      Encounter | Date | Drug | Route | Start | Stop | Billed
      E1 | 2026-08-15 | Remicade | IV infusion | 9:00 | 10:00 | 96413`
    expect(inOneGo(errorRatesSteps(auditOf(log))).paid).toBeNull()
  })
})

test('a lesson is what one person did twice at least; what nobody signed is nobody’s', () => {
  const row = (visit: number, nurse: string): string =>
    `E${visit} | 2026-05-0${visit} | Remicade | IV infusion | 9:00 | 10:00 | ${nurse} | 96413, 96415`
  const log = [
    'Encounter | Date | Drug | Route | Start | Stop | Nurse | Billed',
    ...[row(1, 'Xu'), row(2, 'Young'), row(3, 'Young'), row(4, ''), row(5, '')],
  ]
  const lessons = lessonsOf(auditOf(log.join('\n')))
  // 96415 is 28.39 in 2026.
  expect(lessons.map(({ person, count, over, under }) => [person, count, over, under])).toEqual([
    ['Young', 2, 56.78, 0],
  ])
})

test('two visits a day of each of two patients are two claims, not one', () => {
  const log = `
    Encounter | Patient | Date | Drug | Route | Start | Stop | Billed
    E1 | P1 | 2026-05-04 | Remicade | IV infusion | 9:00 | 10:00 | 96413
    E2 | P1 | 2026-05-04 | Kenalog | IM | 14:00 | | 96372-59
    E3 | P2 | 2026-05-04 | Remicade | IV infusion | 9:00 | 10:00 | 96413
    E4 | P2 | 2026-05-04 | Kenalog | IM | 14:00 | | 96372-59`
  const ids = auditOf(log).coding.encounters.flatMap(({ findings }) => findings.map(({ finding }) => finding))
  expect(ids.filter((id) => id === 'two-initial')).toEqual([])
})

test('payers with a profile are not named among those without', () => {
  const log = (payer: string): string => `
    Encounter | Date | Payer | Drug | Route | Start | Stop | Billed
    E1 | 2026-05-04 | ${payer} | Remicade | IV infusion | 9:00 | 10:00 | 96413`
  const without = (payer: string): string | undefined =>
    notChecked(auditOf(log(payer))).find((sentence) => sentence.startsWith('Payers without a profile'))
  expect(without('Aetna')).toBeUndefined()
  expect(without('Acme Health of Nowhere')).toMatch(/: Acme Health of Nowhere\.$/)
})

test('a row with two gaps in its times is one row', () => {
  const log = `
    Encounter | Date | Drug | Route | Start | Stop | Billed
    E1 | 2026-05-04 | Remicade | IV infusion | 25:99 | 26:77 | 96413`
  expect(auditSummary(auditOf(log)).missingTime.rows).toBe(1)
})
