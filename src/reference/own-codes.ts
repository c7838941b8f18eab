/**
 * What a log of infusions may hold and other codes are made for. It is recognised, so that nobody takes it for a drug that
 * we do not know, and left to those codes (rule `own-code.services`).
 */
export interface OwnService {
  /** As a sentence names it: `a vaccine`. */
  readonly what: string
  /** The codes that are made for it, as a sentence names them. */
  readonly codes: string
  /** Codes that begin or end at a date; what holds on the date of service is named. */
  readonly dated?: readonly { readonly code: string; readonly from: string; readonly until: string | null }[]
  /** Whole written names, lower case without punctuation. */
  readonly names: readonly string[]
  /** HCPCS and CPT codes that name it. */
  readonly pattern?: RegExp
  /** Words that name it wherever they stand. */
  readonly words?: RegExp
}

/** An antibody against COVID-19 with its infusion code; dates from HCPCS July 2024. */
const antibody = (code: string, from: string, until: string | null, ...names: string[]): OwnService => ({
  what: 'a COVID-19 antibody',
  codes: 'the M-code of the product',
  dated: [{ code, from, until }],
  names,
})

export const ownServices: readonly OwnService[] = [
  {
    what: 'a vaccine',
    codes: '90471 to 90474, for Medicare G0008 to G0010, for COVID-19 90480',
    names: [
      'vaccine',
      'vaccination',
      'immunization',
      'flu shot',
      'flu vaccine',
      'influenza vaccine',
      'fluzone',
      'flucelvax',
      'fluad',
      'fluarix',
      'flublok',
      'pneumonia vaccine',
      'pneumovax',
      'pneumovax 23',
      'prevnar',
      'prevnar 20',
      'capvaxive',
      'shingrix',
      'zoster vaccine',
      'hepatitis b vaccine',
      'heplisav',
      'heplisav b',
      'engerix b',
      'covid vaccine',
      'covid 19 vaccine',
      'comirnaty',
      'spikevax',
      'tdap',
      'boostrix',
      'adacel',
      'arexvy',
      'abrysvo',
      'menveo',
      'gardasil',
      'gardasil 9',
    ],
    pattern: /^(?:90(?:4(?:7[6-9]|8\d|9\d)|[56]\d\d|7[0-4]\d)|913[0-2]\d|q203[4-9])$/,
  },
  {
    what: 'an allergen',
    codes: '95115 to 95180',
    names: [
      'allergy shot',
      'allergy shots',
      'allergy injection',
      'allergy injections',
      'allergen',
      'allergen injection',
      'allergen extract',
      'allergenic extract',
      'allergen immunotherapy',
      'immunotherapy allergy',
    ],
    pattern: /^951[1-8]\d$/,
  },
  {
    what: 'a contrast agent',
    codes: 'those of the imaging study',
    names: [
      'contrast',
      'iv contrast',
      'gadolinium',
      'gadobutrol',
      'gadavist',
      'gadoterate',
      'dotarem',
      'iohexol',
      'omnipaque',
      'iopamidol',
      'isovue',
      'iodixanol',
      'visipaque',
      'definity',
      'perflutren',
    ],
    pattern: /^(?:a95(?:7[5-9]|8[0-9])|q99(?:5[1-9]|6[0-7]))$/,
  },
  {
    what: 'a blood product',
    codes: '36430 for the transfusion',
    names: [
      'prbc',
      'prbcs',
      'packed red blood cells',
      'packed red cells',
      'red blood cells',
      'platelets',
      'ffp',
      'fresh frozen plasma',
      'blood transfusion',
      'transfusion',
      'cryoprecipitate',
    ],
    pattern: /^(?:36430|p90\d\d)$/,
  },
  {
    what: 'a blood draw',
    codes: '36415, and nothing from the line during an infusion',
    names: ['venipuncture', 'blood draw', 'lab draw', 'labs'],
    pattern: /^36415$/,
  },
  {
    what: 'the clearing of a clotted line',
    codes: '36593, and the drug by J2997',
    names: ['declot', 'catheter declotting', 'tpa declot'],
    pattern: /^36593$/,
  },
  {
    what: 'a skin test',
    codes: '86580',
    names: ['ppd', 'tuberculin', 'tuberculin skin test', 'tubersol', 'aplisol', 'tb test'],
    pattern: /^86580$/,
  },
  antibody('M0239', '2020-11-09', '2021-04-16', 'bamlanivimab'),
  antibody(
    'M0243',
    '2020-11-21',
    null,
    'casirivimab',
    'casirivimab and imdevimab',
    'casirivimab imdevimab',
    'regen cov',
  ),
  antibody('M0245', '2021-02-09', null, 'bamlanivimab and etesevimab', 'bamlanivimab etesevimab'),
  antibody('M0247', '2021-05-26', null, 'sotrovimab', 'xevudy'),
  antibody(
    'M0220',
    '2021-12-08',
    null,
    'evusheld',
    'tixagevimab',
    'tixagevimab and cilgavimab',
    'tixagevimab cilgavimab',
  ),
  antibody('M0222', '2022-02-11', null, 'bebtelovimab'),
  antibody('M0224', '2024-03-22', null, 'pemivibart', 'pemgarda'),
]

/** Antibodies against RSV, which have administration codes of their own in this family (rule `antibody.respiratory`). */
export const respiratoryAntibodies: readonly string[] = [
  'nirsevimab',
  'nirsevimab alip',
  'beyfortus',
  'clesrovimab',
  'clesrovimab cfor',
  'enflonsia',
  '90380',
  '90381',
  '90382',
]
