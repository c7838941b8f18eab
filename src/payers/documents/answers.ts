import { holdsOn } from '../../basics/date'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import type { Payer } from '../payer'
import { contractorOf } from './contractors'
import { profiles } from '../profiles'
import type { EntityType, Fact, Profile, Topic } from '../profiles/define'

/** The visit that a question is about. */
export interface Asked {
  readonly payer: Payer
  /** The profile that the office chose for it; left out: the one that its name finds. */
  readonly profile?: Profile | null
  readonly setting: 'office' | 'hospital'
  /** ISO date of service; on none the documents, which all have dates, say nothing. */
  readonly date: string | null
}

type FactOf<T extends Topic> = Extract<Fact, { topic: T }>

/** The profile of a payer's documents; null where there is none. A payer that cannot be told has none. */
export const profileOf = ({ kind, carrier, state }: Payer, setting: Asked['setting']): Profile | null =>
  profiles.find(
    (one) =>
      one.kinds.includes(kind) &&
      (one.setting === undefined || one.setting === setting) &&
      (one.carriers.length === 0 || (carrier !== null && one.carriers.includes(carrier))) &&
      (one.states.length === 0 || (state !== null && one.states.includes(state))),
  ) ?? null

/** What a payer's documents say of a matter on the date of service; a contractor's own facts where the state tells it. */
export function factsOn<T extends Topic>(topic: T, asked: Asked): readonly FactOf<T>[] {
  const { payer, setting, date } = asked
  const profile = asked.profile === undefined ? profileOf(payer, setting) : asked.profile
  const facts = profile?.facts ?? []
  // Railroad Medicare has its own contractor in every state.
  const contractor = payer.program === 'railroad' ? null : contractorOf(payer.state)
  return facts.filter(
    (fact): fact is FactOf<T> =>
      fact.topic === topic &&
      holdsOn(fact, date) &&
      (fact.setting === undefined || fact.setting === setting) &&
      (fact.kinds === undefined || fact.kinds.includes(payer.kind)) &&
      (payer.program === null || !(fact.notFor ?? []).includes(payer.program)) &&
      (fact.contractor === undefined || contractor?.startsWith(fact.contractor) === true),
  )
}

/** What a payer says of a drug's product: preferred, held back, or nothing. */
export function preferenceOn(
  code: string,
  asked: Asked,
): { readonly heldBack: boolean; readonly by: FactOf<'preferred'> } | null {
  for (const by of factsOn('preferred', asked)) {
    if (by.heldBack.includes(code)) return { heldBack: true, by }
    if (by.preferred.includes(code)) return { heldBack: false, by }
  }
  return null
}

/** The fact by which the payer's own pharmacy supplies and bills the drug, so that the visit bills its administration alone. */
export const suppliedByPayer = (code: string, asked: Asked): FactOf<'supplied-by-payer'> | null =>
  factsOn('supplied-by-payer', asked).find(({ codes }) => codes.includes(code)) ?? null

/** The fact by which the payer refuses the complex administration codes for a drug. */
export const notComplex = (code: string, asked: Asked): FactOf<'complex'> | null =>
  factsOn('complex', asked).find(({ codes }) => codes.includes(code)) ?? null

/** The fact by which a drug's line needs its NDC. */
export const needsNdc = (code: string, asked: Asked): FactOf<'ndc'> | null =>
  factsOn('ndc', asked).find(({ value }) => value === 'all' || unclassifiedCodes.has(code)) ?? null

/** The fact by which a drug belongs elsewhere than in a hospital. */
export const notInHospital = (code: string, asked: Asked): FactOf<'site-of-care'> | null =>
  factsOn('site-of-care', asked).find(({ codes }) => codes.includes(code)) ?? null

/** The fact by which a drug under the skin is no benefit, since patients usually give it themselves. */
export const notABenefit = (code: string, asked: Asked): FactOf<'self-administered'> | null =>
  factsOn('self-administered', asked).find((one) => one.code === code) ?? null

/**
 * The modifier that marks 340B stock.
 *
 * @param entity - the covered entity's type; null where the office has not said it
 * @returns null where the payer's documents do not tell it, `ask` where it rests on the entity's type
 */
export function modifierOf340B(entity: EntityType | 'other' | null, asked: Asked): 'TB' | 'JG' | 'U8' | 'ask' | null {
  const [fact] = factsOn('340B', asked)
  if (fact === undefined) return null
  if (fact.value !== 'by entity') return fact.value
  if (entity === null) return 'ask'
  return entity !== 'other' && fact.usesTB.includes(entity) ? 'TB' : 'JG'
}
