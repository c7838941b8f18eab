import { writeXlsx, type CellValue } from 'hucre/xlsx'
import Papa from 'papaparse'
import { dayOfIso, isoDate, usDate } from '../../src/basics/date'

/**
 * A made-up practice that buys and bills its drugs: a log of 2026 with visits to come, what vendors asked in four quarters,
 * invoices as a wholesaler writes them, authorizations, and a list of shortages. Planted: a backorder, a biosimilar under water, a
 * vial that is missing, a lot with a short date, a patient whose payer ships, and a drug that was billed though it was shipped.
 */

/** The day for which a plan is asked. */
export const planDay = '2026-11-27'

interface Course {
  readonly patient: string
  readonly drug: string
  readonly dose: string
  readonly vials: string
  readonly payer: string
  readonly first: string
  readonly every: number
  readonly minutes: number
  readonly billed: string
  readonly paid: number
  readonly supplied?: string
  readonly lot?: string
}

const courses: readonly Course[] = [
  {
    ...{ patient: 'P-201', drug: 'Remicade', dose: '400 mg', vials: '4x100 mg', payer: 'Medicare' },
    ...{ first: '2026-01-06', every: 56, minutes: 125, billed: '96413, 96415, J1745-JZx40', paid: 1120 },
  },
  {
    ...{ patient: 'P-202', drug: 'Remicade', dose: '500 mg', vials: '5x100 mg', payer: 'Medicare' },
    ...{ first: '2026-01-20', every: 56, minutes: 125, billed: '96413, 96415, J1745-JZx50', paid: 1360 },
  },
  {
    ...{ patient: 'P-203', drug: 'Ruxience', dose: '500 mg', vials: '1x500 mg', payer: 'Medicare' },
    ...{ first: '2026-01-13', every: 56, minutes: 185, billed: '96413, 96415x2, Q5119-JZx50', paid: 690 },
  },
  {
    ...{ patient: 'P-204', drug: 'Actemra', dose: '560 mg', vials: '1x400 mg + 2x80 mg', payer: 'Medicare' },
    ...{ first: '2026-01-08', every: 28, minutes: 60, billed: '96413, J3262-JZx560', paid: 2450 },
  },
  {
    ...{ patient: 'P-205', drug: 'Orencia', dose: '750 mg', vials: '3x250 mg', payer: 'Aetna PPO' },
    ...{ first: '2026-01-15', every: 28, minutes: 30, billed: '96413', paid: 140, supplied: 'payer' },
  },
  {
    ...{ patient: 'P-206', drug: 'Remicade', dose: '300 mg', vials: '3x100 mg', payer: 'UHC Choice Plus' },
    ...{ first: '2026-01-27', every: 56, minutes: 125, billed: '96413, 96415, J1745-JZx30', paid: 1240 },
  },
  {
    ...{ patient: 'P-208', drug: 'Entyvio', dose: '300 mg', vials: '1x300 mg', payer: 'Medicare' },
    ...{ first: '2026-08-14', every: 56, minutes: 31, billed: '96413, J3380-JZx300', paid: 5180, lot: 'EN26A' },
  },
]

/** Visits that have an appointment. */
const appointments: readonly (readonly [patient: string, date: string, drug: string, dose: string, payer: string])[] = [
  ['P-201', '2026-12-04', 'Remicade', '400 mg', 'Medicare'],
  ['P-206', '2026-12-07', 'Remicade', '300 mg', 'UHC Choice Plus'],
  ['P-207', '2026-12-03', 'Rituxan', '750 mg', 'Medicare'],
  ['P-208', '2026-12-04', 'Entyvio', '300 mg', 'Medicare'],
]

/** The claim of this visit bills a drug that the payer had shipped. */
const wronglyBilled = 'P-205 2026-09-24'

const logHeaders = [
  ...['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Lot', 'Route', 'Start', 'Stop', 'Payer', 'Supplied by'],
  ...['Billed', 'Paid'],
] as const
type Row = readonly CellValue[]

