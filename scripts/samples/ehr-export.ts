import Papa from 'papaparse'
import { civil, minutesPerDay, time24 } from './calendar'
import { missingStart, missingStop } from './gaps'
import { hospitalVisits } from './hospital'
import type { Handwritten } from './handwritten'
import type { LogCell, Visit } from './model'
import { gapPlan } from './plant'
import { pick, randomFrom, type Random } from './random'
import { rowsOf, type LogRow } from './rows'

/**
 * The administration record of a hospital as its system exports it: one row an event, names of columns in capitals, the
 * action in the system's own words, amounts and units apart, who charted it and when, and much that coding has no use for.
 */
const headers = [
  ...['PAT_MRN_ID', 'PAT_ENC_CSN_ID', 'ORDER_MED_ID', 'MEDICATION_NAME', 'ADMIN_DOSE', 'DOSE_UNIT', 'ADMIN_ROUTE'],
  ...['MAR_ACTION', 'TAKEN_TIME', 'INFUSION_RATE', 'LDA_SITE', 'PAYOR_NAME', 'DX_CODES', 'DOCUMENTED_BY', 'COMMENTS'],
] as const

const actions: Readonly<Record<string, readonly string[]>> = {
  'New Bag': ['New Bag', 'New Bag', 'Bag Hung', 'Infusion Start'],
  'Rate Change': ['Rate/Dose Change', 'Rate Change'],
  Stopped: ['Stopped', 'Stopped (Dual Sign)', 'Infusion Stop'],
  Restarted: ['Restarted', 'Infusion Restarted'],
  Given: ['Given', 'Given', 'Given (Dual Sign)'],
}

const seed = 20260331

export function ehrVisits(): Visit[] {
  return hospitalVisits({
    from: seed,
    share: 0.4,
    allByEvents: true,
    problems: [gapPlan(9, missingStop), gapPlan(3, missingStart)],
  })
}

/** The export as a text file, with what is due on its rows. */
export function ehrExport(): Handwritten {
  const random = randomFrom(seed)
  const visits = ehrVisits()
  const orders = new Map<string, number>()
  const rows = visits.flatMap((visit) =>
    rowsOf(visit, random, (_, minutes) => ({ kind: 'time', minutes: minutes % minutesPerDay })),
  )
  const cells = rows.map((row) => exported(row, orders, random))
  return {
    name: 'ehr-event-export',
    setting: 'hospital',
    visits,
    rows: rows.map(({ encounter, findings }, index) => ({ row: index + 2, encounter, findings })),
    file: 'csv',
    bytes: () => Buffer.from(`${Papa.unparse([[...headers], ...cells], { newline: '\n' })}\n`),
  }
}

const textOf = (cell: LogCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : cell.kind === 'text'
      ? cell.text
      : 'value' in cell
        ? String(cell.value)
        : ''

/** `2025-10-01 13:48:00`. */
function momentOf({ Date: date, Time: time }: LogRow['cells']): string {
  if (date?.kind !== 'date' || time?.kind !== 'time') return ''
  const [year, month, day] = civil(date.day)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${time24(time.minutes).padStart(5, '0')}:00`
}

function exported({ cells, encounter }: LogRow, orders: Map<string, number>, random: Random): string[] {
  const drug = textOf(cells.Drug)
  const order = `${encounter} ${drug}`
  if (!orders.has(order)) orders.set(order, 880_100 + orders.size * 7)
  const [, amount = '', unit = ''] = /^([\d,.]+)\s*(.+)$/.exec(textOf(cells.Dose)) ?? []
  const action = textOf(cells.Action)
  return [
    textOf(cells.Patient),
    encounter,
    String(orders.get(order)),
    drug.toUpperCase(),
    amount.replaceAll(',', ''),
    unit,
    textOf(cells.Route),
    pick(random, actions[action] ?? [action]),
    momentOf(cells),
    textOf(cells.Rate),
    textOf(cells.Site),
    textOf(cells.Payer),
    textOf(cells.Diagnosis),
    textOf(cells.Staff),
    textOf(cells.Note) || textOf(cells['Site reason']),
  ]
}
