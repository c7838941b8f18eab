import type { RandomLog } from './generate'
import type { Administration, Clock, Method, Visit } from './plain'

/** A random log as a person's worksheet under the headers of contract section 1. */
export function worksheet({ visits, known }: Pick<RandomLog, 'visits' | 'known'>): string[][] {
  const rows = visits.flatMap((visit) => visit.administrations.map((one) => cells(visit, one, known.has(one.drug))))
  return [[...headers], ...rows]
}

const headers = [
  'Encounter',
  'Patient',
  'Date',
  'Drug',
  'Category',
  'Dose',
  'Route',
  'Start',
  'Stop',
  'Minutes',
  'Rate',
  'Volume',
  'Site',
  'Site reason',
  'Bag',
  'Primary',
  'Setting',
  'Payer',
  'Note',
] as const

const routes: Readonly<Record<Method, string>> = {
  infusion: 'IV infusion',
  push: 'IV push',
  im: 'IM',
  sc: 'SC',
  'sc-infusion': 'SC infusion',
  pump: 'pump',
  'on-body': 'on-body injector',
  'intra-arterial': 'intra-arterial',
  intrathecal: 'intrathecal',
  'by-mouth': 'PO',
}

const reasons = { needed: 'drugs incompatible in one line', 'first-failed': 'first IV infiltrated' }

function cells(visit: Visit, one: Administration, known: boolean): string[] {
  const hydration = one.drugClass === 'hydration'
  const said: Record<(typeof headers)[number], string> = {
    Encounter: visit.name,
    Patient: visit.patient,
    Date: dateText(one.day),
    Drug: one.drug,
    Category: known ? '' : one.drugClass,
    Dose: hydration ? '500 mL' : '100 mg',
    Route: hydration ? 'hydration' : routes[one.method],
    Start: clockText(one.start),
    Stop: clockText(one.stop),
    Minutes: one.minutes === null ? '' : String(one.minutes),
    Rate: one.rate === null ? '' : `${one.rate} mL/h`,
    Volume: one.volume === null ? '' : `${one.volume} mL`,
    Site: one.site ?? '',
    'Site reason': one.siteReason === null ? '' : reasons[one.siteReason],
    Bag: one.bag ?? '',
    Primary: one.primary ? 'yes' : '',
    Setting: visit.setting,
    Payer: 'Medicare',
    Note: note(one),
  }
  return headers.map((header) => said[header])
}

function note({ resumed, abandoned }: Administration): string {
  if (resumed) return 'Infusion interrupted, restarted'
  return abandoned ? 'Infusion abandoned after a reaction' : ''
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A day number as Excel counts it, written as m/d/yyyy. */
export function dateText(day: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000)
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`
}

function clockText(clock: Clock | null): string {
  if (clock === null) return ''
  const { seconds, day } = clock
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  const exact = seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
  return day === null ? exact : `${dateText(day)} ${exact}`
}