function logRows(): Row[] {
  const given = courses.flatMap((course) => {
    const rows: { readonly date: string; readonly row: (number: number) => Row }[] = []
    for (let day = dayOfIso(course.first); day < dayOfIso(planDay); day += course.every) {
      const date = isoDate(day)
      const { patient, drug, dose, vials, payer, minutes, paid, supplied = null, lot = null } = course
      const billed = `${patient} ${date}` === wronglyBilled ? '96413, J0129-JZx75' : course.billed
      const stop = (9 * 60 + minutes) / 1440
      rows.push({
        date,
        row: (number) => [
          ...[
            `V${number}`,
            patient,
            day,
            drug,
            dose,
            vials,
            lot,
            'IV infusion',
            9 / 24,
            stop,
            payer,
            supplied,
            billed,
            paid,
          ],
        ],
      })
    }
    return rows
  })
  const coming = appointments.map(([patient, date, drug, dose, payer]) => ({
    date,
    row: (number: number): Row => [
      ...[
        `V${number}`,
        patient,
        dayOfIso(date),
        drug,
        dose,
        null,
        null,
        'IV infusion',
        null,
        null,
        payer,
        null,
        null,
        null,
      ],
    ],
  }))
  return [...given, ...coming]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ row }, index) => row(1001 + index))
}

const vendorHeaders = [
  ...['Drug', 'HCPCS', 'NDC', 'Vendor', 'Package', 'Count', 'Container', 'Price', 'From', 'Until', 'Availability'],
  ...['Lead days', 'Minimum order', 'Contract', 'Rebate', 'Payment days'],
] as const

/** Price of a container by quarter, the last one for what may be bought now. */
function quarters(
  [drug, hcpcs, ndc, vendor, size]: readonly [string, string, string, string, string],
  prices: readonly number[],
  now: { readonly availability: string; readonly lead: number; readonly minimum?: number; readonly rebate?: string },
): Row[] {
  const starts = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']
  return prices.map((price, index) => {
    const [from = '', next = ''] = starts.slice(starts.length - 1 - prices.length + index)
    const { availability, lead, minimum = null, rebate = null } = now
    return [
      ...[drug, hcpcs, ndc, vendor, size, 1, 'single-dose vial', price, dayOfIso(from), dayOfIso(next) - 1],
      ...[index === prices.length - 1 ? availability : 'in stock', lead, minimum, 'GPO', rebate, 30],
    ]
  })
}

const vendorRows = (): Row[] => [
  ...quarters(['Remicade', 'J1745', '57894-030-01', 'North Specialty', '100 mg'], [315, 303, 306, 291], {
    ...{ availability: 'in stock', lead: 2 },
  }),
  ...quarters(['Remicade', 'J1745', '57894-030-01', 'ABC Oncology', '100 mg'], [311.9, 299.9, 302.9, 287.9], {
    ...{ availability: 'backordered until 12/9/2026', lead: 2 },
  }),
  ...quarters(['Inflectra', 'Q5103', '0069-0809-01', 'North Specialty', '100 mg'], [236, 254, 270, 274], {
    ...{ availability: 'guaranteed', lead: 2 },
  }),
  ...quarters(['Ruxience', 'Q5119', '0069-0249-01', 'North Specialty', '500 mg'], [620, 622, 625, 628], {
    ...{ availability: 'guaranteed', lead: 2 },
  }),
  ...quarters(['Ruxience', 'Q5119', '0069-0249-01', 'Lakeside Medical', '500 mg'], [610, 612, 615, 618], {
    ...{ availability: 'in stock', lead: 3, minimum: 1500, rebate: 'tier 2 from 20 vials' },
  }),
  ...quarters(['Actemra', 'J3262', '50242-135-01', 'North Specialty', '80 mg'], [440, 434, 424, 416], {
    ...{ availability: 'in stock', lead: 2 },
  }),
  ...quarters(['Actemra', 'J3262', '50242-137-01', 'North Specialty', '400 mg'], [2200, 2170, 2120, 2080], {
    ...{ availability: 'in stock', lead: 2 },
  }),
  ...quarters(['Rituxan', 'J9312', '50242-051-21', 'North Specialty', '100 mg'], [730, 724, 715, 705], {
    ...{ availability: 'in stock', lead: 2 },
  }),
  ...quarters(['Rituxan', 'J9312', '50242-053-06', 'North Specialty', '500 mg'], [3650, 3620, 3575, 3525], {
    ...{ availability: 'in stock', lead: 2 },
  }),
  ...quarters(['Entyvio', 'J3380', '64764-300-20', 'ABC Oncology', '300 mg'], [6250, 6200, 6180, 6150], {
    ...{ availability: 'backordered until 12/9/2026', lead: 2 },
  }),
]

