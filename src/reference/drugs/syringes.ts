/**
 * Doses that the label splits over several syringes of one session: two rows of one syringe each are one dose, not the same row
 * again.
 *
 * Not modelled: drugs whose label was not read for it; which syringe went where.
 */
export interface SplitDose {
  /** What one syringe holds, as a log writes it. */
  readonly syringe: RegExp
  readonly source: string
}

export const splitDoses: Readonly<Record<string, SplitDose>> = {
  fulvestrant: {
    syringe: /^250\s*mg\b|^5\s*ml\b/i,
    source:
      'Faslodex, dosing by the label of 2019 (faslodexhcp.com): 500 mg as two injections of 5 mL, one in each buttock',
  },
}

/** Whether a written dose is one syringe of several that make the drug's dose. */
export const isOneOfSeveral = (drug: string, dose: string): boolean => {
  const split = splitDoses[drug.replace(/ \(.+\)$/, '')]
  return split !== undefined && split.syringe.test(dose.trim())
}
