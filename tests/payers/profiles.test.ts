import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { carrierPhrases, planPhrases, wholeNames } from '../../src/payers/names/carriers'
import { payerOf } from '../../src/payers/names/who-pays'
import {
  factsOn,
  modifierOf340B,
  needsNdc,
  notABenefit,
  notComplex,
  notInHospital,
  preferenceOn,
  profileOf,
  suppliedByPayer,
  type Asked,
} from '../../src/payers/documents/answers'
import { profiles } from '../../src/payers/profiles/index'
import type { EntityType, Fact } from '../../src/payers/profiles/define'
import { readCsv } from '../../src/files/csv'
import { builtIn } from '../../src/reference/built-in'

/** An answer that somebody else than the profile's source prints. */
interface Published {
  readonly payer: string
  readonly setting: 'office' | 'hospital'
  readonly date: string
  readonly ask: { readonly topic: string; readonly code?: string; readonly entity?: EntityType | 'other' | null }
  readonly answer: string
  readonly source: { readonly publisher: string; readonly date: string; readonly url: string }
}

/** What stands beside a profile, `published/ID.yaml`. */
interface Beside {
  readonly answers: readonly Published[]
  /** Facts that one document says and that nobody else was found to print, so that nothing but the document holds them. */
  readonly alone: readonly string[]
  /** Codes of the facts that no list here has. */
  readonly otherCodes?: readonly string[]
}

const folder = join(import.meta.dirname, 'published')
const beside = new Map(
  readdirSync(folder).map((file) => [
    basename(file, '.yaml'),
    parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' }) as Beside,
  ]),
)
const published = [...beside].flatMap(([profile, { answers }]) => answers.map((one) => ({ profile, ...one })))

function answered({ payer, setting, date, ask }: Published): {
  readonly answer: string
  readonly facts: readonly Fact[]
} {
  const asked: Asked = { payer: payerOf(payer), setting, date }
  const code = ask.code ?? ''
  switch (ask.topic) {
    case 'site-of-care': {
      const found = notInHospital(code, asked)
      return found === null ? { answer: 'nothing', facts: [] } : { answer: 'not in a hospital', facts: [found] }
    }
    case 'preferred': {
      const found = preferenceOn(code, asked)
      if (found === null) return { answer: 'nothing', facts: [] }
      return { answer: found.heldBack ? 'held back' : 'preferred', facts: [found.by] }
    }
    case 'ndc': {
      const fact = needsNdc(code, asked)
      return { answer: fact === null ? 'not needed' : 'needed', facts: fact === null ? [] : [fact] }
    }
    case 'supplied-by-payer': {
      const fact = suppliedByPayer(code, asked)
      return {
        answer: fact === null ? 'the office buys it' : 'the payer supplies it',
        facts: fact === null ? [] : [fact],
      }
    }
    case '340B':
      return { answer: modifierOf340B(ask.entity ?? null, asked) ?? 'nothing', facts: factsOn('340B', asked) }
    case 'route-modifier':
    case 'waste-modifiers':
    case 'drug-basis': {
      const facts = factsOn(ask.topic, asked)
      return { answer: facts[0]?.value ?? 'nothing', facts }
    }
    default:
      throw new Error(`No case can ask about ${ask.topic}: list its fact under "alone".`)
  }
}

describe('answers that others print', () => {
  test.each(published.map((one) => [`${one.payer} ${one.date} ${one.ask.topic} ${one.ask.code ?? ''}`, one] as const))(
    '%s',
    (_, one) => {
      const { answer, facts } = answered(one)
      expect(
        profileOf(payerOf(one.payer), one.setting)?.id,
        `"${one.payer}" has to lead to the profile: its carrier and its spellings stand in src/payers/names/carriers.ts, its kind, states and setting in the profile.`,
      ).toBe(one.profile)
      expect(answer, `what ${one.profile} says of ${one.ask.topic}`).toBe(one.answer)
      // An answer that the profile itself was written from tests nothing.
      for (const { source } of facts) expect(one.source.url).not.toBe(source.url)
    },
  )

  test.each(profiles.map(({ id }) => id))('three or more for %s', (id) => {
    expect(
      published.filter((one) => one.profile === id).length,
      `answers in published/${id}.yaml`,
    ).toBeGreaterThanOrEqual(3)
  })
})

