import { describe, expect, test } from 'vitest'
import { answered, sorted } from './measure'
import { cellsOf, publishedCases } from './published-cases'
import { codeCells } from '../engine/visit'

/** Cases that ask for what the engine does not look at yet: an order, an E/M service, a professional claim. */
const answerable = publishedCases.filter((one) => !(one.needs ?? []).includes('claim-checks'))

describe('published worked visits', () => {
  test('all 115 are here, each once', () => {
    expect(new Set(publishedCases.map((one) => one.id)).size).toBe(115)
    expect(publishedCases).toHaveLength(115)
  })

  test.each(answerable.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_, one) => {
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(answered(one, { setting }).administration).toBe(sorted(one.expected))
    }
  })

  test.each(
    answerable.filter((one) => one.drugLines !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, the drug', (_, one) => {
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(answered(one, { setting }).drugs).toBe(sorted(one.drugLines!))
    }
  })

  test.each(answerable.filter((one) => one.ndc !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const))(
    '%s, its package',
    (_, one) => {
      const lines = codeCells(cellsOf(one.log)).answer.encounters.flatMap((each) => each.lines)
      expect(lines.flatMap(({ ndc }) => ndc?.text ?? [])).toEqual([one.ndc])
    },
  )

  test.each(
    answerable.filter((one) => one.policy !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, as the office that holds the other reading sets it', (_, one) => {
    const { administration, drugs } = answered(one, { policy: one.policy! })
    expect(administration).toBe(sorted(one.expectedUnderPolicy ?? ''))
    if (one.drugLinesUnderPolicy !== undefined) expect(drugs).toBe(sorted(one.drugLinesUnderPolicy))
  })

  test.each(
    answerable.filter((one) => one.history !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, in the codes of its time', (_, one) => {
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(answered(one, { setting, date: one.history!.date }).administration).toBe(sorted(one.history!.expected))
    }
  })

  test('every case that does not agree says why', () => {
    for (const one of publishedCases) expect(one.because.length, one.id).toBeGreaterThan(20)
  })
})
