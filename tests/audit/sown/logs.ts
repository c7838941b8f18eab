import type { Cell, Cells } from '../../../src/basics/cell'
import { dayOfIso, isoDate } from '../../../src/basics/date'
import { mistakes, type Due } from './mistakes'
import { Center, type SownVisit } from './visits'

/** A mistake in a log, by the accounts that it touches. */
export interface Sown {
  readonly kind: string
  readonly accounts: readonly string[]
  readonly due: readonly Due[]
}

export interface SownLog {
  readonly name: string
  readonly cells: Cells
  /** Null where what was billed stands in the log. */
  readonly charges: Cells | null
  readonly sown: readonly Sown[]
  readonly clean: readonly string[]
}

const first = dayOfIso('2026-10-01')
const two = (number: number): string => String(number).padStart(2, '0')

/** How one center writes: its headers, its dates, its clocks. */
interface Layout {
  readonly name: string
  readonly headers: readonly string[]
  readonly date: (day: number) => string
  readonly clock: (minute: number, day: number) => Cell
  readonly hasCharges: boolean
}

const american = (day: number): string => {
  const [year, month, date] = isoDate(day).split('-').map(Number)
  return `${month}/${date}/${year}`
}
const twelve = (minute: number): string =>
  `${Math.floor(minute / 60) % 12 === 0 ? 12 : Math.floor(minute / 60) % 12}:${two(minute % 60)} ${minute < 720 ? 'AM' : 'PM'}`

const layouts: readonly Layout[] = [
  {
    name: 'four figures',
    // prettier-ignore
    headers: ['Acct #', 'MRN', 'DOS', 'Insurance', 'Medication', 'Amt given', 'Wasted', 'Vials used', 'NDC #', 'Rte', 'Time in', 'Time out', 'Total min', 'Access site', 'Comments', 'Wt', 'Order #', 'Ordered dose', 'Check-in', 'Check-out', 'Chair', 'Exp date', 'Source of drug', 'RN', 'POS', 'ICD-10', 'CPT/HCPCS billed'],
    date: isoDate,
    clock: (minute) => `${two(Math.floor(minute / 60))}${two(minute % 60)}`,
    hasCharges: false,
  },
  {
    name: 'a list of charges',
    // prettier-ignore
    headers: ['Visit ID', 'Patient ID', 'Service date', 'Payer', 'Drug name', 'Dosage', 'Waste', 'Container', 'NDC', 'Route', 'Begin', 'End', 'Duration', 'Site', 'Note', 'Weight', 'Order', 'Ordered', 'Arrived', 'Left', 'Bay', 'Expires', 'Acquisition', 'Administered by', 'Place of service', 'Diagnosis', 'Rev'],
    date: american,
    clock: twelve,
    hasCharges: true,
  },
  {
    name: 'fractions of a day',
    // prettier-ignore
    headers: ['CSN', 'Name', 'Date of service', 'Primary insurance', 'Substance', 'Dose given', 'Discarded', 'Vials', 'NDC code', 'Method', 'Started', 'Stopped', 'Minutes', 'Line', 'Remarks', 'Wt', 'Order no', 'Order dose', 'Arrival', 'Departure', 'Station', 'Expiration', 'Supplied by', 'Nurse', 'Place of service', 'Dx', 'Charges'],
    date: american,
    clock: (minute) => minute / 1440,
    hasCharges: false,
  },
]

const separators = [', ', '; ', ' + '] as const

/** The logs of a seed: every mistake `times` over, among clean visits, shuffled into three styles. */
export function sownLogs(seed: number, times: number, cleanVisits: number): SownLog[] {
  const center = new Center(seed)
  const parts = layouts.map(() => ({ visits: [] as SownVisit[], sown: [] as Sown[], clean: [] as string[] }))
  let next = 0
  const part = (needsCharges = false) => {
    const at = needsCharges ? 1 : next++ % layouts.length
    const one = parts[at]
    if (one === undefined) throw new Error('No such layout.')
    return one
  }
  for (let time = 0; time < times; time++) {
    // Each time around a mistake stands in another style.
    next = time
    for (const { kind, make } of mistakes) {
      const { visits, due } = make(center)
      const to = part(visits.some(({ chargedLater }) => chargedLater > 0))
      to.visits.push(...visits)
      to.sown.push({ kind, accounts: visits.map(({ account }) => account), due })
    }
  }
  for (let i = 0; i < cleanVisits; i++) {
    const visit = cleanVisit(center)
    const to = part()
    to.visits.push(visit)
    to.clean.push(visit.account)
  }
  return layouts.map((layout, at) => rendered(layout, parts[at] ?? { visits: [], sown: [], clean: [] }))
}

/** Clean visits of all sorts: one drug, a premedication, a sequence, an injection. */
function cleanVisit(center: Center): SownVisit {
  const sort = center.below(10)
  if (sort === 0) return center.visit([center.shot('Prolia', '60 mg', 'SC')], ['96372', 'J0897-JZx60'])
  if (sort === 1) return center.visit([center.shot('Xolair', '150 mg', 'SC', '1x150 mg')], ['96372', 'J2357-JZx30'])
  if (sort === 2) {
    const visit = center.clean()
    const [row] = visit.rows
    if (row?.start != null) visit.rows.unshift(center.push('Benadryl', '50 mg', row.start - 9))
    visit.arrived = (visit.arrived ?? 0) - 12
    visit.billed.push('96375', 'J1200-JZ')
    return visit
  }
  return center.clean()
}

function rendered(
  { name, headers, date, clock, hasCharges }: Layout,
  { visits, sown, clean }: { visits: SownVisit[]; sown: Sown[]; clean: string[] },
): SownLog {
  const charges: Cell[][] = [['Visit ID', 'Service date', 'Procedure', 'Mods', 'Qty']]
  const rows = visits
    .toSorted((a, b) => a.day - b.day)
    .flatMap((visit, index) => {
      const day = first + visit.day
      const at = (minute: number | null): Cell => (minute === null ? '' : clock(minute, day))
      if (hasCharges) charges.push(...chargesOf(visit, date(day + visit.chargedLater)))
      return visit.rows.map((row, place): Cell[] => [
        ...[visit.account, visit.patient, date(day), visit.payer, row.drug, row.dose, row.waste ?? '', row.vials ?? ''],
        ...[row.ndc ?? '', row.route, row.startText ?? at(row.start), at(row.stop), row.minutes ?? '', row.site ?? ''],
        ...[row.note ?? '', row.weight ?? '', visit.order, visit.ordered, at(visit.arrived), at(visit.left)],
        ...[visit.chair, visit.expires, visit.by, visit.nurse, visit.place, visit.diagnosis],
        hasCharges || place > 0 ? '' : visit.billed.join(separators[index % separators.length]),
      ])
    })
  return { name, cells: [[...headers], ...rows], charges: hasCharges ? charges : null, sown, clean }
}

const chargesOf = (visit: SownVisit, date: string): Cell[][] =>
  visit.billed.map((line) => {
    const [, code = line, modifiers = '', units = '1'] =
      /^([A-Z0-9]{5})((?:-[A-Z0-9]{2})*)(?:x(\d+))?$/.exec(line) ?? []
    return [visit.account, date, code, modifiers.slice(1).replaceAll('-', ' '), Number(units)]
  })