test.each(profiles)('every other fact of $id is held by an answer from elsewhere', ({ id, facts }) => {
  const held = new Set(published.flatMap((one) => answered(one).facts))
  const alone = facts
    .filter((fact) => !held.has(fact))
    .map((fact) => [fact.topic, ...('family' in fact ? [fact.family] : []), fact.from].join(' '))
  expect(
    [...new Set(alone)].sort(),
    `A fact that no answer of published/${id}.yaml reaches is listed there under "alone", and no other.`,
  ).toEqual([...(beside.get(id)?.alone ?? [])].sort())
})

/** A fact in the words of `noted.csv`. */
function noted({ source, topic, from, until, ...rest }: Fact): string {
  expect(source.url).not.toBe('')
  const words = (value: unknown): string =>
    Array.isArray(value) ? value.join(' ') : value === true ? 'yes' : (value as string)
  const what = Object.entries(rest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${words(value)}`)
  return [topic, from, until ?? '', what.join('; ')].join(' | ')
}

test('every fact stands written down a second time, by code: a slip in one of the two is seen', () => {
  const [, ...rows] = readCsv(readFileSync(join(import.meta.dirname, 'noted.csv')))
  const second = rows
    .filter(([profile]) => profile !== '')
    .map(([profile, ...cells]) => `${String(profile)}: ${cells.join(' | ')}`)
  const first = profiles.flatMap(({ id, facts }) => facts.map((fact) => `${id}: ${noted(fact)}`))
  expect(
    [...first].sort(),
    'Profiles (+) and tests/payers/noted.csv (-) differ. Write each fact from its document into noted.csv too: profile,topic,from,until,"what".',
  ).toEqual([...second].sort())
})

describe('profiles', () => {
  const facts = profiles.flatMap((profile) => profile.facts.map((fact) => ({ profile, fact })))
  const codesOf = (fact: Fact): readonly string[] =>
    fact.topic === 'preferred'
      ? [...fact.preferred, ...fact.heldBack]
      : fact.topic === 'complex' || fact.topic === 'supplied-by-payer' || fact.topic === 'site-of-care'
        ? fact.codes
        : 'code' in fact
          ? [fact.code]
          : []

  test('ids are the names of their files, and what is missing is said', () => {
    for (const { id } of profiles) {
      expect(existsSync(join(import.meta.dirname, `../../src/payers/profiles/${id}.ts`)), id).toBe(true)
    }
    expect([...beside.keys()].sort()).toEqual(profiles.map(({ id }) => id).sort())
    for (const { id, missing } of profiles) expect(missing.length, id).toBeGreaterThan(0)
  })

  test('carriers are names that payers are read by', () => {
    const known = new Set([
      ...carrierPhrases.map(([, { name }]) => name),
      ...planPhrases.map(([, { carrier }]) => carrier),
      ...Object.values(wholeNames).map(({ carrier }) => carrier),
    ])
    const unknown = profiles.flatMap(({ id, carriers }) =>
      carriers.filter((name) => !known.has(name)).map((name) => `${id}: ${name}`),
    )
    expect(unknown, 'Add a row to src/payers/names/carriers.ts').toEqual([])
  })

  test('dates are days of the calendar, and no fact ends before it begins', () => {
    const isDay = (date: string): boolean =>
      /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
    for (const { profile, fact } of facts) {
      const where = `${profile.id} ${fact.topic} ${fact.from}`
      expect(isDay(fact.from), where).toBe(true)
      if (fact.until === undefined) continue
      expect(isDay(fact.until), where).toBe(true)
      expect(fact.until > fact.from, where).toBe(true)
    }
  })

  test('every code of a fact is a drug’s own code that some list has', () => {
    const known = new Set(builtIn.drugCodes.map(({ code }) => code))
    const limits = new Set(builtIn.limits.flatMap((quarter) => [...quarter.limits.keys()]))
    const unknown = facts.flatMap(({ profile, fact }) =>
      codesOf(fact)
        .filter((code) => !known.has(code) && !limits.has(code))
        .map((code) => `${profile.id} ${code}`),
    )
    const said = [...beside].flatMap(([id, { otherCodes = [] }]) => otherCodes.map((code) => `${id} ${code}`))
    expect(unknown.filter((one) => !said.includes(one))).toEqual([])
  })

  test('no product is preferred and held back by one payer on one date', () => {
    for (const { profile, fact } of facts) {
      if (fact.topic !== 'preferred') continue
      expect(
        fact.preferred.filter((code) => fact.heldBack.includes(code)),
        `${profile.id} ${fact.family}`,
      ).toEqual([])
      for (const other of profile.facts) {
        if (other.topic !== 'preferred' || other === fact || other.family !== fact.family) continue
        const kinds = (one: Fact): readonly string[] => one.kinds ?? profile.kinds
        if (!kinds(other).some((kind) => kinds(fact).includes(kind))) continue
        const apart = (other.until ?? '9999') < fact.from || (fact.until ?? '9999') < other.from
        expect(apart, `${profile.id} ${fact.family} ${fact.from} and ${other.from}`).toBe(true)
      }
    }
  })

  test('a payer that cannot be told, or whose carrier has no profile, has none', () => {
    for (const name of ['Humana', 'Cigna', 'UHC Community Plan', 'UHC Medicare Advantage', 'BCBS TX', 'Medicaid']) {
      expect(profileOf(payerOf(name), 'office'), name).toBeNull()
    }
  })
})

describe('what the documents decide', () => {
  const at = (payer: string, date: string, setting: Asked['setting'] = 'office'): Asked => ({
    payer: payerOf(payer),
    date,
    setting,
  })

  test('Independence refuses the complex codes for its list from April 26, 2022', () => {
    expect(notComplex('J0717', at('IBC', '2022-04-25'))).toBeNull()
    expect(notComplex('J0717', at('IBC', '2022-04-26'))?.value).toBe('therapeutic')
    expect(notComplex('J1745', at('IBC', '2024-01-01'))).toBeNull()
    expect(notComplex('J0717', at('UHC', '2024-01-01'))).toBeNull()
  })

  test('UnitedHealthcare’s pharmacy supplies hospitals with Skyrizi, and everybody with Gamifant', () => {
    expect(suppliedByPayer('J2327', at('UHC', '2024-02-05', 'hospital'))).not.toBeNull()
    expect(suppliedByPayer('J2327', at('UHC', '2024-02-05'))).toBeNull()
    expect(suppliedByPayer('J2327', at('UHC', '2022-11-30', 'hospital'))).toBeNull()
    expect(suppliedByPayer('J9210', at('UHC', '2022-07-01'))).not.toBeNull()
  })

  test('a contractor’s own fact holds in its states only', () => {
    expect(factsOn('split-injection', at('Medicare CA', '2025-01-01'))).toHaveLength(1)
    expect(factsOn('split-injection', at('Medicare', '2025-01-01'))).toHaveLength(0)
    expect(factsOn('split-injection', at('TX MCR', '2025-01-01'))).toHaveLength(0)
    expect(factsOn('split-injection', at('RR Medicare CA', '2025-01-01'))).toHaveLength(0)
    expect(notABenefit('J0129', at('Medicare CA', '2025-01-01'))).not.toBeNull()
    expect(notABenefit('J0129', at('WASHINGTON MEDICARE', '2025-01-01'))).toBeNull()
    expect(notABenefit('J3357', at('WASHINGTON MEDICARE', '2025-01-01'))).not.toBeNull()
  })

  test('an Advantage plan of the same carrier has its own list', () => {
    expect(preferenceOn('J2506', at('BCBSM', '2025-02-01'))?.heldBack).toBe(true)
    expect(preferenceOn('J2506', at('Medicare Plus Blue', '2025-02-01'))?.heldBack).toBe(false)
  })
})
