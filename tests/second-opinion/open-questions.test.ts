import { describe, expect, test } from 'vitest'
import { lineText } from './compare'
import { worksheet } from './log'
import { openQuestions } from './open-questions'
import { opinion } from './opinion'
import { defaultPolicies, type CodedVisit } from './plain'
import { productLines } from './product'

const texts = (coded: readonly CodedVisit[]): string[] =>
  coded.flatMap(({ visit, lines }) => lines.map((line) => `${visit}: ${lineText(line)}`)).sort()

test('each open question has a name of its own', () => {
  expect(new Set(openQuestions.map((one) => one.id)).size).toBe(openQuestions.length)
})

describe.each(openQuestions)('the open question $id', ({ id, visits, policies = {} }) => {
  const all = { ...defaultPolicies, ...policies }
  const own = texts(opinion(visits, all))
  const otherwise = texts(opinion(visits, { ...all, otherwise: new Set([id]) }))

  test('is answered in two ways', () => {
    expect(otherwise).not.toEqual(own)
  })

  // Either answer: a change of the product that settles the question is no failure here.
  test('is answered by the product in one of them', () => {
    const product = texts(productLines(worksheet({ visits, known: new Set() }), all))
    expect([own, otherwise]).toContainEqual(product)
  })
})
