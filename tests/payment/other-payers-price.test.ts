import { expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { auditSummary } from '../../src/audit/summary'
import { answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { historyOf } from '../../src/forecast/history'
import { monthsOfLog } from '../../src/forecast/log-months'
import { ratesOf } from '../../src/forecast/rates'
import { withPolicies } from '../../src/policies/policies'
import { claimLinesTable } from '../../src/sheets/claim/claim-lines'
import { feesOfCells } from '../../src/sheets/office/fees'
import { payersOfCells } from '../../src/sheets/office/payers'

/** A visit of Medicare, one of a plan with a fee, one of a plan without; each billed an hour too much. */
const log = [
  ['Encounter', 'Payer', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Billed'],
  ['1', 'Medicare', '2026-02-02', 'Remicade', 'IV infusion', '9:00', '10:00', '96413, 96415'],
  ['2', 'Plan With', '2026-02-03', 'Remicade', 'IV infusion', '9:00', '10:00', '96413, 96415'],
  ['3', 'Plan Without', '2026-02-04', 'Remicade', 'IV infusion', '9:00', '10:00', '96413, 96415'],
]
const { fees } = feesOfCells([
  ['Payer', 'Code', 'Amount'],
  ['Plan With', 'administration', 100],
])

function coded(changes: [string, string][], payers: string[][] = []) {
  const table = payersOfCells([['Payer', 'other-payers-price'], ...payers])
  const coding = code(log, { setting: 'office', fees, policies: withPolicies(changes), payers: table })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

const prices = (coding: ReturnType<typeof coded>) =>
  answer(coding).encounters.map(({ lines }) => {
    const price = lines[0]!.price
    return 'missing' in price ? price.missing : [price.allowed, price.standsIn ?? false]
  })

const none: [string, string][] = [['other-payers-price', 'none']]

test('Medicare’s amount stands in and is marked, or there is none', () => {
  // 96413 in 2026: 133.27.
  expect(prices(coded([]))).toEqual([
    [133.27, false],
    [100, false],
    [133.27, true],
  ])
  expect(prices(coded(none))).toEqual([[133.27, false], [100, false], 'Fees has no row for Plan Without and 96413.'])
})

test('a row of Payers decides for its payer alone', () => {
  expect(prices(coded([], [['Plan Without', 'none']]))[2]).toBe('Fees has no row for Plan Without and 96413.')
  expect(prices(coded(none, [['Plan Without', 'medicare']]))[2]).toEqual([133.27, true])
})

test('the sheet marks the amount, or leaves it blank', () => {
  const shown = (coding: ReturnType<typeof coded>) =>
    claimLinesTable(coding).rows.map(({ Allowed, Edition }) => [Allowed, Edition])
  expect(shown(coded([]))).toEqual([
    [133.27, 'CPT 2026; PFS 2026'],
    [100, 'CPT 2026; Fees row 2'],
    [133.27, 'CPT 2026; PFS 2026 (Medicare’s, no fee for this payer)'],
  ])
  expect(shown(coded(none))[2]).toEqual([null, 'CPT 2026; no price: Fees has no row for Plan Without and 96413.'])
})

test('the audit’s sums say how much of them is Medicare’s in place of a payer’s', () => {
  // 96415 in 2026 is 28.39; the plan with a fee pays 100 for it.
  const { all } = auditSummary(audit(coded([])))
  expect(all.over).toBe(156.78)
  expect(all.standIn).toEqual({ over: 28.39, under: 0 })
  const texts = answer(audit(coded([])).coding).encounters.map(
    ({ findings }) => findings.find(({ finding }) => finding === 'over-coded')?.text ?? '',
  )
  expect(texts[0]).toContain('Overbilled by $28.39.')
  expect(texts[2]).toContain('Overbilled by $28.39 at Medicare’s amounts; this payer’s fee isn’t in Fees.')
  const without = auditSummary(audit(coded(none))).all
  expect([without.over, without.unpriced, without.standIn.over]).toEqual([128.39, 1, 0])
})

test('the forecast counts it and says so, or leaves it out and says so', () => {
  const history = historyOf(coded([]), log, 'supported')
  expect([history.standIns, history.standInDollars, history.withoutFee]).toEqual([1, 133.27, 0])
  const without = historyOf(coded(none), log, 'supported')
  expect([without.standIns, without.standInDollars, without.withoutFee]).toEqual([0, 0, 1])
  expect(monthsOfLog(history, 'dollars').notes.join()).toContain('counted at Medicare’s amounts: 1, $133.27')
  expect(monthsOfLog(without, 'dollars').notes.join()).toContain('without a row in Fees, left out: 1.')
  const rate = (coding: ReturnType<typeof coded>, of: typeof history) =>
    ratesOf(coding, of, 2026 * 12 + 2).find(({ payer, code: billed }) => payer === 'Plan Without' && billed === '96413')
  expect(rate(coded([]), history)?.source).toBe('PFS 2026 (Medicare’s, no fee for this payer)')
  expect(rate(coded(none), without)?.price).toBeNull()
})