/** Invoices with a wholesaler's own headers; amounts a package, and the line's. */
const invoiceHeaders = [
  ...['Wholesaler Name', 'Invoice Date', 'Invoice Number', 'NDC-11', 'Label Name', 'HCPCS Code', 'Dose Strength'],
  ...[
    'Quantity Shipped',
    'Unit Price',
    'Extension',
    'Lot Number',
    'Expiration Date',
    'Transaction Type',
    'Facility ID',
  ],
] as const

interface Invoice {
  readonly date: string
  readonly drug: readonly [name: string, hcpcs: string, ndc: string, size: string]
  readonly count: number
  readonly price: number | null
  readonly lot: string
  readonly expires: string
  readonly kind?: string
}

const remicade = ['REMICADE 100MG VL', 'J1745', '57894003001', '100 mg'] as const
const ruxience = ['RUXIENCE 500MG/50ML', 'Q5119', '00069024901', '500 mg'] as const
const actemra80 = ['ACTEMRA 80MG/4ML', 'J3262', '50242013501', '80 mg'] as const
const actemra200 = ['ACTEMRA 200MG/10ML', 'J3262', '50242013601', '200 mg'] as const
const actemra400 = ['ACTEMRA 400MG/20ML', 'J3262', '50242013701', '400 mg'] as const
const entyvio = ['ENTYVIO 300MG VL', 'J3380', '64764030020', '300 mg'] as const

const invoices: readonly Invoice[] = [
  { date: '2026-01-02', drug: remicade, count: 40, price: 315, lot: 'RM26A', expires: '2028-01-31' },
  { date: '2026-04-01', drug: remicade, count: 20, price: 303, lot: 'RM26B', expires: '2028-03-31' },
  { date: '2026-07-01', drug: remicade, count: 8, price: 306, lot: 'RM26C', expires: '2028-06-30' },
  { date: '2026-10-05', drug: remicade, count: 8, price: 291, lot: 'RM26D', expires: '2028-09-30' },
  // Counted: right at the end of June, one vial short at the end of September.
  { date: '2026-06-30', drug: remicade, count: 20, price: null, lot: '', expires: '', kind: 'Count' },
  { date: '2026-09-30', drug: remicade, count: 7, price: null, lot: '', expires: '', kind: 'Count' },
  { date: '2026-01-02', drug: ruxience, count: 2, price: 620, lot: 'RX26A', expires: '2027-12-31' },
  { date: '2026-04-01', drug: ruxience, count: 2, price: 622, lot: 'RX26B', expires: '2028-03-31' },
  { date: '2026-07-01', drug: ruxience, count: 1, price: 625, lot: 'RX26C', expires: '2028-06-30' },
  { date: '2026-10-02', drug: ruxience, count: 1, price: 628, lot: 'RX26D', expires: '2028-09-30' },
  { date: '2026-01-02', drug: actemra400, count: 12, price: 2200, lot: 'AC26A', expires: '2028-01-31' },
  { date: '2026-01-02', drug: actemra80, count: 24, price: 440, lot: 'AC26B', expires: '2028-01-31' },
  // The dates are short: three vials that end with the year.
  { date: '2026-06-15', drug: actemra200, count: 3, price: 980, lot: 'AC26S', expires: '2026-12-31' },
  { date: '2026-08-03', drug: entyvio, count: 2, price: 6180, lot: 'EN26A', expires: '2028-08-31' },
]

