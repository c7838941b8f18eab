import { roles, type Role } from '../../src/engine/log/headers/roles'
import { vendorHeaders } from '../../src/purchasing/read-vendors'
import { drugCostHeaders } from '../../src/purchasing/tables/read-drug-costs'
import { purchaseHeaders } from '../../src/purchasing/tables/read-purchases'
import { officeTables } from '../../src/sheets/office/office-tables'
import { escapeHtml, htmlPage, navigation } from './html'

/** What each column of a log says, in a line. */
const logWords: Readonly<Record<Role, string>> = {
  Encounter: 'Visit or account number. Rows of one visit share one initial service.',
  Patient: 'Name or number.',
  Date: 'Date of service, month first.',
  Drug: 'Generic or brand name, or a HCPCS code.',
  Category: 'Chemotherapy, hormonal, complex, therapeutic, hydration, or none: goes before the drug’s own class.',
  Dose: 'The dose given, with its unit: 300 mg, 5 mg/kg.',
  'Dose unit': 'The unit, where doses are bare numbers.',
  Weight: '61.2 kg, 135 lb.',
  Discarded: 'Documented waste.',
  Vials: 'What was opened: 4x100 mg.',
  NDC: 'Of the package, with or without hyphens: decides the product before its name does.',
  Route: 'IV infusion, IV push, hydration, IM, SC, pump, flush, and so on.',
  Start: 'Clock time, with or without its date.',
  Stop: 'Clock time. A stop before its start is the next day where that gives 12 hours at most.',
  'Start-Stop': 'Both in one cell: 9:03-14:15.',
  'Start date': 'The date of the start, in a column of its own.',
  'Stop date': 'The date of the stop, in a column of its own.',
  Minutes: 'Documented length: counts where the clock is missing.',
  Arrived: 'When the patient came.',
  Left: 'When the patient left.',
  Ordered: 'The ordered dose: asked about where another was given.',
  Order: 'Order number, or yes.',
  Chair: 'Chair or bay: two patients in one at once are asked about.',
  Lot: 'Of the container opened.',
  Expires: 'Expiration date of the container.',
  Hgb: 'Latest hemoglobin before an ESA.',
  Hct: 'Latest hematocrit before an ESA.',
  Ordering: 'Who ordered, for the claim.',
  Rendering: 'Who rendered, for the claim.',
  Supervising: 'Who supervised, for the claim.',
  Action: 'In an event log: New Bag, Rate Change, Paused, Restarted, Stopped, Given.',
  Time: 'When the event was.',
  Rate: 'mL/h.',
  Volume: 'mL infused: with one rate, a missing stop may be worked out (policy missing-stop).',
  Site: 'Access site or line. Rows without one share the line of the initial.',
  'Site reason': 'Why a second site was needed: without a reason it has no second initial code.',
  Bag: 'Bag number: one bag with several drugs is one administration.',
  Primary: 'Yes on the row that is the reason for the visit.',
  Setting: 'Office or hospital, or a place of service.',
  Payer: 'As your billing system writes it.',
  'Supplied by': 'Office, payer, patient, or free: a drug that is not the office’s own is not billed.',
  '340B': 'Yes where the drug was bought under 340B.',
  Modifiers: 'What the office marked: carried, never invented.',
  Trial: 'Number of the clinical trial.',
  Location: 'Which office or department: its row in the table Locations.',
  Authorization: 'Number of the payer’s authorization.',
  Diagnosis: 'ICD-10 codes.',
  Staff: 'Who documented.',
  Billed: 'What was billed: 96413, 96415x2, J1745x30, J1745-JWx1.',
  Paid: 'What came from the payer.',
  'Patient paid': 'What came from the patient.',
  'Secondary paid': 'What came from a second payer.',
  Denied: 'The reason of a denial.',
  Documented: 'When the entry was written.',
  Amended: 'When the entry was changed.',
  Note: 'Free text. A few words of it are read: interrupted, not given, flush, second stick.',
}

const anchor = (...words: string[]): string =>
  words
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')

/** The columns of the log with their places on the page. */
export const logColumns = roles.map((header) => ({ header, id: anchor('log', header), says: logWords[header] }))

/** What each table of the office is for, and its columns that a header alone does not explain. */
const tableWords: Readonly<
  Record<string, { readonly is: string; readonly columns: Readonly<Record<string, string>> }>
