import { describe, expect, test } from 'vitest'
import { policyValues } from '../../../src/engine/common/policies'
import { rule, rules, type RuleId } from '../../../src/rules'
import { lines, visit } from '../visit'

/**
 * Two people who read a disputed rule differently: each sets the policy, gets the lines of that reading, and is shown who
 * reads it otherwise. `shows` is what stands in the reasons (or, where nothing is billed, in the finding) for each value.
 */
interface Dispute {
  readonly policy: keyof typeof policyValues
  readonly how?: string
  readonly log: string
  readonly values: Readonly<Record<string, { readonly lines: string; readonly shows: readonly string[] }>>
}

const timed = (...rows: readonly string[]): string => ['Drug | Route | Start | Stop', ...rows].join('\n')

const majority =
  'HCPro, 9 January 2015, citing CPT Assistant: all its minutes count, and only a shared majority makes it concurrent (policy overlap=majority)'
const any = 'an AAPC forum answer of 2019: any shared minute makes it concurrent (policy overlap=any)'
const sixteen =
  'The Haugen Group, citing MAC article A53778: 16 shared minutes make it concurrent (policy overlap=16-minutes)'
const deduct = 'MedLearn, 31 January 2022: it is sequential, without the shared minutes (policy overlap=deduct)'

const twoVisits = `Encounter | Patient | Date | Drug | Route | Start | Stop
  E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
  E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:31`

const twoSites = `Drug | Route | Start | Stop | Site | Site reason
  Remicade | IV infusion | 9:00 | 11:31 | left |
  vancomycin | IV infusion | 9:00 | 10:31 | right | incompatible`

const onInitial =
  'CMS recovery audit topic 0071, which asks for it on initial codes: the modifier on the initial code alone (policy second-initial-hours=initial-only)'
const onAll = 'HCPro, 4 July 2008: the modifier on its add-on codes as well (policy second-initial-hours=all)'

