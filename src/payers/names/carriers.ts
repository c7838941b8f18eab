import type { KnownKind, PayerKind, Program } from '../payer'

/** An insurer, or a brand with a business of its own. */
export interface Carrier {
  readonly name: string
  /** The state of its business where that is one. */
  readonly state: string | null
  /** What the bare name means in the payer column. */
  readonly alone: PayerKind
  /** What the name beside the bare word Medicare means: unclear where the carrier sells Medigap policies too. */
  readonly withMedicare: 'advantage' | 'unclear'
}

/** A plan's own name, which tells the kind by itself. */
export interface Plan {
  readonly kind: KnownKind
  readonly carrier: string
  readonly state: string | null
  readonly program: Program | null
}

type CarrierRow = readonly [
  name: string,
  written: string,
  alone: PayerKind,
  withMedicare?: 'advantage' | 'unclear',
  state?: string | undefined,
]

/**
 * The carriers, as they are written. From the directories and price files behind `tests/payers/known-names.csv`; a carrier
 * that is not here is an unknown word, never a guess.
 */
const carrierRows: readonly CarrierRow[] = [
  [
    'UnitedHealthcare',
    'UHC|UHCC|UNITED HEALTHCARE|UNITED HEALTH CARE|UNITED HEALTH|UNITED|UHC UNITED HEALTHCARE',
    'commercial',
    'advantage',
  ],
  ['UnitedHealthcare', 'AARP', 'unclear', 'unclear'],
  ['Oxford', 'OXFORD|UHC OXFORD|OXFORD FREEDOM', 'commercial'],
  ['UMR', 'UMR|UMR UHC', 'commercial'],
  // Its commercial group business ended in 2024/25; it has Advantage, Medigap and TRICARE East (payer-names, 2026).
  ['Humana', 'HUMANA', 'unclear', 'advantage'],
  ['Aetna', 'AETNA|AETNA COVENTRY|COVENTRY|MERITAIN', 'commercial', 'unclear'],
  ['Cigna', 'CIGNA|CIGNA HEALTHSPRING', 'commercial', 'advantage'],
  ['Cigna', 'HEALTHSPRING', 'unclear', 'advantage'],
  ['Anthem', 'ANTHEM|ANTHEM BCBS|ANTHEM BLUE CROSS|ANTHEM BLUE CROSS BLUE SHIELD', 'commercial', 'unclear'],
  [
    'Blue Cross Blue Shield',
    'BCBS|BC BS|BLUE CROSS BLUE SHIELD|BLUE CROSS|BLUE SHIELD|BC|BS|BLUE CROSS AND BLUE SHIELD',
    'commercial',
    'unclear',
  ],
  ['Blue Cross Blue Shield', 'BLUE CARE NETWORK|BCN', 'commercial', 'unclear', 'MI'],
  [
    'Blue Shield of California',
    'BLUE SHIELD OF CALIFORNIA|BLUE SHIELD CALIFORNIA|BS CALIFORNIA|BLUE SHIELD OF CA|BLUE SHIELD CA',
    'commercial',
    'unclear',
    'CA',
  ],
  ['Florida Blue', 'FLORIDA BLUE|BCBS FL', 'commercial', 'unclear', 'FL'],
  ['Horizon', 'HORIZON|HORIZON BCBS|HORIZON BLUE CROSS BLUE SHIELD|HORIZON BLUE', 'commercial', 'unclear', 'NJ'],
  ['Highmark', 'HIGHMARK', 'commercial', 'unclear'],
  ['Independence', 'INDEPENDENCE|INDEPENDENCE BLUE CROSS|IBC|IBX|PERS CHOICE', 'commercial', 'unclear', 'PA'],
  ['AmeriHealth', 'AMERIHEALTH', 'commercial', 'unclear', 'NJ'],
  ['Capital Blue', 'CAPITAL BLUE|CAPITAL BLUE CROSS', 'commercial', 'unclear', 'PA'],
  ['Regence', 'REGENCE|REGENCE BLUE SHIELD|BRIDGESPAN', 'commercial', 'unclear'],
  ['Premera', 'PREMERA|PREMERA BLUE CROSS', 'commercial', 'unclear'],
  ['CareFirst', 'CAREFIRST|CAREFIRST BCBS', 'commercial', 'unclear'],
  ['Excellus', 'EXCELLUS|EXCELLUS BCBS', 'commercial', 'unclear', 'NY'],
  ['Wellmark', 'WELLMARK', 'commercial', 'unclear'],
  // Members come to an outside office by referral only, and one name serves all its lines.
  ['Kaiser', 'KAISER|KAISER PERMANENTE|KP', 'unclear', 'advantage'],
  ['Priority Health', 'PRIORITY HEALTH', 'commercial', 'advantage', 'MI'],
  // Under this longer name it runs Medicaid plans too.
  ['Priority Health', 'PRIORITY HEALTH CHOICE', 'unclear', 'advantage', 'MI'],
  ['Medical Mutual', 'MEDICAL MUTUAL|MEDICAL MUTUAL OF OHIO|MED MUTUAL', 'commercial', 'unclear', 'OH'],
  ['Health Alliance', 'HEALTH ALLIANCE', 'commercial', 'unclear'],
  ['Tufts', 'TUFTS', 'commercial', 'unclear'],
  ['Harvard Pilgrim', 'HARVARD PILGRIM', 'commercial', 'unclear'],
  ['PacificSource', 'PACIFICSOURCE|PACIFIC SOURCE', 'commercial', 'advantage'],
  ['Geisinger', 'GEISINGER', 'unclear', 'advantage', 'PA'],
  ['UPMC', 'UPMC', 'unclear', 'advantage', 'PA'],
  ['Independent Health', 'INDEPENDENT HEALTH', 'unclear', 'unclear', 'NY'],
  ['ConnectiCare', 'CONNECTICARE', 'commercial', 'unclear', 'CT'],
  ['Ambetter', 'AMBETTER', 'commercial', 'unclear'],
  ['GEHA', 'GEHA', 'commercial', 'unclear'],
  ['Mail Handlers', 'MAIL HANDLERS|MHBP', 'commercial', 'unclear'],
  ['Fidelis', 'FIDELIS', 'unclear', 'advantage', 'NY'],
  ['Healthfirst', 'HEALTHFIRST', 'unclear', 'advantage', 'NY'],
  ['Molina', 'MOLINA', 'unclear', 'advantage'],
  ['CareSource', 'CARESOURCE', 'unclear', 'advantage'],
  ['Amerigroup', 'AMERIGROUP', 'unclear', 'advantage'],
  ['Superior', 'SUPERIOR|SUPERIOR HEALTH PLAN|SUPERIOR HEALTHPLAN', 'unclear', 'advantage', 'TX'],
  ['Buckeye', 'BUCKEYE', 'unclear', 'advantage', 'OH'],
  ['Managed Health Services', 'MANAGED HEALTH|MHS', 'unclear', 'advantage'],
  ['Meridian', 'MERIDIAN', 'unclear', 'advantage'],
  ['L.A. Care', 'LA CARE|L A CARE', 'unclear', 'unclear', 'CA'],
  ['Wellcare', 'WELLCARE', 'advantage', 'advantage'],
  ['SCAN', 'SCAN', 'advantage', 'advantage'],
  ['Clover', 'CLOVER', 'advantage', 'advantage'],
  ['Alignment', 'ALIGNMENT', 'advantage', 'advantage'],
  ['Devoted', 'DEVOTED', 'advantage', 'advantage'],
  // Medigap policies only: the claim is Medicare's.
  ['Mutual of Omaha', 'MUTUAL OF OMAHA', 'supplement', 'unclear'],
  ['Bankers Life', 'BANKERS LIFE', 'supplement', 'unclear'],
  ['American Life & Health', 'AMERICAN LIFE HEALTH', 'supplement', 'unclear'],
  ['USAA', 'USAA', 'unclear', 'unclear'],
  ['State Farm', 'STATE FARM', 'unclear', 'unclear'],
]

