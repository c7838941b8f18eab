import type { DrugCode } from '../reference'

/**
 * What a container is by its size, in the measure of the code's unit (contract reading 19). JZ is stated and waste billed of
 * `single` alone; waste of `multiple` is never billed or missed.
 *
 * Each fact has the document that it was read in. `unread`: the size is known to be sold in a vial for several doses or in
 * both, and no label of it was read; nothing is stated of it, so that it accuses nobody.
 *
 * Not modelled: the container of a single NDC; makers that sell one size in both forms; a vial that becomes single-dose by the
 * diluent (trastuzumab 420 mg in plain sterile water).
 */
export interface ContainerFact {
  readonly codes: string
  readonly sizes: readonly number[]
  readonly kind: ContainerKind
  /** Empty where the kind is `unread`. */
  readonly source: string
}

export type ContainerKind = 'single' | 'multiple' | 'unread'

export const containerFacts: readonly ContainerFact[] = [
  {
    codes: 'J9355, Q5112, Q5113, Q5114, Q5116, Q5117, Q5146',
    sizes: [150],
    kind: 'single',
    source: 'Palmetto GBA, March 23, 2018, on the 150 mg vial that replaced the multiple-dose one',
  },
  {
    codes: 'J9355',
    sizes: [420, 440],
    kind: 'multiple',
    source: 'Texas Medicaid (TMHP), December 2016; CMS recovery audit issue 0036',
  },
  {
    codes: 'Q5112, Q5113, Q5114, Q5116, Q5117, Q5146',
    sizes: [420],
    kind: 'multiple',
    source:
      'Generics Bulletin on the approval of Herzuma, 420 mg in a multiple-dose vial; the others copy the same product',
  },
  {
    codes: 'J1100',
    sizes: [10],
    kind: 'single',
    source: 'label of dexamethasone 10 mg/mL without preservative, Fresenius Kabi, February 2021',
  },
  { codes: 'J1100', sizes: [4, 20, 100, 120], kind: 'unread', source: '' },
  {
    codes: 'J1010, J1030, J1040',
    sizes: [40, 80],
    kind: 'single',
    source: 'Handbook on Injectable Drugs, methylprednisolone acetate: 1 mL vials',
  },
  {
    codes: 'J1010, J1020, J1030, J1040',
    sizes: [200, 400],
    kind: 'multiple',
    source: 'Handbook on Injectable Drugs, methylprednisolone acetate: vials of 5 and 10 mL',
  },
  { codes: 'J3301', sizes: [40], kind: 'single', source: 'NDC directory, Kenalog-40 in vials of 1 mL (Squibb)' },
  {
    codes: 'J3301',
    sizes: [200, 400],
    kind: 'multiple',
    source: 'NDC directory, Kenalog-40 in vials of 5 and 10 mL (Squibb)',
  },
  {
    codes: 'J3301',
    sizes: [50],
    kind: 'multiple',
    source: 'NDC directory, Kenalog-10 in vials of 5 mL (Dispensing Solutions)',
  },
  { codes: 'J2405', sizes: [4], kind: 'single', source: 'label of ondansetron, Fresenius Kabi, December 2019' },
  { codes: 'J2405', sizes: [40], kind: 'multiple', source: 'label of ondansetron, Fresenius Kabi, December 2019' },
  {
    codes: 'J2354',
    sizes: [0.05, 0.1, 0.5],
    kind: 'single',
    source: 'labels of octreotide, Meitheal, January 2025, and Mylan, July 2024',
  },
  { codes: 'J2354', sizes: [1, 5], kind: 'multiple', source: 'label of octreotide, Bedford: vials of 5 mL' },
  {
    codes: 'J1650',
    sizes: [30, 40, 60, 80, 100, 120, 150],
    kind: 'single',
    source: 'label of enoxaparin, Teva: each syringe for one use',
  },
  {
    codes: 'J1650',
    sizes: [300],
    kind: 'multiple',
    source: 'label of Lovenox: multiple-dose vials with benzyl alcohol',
  },
  {
    codes: 'J0612',
    sizes: [1000, 5000],
    kind: 'single',
    source: 'label of calcium gluconate, Fresenius Kabi, as Henry Schein repackages it',
  },
  { codes: 'J1200', sizes: [50], kind: 'single', source: 'label of diphenhydramine, Sagent, May 2024' },
  { codes: 'J1308', sizes: [20], kind: 'single', source: 'label of famotidine, Hikma: 2 mL' },
  { codes: 'J1308', sizes: [40, 200], kind: 'multiple', source: 'labels of famotidine, Hikma and Sagent: 4 and 20 mL' },
  {
    codes: 'Q5105, Q5106',
    sizes: [2000, 3000, 4000, 10_000, 40_000],
    kind: 'single',
    source: 'label of Retacrit, 2018: vials of 1 mL',
  },
  {
    codes: 'J9341',
    sizes: [100],
    kind: 'multiple',
    source: 'approval of Tepylute 100 mg/10 mL, April 29, 2025 (ACCC)',
  },
  {
    codes: 'J1745',
    sizes: [100],
    kind: 'single',
    source: 'label of Remicade, how supplied: NDC 57894-030-01, one single-dose vial',
  },
  {
    codes: 'Q5103',
    sizes: [100],
    kind: 'single',
    source: 'Pfizer, dosing and administration of Inflectra: single-use vial',
  },
  { codes: 'Q5104', sizes: [100], kind: 'single', source: 'label of Renflexis, how supplied, Merck' },
  { codes: 'J3380', sizes: [300], kind: 'single', source: 'label of Entyvio, description: single-use vial' },
  {
    codes: 'J0490',
    sizes: [120, 400],
    kind: 'single',
    source: 'GlaxoSmithKline, how Benlysta is supplied, October 2017; cartons of 2016',
  },
  { codes: 'J3241', sizes: [500], kind: 'single', source: 'label of Tepezza, February 2025' },
  { codes: 'J2182', sizes: [100], kind: 'single', source: 'label of Nucala, description' },
  { codes: 'J0517', sizes: [10, 30], kind: 'single', source: 'label of Fasenra, September 2024' },
  {
    codes: 'J2357',
    sizes: [75, 150],
    kind: 'single',
    source: 'Genentech on the approval of Xolair 75 and 150 mg single-dose syringes',
  },
  { codes: 'J3111', sizes: [105], kind: 'single', source: 'label of Evenity, how supplied: NDC 55513-880-02' },
  { codes: 'J1306', sizes: [284], kind: 'single', source: 'Renal and Urology News on Leqvio, how supplied' },
  { codes: 'J0178', sizes: [2], kind: 'single', source: 'MPR on Eylea in single-dose vials and syringes, August 2019' },
  {
    codes: 'Q5161',
    sizes: [60, 120],
    kind: 'single',
    source: 'OncLive on the approval of Bosaya (syringe) and Aukelso (vial), September 2025',
  },
  { codes: 'J2506', sizes: [6], kind: 'single', source: 'label of Neulasta, April 2025' },
  { codes: 'Q5108', sizes: [6], kind: 'single', source: 'label of Fulphila, description' },
  { codes: 'Q5111', sizes: [6], kind: 'single', source: 'label of Udenyca' },
  { codes: 'Q5130', sizes: [6], kind: 'single', source: 'label of Fylnetra, administration' },
  { codes: 'J1453', sizes: [150], kind: 'single', source: 'labels of fosaprepitant, November 2024, and Sandoz' },
  { codes: 'J9047', sizes: [10, 30, 60], kind: 'single', source: 'label of Kyprolis' },
  { codes: 'J9041', sizes: [3.5], kind: 'single', source: 'labels of bortezomib 3.5 mg, Bamboo, 2024, and Fosun' },
  {
    codes: 'J9305',
    sizes: [100, 500],
    kind: 'single',
    source: 'labels of pemetrexed, Somerset, May 2025, and Camber, April 2025',
  },
  {
    codes: 'J9314',
    sizes: [100, 500, 1000],
    kind: 'single',
    source: 'label of pemetrexed solution, Teva, how supplied',
  },
  { codes: 'J9264', sizes: [100], kind: 'single', source: 'label of paclitaxel protein-bound particles, April 2025' },
  { codes: 'J0894', sizes: [50], kind: 'single', source: 'label of decitabine, BluePoint, May 2025' },
  { codes: 'J9354', sizes: [100, 160], kind: 'single', source: 'label of Kadcyla: single-use vials' },
  { codes: 'J9358', sizes: [100], kind: 'single', source: 'label of Enhertu, December 2019 and January 2025' },
  { codes: 'J9204', sizes: [20], kind: 'single', source: 'label of mogamulizumab-kpkc, description' },
  { codes: 'J0878', sizes: [500], kind: 'single', source: 'label of daptomycin, Meitheal, how supplied' },
  {
    codes: 'J0874',
    sizes: [350],
    kind: 'single',
    source: 'label of daptomycin in sodium chloride, Baxter, February 2025',
  },
  { codes: 'J0702', sizes: [30], kind: 'unread', source: '' },
  { codes: 'J1626', sizes: [4], kind: 'unread', source: '' },
  { codes: 'J1071', sizes: [1000, 2000], kind: 'unread', source: '' },
  { codes: 'J3121', sizes: [1000], kind: 'unread', source: '' },
  { codes: 'J2675', sizes: [500], kind: 'unread', source: '' },
  { codes: 'J0169', sizes: [30], kind: 'unread', source: '' },
  { codes: 'J9218', sizes: [14], kind: 'unread', source: '' },
]

