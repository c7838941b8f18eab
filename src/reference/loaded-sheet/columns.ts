import type { Setting } from '../reference'
import type { TableKind } from '../cms-files/shelves/loaded-table'

/**
 * Loaded editions as one table of a workbook, so that they travel with it and an office can look at them. Every edition
 * has a heading row without a code: its dates, what its values are, and where it comes from. The rows below may be sorted
 * and filtered: each names its edition.
 */

export const loadedSheetHeaders = [
  'Edition',
  'Kind',
  'For',
  'Release',
  'Code',
  'Second code',
  'From',
  'Until',
  'Value 1',
  'Value 2',
  'Value 3',
  'Value 4',
  'Value 5',
  'Note',
] as const

export const kindNames: Readonly<Record<TableKind, string>> = {
  limits: 'Payment limits',
  packages: 'Drug packages',
  relativeValues: 'Relative values',
  conversionFactors: 'Conversion factor',
  localities: 'Localities',
  zipCodes: 'ZIP codes',
  hospitalRates: 'Hospital rates',
  unitMaximums: 'Unit maximums',
  pairs: 'Pair edits',
  addOns: 'Add-on edits',
  codes: 'Code dates',
}

/** What the values of a kind are, for its heading row. */
export const valueNames: Readonly<Record<TableKind, readonly string[]>> = {
  limits: ['Limit ($)', 'Coinsurance (%)', 'Unit', 'Counted in'],
  packages: ['One item holds', 'Counted in', 'Items in package', 'Units in item', 'Units in package'],
  relativeValues: ['Status', 'Work', 'Office expense', 'Facility expense', 'Malpractice'],
  conversionFactors: ['Dollars'],
  localities: ['Work', 'Expense', 'Malpractice'],
  zipCodes: ['Several localities'],
  hospitalRates: ['Status', 'Rate ($)'],
  unitMaximums: ['Units', 'Adjudication'],
  pairs: ['Indicator'],
  addOns: [],
  codes: [],
}

export const settingNames: Readonly<Record<Setting, string>> = {
  office: 'practitioners',
  hospital: 'outpatient hospitals',
}
