import { describe, expect, test } from 'vitest'
import { lineText } from './compare'
import { worksheet } from './log'
import { opinion } from './opinion'
import { defaultPolicies, type CodedVisit } from './plain'
import { productLines } from './product'
import { settled } from './settled'
import { settledUnderPolicies } from './settled-policies'

const texts = (coded: readonly CodedVisit[]): string[] =>
  coded.flatMap(({ visit, lines }) => lines.map((line) => `${visit}: ${lineText(line)}`)).sort()

describe.each([...settled, ...settledUnderPolicies])('$id: $answer', ({ visits, policies = {}, lines }) => {
  const all = { ...defaultPolicies, ...policies }

  test('so says the second opinion', () => {
    expect(texts(opinion(visits, all))).toEqual(lines)
  })

  test('so says the product', () => {
    expect(texts(productLines(worksheet({ visits, known: new Set() }), all))).toEqual(lines)
  })
})
