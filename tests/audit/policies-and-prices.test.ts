import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import type { Finding } from '../../src/findings/define'
import { findingText } from '../../src/findings/define'
import { withPolicies } from '../../src/policies/policies'
import { table } from '../engine/visit'

const audited = (text: string, changes: readonly (readonly [string, string])[] = []) => {
  const coding = code(table(text), { setting: 'office', policies: withPolicies(changes) })
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding).coding
}
const ofKind = (kind: string, text: string, changes: readonly (readonly [string, string])[] = []): Finding[] =>
  audited(text, changes)
    .encounters.flatMap((one) => one.findings)
    .filter((one) => one.finding === kind)

const biologic = `
  Date | Payer | Drug | Route | Start | Stop
  2026-07-06 | Aetna | Entyvio | IV infusion | 9:00 | 10:31
  2026-07-06 | Aetna | Benadryl | IV push | 8:50 | `

describe('what a policy changed', () => {
  test('names the policy, payer, date, the codes and those that they replaced', () => {
    const said = ofKind('payer-policy', biologic, [['complex', 'therapeutic']])
    expect(said.map((one) => [one.rows, findingText(one).text])).toEqual([
      [
        [2],
        'Under the policy complex=therapeutic (Aetna, 7/6/2026) this is 96365, 96366; under complex=complex it would be 96413, 96415.',
      ],
    ])
  })

  test('a stop that is missing, held: nothing takes the place of the push', () => {
    const log = 'Date | Drug | Route | Start | Stop\n2026-07-06 | Entyvio | IV infusion | 9:00 |'
    const [said, ...more] = ofKind('payer-policy', log, [['missing-stop', 'hold']])
    expect(findingText(said!).text).toContain('this is nothing; under missing-stop=push it would be 96409')
    expect(more).toEqual([])
  })

  test('says nothing by the defaults, and nothing where a policy changes no code of the visit', () => {
    expect(ofKind('payer-policy', biologic)).toEqual([])
    expect(
      ofKind('payer-policy', biologic, [
        ['overlap', 'any'],
        ['conversion-factor', 'apm'],
      ]),
    ).toEqual([])
  })
})

describe('supported lines without a price', () => {
  const unpriced = (text: string): string[] =>
    audited(text)
      .findings.filter(({ finding }) => finding === 'no-price')
      .map((one) => findingText(one).text)

  test('are counted once for each kind of reason, with codes and dates', () => {
    const rows = ['2016-05-04', '2016-05-09'].map((date) => `${date} | Remicade | IV infusion | 9:00 | 11:00`)
    const [said, ...more] = unpriced(['Date | Drug | Route | Start | Stop', ...rows].join('\n'))
    expect(said).toMatch(/^4 supported lines have no price from 5\/4\/2016 to 5\/9\/2016 \(96413, 96415\)\. First: /)
    expect(more).toEqual([])
  })

  test('are not spoken of where every line has one', () => {
    expect(unpriced(biologic.replaceAll(' | Aetna', ' | Medicare'))).toEqual([])
  })
})
