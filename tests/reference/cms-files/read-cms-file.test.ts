import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/files/csv'
import type { LoadedTable, ReadFile } from '../../../src/reference/cms-files/shelves/loaded-table'
import { readCmsFile, readingCmsFile } from '../../../src/reference/cms-files/read-cms-file'
import {
  addendumB,
  anwebFile,
  aocFile,
  aspFile,
  crosswalkFile,
  gpciFile,
  mueFile,
  oldAspFile,
  ptpFile,
  rvu2026,
  rvuFile,
  zipFile,
} from './files'

const cellsOf = (text: string) => readText(new Uint8Array(Buffer.from(text)))

const read = (text: string, path = 'file.dat') => {
  const { cells, cutOff } = cellsOf(text)
  return readCmsFile(cells, path, cutOff)
}

function readFileOf(text: string, path?: string): ReadFile {
  const found = read(text, path)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

type TableOf<Kind> = Extract<LoadedTable, { readonly kind: Kind }>['table']

function tableOf<Kind extends LoadedTable['kind']>(file: ReadFile, kind: Kind): TableOf<Kind> {
  const found = file.tables.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found.table as unknown as TableOf<Kind>
}

const problemOf = (text: string, path?: string): string => {
  const found = read(text, path)
  return 'problem' in found ? found.problem : `taken: ${found.what}`
}

describe('payment limits', () => {
  test('limit, coinsurance, note and unit; the quarter from the preamble', () => {
    const file = readFileOf(aspFile)
    const table = tableOf(file, 'limits')
    expect(table).toMatchObject({ edition: 'ASP 2026Q4', from: '2026-10-01', until: '2026-12-31', complete: false })
    expect(table.source).toContain('Payment Allowance Limits for Medicare Part B Drugs')
    expect([...table.limits]).toEqual([
      [
        'J0897',
        {
          limit: 29.856,
          coinsurance: 17.885,
          note: 'Inflation-adjusted coinsurance',
          unit: { amount: 1, measure: 'mg' },
        },
      ],
      ['J1745', { limit: 29.856, coinsurance: 20, unit: { amount: 10, measure: 'mg' } }],
      [
        'Q5107',
        { limit: 28.294, coinsurance: 20, note: '8% of reference add-on applied', unit: { amount: 10, measure: 'mg' } },
      ],
    ])
    expect([...file.setAside]).toEqual([['without a payment limit', 1]])
    expect(file).toMatchObject({ taken: 3, refused: 0 })
  })

  test('the renamed file of 2026, with other words above it', () => {
    const renamed = aspFile.replace(
      'Payment Allowance Limits for Medicare Part B Drugs',
      'Medicare Part B Payment Limit File',
    )
    expect(tableOf(readFileOf(renamed), 'limits').limits.size).toBe(3)
  })

  test('before April 2023 the coinsurance is 20, and that is said; later its column must be there', () => {
    const file = readFileOf(oldAspFile)
    expect(tableOf(file, 'limits').limits.get('J3301')).toMatchObject({ limit: 1.291, coinsurance: 20 })
    expect(file.notes.join(' ')).toContain('no coinsurance column')
    const later = oldAspFile.replaceAll('2022', '2023')
    expect(problemOf(later)).toContain('Co-insurance Percentage')
    // The second quarter of 2023 is the first with shares of its own.
    const quarter = (months: string): string => oldAspFile.replace('July 1, 2022 through September 30, 2022', months)
    expect(problemOf(quarter('April 1, 2023 through June 30, 2023'))).toContain('Co-insurance Percentage')
    expect(problemOf(quarter('January 1, 2023 through March 31, 2023'))).toMatch(/^taken/)
  })

  test('what cannot be read is refused with its row; what follows is taken', () => {
    const rows = [
      'J0129,Abatacept,10 MG,forty,20,,,,,,,,',
      'J01,Short,10 MG,1.0,20,,,,,,,,',
      'J0130,Abciximab,10 MG,0,20,,,,,,,,',
      'J0131,Acetaminophen,10 MG,1.5,200,,,,,,,,',
      'J1745,Infliximab,10 MG,31.000,20,,,,,,,,',
      'J0132,Acetylcysteine,100 MG,1.4,20,,,,,,,,',
    ]
    const file = readFileOf([aspFile, ...rows, ''].join('\r\n'))
    expect(file).toMatchObject({ taken: 4, refused: 5 })
    // One cell with a line end is one row, as a spreadsheet counts.
    expect(file.firstRefused.map((one) => one.row)).toEqual([12, 13, 14, 15, 16])
    expect(file.firstRefused[0]!.sentence).toBe('J0129: the payment limit "forty" is not an amount above zero.')
    expect(file.firstRefused[4]!.sentence).toContain('J1745 is listed twice with different figures')
    expect(tableOf(file, 'limits').limits.get('J1745')?.limit).toBe(29.856)
  })

  test('dates of other things above the table are no quarter of it', () => {
    const lines = aspFile.split('\r\n').slice(6)
    const bare = ['Codes are copyright January 2025 of their owner', 'Assignments as of March 1, 2024', ...lines].join(
      '\r\n',
    )
    expect(problemOf(bare)).toContain('for which quarter')
  })

  test('without a quarter anywhere nothing is guessed; a name may tell it', () => {
    const bare = aspFile.split('\r\n').slice(6).join('\r\n')
    expect(problemOf(bare)).toContain('for which quarter')
    const file = readFileOf(bare, 'limits 2026q4.txt')
    expect(tableOf(file, 'limits').from).toBe('2026-10-01')
    expect(file.notes.join(' ')).toContain('taken from its name')
  })
})

describe('the NDC crosswalk', () => {
  const file = readFileOf(crosswalkFile)
  const { packages } = tableOf(file, 'packages')

  test('eleven digits, what one item holds, units of item and package', () => {
    expect(packages.get('50242006001')).toEqual({
      ndc: '50242006001',
      code: 'J9035',
      item: { amount: 100, measure: 'mg' },
      volume: 4,
      itemsInPackage: 1,
      unitsInItem: 10,
      unitsInPackage: 10,
    })
  })

  test('one NDC under two codes keeps both', () => {
    const retacrit = packages.get('00069130510')
    expect(retacrit).toMatchObject({ code: 'Q5105', item: { amount: 2000, measure: 'unit' } })
    expect(retacrit?.others).toMatchObject([
      { code: 'Q5106', item: { amount: 2000, measure: 'unit' }, unitsInPackage: 20 },
    ])
  })

  test('figures that CMS rounded do not contradict each other, farther off they do', () => {
    const rounded = (units: number): ReadFile => {
      const row = `J0129,Abatacept,Maker,00003-2187-10,Orencia,10 MG,1,3,33.4,${units}`
      return readFileOf(`${crosswalkFile}\r\n${row}`)
    }
    // Three items of 33.4 units are 100.2: 101 is within a hundredth and a half, 102 is not.
    expect(tableOf(rounded(101), 'packages').packages.get('00003218710')).toMatchObject({ unitsInPackage: 101 })
    expect(tableOf(rounded(102), 'packages').packages.has('00003218710')).toBe(false)
  })

  test('twelve digits are no NDC; items and units that contradict each other are refused', () => {
    expect([...file.setAside]).toEqual([['with an identifier that is not an NDC', 1]])
    expect(file.firstRefused).toEqual([
      { row: 9, sentence: 'J0295, NDC 25021014220: 10 items of 10 units are not 10 units.' },
    ])
  })
})

describe('relative values', () => {
  const title2026 = '2026 National Physician Fee Schedule Relative Value File July Release'

  test.each([
    ['31 columns', false],
    ['32 columns', true],
  ])('stacked labels, %s', (_, withPricing) => {
    const file = readFileOf(rvuFile(title2026, rvu2026, withPricing), 'PPRRVU2026_Jul_nonQPP.csv')
    const table = tableOf(file, 'relativeValues')
    expect(table).toMatchObject({ edition: 'PFS 2026Q3', from: '2026-07-01', until: '2026-12-31' })
    expect([...table.codes]).toEqual([
      ['96413', { status: 'A', work: 0.28, officeExpense: 3.64, facilityExpense: null, malpractice: 0.07 }],
      ['96440', { status: 'A', work: 2.12, officeExpense: 20.72, facilityExpense: 1.22, malpractice: 0.14 }],
      ['J1745', { status: 'E', work: 0, officeExpense: 0, facilityExpense: 0, malpractice: 0 }],
    ])
    expect(tableOf(file, 'conversionFactors')).toMatchObject({ factor: 33.4009, kind: 'non-apm' })
  })

  test('which of the two factors of 2026 only the name tells', () => {
    const text = rvuFile(title2026, rvu2026, true)
    expect(tableOf(readFileOf(text, 'PPRRVU2026_Jul_QPP.csv'), 'conversionFactors').kind).toBe('apm')
    const unnamed = readFileOf(text, 'table.csv')
    expect(unnamed.tables.map((one) => one.kind)).toEqual(['relativeValues'])
    expect(unnamed.notes.join(' ')).toContain('QPP or nonQPP')
  })

  test('before 2026 there is one factor; a January release holds from 1 January', () => {
    const text = rvuFile('2025 National Physician Fee Schedule Relative Value File January Release', rvu2026, false)
    const file = readFileOf(text)
    expect(tableOf(file, 'conversionFactors')).toMatchObject({ kind: 'all', from: '2025-01-01', until: '2025-12-31' })
  })

  test('a total that is not the sum of its parts is refused; two factors give none', () => {
    const rows = [...rvu2026, ['96365', '', 'A', '0.21', '1.70', '1.70', 'NA', '0.05', '2.96', '33.4010'] as const]
    const wrong = readFileOf(rvuFile(title2026, rows, true), 'nonQPP.csv')
    expect(wrong.firstRefused[0]?.sentence).toContain('do not add up to the total 2.96')
    const right = [...rvu2026, ['96365', '', 'A', '0.21', '1.70', '1.70', 'NA', '0.05', '1.96', '33.4010'] as const]
    const two = readFileOf(rvuFile(title2026, right, true), 'nonQPP.csv')
    expect(two.tables.map((one) => one.kind)).toEqual(['relativeValues'])
  })
})

describe('localities', () => {
  test('asterisks go, zeros come back, remarks are no rows', () => {
    const file = readFileOf(gpciFile)
    const table = tableOf(file, 'localities')
    expect(table).toMatchObject({ edition: 'GPCI 2026', from: '2026-01-01', until: '2026-12-31' })
    expect([...table.localities.values()]).toEqual([
      { locality: '10112-00', state: 'AL', name: 'ALABAMA', work: 1, expense: 0.875, malpractice: 0.566 },
      { locality: '02102-01', state: 'AK', name: 'ALASKA', work: 1.5, expense: 1.065, malpractice: 0.551 },
      { locality: '03602-21', state: 'WY', name: 'WYOMING', work: 1, expense: 1, malpractice: 0.74 },
    ])
    expect(file.refused).toBe(0)
    expect(file.notes.join(' ')).toContain('3 localities for 2026 where CMS publishes more than 100')
  })

  test('of two work indices the one with the floor is taken', () => {
    const both = gpciFile
      .replace('2026 PW GPCI (with 1.0 Floor)***', '2026 PW GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor)')
      .replace('ALABAMA,1.000', 'ALABAMA,0.981,1.000')
      .replace('ALASKA*,1.500', 'ALASKA*,1.500,1.500')
      .replace('WYOMING**,1.000', 'WYOMING**,0.99,1.000')
    expect(tableOf(readFileOf(both), 'localities').localities.get('10112-00')?.work).toBe(1)
  })

  test('an index out of reach is refused', () => {
    const file = readFileOf(gpciFile.replace('0.566', '56.6'))
    expect(file.firstRefused[0]?.sentence).toContain('10112-00')
  })

  test('ZIP codes of fixed width, with their quarter', () => {
    const table = tableOf(readFileOf(zipFile), 'zipCodes')
    expect(table).toMatchObject({ edition: 'ZIP 2025Q4', from: '2025-10-01' })
    expect([...table.localities]).toEqual([
      ['99501', '02102-01'],
      ['93510', '01182-18'],
    ])
    expect([...table.split]).toEqual(['93510'])
  })
})

describe('edits', () => {
  test.each([
    ['Practitioner', 'office'],
    ['Outpatient Hospital', 'hospital'],
  ] as const)('MUE, %s', (words, setting) => {
    const file = readFileOf(mueFile(words), 'MCR_MUE_Eff_10-01-2026.csv')
    const table = tableOf(file, 'unitMaximums')
    expect(table).toMatchObject({ edition: 'MUE 2026Q4', from: '2026-10-01', until: '2026-12-31', setting })
    expect([...table.maximums]).toEqual([
      ['96413', { units: 1, adjudication: 2 }],
      ['E0114', { units: 0, adjudication: 3 }],
      ['J1885', { units: 8, adjudication: 3 }],
    ])
  })

  test('MUE of both settings in one table: each has its own maximum', () => {
    const both = [
      'HCPCS/CPT Code,Practitioner Services MUE Values,Outpatient Hospital Services MUE Values,MUE Adjudication Indicator',
      '96375,6,10,3 Date of Service Edit: Clinical',
      'J1885,8,,3 Date of Service Edit: Clinical',
    ]
    const { tables } = readFileOf(both.join('\n'), 'MCR_MUE_Eff_10-01-2026.csv')
    const units = tables.flatMap((one) =>
      one.kind === 'unitMaximums'
        ? [[one.table.setting, [...one.table.maximums].map(([code, { units }]) => [code, units])]]
        : [],
    )
    expect(units).toEqual([
      [
        'office',
        [
          ['96375', 6],
          ['J1885', 8],
        ],
      ],
      ['hospital', [['96375', 10]]],
    ])
  })

  test('MUE of an equipment supplier is named and not taken', () => {
    const supplier = mueFile('Practitioner').replace('Practitioner Services', 'DME Supplier Services')
    expect(problemOf(supplier, 'mue 2026q4.csv')).toContain('equipment suppliers')
  })

  test('pairs with their dates; those never in force and those of others are left out', () => {
    const file = readFileOf(ptpFile, 'x.zip/ccipra-v323r0-f1.txt')
    const table = tableOf(file, 'pairs')
    expect(table).toMatchObject({ edition: 'NCCI PTP 2026-10-01', from: '2026-10-01', setting: 'office' })
    expect(table.pairs).toEqual([
      { column1: '96360', column2: '96372', indicator: 1, from: '2009-01-01', until: null },
      { column1: '96365', column2: '96523', indicator: 0, from: '2006-01-01', until: null },
      { column1: '96413', column2: 'J1644', indicator: 1, from: '2010-01-01', until: '2026-06-30' },
    ])
    expect([...file.setAside.values()]).toEqual([1, 1])
  })

  test('indicator 9 marks a pair that never was in force, also where no effective dates stand', () => {
    const text =
      'column1,column2,modifier indicator,deletion date\n96365,96372,9,2011-07-01\n96365,96523,0,9999-12-31\n'
    expect(tableOf(readFileOf(text, 'practitioner 20240701.csv'), 'pairs').pairs).toEqual([
      { column1: '96365', column2: '96523', indicator: 0, from: null, until: null },
    ])
  })

  test('a pair that was deleted on the day it began never was in force, whatever its indicator', () => {
    const more = '96374\t96377\t\t20220101\t20220101\t1\tMisuse\r\n96374\t96379\t\t20220101\t20220102\t1\tMisuse\r\n'
    const { pairs } = tableOf(readFileOf(`${ptpFile}${more}`, 'x.zip/ccipra-v323r0-f1.txt'), 'pairs')
    expect(pairs.filter(({ column1 }) => column1 === '96374').map(({ column2 }) => column2)).toEqual(['96379'])
  })

  test('for whom pairs are only the name tells; the quarter may come from the newest edit', () => {
    expect(problemOf(ptpFile, 'edits.txt')).toContain('for whom')
    const file = readFileOf(ptpFile, 'hospital edits.txt')
    expect(tableOf(file, 'pairs')).toMatchObject({ setting: 'hospital', from: '2022-01-01' })
    expect(file.notes.join(' ')).toContain('newest edit is of 2022-01-01')
  })

  test('add-on edits in force; a contractor’s choice and deleted edits are left out', () => {
    const file = readFileOf(aocFile, 'AOC_V2026Q4-MCR.csv')
    const table = tableOf(file, 'addOns')
    expect(table.from).toBe('2026-10-01')
    expect([...table.mayFollow]).toEqual([['96361', ['96360', '96365']]])
    expect(file).toMatchObject({ taken: 2, refused: 0 })
    expect(tableOf(readFileOf(aocFile, 'AOC_V2019Q4.csv'), 'addOns').mayFollow.get('96366')).toEqual(['96365'])
    // Deleted on the first day of the quarter, day 274 of 2026, it is in it; on the day before it is not.
    const deleted = (day: number) => {
      const { mayFollow } = tableOf(
        readFileOf(aocFile.replace('2020366', `2026${day}`), 'AOC_V2026Q4-MCR.csv'),
        'addOns',
      )
      return mayFollow.has('96366')
    }
    expect([deleted(274), deleted(273)]).toEqual([true, false])
  })
})

describe('hospital rates and codes', () => {
  test('Addendum B: money, a lone point, the quarter from the name', () => {
    expect(problemOf(addendumB)).toContain('for which quarter')
    const table = tableOf(readFileOf(addendumB, '2026_April_Addendum_B.csv'), 'hospitalRates')
    expect(table).toMatchObject({ edition: 'OPPS 2026Q2', from: '2026-04-01', until: '2026-06-30' })
    expect([...table.rates]).toEqual([
      ['96413', { status: 'S', rate: 337.46 }],
      ['45380', { status: 'T', rate: 1222.56 }],
      ['96368', { status: 'N', rate: null }],
    ])
  })

  test('Addendum B: of a code that is listed twice the first is kept, and that is said', () => {
    const file = readFileOf(`${addendumB}\n96413,,S,5694,3.6912,$400.00 ,.,$67.50 ,,,,,`, '2026_April_Addendum_B.csv')
    expect(tableOf(file, 'hospitalRates').rates.get('96413')).toEqual({ status: 'S', rate: 337.46 })
    expect(file.firstRefused.map(({ sentence }) => sentence)).toEqual(['96413 is listed twice; the first is kept.'])
  })

  test('HCPCS: dates, no modifiers, no further lines of a description', () => {
    const file = readFileOf(anwebFile)
    const table = tableOf(file, 'codes')
    expect(table).toMatchObject({ edition: 'HCPCS 2026Q4', from: '2026-10-01' })
    expect([...table.codes]).toEqual([
      ['J9181', { from: '1986-01-01', until: '2026-09-30' }],
      ['J9187', { from: '2026-10-01', until: null }],
    ])
    expect([...file.setAside]).toEqual([
      ['about modifiers', 1],
      ['that continue a description', 1],
    ])
  })

  test('no description of any file is kept', () => {
    const all = [
      readFileOf(aspFile),
      readFileOf(crosswalkFile),
      readFileOf(addendumB, '2026q2.csv'),
      readFileOf(anwebFile),
      readFileOf(ptpFile, 'practitioner.txt'),
      readFileOf(mueFile('Practitioner'), '2026q4'),
    ]
    const words = JSON.stringify(all, (_, value: unknown) => (value instanceof Map ? [...value.entries()] : value))
    expect(words).not.toMatch(/Denosumab|Infliximab|Avastin|Genentech|Etoposide|Prescribing|Misuse|Instruction/)
  })
})

describe('whatever lies around the table', () => {
  test('blank columns, a thousand of them; more rows above; tabs', () => {
    const wide = gpciFile.replaceAll('\r\n', `${','.repeat(1000)}\r\n`)
    expect(tableOf(readFileOf(wide), 'localities').localities.size).toBe(3)
    const lower = `${',\r\n'.repeat(30)}${gpciFile}`
    expect(tableOf(readFileOf(lower), 'localities').localities.size).toBe(3)
    const tabs = mueFile('Practitioner').replaceAll(',', '\t')
    expect(tableOf(readFileOf(tabs, '2026q4'), 'unitMaximums').maximums.size).toBe(3)
  })

  test('columns in another order', () => {
    const turned =
      'MUE Rationale,MUE Adjudication Indicator,Practitioner Services MUE Values,HCPCS/CPT Code\nwhy,3 Clinical,6,96375\n'
    expect(tableOf(readFileOf(turned, '2026q4'), 'unitMaximums').maximums.get('96375')).toEqual({
      units: 6,
      adjudication: 3,
    })
  })

  test('numbers where a workbook made numbers of codes, and serial numbers of dates', () => {
    const cells = [
      [
        'Column 1',
        'Column 2',
        '*=in existence prior to 1996',
        'Effective Date',
        'Deletion Date *=no data',
        'Modifier 0=not allowed 1=allowed 9=not applicable',
      ],
      [96365, 96372, null, 45658, '*', 1],
      [96413, 96375, null, 20250101, 20251231, 0],
    ]
    const found = readCmsFile(cells, 'ccipra-v320r0.xlsx')
    if ('problem' in found) throw new Error(found.problem)
    expect(tableOf(found, 'pairs').pairs).toEqual([
      { column1: '96365', column2: '96372', indicator: 1, from: '2025-01-01', until: null },
      { column1: '96413', column2: '96375', indicator: 0, from: '2025-01-01', until: '2025-12-31' },
    ])
  })
})

describe('files that are cut off or something else', () => {
  test('a row that ends in the middle is refused, and the file looks cut off', () => {
    const cut = aspFile.slice(0, aspFile.indexOf('28.294') + 3)
    const file = readFileOf(cut)
    expect(tableOf(file, 'limits').limits.has('Q5107')).toBe(false)
    expect(file.notes.join(' ')).toContain('looks cut off')
  })

  test('a last row without its blank cells at the end, as a workbook has it, is whole', () => {
    const cells = cellsOf(aocFile).cells.map((row) => [...row])
    cells.length = 4
    cells[3]!.length = 6
    const found = readCmsFile(cells, 'AOC_V2026Q4.xlsx')
    expect(found).toMatchObject({ taken: 2, refused: 0 })
  })

  test('a figure that was cut in two is not taken, though all its columns are there', () => {
    const lines = gpciFile.split('\r\n').slice(0, 6)
    const cut = [...lines.slice(0, 5), lines[5]!.slice(0, -1)].join(',Remark\r\n').replace(/0\.74$/, '0.7')
    const file = readFileOf(cut)
    expect(file).toMatchObject({ taken: 2, refused: 1 })
    expect(file.notes.join(' ')).toContain('looks cut off')
  })

  test('cut inside a quoted cell', () => {
    const cut = aspFile.slice(0, aspFile.indexOf('microCurie 100% WAC'))
    const found = read(cut)
    expect('problem' in found ? found.problem : found.notes.join(' ')).toMatch(
      /cut off|no row that can be taken|nothing/i,
    )
  })

  test.each([
    ['', 'empty'],
    ['\n\n,,\n', 'empty'],
    ['Encounter,Drug,Start,Stop\nE1,Remicade,9:00,11:00\n', 'not one of the CMS files'],
    ['Addendum A.-OPPS APCs for CY 2026\nAPC,Group Title,SI,Payment Rate\n5694,x,S,$337\n', 'Addendum A'],
    ['ADDENDUM AA -- Final ASC Covered Surgical Procedures for CY 2026\nHCPCS,x\n', 'surgery centers'],
    ['2026 DMEPOS Fee Schedule\nHCPCS,Mod,JURIS\n', 'equipment'],
    ['HDR CPT CODES AND DESCRIPTIONS ONLY ARE COPYRIGHT \n0001F  x  I   0.00\n', 'fixed width'],
    ['03102OH01CLEVELAND AND SURROUNDING COUNTIES NAME           1.453   0.700   0.799\n', 'fixed width'],
    ['HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage\n', 'quarter'],
  ])('%s', (text, words) => {
    expect(problemOf(text)).toContain(words)
  })

  test('a header without a row says so, and a table of refused rows says why', () => {
    const header = aspFile.split('\r\n').slice(0, 7).join('\r\n')
    expect(problemOf(header)).toContain('no row that can be taken')
    expect(problemOf(`${header}\r\nJ0129,x,10 MG,forty,20,,,,,,,,\r\nJ0130,x,10 MG,fifty,20,,,,,,,,\r\n`)).toContain(
      'row 8',
    )
  })
})

test('progress comes while rows are read', () => {
  const rows = Array.from({ length: 9000 }, (_, index) => `J${String(index + 1000)},x,1 MG,1.5,20,,,,,,,,`)
  const { cells } = cellsOf([aspFile, ...rows].join('\r\n'))
  const steps = readingCmsFile(cells, 'x')
  const seen: number[] = []
  let step = steps.next()
  while (step.done !== true) {
    seen.push(step.value.done)
    step = steps.next()
  }
  expect(seen).toHaveLength(4)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  // Three of the small file and 9000 more, of which J1745 contradicts it.
  expect('problem' in step.value ? 0 : step.value.taken).toBe(9002)
})