const kinds: ReadonlyMap<string, ContainerKind> = new Map(
  containerFacts.flatMap(({ codes, sizes, kind }) =>
    codes.split(', ').flatMap((code) => sizes.map((size) => [`${code} ${size}`, kind] as const)),
  ),
)

/** Whether a label of the size was read. */
export const isRead = (code: string, size: number): boolean => {
  const kind = kinds.get(`${code} ${size}`)
  return kind !== undefined && kind !== 'unread'
}

/** The sizes that labels tell of a code which no crosswalk has: `[60, 120]`, ascending. */
export const sizesRead = (code: string): readonly number[] =>
  containerFacts
    .filter(({ codes }) => codes.split(', ').includes(code))
    .flatMap(({ sizes }) => sizes)
    .toSorted((a, b) => a - b)

/**
 * The kind of a container of a code. Without a fact of its size, what is known of all the code's containers; of a code that
 * is sold in both kinds nothing follows for a size. `assumed`: nothing was read of the code, single-dose is usual.
 */
export function containerKind({ code, doses }: DrugCode, size: number): ContainerKind | 'assumed' {
  const known = kinds.get(`${code} ${size}`)
  if (known !== undefined) return known
  switch (doses) {
    case 'single':
    case 'multiple':
      return doses
    case 'mixed':
      return 'unread'
    case 'unknown':
      return 'assumed'
  }
}
