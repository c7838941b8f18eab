import { describe, expect, test } from 'vitest'
import { code } from '../../src/engine/coding'
import { codeText, claimLines } from '../../src/engine/claim/lines'
import { withPolicies } from '../../src/engine/policies'
import { cellsOf, publishedCases, type PublishedCase } from './published-cases'

/** What a coder compares: codes with modifiers and units over the whole visit, in any order. */
interface Supported {
  readonly administration: string
  readonly drugs: string
}

function supported(
  one: PublishedCase,
  setting: 'office' | 'hospital',
  policy: Readonly<Record<string, string>> = {},
): Supported {
  const coding = code(cellsOf(one.log), { setting, policies: withPolicies(Object.entries(policy)) })
  if ('problem' in coding) throw new Error(coding.problem)
  const lines = coding.encounters.flatMap((each) => claimLines(each.charges))
  const texts = (drug: boolean): string =>
    sorted(
      lines
        .filter((line) => line.charges.some((charge) => charge.slot === 'drug') === drug)
        .map(codeText)
        .join(', '),
    )
  return { administration: texts(false), drugs: texts(true) }
}

const sorted = (codes: string): string =>
  codes
    .split(/,\s*/)
    .filter((text) => text !== '')
    .sort()
    .join(', ')

/** Cases that ask for what the engine does not look at yet: an order, an E/M service, a professional claim. */
const answerable = publishedCases.filter((one) => !(one.needs ?? []).includes('claim-checks'))

describe('published worked visits', () => {
  test('all 86 are here, each once', () => {
    expect(new Set(publishedCases.map((one) => one.id)).size).toBe(86)
    expect(publishedCases).toHaveLength(86)
  })

  test.each(answerable.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_, one) => {
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(supported(one, setting).administration).toBe(sorted(one.expected))
    }
  })

  test.each(
    answerable.filter((one) => one.drugLines !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, the drug', (_, one) => {
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(supported(one, setting).drugs).toBe(sorted(one.drugLines!))
    }
  })

  test.each(
    answerable.filter((one) => one.policy !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, as the office that holds the other reading sets it', (_, one) => {
    const { administration, drugs } = supported(one, one.setting, one.policy)
    expect(administration).toBe(sorted(one.expectedUnderPolicy ?? ''))
    if (one.drugLinesUnderPolicy !== undefined) expect(drugs).toBe(sorted(one.drugLinesUnderPolicy))
  })

  test.each(
    answerable.filter((one) => one.history !== undefined).map((one) => [`${one.id} ${one.title}`, one] as const),
  )('%s, in the codes of its time', (_, one) => {
    const then = { ...one, log: one.log.map((row) => ({ ...row, Date: one.history!.date })) }
    for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
      expect(supported(then, setting).administration).toBe(sorted(one.history!.expected))
    }
  })

  test('every case that does not agree says why', () => {
    for (const one of publishedCases) expect(one.because.length, one.id).toBeGreaterThan(20)
  })
})
