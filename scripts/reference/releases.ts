import type { TableKind } from '../../src/reference/cms-files/shelves/loaded-table'
import type { Edition, Setting } from '../../src/reference/reference'
import { isService } from './kept'

/**
 * How a release stands in the built-in tables where that differs from what its file says of itself. Nothing here is a
 * figure: the name under which answers cite it, the dates it speaks for, and its source in words.
 */
export interface Release {
  readonly kind: TableKind
  /** The edition as the reader of the file names it. */
  readonly read: string
  readonly setting?: Setting
  readonly as: Edition & { readonly completeFor?: readonly string[] }
  /** Which of its codes this edition holds, where one file makes two editions. */
  readonly codes?: (code: string) => boolean
}

const quarterOfLimits = (name: string, from: string, until: string, words: string): Release => ({
  kind: 'limits',
  read: `ASP ${name}`,
  as: {
    edition: `ASP ${name}`,
    from,
    until,
    source: `Payment Allowance Limits for Medicare Part B Drugs, effective ${words}`,
  },
})

/** The relative values of a year's file speak for the year: what is billed here did not change between its releases. */
const yearOfValues = (year: number, read: string, release: string): Release => ({
  kind: 'relativeValues',
  read,
  as: {
    edition: `PFS ${year}`,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    source: `${year} National Physician Fee Schedule Relative Value File, ${release} release`,
  },
})

const yearOfFactor = (year: number, read: string): Release => ({
  kind: 'conversionFactors',
  read,
  as: {
    edition: `PFS ${year}`,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    source: `${year} National Physician Fee Schedule Relative Value File, conversion factor`,
  },
})

const yearOfIndices = (year: number): Release => ({
  kind: 'localities',
  read: `GPCI ${year}`,
  as: {
    edition: `GPCI ${year}`,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    source: `Addendum E, CY ${year} geographic practice cost indices by Medicare locality`,
  },
})

const maximums = (read: string, from: string, until: string, part: string): Release[] =>
  (['office', 'hospital'] as const).map((setting) => ({
    kind: 'unitMaximums',
    read,
    setting,
    as: {
      edition: read,
      from,
      until,
      source: `Medically Unlikely Edits, ${setting === 'office' ? 'practitioner' : 'outpatient hospital'} services, ${part}`,
    },
  }))

const pairs = (setting: Setting): Release => ({
  kind: 'pairs',
  read: 'NCCI PTP 2024-07-01',
  setting,
  as: {
    edition: 'NCCI PTP 2024-07-01',
    from: '2024-07-01',
    until: '2024-09-30',
    source: `NCCI procedure-to-procedure edits, ${setting === 'office' ? 'practitioner' : 'outpatient hospital'}, effective July 1, 2024: pairs of drug administration with their deletion dates; since when a pair holds is not in it`,
  },
})

export const releases: readonly Release[] = [
  quarterOfLimits(
    '2025Q1',
    '2025-01-01',
    '2025-03-31',
    'January 1, 2025 through March 31, 2025; corrected March 7, 2025',
  ),
  quarterOfLimits('2025Q4', '2025-10-01', '2025-12-31', 'October 1, 2025 through December 31, 2025'),
  quarterOfLimits('2026Q1', '2026-01-01', '2026-03-31', 'January 1, 2026 through March 31, 2026'),
  {
    kind: 'limits',
    read: 'ASP 2026Q4',
    as: {
      edition: 'ASP 2026Q4',
      from: '2026-10-01',
      until: '2026-12-31',
      // Only these were at hand.
      completeFor: ['J', 'Q'],
      source:
        'Medicare Part B Payment Limit File, effective October 1, 2026 through December 31, 2026: all codes that begin with J or Q',
    },
  },
  yearOfValues(2023, 'PFS 2023Q1', 'January'),
  yearOfValues(2025, 'PFS 2025Q1', 'January'),
  yearOfValues(2026, 'PFS 2026Q3', 'July'),
  yearOfFactor(2023, 'PFS 2023Q1'),
  yearOfFactor(2025, 'PFS 2025Q1'),
  yearOfFactor(2026, 'PFS 2026Q3'),
  yearOfIndices(2025),
  yearOfIndices(2026),
  // The rates of services are set for the calendar year by the final rule; only drugs change by quarter.
  {
    kind: 'hospitalRates',
    read: 'OPPS 2025Q4',
    codes: isService,
    as: {
      edition: 'OPPS 2025',
      from: '2025-01-01',
      until: '2025-12-31',
      source:
        'OPPS Addendum B, October 2025: services, whose rates are set for the calendar year; national, no wage index',
    },
  },
  {
    kind: 'hospitalRates',
    read: 'OPPS 2025Q4',
    codes: (code) => !isService(code),
    as: {
      edition: 'OPPS 2025Q4',
      from: '2025-10-01',
      until: '2025-12-31',
      source: 'OPPS Addendum B, October 2025: drugs',
    },
  },
  ...maximums('MUE 2024Q2', '2024-04-01', '2024-06-30', 'drug codes and drug administration'),
  ...maximums('MUE 2026Q4', '2026-10-01', '2026-12-31', '96360 to 96549'),
  pairs('office'),
  pairs('hospital'),
]
