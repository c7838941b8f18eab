/** How the work of giving a drug is classed. `complex` is a biologic with the work of chemotherapy. */
export type DrugCategory = 'chemotherapy' | 'hormonal' | 'complex' | 'therapeutic' | 'hydration' | 'none'

/** How a drug is given where the log does not say; `vein` may be a push or an infusion, the clock decides. */
export type UsualRoute = 'infusion' | 'push' | 'vein' | 'injection' | 'subcutaneous infusion' | 'mouth'

/** Why a drug has its category. `unsettled`: no drug-specific Medicare source; the payer may see it otherwise. */
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

export interface Drug {
  /** Generic name, the identity of the drug: the same name is the same drug. */
  readonly name: string
  /** Brands and other written forms. */
  readonly names: readonly string[]
  readonly hcpcs: readonly string[]
  readonly category: DrugCategory
  readonly basis: CategoryBasis
  readonly usual: UsualRoute
  /** True for antineoplastics: an injection under the skin is then a chemotherapy injection. */
  readonly antineoplastic?: true
}