type PlanRow = readonly [
  kind: KnownKind,
  carrier: string,
  written: string,
  state?: string | undefined,
  program?: Program,
]

const planRows: readonly PlanRow[] = [
  ['advantage', 'Humana', 'HUMANA GOLD|HUMANA GOLD PLUS|GOLD PLUS|HUMANA GOLD CHOICE|HUMANA CHOICE'],
  ['advantage', 'Humana', 'CAREPLUS', 'FL'],
  ['advantage', 'UnitedHealthcare', 'WELLMED|PREFERRED CARE PARTNERS|MEDICA HEALTHCARE'],
  ['advantage', 'UnitedHealthcare', 'UHC DUAL COMPLETE|UNITED HEALTHCARE DUAL COMPLETE', undefined, 'dual-eligible'],
  ['advantage', 'Peoples Health', 'PEOPLES HEALTH', 'LA'],
  ['advantage', 'Anthem', 'MEDIBLUE|ANTHEM MEDIBLUE'],
  ['advantage', 'Aetna', 'ADVANTRA'],
  ['advantage', 'Blue Cross Blue Shield', 'MEDICARE PLUS BLUE|BCN ADVANTAGE', 'MI'],
  // Florida's and North Carolina's Blue plans both sell under this name.
  ['advantage', 'Blue Cross Blue Shield', 'BLUE MEDICARE'],
  ['advantage', 'Blue Cross Blue Shield', 'MEDICARE HMO BLUE|MEDICARE PPO BLUE', 'MA'],
  ['advantage', 'Horizon', 'HORIZON MEDICARE BLUE', 'NJ'],
  ['advantage', 'Blue Shield of California', 'BLUE SHIELD 65|BLUE SHIELD 65 PLUS', 'CA'],
  ['advantage', 'Highmark', 'FREEDOM BLUE|HIGHMARK FREEDOM BLUE|SECURITY BLUE'],
  ['advantage', 'Independence', 'KEYSTONE 65|PERSONAL CHOICE 65', 'PA'],
  ['advantage', 'Independent Health', 'ENCOMPASS 65|MEDICARE PASSPORT ADVANTAGE', 'NY'],
  ['advantage', 'UPMC', 'UPMC FOR LIFE', 'PA'],
  ['advantage', 'Geisinger', 'GEISINGER GOLD', 'PA'],
  ['advantage', 'Tufts', 'TUFTS MEDICARE PREFERRED', 'MA'],
  ['advantage', 'Wellcare', 'ALLWELL|WELLCARE ALLWELL'],
  ['advantage', 'Essence', 'ESSENCE ADVANTAGE'],
  ['advantage', 'Freedom Health', 'FREEDOM HEALTH', 'FL'],
  ['advantage', 'Optimum HealthCare', 'OPTIMUM HEALTHCARE', 'FL'],
  ['advantage', 'HealthSun', 'HEALTHSUN', 'FL'],
  ['advantage', 'Leon', 'LEON HEALTH', 'FL'],
  ['advantage', 'Solis', 'SOLIS HEALTH', 'FL'],
  ['advantage', 'Simply Healthcare', 'SIMPLY HEALTHCARE', 'FL'],
  ['advantage', 'Doctors Healthcare', 'DOCTORS HEALTHCARE', 'FL'],
  ['advantage', 'Align Senior Care', 'ALIGN SENIOR CARE'],
  ['medicaid-managed', 'Healthy Blue', 'HEALTHY BLUE'],
  [
    'medicaid-managed',
    'Anthem',
    'ANTHEM IN HEALTHY IN PLAN|HEALTHY INDIANA PLAN|HOOSIER HLTHWSE|HOOSIER HEALTHWISE',
    'IN',
  ],
  ['medicaid-managed', 'AmeriHealth Caritas', 'AMERIHEALTH CARITAS'],
  ['medicaid-managed', 'AmeriHealth Caritas', 'KEYSTONE FIRST', 'PA'],
  ['medicaid-managed', 'Horizon', 'HORIZON NJ HEALTH', 'NJ'],
  ['medicaid-managed', 'Blue Cross Blue Shield', 'BLUE CROSS COMPLETE|BCBS COMPLETE|BCBS MI COMPLETE', 'MI'],
  ['medicaid-managed', 'Peach State', 'PEACH STATE', 'GA'],
  ['medicaid-managed', 'Virginia Premier', 'VA PREMIER|VIRGINIA PREMIER', 'VA'],
  ['commercial', 'UnitedHealthcare', 'EMPIRE PLAN UNITED HEALTHCARE|EMPIRE PLAN UHC', 'NY', 'state-employees'],
  ['commercial', 'Blue Cross Blue Shield', 'FEP BLUE|FEDERAL BLUE', undefined, 'federal-employees'],
]

