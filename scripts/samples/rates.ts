/**
 * The few amounts behind the column Paid, national and without locality, only to make it plausible.
 * `office`: Physician Fee Schedule 2026, non-facility, conversion factor for clinicians outside APMs.
 * `hospital`: OPPS 2026Q2 (nothing where a service is packaged). `limits`: Part B payment limits 2026Q3, a unit.
 */
export const rates = {
  office: {
    '96360': 33.4,
    '96361': 13.03,
    '96365': 67.14,
    '96366': 21.38,
    '96367': 29.73,
    '96372': 15.36,
    '96374': 37.74,
    '96375': 15.7,
    '96409': 104.54,
    '96411': 57.12,
    '96413': 133.27,
    '96415': 28.39,
    '96417': 66.47,
  },
  /** What Medicare would allow for a nurse visit; it is never paid beside an infusion. */
  nurseVisit: { '99211': 24.38 },
  hospital: {
    '96360': 217.31,
    '96361': 47.84,
    '96365': 217.31,
    '96366': 47.84,
    '96367': 73.56,
    '96372': 73.56,
    '96374': 217.31,
    '96375': 47.84,
    '96409': 337.46,
    '96411': 73.56,
    '96413': 337.46,
    '96415': 73.56,
    '96416': 337.46,
    '96417': 73.56,
  },
  limits: {
    J0129: 45.859,
    J0490: 58.296,
    J0491: 18.508,
    J0717: 3.444,
    J0897: 30.101,
    J1200: 0.752,
    J1308: 0.008,
    J1561: 49.014,
    J1602: 11.035,
    J1720: 23.056,
    J1745: 31.479,
    J2507: 3929.337,
    J2919: 0.224,
    J3262: 5.408,
    J3489: 3.361,
    J7030: 2.181,
    J7040: 1.35,
    J9312: 73.278,
    Q5103: 27.71,
    Q5104: 26.615,
    Q5115: 34.563,
    Q5121: 30.83,
  },
  /** Paid drugs in a hospital; all others of its log are packaged. */
  paidInHospital: ['J1745', 'J1561'],
  /** Share of the rate that comes in: Medicare pays 80 %, less 2 % sequestration. */
  payers: {
    Medicare: 0.784,
    'Medicare Advantage plan': 0.784,
    'Commercial plan A': 1.12,
    'Commercial plan B': 1.04,
    'Medicaid managed care plan': 0.72,
  },
} as const

export type Payer = keyof typeof rates.payers

/** Payers by how many patients they have. */
export const payerMix: readonly (readonly [payer: Payer, weight: number])[] = [
  ['Medicare', 40],
  ['Medicare Advantage plan', 22],
  ['Commercial plan A', 18],
  ['Commercial plan B', 14],
  ['Medicaid managed care plan', 6],
]
