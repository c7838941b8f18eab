/** How the work of giving a drug is classed. `complex` is a biologic with the work of chemotherapy. */
export type DrugCategory = 'chemotherapy' | 'hormonal' | 'complex' | 'therapeutic' | 'hydration' | 'none'

/**
 * How a drug is given where the log does not say. `vein` may be a push or an infusion, the clock decides; `procedure` is
 * a way that has codes outside this family (into the eye, the bladder, the spinal canal).
 */
export type UsualRoute = 'infusion' | 'push' | 'vein' | 'injection' | 'subcutaneous infusion' | 'mouth' | 'procedure'

/**
 * Why a drug has its category. `unsettled`: sources were read and none settles it for Medicare, the payer may see it
 * otherwise. `unverified`: no source was read; whoever relies on it is told so.
 */
export type CategoryBasis =
  | 'ACR position on biologics, Infusion FAQs'
  | 'Manufacturer coding sheet that lists the complex codes first'
  | 'HCPCS antineoplastic section (J9 and Q5 codes)'
  | 'AMA CPT, antineoplastics also for other diagnoses, as read by Noridian A52953'
  | 'The Rheumatologist, 2011'
  | 'AAPC coding alerts'
  | 'MAC article NGS A58620'
  | 'AmeriHealth/IBC notice 21-3144'
  | 'American College of Allergy, Asthma & Immunology'
  | 'Noridian and WPS: steroids, antiemetics, antibiotics, iron, bone agents and leucovorin are therapeutic'
  | 'CPT family by analogy'
  | 'CGS Administrators, 10 May 2012'
  | 'unsettled'
  | 'unverified'

export interface Drug {
  /** Generic name, the identity of the drug: the same name is the same drug. */
  readonly name: string
  /** Brands and other written forms. */
  readonly names: readonly string[]
  /** Its HCPCS codes, those no longer in force too; what stands behind a code says when it is this one and not another. */
  readonly codes: readonly CodeOfDrug[]
  readonly category: DrugCategory
  readonly basis: CategoryBasis
  readonly usual: UsualRoute
  /** True for antineoplastics: an injection under the skin is then a chemotherapy injection. */
  readonly antineoplastic: boolean
}

/** Which of a drug's codes is meant, where the same drug has several at one time. */
export type CodeUse = (typeof codeUses)[number]

export interface CodeOfDrug {
  readonly code: string
  readonly use: CodeUse | null
  /** What is known of a code that no published file at hand holds yet. */
  readonly kept: KeptCode | null
}

/**
 * A code record that somebody keeps by hand, in the line of its drug, until a published file has the code: then `npm run
 * reference` says to delete it where both say the same, and fails naming both where they differ.
 */
export interface KeptCode {
  readonly code: string
  readonly use?: CodeUse
  /** First day in force, ISO. */
  readonly from: string
  readonly until?: string
  /** What one unit is: `10 mg`, `0.5 mL`, `100 units`. */
  readonly unit: string
  /** Sizes sold, in the measure of the unit: `[100, 400]`. */
  readonly containers?: readonly number[]
  readonly doses?: 'single' | 'multiple' | 'mixed'
  /** Who says so: `HCPCS quarterly update, January 2027`. */
  readonly source: string
}

/**
 * Drugs that share category, basis and usual route.
 *
 * @param rows - generic name, HCPCS codes, brands and other written forms; the last two as lists with commas, a code
 *   followed by its use where that decides (`J3358 IV, J3357 SC`). A code that no published file holds yet is written as
 *   a record: `[{ code: 'Q5199', from: '2027-01-01', unit: '10 mg', source: 'HCPCS quarterly update, January 2027' }]`
 */
export const drugsOf = (
  category: DrugCategory,
  basis: CategoryBasis,
  usual: UsualRoute,
  rows: readonly (readonly [name: string, codes?: string | readonly (string | KeptCode)[], names?: string])[],
): readonly Drug[] =>
  rows.map(([name, codes, names]) => ({
    name,
    names: listed(names),
    codes: (typeof codes === 'object' ? codes.flatMap(written) : listed(codes)).map(codeOfDrug),
    category,
    basis,
    usual,
    antineoplastic: category === 'chemotherapy' || category === 'hormonal',
  }))

const listed = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split(', ').filter((one) => one !== '')

const codeUses = [
  'IV',
  'SC',
  'IM',
  'ESRD',
  'non-ESRD',
  'intravitreal',
  'weekly',
  'monthly',
  'up to 100 mg',
  'over 100 mg',
] as const

/** `J0898 non-ESRD, J0899 ESRD`: codes of one drug in words. */
export const codesOfText = (text: string): readonly CodeOfDrug[] => listed(text).map(codeOfDrug)

const written = (one: string | KeptCode): readonly (string | KeptCode)[] =>
  typeof one === 'string' ? listed(one) : [one]

function codeOfDrug(text: string | KeptCode): CodeOfDrug {
  if (typeof text === 'object') return { code: text.code, use: text.use ?? null, kept: text }
  const said = text.slice(6)
  const use = codeUses.find((one) => one === said)
  if (said !== '' && use === undefined) throw new Error(`"${said}" behind ${text.slice(0, 5)} is not a use of a code.`)
  return { code: text.slice(0, 5), use: use ?? null, kept: null }
}
