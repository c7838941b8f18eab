import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { payerOf } from '../../src/payers/names/who-pays'
import {
  factsOn,
  modifierOf340B,
  needsNdc,
  notABenefit,
  notComplex,
  preferenceOn,
  profileOf,
  suppliedByPayer,
  type Asked,
} from '../../src/payers/profiles/answers'
import { profiles } from '../../src/payers/profiles/index'
import type { EntityType, Fact } from '../../src/payers/profiles/profile'
import { builtIn } from '../../src/reference/built-in'

/** An answer that somebody else than the profile's source prints. */
interface Published {
  readonly profile: string
  readonly payer: string
  readonly setting: 'office' | 'hospital'
  readonly date: string
  readonly ask: { readonly topic: string; readonly code?: string; readonly entity?: EntityType | 'other' | null }
  readonly answer: string
  readonly source: { readonly publisher: string; readonly date: string; readonly url: string }
}

const published = parse(readFileSync(join(import.meta.dirname, 'published.yaml'), 'utf8'), {
  schema: 'core',
}) as readonly Published[]

function answered({ payer, setting, date, ask }: Published): {
  readonly answer: string
  readonly facts: readonly Fact[]
} {
  const asked: Asked = { payer: payerOf(payer), setting, date }
  const code = ask.code ?? ''
  switch (ask.topic) {
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
      throw new Error(`Nobody answers ${ask.topic}.`)
  }
}

describe('answers that others print', () => {
  test.each(published.map((one) => [`${one.payer} ${one.date} ${one.ask.topic} ${one.ask.code ?? ''}`, one] as const))(
    '%s',
    (_, one) => {
      const { answer, facts } = answered(one)
      expect(answer).toBe(one.answer)
      expect(profileOf(payerOf(one.payer), one.setting)?.id).toBe(one.profile)
      // An answer that the profile itself was written from tests nothing.
      for (const { source } of facts) expect(one.source.url).not.toBe(source.url)
    },
  )

  test.each(profiles.map(({ id }) => id))('three or more for %s', (id) => {
    expect(published.filter((one) => one.profile === id).length).toBeGreaterThanOrEqual(3)
  })
})

/** Facts that one document says and that nobody else was found to print, so that nothing but the document holds them. */
const byOneDocument = [
  'blue-cross-michigan ndc 2015-02-28',
  'blue-cross-michigan preferred bevacizumab 2025-01-01',
  'blue-cross-michigan preferred pegfilgrastim 2025-01-01',
  'blue-cross-michigan preferred rituximab 2025-01-01',
  'blue-cross-michigan preferred trastuzumab 2024-01-01',
  'blue-cross-nc preferred denosumab 2026-01-01',
  'blue-cross-nc preferred eculizumab 2026-01-01',
  'blue-cross-nc preferred pegfilgrastim 2024-04-01',
  'blue-cross-nc preferred trastuzumab 2024-04-01',
  'blue-cross-nc route-modifier 2021-06-30',
  'independence complex 2022-04-26',
  'independence ndc 2009-01-01',
  'medicare evidence-development 2023-07-06',
  'medicare evidence-development 2024-07-02',
  'medicare self-administered 2021-04-05',
  'medicare self-administered 2021-10-15',
  'medicare split-injection 2022-12-16',
  'medicare-hospital evidence-development 2023-07-06',
  'medicare-hospital evidence-development 2024-07-02',
  'medicare-hospital split-injection 2022-12-16',
  'tricare timely-filing 2023-08-21',
  'unitedhealthcare ndc 2018-09-01',
  'unitedhealthcare preferred infliximab 2026-02-01',
  'unitedhealthcare preferred intravenous iron 2023-09-01',
  'unitedhealthcare supplied-by-payer 2022-07-01',
  'unitedhealthcare supplied-by-payer 2023-12-01',
  'unitedhealthcare supplied-by-payer 2024-07-01',
  'unitedhealthcare supplied-by-payer 2024-10-01',
]

test('every other fact is held by an answer from elsewhere', () => {
  const held = new Set(published.flatMap((one) => answered(one).facts))
  const alone = profiles.flatMap(({ id, facts }) =>
    facts
      .filter((fact) => !held.has(fact))
      .map((fact) => [id, fact.topic, ...('family' in fact ? [fact.family] : []), fact.from].join(' ')),
  )
  expect([...new Set(alone)].sort()).toEqual(byOneDocument)
})

describe('profiles', () => {
  const facts = profiles.flatMap((profile) => profile.facts.map((fact) => ({ profile, fact })))
  const codesOf = (fact: Fact): readonly string[] =>
    fact.topic === 'preferred'
      ? [...fact.preferred, ...fact.heldBack]
      : fact.topic === 'complex' || fact.topic === 'supplied-by-payer'
        ? fact.codes
        : 'code' in fact
          ? [fact.code]
          : []

  test('ids are one of a kind, and what is missing is said', () => {
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length)
    for (const { id, missing } of profiles) expect(missing.length, id).toBeGreaterThan(0)
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
    // In CMS's HCPCS file of 2024 and no list here: given into the spine or the eye, or ended; 90378 is CPT.
    const elsewhere = [
      'J0567',
      'J3398',
      'J2326',
      'J3399',
      'J0215',
      'J1435',
      'J1729',
      'J1826',
      'Q3027',
      'Q3028',
      '90378',
    ]
    const unknown = facts.flatMap(({ profile, fact }) =>
      codesOf(fact)
        .filter((code) => !known.has(code) && !limits.has(code) && !elsewhere.includes(code))
        .map((code) => `${profile.id} ${code}`),
    )
    expect(unknown).toEqual([])
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
    for (const name of ['Humana', 'Aetna', 'UHC Community Plan', 'UHC Medicare Advantage', 'BCBS TX', 'Medicaid']) {
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
