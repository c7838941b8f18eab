import { claimLines, codeText } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { withPolicies } from '../../src/policies/policies'
import { cellsOf, publishedCases, type PublishedCase } from './published-cases'

/** How a case is put to the engine. */
export interface Asked {
  readonly setting?: 'office' | 'hospital'
  readonly policy?: Readonly<Record<string, string>>
  /** A date of service in place of the case's own. */
  readonly date?: string
}

/** What a coder compares: codes with modifiers and units over the whole case, in a fixed order. */
export interface Answered {
  readonly administration: string
  readonly drugs: string
}

/** Puts a case to the engine. */
export function answered(one: PublishedCase, asked: Asked = {}): Answered {
  const log = asked.date === undefined ? one.log : one.log.map((row) => ({ ...row, Date: asked.date! }))
  const coding = code(cellsOf(log), {
    setting: asked.setting ?? one.setting,
    policies: withPolicies(Object.entries(asked.policy ?? {})),
  })
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

/** `96415x2, 96413` as `96413, 96415x2`. */
export const sorted = (codes: string): string => entries(codes).sort().join(', ')

const entries = (codes: string): string[] => codes.split(/,\s*/).filter((text) => text !== '')

/** Codes of drug administration of any year; others (visits, drugs, procedures) are not what a case is about. */
const administration = /^(?:907[6-9]\d|96[34]\d\d|965[0-4]\d|G034[5-9]|G035\d|G036[0-3]|G0498|C895\d)$/

/** The administration codes of an answer, equal ones added: `96375, 96375x2` is `96375x3`. */
export function administrationCodes(codes: string): string {
  const units = new Map<string, number>()
  for (const entry of entries(codes)) {
    const [, name = entry, count = '1'] = /^(.*?)(?:x(\d+))?$/.exec(entry) ?? []
    if (administration.test(name.slice(0, 5))) units.set(name, (units.get(name) ?? 0) + Number(count))
  }
  return sorted([...units].map(([name, count]) => (count === 1 ? name : `${name}x${count}`)).join(', '))
}

/** What the engine made of one case. */
export interface Measured {
  readonly publisher: string
  readonly status: PublishedCase['status']
  /** What the case asks for is not looked at yet: an order, whose claim it is. */
  readonly asked: boolean
  readonly asExpected: boolean
  /** The publisher's administration codes, today or in the codes of its time; `null` where it gives none. */
  readonly asPublished: 'default' | 'policy' | 'no' | null
}

/** The publishing house: `AAPC Oncology Coding Alert` and `AAPC forum (khines80)` are AAPC. */
export const house = (publisher: string): string =>
  publisher.startsWith('AAPC') ? 'AAPC' : publisher.replace(/(?: \(| quoting | citing |, | \/ ).*$/, '')

/** Puts a case to the engine in every way that it describes. */
export function measure(one: PublishedCase): Measured {
  const asked = !(one.needs ?? []).includes('claim-checks')
  const now = answered(one)
  const then = one.history === undefined ? now : answered(one, { date: one.history.date })
  const under = one.policy === undefined ? now : answered(one, { policy: one.policy })
  const published = administrationCodes(one.published)
  const speaksOfDrugs = published === '' && one.published !== ''
  const same = ({ administration: codes }: Answered): boolean => administrationCodes(codes) === published
  const drugs = one.drugLines === undefined || now.drugs === sorted(one.drugLines)
  return {
    publisher: house(one.source.publisher),
    status: one.status,
    asked,
    asExpected:
      asked &&
      drugs &&
      now.administration === sorted(one.expected) &&
      then.administration === sorted(one.history?.expected ?? one.expected),
    asPublished: !asked || speaksOfDrugs ? null : same(now) || same(then) ? 'default' : same(under) ? 'policy' : 'no',
  }
}

/** One line of the table, for a publisher or for all. */
export interface Accuracy {
  readonly publisher: string
  readonly cases: number
  readonly agrees: number
  readonly disputed: number
  readonly superseded: number
  readonly incomplete: number
  readonly asked: number
  readonly asExpected: number
  /** Cases in which the publisher gives administration codes of its own. */
  readonly published: number
  readonly asPublished: number
  readonly underPolicy: number
}

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length

const summed = (publisher: string, list: readonly Measured[]): Accuracy => ({
  publisher,
  cases: list.length,
  agrees: count(list, (one) => one.status === 'agrees'),
  disputed: count(list, (one) => one.status === 'disputed'),
  superseded: count(list, (one) => one.status === 'superseded'),
  incomplete: count(list, (one) => one.status === 'incomplete'),
  asked: count(list, (one) => one.asked),
  asExpected: count(list, (one) => one.asExpected),
  published: count(list, (one) => one.asPublished !== null),
  asPublished: count(list, (one) => one.asPublished === 'default'),
  underPolicy: count(list, (one) => one.asPublished === 'policy'),
})

/** The table of `npm run accuracy`: each publisher, most cases first, and all of them at the end. */
export function accuracy(cases: readonly PublishedCase[] = publishedCases): Accuracy[] {
  const measured = cases.map(measure)
  const houses = [...new Set(measured.map((one) => one.publisher))]
  return [
    ...houses
      .map((publisher) =>
        summed(
          publisher,
          measured.filter((one) => one.publisher === publisher),
        ),
      )
      .sort((a, b) => b.cases - a.cases || (a.publisher < b.publisher ? -1 : 1)),
    summed('All', measured),
  ]
}
