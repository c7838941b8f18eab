import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerInParts, type EncounterAnswer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { readCsv } from '../../src/files/csv'
import { policyValues } from '../../src/policies/policies'
import { payersOfCells } from '../../src/sheets/office/payers'

/** The same log coded with and without a row of `Payers`: only that payer's visits may differ. */
const samples = [
  ['rheumatology-office', 'office', 'Commercial plan A'],
  ['hospital-outpatient', 'hospital', 'Medicare Advantage plan'],
] as const

function coded(name: string, setting: 'office' | 'hospital', rows: string[][]): EncounterAnswer[] {
  const payers = payersOfCells([
    ['Payer', 'Kind', 'From', 'overlap', 'missing-stop', 'complex', 'Drugs', 'other-payers-price'],
    ...rows,
  ])
  expect(payers.problems).toEqual([])
  const coding = code(readCsv(readFileSync(`examples/${name}.csv`)), { setting, payers })
  if ('problem' in coding) throw new Error(coding.problem)
  return [...answerInParts(coding, [coding]).encounters]
}

describe.each(samples)('%s', (name, setting, payer) => {
  const before = coded(name, setting, [])

  test.each([
    [['', '', '', '', 'therapeutic', ''], 'one policy for all dates'],
    [['', '2026-01-01', '', 'hold', '', ''], 'one policy from a date'],
    [['', '', '', '', 'therapeutic', 'infliximab'], 'one policy for one drug'],
    [['', '', '', '', '', '', 'none'], 'amounts alone'],
  ])('%j changes only the visits of its payer', (cells) => {
    const after = coded(name, setting, [[payer, ...cells]])
    expect(after).toHaveLength(before.length)
    let touched = 0
    for (const [index, visit] of after.entries()) {
      const was = before[index]
      const concerned = visit.payer === payer && (cells[1] === '' || (visit.date ?? '') >= (cells[1] ?? ''))
      if (!concerned) expect(visit, visit.encounter ?? '').toEqual(was)
      else if (JSON.stringify(visit.lines) !== JSON.stringify(was?.lines)) touched++
    }
    expect(touched).toBeGreaterThan(0)
  })
})

/** Every value of every policy as the one thing that a payer's row says; the first value is the default. */
const values = Object.entries(policyValues).flatMap(([policy, [, ...others]]) =>
  others.map((value) => [policy, value] as const),
)

describe.each(samples)('each policy by itself, on %s', (name, setting, payer) => {
  const cells = readCsv(readFileSync(`examples/${name}.csv`))
  const visitsWith = (header: string, value: string): string[] => {
    const payers = payersOfCells([
      ['Payer', 'Kind', header],
      [payer, null, value],
    ])
    expect(payers.problems).toEqual([])
    const coding = code(cells, { setting, payers })
    if ('problem' in coding) throw new Error(coding.problem)
    return [...answerInParts(coding, [coding]).encounters].map((one) => JSON.stringify(one))
  }
  const before = visitsWith('overlap', 'majority')
  const isOfPayer = before.map((visit) => (JSON.parse(visit) as EncounterAnswer).payer === payer)

  test.each(values)('%s=%s leaves the JSON of every other payer’s visit as it was', (policy, value) => {
    const after = visitsWith(policy, value)
    expect(after).toHaveLength(before.length)
    const changed = after.flatMap((visit, index) => (visit === before[index] ? [] : [index]))
    expect(changed.filter((index) => isOfPayer[index] !== true).map((index) => after[index])).toEqual([])
    // It stands in the answer of each visit of the payer, whatever it does to its lines.
    expect(changed).toHaveLength(isOfPayer.filter(Boolean).length)
  })
})
