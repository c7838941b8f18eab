import type { Carrier, Plan } from './carriers'

/** What a word, or several in a row, say of a payer. */
export type Role =
  | { readonly role: 'carrier'; readonly carrier: Carrier }
  | { readonly role: 'plan'; readonly plan: Plan }
  | { readonly role: 'state'; readonly state: string }
  | { readonly role: 'medicaid'; readonly state: string | null; readonly managed: boolean }
  | { readonly role: PlainRole }

/** Roles that are told by the word alone. */
export type PlainRole = keyof typeof wordsOf | 'contract-number' | 'number' | 'unknown'

/**
 * The words of each role, in upper case, after `words.ts` has written abbreviations out. A phrase of several words goes
 * before its first word alone.
 */
export const wordsOf = {
  medicare: [
    'MEDICARE',
    'PART B',
    'MEDICARE B',
    'MEDICARE A B',
    'MEDICARE PART A B',
    'MEDICARE PART B',
    'HPSA',
    'HGSA',
  ],
  railroad: ['RAILROAD', 'RRB', 'RR', 'RR MEDICARE', 'RAILROAD RETIREMENT', 'RAILROAD RETIREMENT BOARD'],
  // Each of them serves Medicare and nobody else that an infusion is billed to.
  contractor: ['NORIDIAN', 'NOVITAS', 'NATIONAL GOVERNMENT SERVICES', 'FCSO', 'FIRST COAST', 'CGS'],
  // Names of other business too: TRICARE For Life, railroad Medicare, insurance, an administrator of employers’ plans.
  'contractor-and-more': ['WPS', 'PALMETTO', 'PALMETTO GBA', 'NGS'],
  jurisdiction: ['JE', 'JF', 'J5', 'J6', 'J8', 'J15', 'JH', 'JL', 'JJ', 'JK', 'JM', 'JN'],
  original: ['ORIGINAL', 'TRADITIONAL', 'TRAD', 'STRAIGHT', 'REGULAR', 'FFS', 'FEE FOR SERVICE'],
  'part-a': ['PART A', 'MEDICARE A', 'MEDICARE PART A'],
  'part-c': ['PART C', 'MEDICARE PART C', 'MEDICARE C'],
  'part-d': ['PART D', 'MEDICARE PART D', 'MEDICARE D', 'PDP', 'VALUE SCRIPT'],
  equipment: ['DME', 'DMERC', 'REGION A', 'REGION B', 'REGION C', 'REGION D'],
  advantage: ['ADVANTAGE', 'REPLACEMENT'],
  network: ['HMO', 'PPO', 'LPPO', 'RPPO', 'POS', 'PFFS'],
  // Words that are in the name of an Advantage plan beside Medicare, and in many other names without it.
  tier: ['COMPLETE', 'CHOICE', 'PREFERRED', 'PLUS', 'GOLD', 'COMPLETE CHOICE'],
  senior: ['65', 'SENIOR', 'OVER 65'],
  managed: ['MANAGED', 'MANAGED CARE', 'MCO', 'COMMUNITY PLAN', 'COMMUNITY HEALTH PLAN', 'BETTER HEALTH'],
  'special-needs': ['SNP', 'DSNP', 'ISNP', 'CSNP', 'SPECIAL NEEDS'],
  dual: ['DUAL', 'MEDI MEDI', 'DUALS'],
  supplement: ['SUPPLEMENT', 'MEDIGAP', ...['A', 'B', 'D', 'F', 'G', 'K', 'L', 'M', 'N'].map((l) => `SUPPLEMENT ${l}`)],
  'plan-letter': ['F', 'G', 'K', 'L', 'M', 'N'].map((letter) => `PLAN ${letter}`),
  // Medigap has these letters too, and many write plan for part.
  'plan-or-part': ['A', 'B', 'C', 'D'].map((letter) => `PLAN ${letter}`),
  secondary: ['SECONDARY', '2NDARY', 'SECOND'],
  pending: ['PENDING', 'APPLIED', 'PEND'],
  federal: ['FEP', 'FEDERAL EMPLOYEES', 'FEDERAL EMPLOYEE PROGRAM', 'FEHB'],
  'federal-word': ['FEDERAL'],
  'state-employees': ['STATE HEALTH PLAN', 'STATE EMPLOYEES', 'CALPERS', 'PEBB', 'EMPIRE PLAN'],
  marketplace: ['MARKETPLACE', 'EXCHANGE', 'ACA'],
  commercial: ['COMMERCIAL', 'EPO', 'NONHMO', 'NON HMO', 'OAP', 'HDHP', 'HSA', 'OPEN ACCESS PLUS', 'UNDER 65'],
  // Words of commercial products, which tell nothing without their carrier.
  product: [
    'BLUE',
    'OPTIONS',
    'OPEN ACCESS',
    'SELECT',
    'CORE',
    'NAVIGATE',
    'NEXUS',
    'CHARTER',
    'FREEDOM',
    'LIBERTY',
    'BASIC',
    'STANDARD',
    'MANAGED CHOICE',
    'II',
    'III',
  ],
  tricare: ['TRICARE', 'TFL', 'CHAMPUS', 'USFHP', 'US FAMILY HEALTH', 'HUMANA MILITARY', 'HEALTH NET FEDERAL', 'HNFS'],
  va: ['CHAMPVA', 'VACCN', 'VAPCCC', 'VETERANS', 'VETERAN', 'VA COMMUNITY CARE', 'VA CCN', 'CCN VA', 'VA FEE BASIS'],
  // Serves the VA in some regions, and TRICARE or insurers too.
  'va-manager': ['TRIWEST', 'OPTUM', 'CCN'],
  'workers-comp': [
    'WORKERS COMP',
    'WORK COMP',
    'WORKERS COMPENSATION',
    'WORKMANS COMP',
    'WORKMENS COMP',
    'WORKMANS COMPENSATION',
    'WORKER COMP',
    'WORKCOMP',
    'WC',
    'OWCP',
  ],
  'self-pay': [
    'SELF PAY',
    'SELFPAY',
    'CASH',
    'CASH PAY',
    'PRIVATE PAY',
    'UNINSURED',
    'NO INSURANCE',
    'PATIENT PAY',
    'SLIDING FEE',
    'SELF PAY PATIENT',
  ],
  liability: ['AUTO', 'MVA', 'NO FAULT', 'PIP', 'LIABILITY', 'LETTER OF PROTECTION', 'GEICO', 'PROGRESSIVE'],
  assistance: ['PATIENT ASSISTANCE', 'COPAY', 'COPAY CARD', 'CAREPATH', 'PAP', 'FOUNDATION'],
  // Words that say nothing of who pays.
  filler: [
    'INSURANCE',
    'INS',
    'PLAN',
    'PLANS',
    'HEALTH',
    'HEALTHCARE',
    'CARE',
    'PROGRAM',
    'PRIMARY',
    'PAYER',
    'OF',
    'FROM',
    'THE',
    'AND',
    'BY',
    'WNR',
    'GROUP',
    'STATE',
    'ALL',
    'ONLY',
    'LOCAL',
    'PREFIX',
    'DEPT',
    'DEPARTMENT',
    'AFFAIRS',
    'ADMINISTRATION',
    'RETIREE',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