const disputes: readonly Dispute[] = [
  {
    policy: 'overlap',
    // 30 of 60 and of 120 minutes: no majority.
    log: timed('vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'),
    values: {
      majority: { lines: '96365, 96366, 96367', shows: [any, sixteen, deduct] },
      any: { lines: '96365, 96366, 96368', shows: [majority, sixteen, deduct] },
      '16-minutes': { lines: '96365, 96366, 96368', shows: [majority, any, deduct] },
      deduct: { lines: '96365, 96366, 96367', shows: [majority, any, sixteen] },
    },
  },
  {
    policy: 'repeat-infusion',
    log: timed('vancomycin | IV infusion | 9:00 | 9:40', 'vancomycin | IV infusion | 12:00 | 12:40'),
    values: {
      each: {
        lines: '96365, 96366',
        shows: [
          'ICD10monitor and MedLearn, 2022: the minutes of all bags are added and coded as one infusion (policy repeat-infusion=sum)',
        ],
      },
      sum: {
        lines: '96365',
        shows: [
          'CPT guidance and Revenue Cycle Advisor, 2017: each further bag is one additional hour and its own further hours (policy repeat-infusion=each)',
        ],
      },
    },
  },
  {
    policy: 'hydration-segments',
    log: timed('normal saline | hydration | 9:00 | 9:31', 'normal saline | hydration | 10:00 | 10:31'),
    values: {
      sum: {
        lines: '96360',
        shows: [
          'a payer, quoted in an AAPC forum in 2023: every piece must exceed 30 minutes by itself (policy hydration-segments=each)',
        ],
      },
      each: {
        lines: '96360, 96361',
        shows: [
          'CPT Assistant, June 2007, and AAPC, 2019: the pieces of one date are added (policy hydration-segments=sum)',
        ],
      },
    },
  },
  {
    policy: 'push-minutes-in-hydration',
    log: timed('normal saline | hydration | 9:00 | 9:33', 'ondansetron | IV push | 9:10 | 9:13'),
    values: {
      keep: {
        lines: '96374, 96361',
        shows: [
          'MedLearn, 15 November 2021: the documented minutes of the pushes are taken off (policy push-minutes-in-hydration=deduct)',
        ],
      },
      // 30 minutes are left: nothing is billed, so that the finding speaks.
      deduct: { lines: '96374', shows: ['30 minutes of hydration count, and 31 are needed: not billed.'] },
    },
  },
  {
    policy: 'push-minutes-in-hydration',
    log: timed('normal saline | hydration | 9:00 | 10:00', 'ondansetron | IV push | 9:10 | 9:13'),
    values: {
      keep: { lines: '96374, 96361', shows: ['(policy push-minutes-in-hydration=deduct)'] },
      deduct: {
        lines: '96374, 96361',
        shows: [
          'most coders, since CPT names no deduction: pushes leave the minutes of hydration as they are (policy push-minutes-in-hydration=keep)',
        ],
      },
    },
  },
  {
    policy: 'missing-stop',
    log: 'Drug | Route | Start | Stop | Rate | Volume\nvancomycin | IV infusion | 9:00 | | 125 | 250',
    values: {
      push: {
        lines: '96374',
        shows: [
          'MedLearn, 10 June 2024: the stop may be worked out from the documented rate and volume (policy missing-stop=rate)',
          'stricter payers: nothing is billed until the record is complete (policy missing-stop=hold)',
        ],
      },
      rate: {
        lines: '96365, 96366',
        shows: ['Star Auditing, 2018: the infusion supports a push at most (policy missing-stop=push)'],
      },
      hold: { lines: '', shows: ['other offices bill a push (policy missing-stop=push).'] },
    },
  },
  {
    policy: 'abandoned',
    log: 'Drug | Route | Start | Stop | Note\nRemicade | IV infusion | 9:00 | 9:10 | stopped due to reaction',
    values: {
      'actual-time': {
        lines: '96409',
        shows: [
          'AAPC, 10 April 2007, for offices: the intended infusion is reported with modifier 53 (policy abandoned=modifier-53)',
        ],
      },
      'modifier-53': {
        lines: '96413-53',
        shows: ['Otherwise: An infusion that was abandoned is coded by the time that it ran.'],
      },
    },
  },
  {
    policy: 'second-initial',
    log: twoVisits,
    values: {
      '59': {
        lines: '96365 / 96365-59, 96366',
        shows: ['payers that ask for the more specific modifier: XE in place of 59 (policy second-initial=X)'],
      },
      X: {
        lines: '96365 / 96365-XE, 96366',
        shows: ['CMS, which takes either: 59 in place of XE (policy second-initial=59)'],
      },
    },
  },
  {
    policy: 'second-initial',
    log: twoSites,
    values: {
      '59': {
        lines: '96365-59, 96413, 96366, 96415x2',
        shows: ['payers that ask for the more specific modifier: XS in place of 59 (policy second-initial=X)'],
      },
      X: {
        lines: '96365-XS, 96413, 96366, 96415x2',
        shows: ['CMS, which takes either: 59 in place of XS (policy second-initial=59)'],
      },
    },
  },
  {
    policy: 'second-initial-hours',
    log: twoVisits,
    values: {
      'initial-only': { lines: '96365 / 96365-59, 96366', shows: [onAll] },
      all: { lines: '96365 / 96365-59, 96366-59', shows: [onInitial] },
    },
  },
  {
    policy: 'split-injection',
    log: timed('Evenity | SC | 9:00 |', 'Evenity | SC | 9:00 |'),
    values: {
      one: { lines: '96372', shows: ['With the policy split-injection=each it is two.'] },
      each: {
        lines: '96372x2',
        shows: [
          'CPT Assistant, May 2010, Noridian and First Coast: one drug in two syringes at one time is one injection (policy split-injection=one)',
        ],
      },
    },
  },
  {
    policy: 'pump',
    log: timed('fluorouracil | pump | 9:00 |'),
    values: {
      '96416': { lines: '96416', shows: ['(policy pump=G0498)'] },
      G0498: {
        lines: 'G0498',
        shows: ['Otherwise: A chemotherapy pump that runs over 8 hours'],
      },
    },
  },
  {
    policy: 'complex',
    log: timed('Remicade | IV infusion | 9:00 | 10:00'),
    values: {
      complex: {
        lines: '96413',
        shows: [
          'payers that take chemotherapy administration for cancer drugs alone: it has the codes of a therapeutic drug (policy complex=therapeutic)',
        ],
      },
      therapeutic: {
        lines: '96365',
        shows: [
          'CPT and CMS, as the American College of Rheumatology and Noridian read them: it has the codes of chemotherapy, since its administration asks for the same work (policy complex=complex)',
        ],
      },
    },
  },
  {
    policy: 'sub-unit-waste',
    log: 'Drug | Dose | Vials | Discarded | Route | Start | Stop\nRemicade | 396 mg | 4x100 mg | 4 mg | IV infusion | 9:00 | 10:00',
    values: {
      JZ: {
        lines: '96413, J1745-JZx40',
        shows: [
          'American Medical Coding, JW and JZ Modifier Billing Guidelines: such a line carries neither JW nor JZ (policy sub-unit-waste=none)',
        ],
      },
      none: { lines: '96413, J1745x40', shows: ['Otherwise: Waste below one unit is never a JW line'] },
    },
  },
  {
    policy: 'route-modifier',
    log: 'Drug | Dose | Route | Start | Stop\nActemra | 400 mg | IV infusion | 9:00 | 10:00',
    values: {
      'JA-JB': {
        lines: '96413, J3262-JA-JZx400',
        shows: ['payers that do not ask for it: no modifier tells the two forms apart (policy route-modifier=none)'],
      },
      // A line without the modifier has nothing to say about it.
      none: { lines: '96413, J3262-JZx400', shows: [] },
    },
  },
]

