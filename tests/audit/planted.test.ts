import { describe, expect, test } from 'vitest'
import { auditIds } from '../findings/kinds'
import { askedOf, auditPlanted, plantedLog, plantedLogs, recallOfPlanted, written } from './planted-logs'

describe.each(plantedLogs)('the planted log %s', (name) => {
  const log = plantedLog(name)
  const audited = auditPlanted(log)

  test.each(log.visits)('$say', (visit) => {
    const said = askedOf(audited, visit).map((finding) => written(finding, visit.firstRow))
    expect(said.sort()).toEqual([...(visit.due ?? []), ...(visit.also ?? [])].sort())
  })

  test('every kind is found wherever it was planted, and nowhere else', () => {
    const table = recallOfPlanted(name)
    expect(table.filter((one) => one.found < one.planted || one.extra > 0)).toEqual([])
    expect(table.length).toBeGreaterThanOrEqual(name === 'infusion-center' ? 35 : 7)
  })
})

test('each kind of mistake that the audit names in a claim is planted somewhere', () => {
  const planted = new Set(plantedLogs.flatMap((name) => recallOfPlanted(name).map((one) => one.kind)))
  const elsewhere: readonly string[] = [
    // Information, or of the whole log, or of what billers overrode: each has a test of its own.
    'no-price',
    'payer-policy',
    'overridden',
    'override-without-reason',
    'override-outdated',
    'late-entry',
    'late-entry-used',
    'late-entry-incomplete',
    'amended-entry',
    'same-minutes',
    'threshold-times',
    'uneven-gaps',
    'unmatched-charge',
    'charge-date',
    'department',
    'billed-not-codes',
    // It asks nothing: another finding does.
    'not-judged',
  ]
  expect([...auditIds].filter((kind) => !planted.has(kind) && !elsewhere.includes(kind))).toEqual([])
})

test('a charge of a visit that the log does not have is counted, with its row', () => {
  const { charges } = plantedLog('cancer-center')
  const { findings } = auditPlanted(plantedLog('cancer-center')).coding
  const [unmatched] = findings.filter((one) => one.finding === 'unmatched-charge')
  expect(unmatched?.facts).toMatchObject({ count: 1, rows: [charges!.length], encounter: 'X999', code: '96413' })
})
