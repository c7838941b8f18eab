import { describe, expect, test } from 'vitest'
import {
  dateOf,
  quarterInName,
  quarterInText,
  quarterOf,
  yearInText,
} from '../../../src/reference/cms-files/shelves/calendar'
import { codeOf, headerText, numberOf } from '../../../src/reference/cms-files/cells'
import { dosageOf } from '../../../src/reference/cms-files/dosage'

describe('dosages as CMS writes them', () => {
  test.each([
    ['10 MG', 10, 'mg'],
    ['UP TO 120MG', 120, 'mg'],
    ['.625 GM', 625, 'mg'],
    ['1.125 gm', 1125, 'mg'],
    ['100,000 UNITS', 100_000, 'unit'],
    ['600000 UNITS', 600_000, 'unit'],
    ['1 microCurie', 1, 'microcurie'],
    ['150 IU', 150, 'unit'],
    ['1 ML', 1, 'mL'],
    ['1000 CC', 1000, 'mL'],
    ['0.1 MCG', 0.0001, 'mg'],
    ['300 MCG (1500 IU)', 0.3, 'mg'],
    ['10 MG (rituximab)', 10, 'mg'],
    ['75mg (50mg cft/25mg taz)', 75, 'mg'],
    ['2 MEQ', 2, 'mEq'],
    ['1 USP UNIT', 1, 'unit'],
    ['PER FACTOR VIII IU', 1, 'unit'],
    ['1 I.U. VWF:RCO', 1, 'unit'],
    ['5 Unit', 5, 'unit'],
    ['1 EACH', 1, 'each'],
    [' 1 MG ', 1, 'mg'],
  ])('%s', (text, amount, measure) => {
    expect(dosageOf(text)).toEqual({ amount, measure })
  })

  // Two substances, a bound, a dose, an area or cells: no fixed amount of one thing.
  test.each([
    '2MG/3MG',
    '5MG-1MG',
    '4 MG-4 MG-2 MG',
    '3 MG & 3 MG',
    '5 MG/20 MG 100 ML',
    'Greater than 100 MG',
    'Less than or equal to 100 MG',
    'Per Dose',
    '1 DOSE',
    'PER VIAL',
    '1 SQ CM',
    '1 million PFU',
    'UP TO 200 MILLION CAR T CELLS',
    'Per 3.2 mg single-use applicator',
    '0 MG',
    'MG',
    '',
  ])('%s is none', (text) => {
    expect(dosageOf(text)).toBeNull()
  })
})

describe('cells', () => {
  test.each([
    ['j1745', 'J1745'],
    [' 96413 ', '96413'],
    [96413, '96413'],
    [100, '00100'],
    ['0001A', '0001A'],
    ['E0114', 'E0114'],
    ['0042T', '0042T'],
  ])('the code %s', (cell, code) => {
    expect(codeOf(cell)).toBe(code)
  })

  test.each(['HCPCS', 'GXXX1', '12', '123456', 'J17', '1.5', '', null, '96413.5', 'CCCCC'])('%s is no code', (cell) => {
    expect(codeOf(cell)).toBeNull()
  })

  test.each([
    ['"$1,222.56 "', undefined],
    ['$1,222.56 ', 1222.56],
    ['.5', 0.5],
    ['20.000', 20],
    ['20%', 20],
    ['1,234', 1234],
    ['.', null],
    ['N/A', null],
    ['', null],
    [null, null],
    ['12,34', undefined],
    ['1.2.3', undefined],
    ['see note', undefined],
    [true, undefined],
  ])('the number of %s', (cell, number) => {
    expect(numberOf(cell)).toBe(number)
  })

  test('headers lose case, line ends and signs', () => {
    expect(headerText('"HCPCS/\nCPT Code"')).toBe('HCPCS CPT CODE')
    expect(headerText('Add-On_Code')).toBe('ADD ON CODE')
    expect(headerText(' Co-insurance  Percentage ')).toBe('CO INSURANCE PERCENTAGE')
  })
})

describe('dates', () => {
  test.each([
    ['20260630', '2026-06-30'],
    [20260630, '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['6/30/2026', '2026-06-30'],
    ['2026181', '2026-06-30'],
    [2024366, '2024-12-31'],
    [45720, '2025-03-04'],
    [36526, '2000-01-01'],
    [45351, '2024-02-29'],
    ['45657', '2024-12-31'],
  ])('%s', (cell, date) => {
    expect(dateOf(cell)).toBe(date)
  })

  test.each(['20260631', '2026-02-29', '2025366', '2026000', '13/1/2026', '*', '', null, 'soon', 123])(
    '%s is none',
    (cell) => {
      expect(dateOf(cell)).toBeNull()
    },
  )

  test.each([
    ['Effective October 1, 2026 through December 31, 2026', '2026Q4'],
    ['     Effective October 1, 2025 through December 31, 2025', '2025Q4'],
    ['October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs', '2025Q4'],
    ['2026 National Physician Fee Schedule Relative Value File July Release', '2026Q3'],
    ['2025 National Physician Fee Schedule Relative Value File January Release', '2025Q1'],
  ])('the quarter of the title %s', (text, name) => {
    expect(quarterInText(text)?.name).toBe(name)
  })

  test.each(['Note 1: based on 2Q26 ASP data.', 'Addendum B.-- OPPS Payment by HCPCS Code for CY 2026', ''])(
    'no quarter in %s',
    (text) => {
      expect(quarterInText(text)).toBeNull()
    },
  )

  test.each([
    ['MCR_MUE_PractitionerServices_Eff_04-01-2026.csv', '2026Q2'],
    ['medicare-ncci-2026-q4-practitioner-services-mue-table.zip', '2026Q4'],
    ['2026q3 files/edits.txt', '2026Q3'],
    ['ccipra-v322r0-f1.txt', '2026Q3'],
    ['ccioph-v313r0-f4.xlsx', '2025Q4'],
    ['AOC_V2026Q2-MCR.xlsx', '2026Q2'],
    ['jul_2019_asp_pricing_file_updated_052920.zip', '2019Q3'],
    ['january-2021-asp-pricing-file.zip/data.csv', '2021Q1'],
    ['HCPC2026_OCT_ANWEB.xlsx', '2026Q4'],
    ['2026_October_Web_Addendum_B.csv', '2026Q4'],
    ['PPRRVU2026_Jul_nonQPP.csv', '2026Q3'],
    ['RVU26C.zip/PPRRVU.csv', '2026Q3'],
    ['PPRRVU25_JAN.csv', '2025Q1'],
    ['mue_20260401.csv', '2026Q2'],
    ['October 2025 ASP Pricing File 091025.csv', '2025Q4'],
  ])('the quarter of the name %s', (path, name) => {
    expect(quarterInName(path)?.name).toBe(name)
  })

  test.each(['limits.csv', '25LOCCO.csv', 'version 3/table.csv', 'summary2026.csv'])('no quarter in %s', (path) => {
    expect(quarterInName(path)).toBeNull()
  })

  test('years and quarters', () => {
    expect(yearInText('ADDENDUM E. FINAL CY 2026 GEOGRAPHIC PRACTICE COST INDICES')?.name).toBe('2026')
    expect(yearInText('2026 PE GPCI')?.until).toBe('2026-12-31')
    expect(quarterOf('2026-11-24')).toEqual({ from: '2026-10-01', until: '2026-12-31', name: '2026Q4' })
  })
})
