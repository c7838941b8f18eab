import { isBlank, type Cell, type Cells } from './cell'

/** What a column of the log stands for. The names are the headers of the contract, fixed. */
export const roles = [
  'Encounter',
  'Patient',
  'Date',
  'Drug',
  'Category',
  'Dose',
  'Weight',
  'Discarded',
  'Vials',
  'NDC',
  'Route',
  'Start',
  'Stop',
  'Minutes',
  'Action',
  'Time',
  'Rate',
  'Volume',
  'Site',
  'Site reason',
  'Bag',
  'Primary',
  'Setting',
  'Payer',
  'Diagnosis',
  'Staff',
  'Billed',
  'Paid',
  'Documented',
  'Amended',
  'Note',
] as const

export type Role = (typeof roles)[number]

const synonyms: Readonly<Record<Role, readonly string[]>> = {
  Encounter: [
    'Visit',
    'Visit ID',
    'Account',
    'CSN',
    'FIN',
    'Encounter ID',
    'Encounter number',
    'Visit number',
    'Account number',
  ],
  Patient: ['MRN', 'Patient ID', 'Name', 'Patient name', 'Patient number'],
  Date: ['DOS', 'Service date', 'Date of service'],
  Drug: ['Medication', 'Med', 'Substance', 'Drug name', 'HCPCS', 'Medication name', 'HCPCS code'],
  Category: ['Class', 'Drug class'],
  Dose: ['Dosage', 'Dose given', 'Amount given', 'Amount'],
  Weight: ['Wt', 'Patient weight'],
  Discarded: ['Waste', 'Wasted', 'Wastage'],
  Vials: ['Vials used', 'Container'],
  NDC: ['NDC code'],
  Route: ['Mode', 'Method'],
  Start: ['Time in', 'Begin', 'Started', 'Start time', 'Infusion start', 'Begin time'],
  Stop: ['Time out', 'End', 'Stopped', 'End time', 'Stop time', 'Infusion stop'],
  Minutes: ['Duration', 'Total time', 'Duration minutes', 'Total minutes'],
  Action: ['Event'],
  Time: ['Occurred', 'Action time', 'Event time'],
  Rate: ['Infusion rate'],
  Volume: ['Volume infused'],
  Site: ['IV site', 'Access', 'Line', 'Access site'],
  'Site reason': ['Access reason'],
  Bag: ['Bag no', 'Container no', 'Bag number'],
  Primary: ['Primary drug', 'Main'],
  Setting: ['POS', 'Place of service'],
  Payer: ['Insurance', 'Plan', 'Payor'],
  Diagnosis: ['Dx', 'ICD', 'ICD 10', 'Diagnoses'],
  Staff: ['Nurse', 'RN', 'Administered by', 'Charged by'],
  Billed: ['Billed codes', 'Charges', 'CPT', 'Codes'],
  Paid: ['Payment'],
  Documented: ['Documented at', 'Entered', 'Entered at', 'Charted', 'Charted at', 'Filed', 'Filed at', 'Recorded at'],
  Amended: ['Amended at', 'Edited', 'Edited at', 'Corrected', 'Corrected at', 'Addendum', 'Late entry'],
  Note: ['Comment', 'Comments', 'Notes'],
}

const key = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '')

const roleOfKey = new Map<string, { role: Role; exact: boolean }>(
  roles.flatMap((role) => [
    ...synonyms[role].map((name) => [key(name), { role, exact: false }] as const),
    [key(role), { role, exact: true }] as const,
  ]),
)

/** Where the log's columns are. Column numbers count from 0 within the cells given. */
export interface Columns {
  /** Row of the headers within the cells given, from 0. */
  readonly headerRow: number
  readonly at: ReadonlyMap<Role, number>
  /** Further columns that claim a role already taken: checked against it. */
  readonly also: readonly { readonly role: Role; readonly at: number; readonly header: string }[]
}

/** Why no log was found, as a sentence. */
export interface NoLog {
  readonly problem: string
}

/** Headers further down than this are not looked for: what stands above is a title. */
const deepestHeaderRow = 20

/**
 * Finds the header row and what each column stands for.
 *
 * @param cells - the sheet's rows; titles may stand above the headers
 * @returns the columns, or why this is no log; a drug (or a category) and some time are needed
 */
export function findColumns(cells: Cells): Columns | NoLog {
  let best: Columns | null = null
  for (let row = 0; row < Math.min(cells.length, deepestHeaderRow); row++) {
    const columns = columnsOfRow(cells, row)
    if (columns.at.size >= 2 && columns.at.size > (best?.at.size ?? 0)) best = columns
  }
  if (best === null) {
    return {
      problem:
        'No row with headers that we know was found. An infusion log needs a column Drug and a time: Start and Stop, Minutes, or Action and Time.',
    }
  }
  if (!best.at.has('Drug') && !best.at.has('Category')) {
    return {
      problem: 'The log has no column Drug (or Medication, Substance, HCPCS) and none for Category. Name one of them.',
    }
  }
  // A log of injections alone has no times; its route says what was done.
  if (!(['Start', 'Stop', 'Minutes', 'Time', 'Route'] as const).some((role) => best.at.has(role))) {
    return {
      problem:
        'The log has no column of times. Name two columns Start and Stop, or one Minutes, or two Action and Time.',
    }
  }
  return best
}

function columnsOfRow(cells: Cells, row: number): Columns {
  const claims = new Map<Role, { at: number; exact: boolean; header: string }[]>()
  const headers = cells[row] ?? []
  headers.forEach((cell, at) => {
    if (typeof cell !== 'string') return
    const found = roleOfKey.get(key(cell))
    if (found === undefined) return
    // A column "Amount" is a dose only where its cells carry units; else it is money.
    if (key(cell) === 'amount' && !carriesUnits(cells, row, at)) return
    const list = claims.get(found.role) ?? []
    list.push({ at, exact: found.exact, header: cell.trim() })
    claims.set(found.role, list)
  })
  const at = new Map<Role, number>()
  const also: { role: Role; at: number; header: string }[] = []
  for (const [role, list] of claims) {
    const chosen = list.find((claim) => claim.exact) ?? list[0]!
    at.set(role, chosen.at)
    also.push(
      ...list.filter((claim) => claim !== chosen).map((claim) => ({ role, at: claim.at, header: claim.header })),
    )
  }
  return { headerRow: row, at, also }
}

function carriesUnits(cells: Cells, headerRow: number, at: number): boolean {
  let filled = 0
  let withUnit = 0
  for (let row = headerRow + 1; row < cells.length && filled < 50; row++) {
    const cell: Cell = cells[row]?.[at]
    if (isBlank(cell)) continue
    filled++
    if (typeof cell === 'string' && /\d\s*[a-zµ]/i.test(cell)) withUnit++
  }
  return filled > 0 && withUnit * 2 > filled
}
