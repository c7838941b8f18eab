/** Who pays, as far as the rules of a claim depend on it. */
export const payerKinds = [
  'medicare',
  'advantage',
  'supplement',
  'medicaid',
  'medicaid-managed',
  'commercial',
  'tricare',
  'va',
  'workers-comp',
  'self-pay',
  'unclear',
] as const

export type PayerKind = (typeof payerKinds)[number]

/** A kind that is known. */
export type KnownKind = Exclude<PayerKind, 'unclear'>

/** What a biller calls each kind. */
export const kindNames: Readonly<Record<PayerKind, string>> = {
  medicare: 'Original Medicare',
  advantage: 'Medicare Advantage',
  supplement: 'Medicare supplement (Medigap)',
  medicaid: 'Medicaid',
  'medicaid-managed': 'Medicaid managed care',
  commercial: 'Commercial',
  tricare: 'TRICARE',
  va: 'Veterans Affairs',
  'workers-comp': 'Workers’ compensation',
  'self-pay': 'Self-pay',
  unclear: 'Not known',
}

/** Groups of members whom a carrier's own rules leave out or treat apart. */
export type Program = 'railroad' | 'federal-employees' | 'state-employees' | 'dual-eligible' | 'marketplace'

interface Identified {
  /** As the log writes it; null where it names nobody and Medicare is assumed. */
  readonly written: string | null
  readonly carrier: string | null
  /** Two letters. */
  readonly state: string | null
  readonly program: Program | null
  /** What in the name decides, as a sentence. */
  readonly because: string
}

/** A payer whose kind the name tells. */
export interface KnownPayer extends Identified {
  readonly kind: KnownKind
}

/** A payer whose kind the name does not tell: a wrong kind would be worse than a question. */
export interface UnclearPayer extends Identified {
  readonly kind: 'unclear'
  /** Asked once for the name, not once a row. */
  readonly ask: string
}

export type Payer = KnownPayer | UnclearPayer

/**
 * Whether the claim goes to Original Medicare. Behind a Medigap policy the claim is Medicare's, and Medicare's rules
 * decide; an Advantage plan follows its contract, and a name that cannot be told accuses nobody by Medicare's rules.
 */
export const isOriginalMedicare = ({ kind }: Payer): boolean => kind === 'medicare' || kind === 'supplement'

/** What an Advantage plan's contract says of sequestration: the plan withholds as Medicare does, or nothing; null is not known. */
export type ContractSequestration = 'as-medicare' | 'none' | null

/** Programs in which no manufacturer may pay the patient's part (Anti-Kickback Statute, 42 U.S.C. 1320a-7b(b)). */
export const federalKinds: readonly PayerKind[] = [
  ...(['medicare', 'advantage', 'supplement', 'medicaid', 'medicaid-managed', 'tricare', 'va'] as const),
]