const invoiceRows = (): Row[] =>
  invoices.map(({ date, drug: [name, hcpcs, ndc, size], count, price, lot, expires, kind = 'Invoice' }, index) => [
    ...['North Specialty', usDate(date), kind === 'Invoice' ? String(88001 + index) : '', ndc, name, hcpcs, size],
    ...[
      count,
      price ?? '',
      price === null ? '' : price * count,
      lot,
      expires === '' ? '' : usDate(expires),
      kind,
      'F-17',
    ],
  ])

const shortageHeaders = [
  ...['Generic Name', 'Company Name', 'Presentation', 'Status', 'Availability Information', 'Reason for Shortage'],
  ...['Date of Update'],
] as const
const shortageRows: readonly Row[] = [
  [
    ...[
      'Vedolizumab Injection',
      'Example Labs',
      'Entyvio, 300 mg vial (NDC 64764-300-20)',
      'Current',
      'Limited supply',
    ],
    ...['Demand increase for the drug', '11/20/2026'],
  ],
  ['Infliximab Injection', 'Example Labs', 'Lyophilized powder, 100 mg', 'Current', 'Available', 'Other', '11/2/2026'],
  ['Rituximab Injection', 'Example Labs', '100 mg/10 mL', 'Resolved', '', '', '10/1/2026'],
]

const authorizationHeaders = ['Number', 'Patient', 'Payer', 'Drug', 'Code', 'Units', 'Visits', 'From', 'Until'] as const
const authorizationRows = (): Row[] => [
  [
    'UH-7731',
    'P-206',
    'UHC Choice Plus',
    'Remicade',
    'J1745',
    240,
    null,
    dayOfIso('2026-01-01'),
    dayOfIso('2026-12-31'),
  ],
]

/** The same instant in every file: bytes must not depend on the day of making. */
const made = new Date(Date.UTC(2026, 10, 27))

/** The workbook: the log, what vendors ask, and the authorizations. */
export function buyingWorkbook(): Promise<Uint8Array> {
  const sheet = (
    name: string,
    headers: readonly string[],
    rows: readonly Row[],
    formats: Readonly<Record<string, string>>,
  ) => ({
    name,
    columns: headers.map((header) => ({ width: ['Billed', 'Availability'].includes(header) ? 32 : 14 })),
    rows: [[...headers], ...rows.map((row) => [...row])],
    cells: new Map(
      rows.flatMap((row, index) =>
        headers.flatMap((header, column): [string, { value: CellValue; style: { numFmt: string } }][] => {
          const numFmt = formats[header]
          const value = row[column] ?? null
          return numFmt === undefined || value === null
            ? []
            : [[`${index + 1},${column}`, { value, style: { numFmt } }]]
        }),
      ),
    ),
    freezePane: { rows: 1 },
  })
  const date = 'm/d/yyyy'
  return writeXlsx({
    properties: { title: 'A practice that buys', creator: 'Infusion Coder samples', created: made, modified: made },
    sheets: [
      sheet('Log', logHeaders, logRows(), { Date: date, Start: 'h:mm AM/PM', Stop: 'h:mm AM/PM', Paid: '#,##0.00' }),
      sheet('Vendors', vendorHeaders, vendorRows(), { From: date, Until: date, Price: '#,##0.00' }),
      sheet('Authorizations', authorizationHeaders, authorizationRows(), { From: date, Until: date }),
    ],
  })
}

const csv = (headers: readonly string[], rows: readonly Row[]): string =>
  `${Papa.unparse([[...headers], ...rows.map((row) => [...row])], { newline: '\r\n' })}\r\n`

export const invoicesCsv = (): string => csv(invoiceHeaders, invoiceRows())
export const shortagesCsv = (): string => csv(shortageHeaders, shortageRows)
