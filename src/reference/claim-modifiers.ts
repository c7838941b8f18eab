/**
 * Modifiers and figures that Original Medicare wants on a drug line beside what the dose decides, by date, each with who says
 * so. Only what was read stands here. Not modelled: other payers' wishes, dialysis facilities' own claims, contractors' further
 * lists of self-administered drugs, the entity types of the 340B program.
 */
export interface Demand {
  readonly codes: ReadonlySet<string>
  /** One of these stands on the line. */
  readonly oneOf: readonly string[]
  /** First and last day, ISO; null where it goes on. */
  readonly from: string
  readonly until: string | null
  readonly source: string
}

/** Anemia from chemotherapy, from radiotherapy, or any other: an ESA that is not for ESRD carries one of the three. */
export const anemiaDemands: readonly Demand[] = [
  {
    codes: new Set(['J0881', 'J0885']),
    oneOf: ['EA', 'EB', 'EC'],
    from: '2008-01-01',
    until: null,
    source: 'Medicare Claims Processing Manual, chapter 17, section 80.12',
  },
  {
    codes: new Set(['Q5106']),
    oneOf: ['EA', 'EB', 'EC'],
    from: '2018-07-01',
    until: null,
    source: 'Palmetto GBA, modifier EB, July 16, 2020',
  },
]

/** Codes that contractors ask the same of; carried where the record tells the anemia, never missed. */
export const anemiaByContractor: ReadonlySet<string> = new Set(['J0888'])

/** Antibodies against amyloid are covered with evidence development: in a trial or registry, with its number and Z00.6. */
export const trialDemands: readonly Demand[] = [
  {
    codes: new Set(['J0172']),
    oneOf: ['Q0'],
    from: '2022-04-07',
    until: null,
    source: 'NCD 200.3, section B.1',
  },
  {
    codes: new Set(['J0174']),
    oneOf: ['Q0', 'Q1'],
    from: '2023-07-06',
    until: null,
    source: 'Novitas Solutions, monoclonal antibodies for Alzheimer’s disease, and Palmetto GBA, July 24, 2024',
  },
  {
    codes: new Set(['J0175']),
    oneOf: ['Q0', 'Q1'],
    from: '2024-07-02',
    until: null,
    source: 'Palmetto GBA, July 24, 2024',
  },
]

/** Modifiers of drugs bought under 340B, on hospital claims. JG or TB before 2025 depends on the entity's type. */
export const from340b = { JGorTB: '2018-01-01', byEntity: '2024-01-01', TB: '2025-01-01' } as const

/** Off-campus departments of hospitals: PO where excepted, from 2016; PN where not, from 2017. */
export const offCampusFrom = '2016-01-01'
export const offCampusPnFrom = '2017-01-01'

/** The ESRD payment bundle holds the drugs that have a code for dialysis, whoever gives them (42 CFR 413.171), from 2011. */
export const esrdBundleFrom = '2011-01-01'

/** Modifiers that ended: the last day. */
export const endedModifiers: Readonly<Record<string, string>> = { JG: '2024-12-31' }

/** A form that a contractor's list excludes as usually self-administered. */
export interface SelfAdministered {
  readonly code: string
  /** Under the skin; a code for that alone needs no route. */
  readonly from: string
  readonly contractor: string
  /** Contractor numbers of the jurisdiction, as localities begin. */
  readonly contractors: readonly string[]
  readonly source: string
}

export const selfAdministeredForms: readonly SelfAdministered[] = [
  {
    code: 'J0129',
    from: '2021-04-05',
    contractor: 'Noridian (California, Nevada, Hawaii, and the Pacific)',
    contractors: ['01112', '01182', '01212', '01312'],
    source: 'Noridian JE, self-administered drug exclusion list R20, April 5, 2021',
  },
  {
    code: 'J3357',
    from: '2021-10-15',
    contractor: 'Noridian (JF states)',
    contractors: ['02102', '02202', '02302', '02402', '03102', '03202', '03302', '03402', '03502', '03602'],
    source: 'Noridian JF, self-administered drug exclusion list, October 15, 2021',
  },
]