describe.each(disputes.map((one, index) => [`${one.policy} (${index + 1})`, one] as const))('%s', (_, dispute) => {
  test.each(Object.entries(dispute.values))('as %s', (value, { lines: expected, shows }) => {
    const how = `${dispute.how ?? ''} ${dispute.policy}=${value}`
    expect(lines(dispute.log, how)).toBe(expected)
    const { answer } = visit(dispute.log, how)
    const said = answer.encounters.flatMap((one) => [
      ...one.lines.flatMap((line) => line.reasons.flatMap((reason) => reason.rejected ?? [])),
      ...one.findings.map((finding) => finding.text),
    ])
    for (const text of shows) expect(said.join('\n')).toContain(text)
    // Nobody is told to switch to what is set already.
    expect(said.join('\n')).not.toContain(`(policy ${dispute.policy}=${value})`)
  })

  test('every value of the policy is tried', () => {
    expect(Object.keys(dispute.values).sort()).toEqual([...policyValues[dispute.policy]].sort())
  })
})

test('every policy that a rule names among its readings is disputed here', () => {
  const named = new Set(
    (Object.keys(rules) as RuleId[]).flatMap((id) => (rule(id).readings ?? []).map((reading) => reading.policy)),
  )
  named.delete('none')
  const here = new Set<string>(disputes.map((one) => one.policy))
  expect([...named].filter((policy) => !here.has(policy))).toEqual([])
})

describe('a dispute is named where it decides, and nowhere else', () => {
  const rulesOf = (log: string, how = ''): string[][] =>
    visit(log, how).answer.encounters.flatMap((one) =>
      one.lines.map((line) => line.reasons.map((reason) => reason.rule)),
    )

  test('how a biologic is classed stands at its first hour, not again at its further hours or its drug line', () => {
    const [first, ...others] = rulesOf(timed('Remicade | IV infusion | 9:00 | 11:13'))
    expect(first).toContain('category.complex')
    expect(others.length).toBeGreaterThan(0)
    for (const rules of others) expect(rules).not.toContain('category.complex')
  })

  test('nor at a drug that is no biologic', () => {
    const lines = rulesOf(timed('Remicade | IV infusion | 9:00 | 10:00', 'vancomycin | IV infusion | 10:00 | 11:00'))
    expect(lines.filter((rules) => rules.includes('category.complex'))).toHaveLength(1)
  })

  test('an infusion that was abandoned is disputed in offices alone: a hospital has no modifier 53', () => {
    const log = 'Drug | Route | Start | Stop | Note\nRemicade | IV infusion | 9:00 | 9:10 | stopped due to reaction'
    expect(rulesOf(log).flat()).toContain('record.abandoned')
    expect(rulesOf(log, 'hospital').flat()).not.toContain('record.abandoned')
  })
})
