/**
 * Diagnoses that a payer's document asks for on a drug's claim, by date, each with who says so. Only lists that were read as a whole
 * stand here; a drug without one is asked for no diagnosis of its own.
 */
export interface DiagnosisList {
  readonly codes: ReadonlySet<string>
  /** ICD-10-CM; one of them stands on the claim. */
  readonly oneOf: readonly string[]
  /** Original Medicare, or every payer. */
  readonly payers: 'medicare'
  readonly from: string
  readonly until: string | null
  readonly source: string
}

/** Alzheimer's disease, or mild cognitive impairment: beside Z00.6, which the trial or registry brings. */
export const diagnosisLists: readonly DiagnosisList[] = [
  {
    codes: new Set(['J0172', 'J0174', 'J0175']),
    oneOf: ['G30.0', 'G30.1', 'G30.8', 'G30.9', 'G31.84'],
    payers: 'medicare',
    from: '2023-07-06',
    until: null,
    source: 'Medicare contractors on antibodies against amyloid, NCD 200.3',
  },
]