> = {
  Fees: {
    is: 'What a payer allows: goes before Medicare’s amounts.',
    columns: {
      Code: 'One code, a range (96360-96549), administration, or drugs. Blank: every code, but an amount never of a drug’s unit.',
      'Percent of Medicare': '110 is 110 % of Medicare’s amount on the date.',
      'Percent of charge': 'Of the charge in the row, else of the nearest row that has one.',
      'Supplied by': 'Whose drug it is: one that payer or patient supplies is paid 0.',
      Basis: 'What the adjustment is added to: ASP, AWP, WAC, Medicare, or the charge.',
      'Adjustment percent': '6 with basis ASP is ASP + 6 %; −5 with basis AWP is AWP − 5 %.',
      'Lesser of charge': 'Yes: never more than the charge.',
      'Waste paid': 'No: lines with JW are paid nothing.',
      Minimum: 'The least that a line pays.',
      'Per diem': 'One amount a day, whatever was given: a line has no price of its own.',
    },
  },
  Payers: {
    is: 'What an office decided about a payer, by date: * is everybody else. One column for each choice of policies.html.',
    columns: {
      'Also known as': 'Other spellings in the log, with commas between.',
      Kind: 'Medicare, Advantage, commercial, Medicaid and so on, where the name does not tell.',
      Profile: 'Which documents to use: one of payers.html, or none.',
      Drugs: 'The row holds for these drugs alone.',
      NDC: 'Which drug lines must carry an NDC.',
      Preferred: 'Codes of products that the payer prefers, with commas between: another product of that drug is said.',
      'Site of care': 'not-hospital: visits there are asked about.',
      'Filing days': 'Days from the service until the claim is late: What is due under Claims lists them.',
      Sequestration: 'none: the contract has none.',
      Authorization: 'required: a dose without an authorization is an error.',
      Diagnoses:
        'ICD-10 codes, with commas between: a claim without one of them is asked about. N18* is every code that begins so.',
      Source: 'The letter, page or contract that says it.',
      'Decided by': 'Initials.',
    },
  },
  'Drug names': {
    is: 'What the office means by its own names of drugs.',
    columns: { Means: 'A name that is known, or a HCPCS code.' },
  },
  Locations: {
    is: 'The office’s places: which setting, which department, by date.',
    columns: {
      Campus: 'Of a hospital’s department: main, on, or off.',
      Excepted: 'Yes: the off-campus department is excepted (PO); no: it is not (PN).',
      'Rural sole community': 'Yes: exempt from the lower payment of drug administration under PO from 2026.',
      Locality: 'Where it is not the office’s own: amounts are those of this place.',
      '340B entity': 'Which kind of entity the hospital is: decides JG or TB before 2025.',
    },
  },
  Vendors: {
    is: 'What vendors ask, by date: prices, packages, and whether they can deliver.',
    columns: {
      Package: 'What one container holds: 100 mg, 10 mL.',
      Count: 'Containers in a package.',
      Container: 'Vial, syringe, and so on; single-dose or multiple-dose.',
      Price: 'Of the package.',
      Availability: 'Guaranteed, in stock, allocated, backordered until a date, short-dated.',
      'Lead days': 'Days from the order to the delivery.',
      'Minimum order': 'The least that is delivered, in dollars.',
      Rebate: 'A percentage: counted only without a tier.',
      'Payment days': 'Days until the invoice is due.',
    },
  },
  Purchases: {
    is: 'What was bought: invoices as they come, typed or loaded.',
    columns: {
      Count: 'Packages bought.',
      Lot: 'Of the containers.',
      Cost: 'Of the whole line.',
      Invoice: 'Its number.',
    },
  },
  'Drug costs': {
    is: 'What a unit costs the office, by date: filled from Purchases; a typed row goes before it. Forecast and purchase plan read it.',
    columns: {
      '340B': 'Yes: the cost of stock bought under 340B.',
      'Cost per unit': 'Of one HCPCS unit.',
      Source: 'Where the cost is from.',
    },
  },
  Authorizations: {
    is: 'What payers authorized: units and visits that are left are counted from the log.',
    columns: {
      Units: 'Of the code; blank where the authorization counts visits.',
      Visits: 'Blank where it counts units.',
    },
  },
}

interface Table {
  readonly name: string
  readonly columns: readonly { readonly header: string; readonly choices?: readonly string[] }[]
}

const ofHeaders = (name: string, headers: readonly string[]): Table => ({
  name,
  columns: headers.map((header) => ({ header })),
})

const all: readonly Table[] = [
  ...Object.values(officeTables),
  ofHeaders('Vendors', vendorHeaders),
  ofHeaders('Purchases', purchaseHeaders),
  ofHeaders('Drug costs', drugCostHeaders),
]

/** The tables with their places on the page. */
export const tables = all.map(({ name, columns }) => ({
  id: anchor(name),
  name,
  is: tableWords[name]?.is ?? '',
  columns: columns.map(({ header, choices }) => ({
    header,
    says: tableWords[name]?.columns[header] ?? '',
    choices: choices ?? [],
  })),
}))

const choicesText = (choices: readonly string[]): string =>
  choices.length === 0 ? '' : `One of ${choices.map((one) => `<code>${escapeHtml(one)}</code>`).join(', ')}.`

/** The log's columns and the office's tables: made from the very lists that read them. */
export function tablesHtml(): string {
  return htmlPage(
    'Infusion Coder: the log and the office’s tables',
    `${navigation}
<section aria-labelledby="log"><h2 id="log">The infusion log</h2>
<p>One row is one administration: one drug, or one bag, by one route over one documented time. Columns are found by their headers, in any order;
a drug and some time are needed. What was not understood is listed in the pane first.</p>
<table>
<thead><tr><th scope="col">Column</th><th scope="col">Holds</th></tr></thead>
<tbody>
${logColumns.map(({ header, id, says }) => `<tr id="${id}"><th scope="row">${escapeHtml(header)}</th><td>${escapeHtml(says)}</td></tr>`).join('\n')}
</tbody>
</table>
</section>
${tables
  .map(
    ({ id, name, is, columns }) => `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(name)}</h2>
<p>${escapeHtml(is)} Made empty in the pane under Setup; columns may be moved and added to, a wrong cell is named and its row left out.</p>
<table>
<thead><tr><th scope="col">Column</th><th scope="col">Holds</th></tr></thead>
<tbody>
${columns.map(({ header, says, choices }) => `<tr><th scope="row">${escapeHtml(header)}</th><td>${[escapeHtml(says), choicesText(choices)].filter((one) => one !== '').join(' ')}</td></tr>`).join('\n')}
</tbody>
</table>
</section>`,
  )
  .join('\n')}`,
  )
}