/** Plans whose whole name is a common word: they count only where the cell holds nothing else. */
export const wholeNames: Readonly<Record<string, Plan>> = {
  'CARE PLUS': { kind: 'advantage', carrier: 'Humana', state: 'FL', program: null },
  ULTIMATE: { kind: 'advantage', carrier: 'Ultimate', state: 'FL', program: null },
  LONGEVITY: { kind: 'advantage', carrier: 'Longevity', state: null, program: null },
}

/** Each phrase with its carrier. */
export const carrierPhrases: readonly (readonly [string, Carrier])[] = carrierRows.flatMap(
  ([name, written, alone, withMedicare = 'unclear', state = null]) =>
    written.split('|').map((phrase) => [phrase, { name, state, alone, withMedicare }] as const),
)

/** Each phrase with its plan. */
export const planPhrases: readonly (readonly [string, Plan])[] = planRows.flatMap(
  ([kind, carrier, written, state = null, program = null]) =>
    written.split('|').map((phrase) => [phrase, { kind, carrier, state, program }] as const),
)

type MedicaidRow = readonly [written: string, state?: string | undefined, managed?: boolean]

const medicaidRows: readonly MedicaidRow[] = [
  ['MEDICAID|MEDICAL ASSISTANCE|TITLE XIX|TITLE 19|XIX|T19'],
  ['MEDI CAL|MEDICAL OF CALIFORNIA', 'CA'],
  ['MASSHEALTH', 'MA'],
  ['AHCCCS', 'AZ'],
  ['MEDICAID DIRECT', 'NC'],
  ['HUSKY', 'CT'],
  ['BADGERCARE', 'WI'],
  ['SOONERCARE', 'OK'],
  // Plans carry out these programs for all or nearly all members.
  ['APPLE HEALTH', 'WA', true],
  ['TX STAR|TEXAS STAR|STAR PLUS|STAR KIDS|MEDICAID STAR', 'TX', true],
  ['TENNCARE', 'TN', true],
  ['MEDICAID REPLACEMENT|MANAGED MEDICAID|MEDICAID MANAGED CARE|MEDICAID MANAGED', undefined, true],
]

export const medicaidPhrases: readonly (readonly [string, { state: string | null; managed: boolean }])[] =
  medicaidRows.flatMap(([written, state = null, managed = false]) =>
    written.split('|').map((phrase) => [phrase, { state, managed }] as const),
  )
