import { keptReadings } from '../../common/kept-readings'
import { visible } from '../../../basics/cell'
import { roleOfWords } from './grammar'
import { roles, type Role } from './roles'
import { wordsOf } from './words'

/** Names that a role goes by, whatever their words: those of the contract, and those that are no words. */
const names: Readonly<Partial<Record<Role, string>>> = {
  Encounter: 'Visit, Visit ID, Account, CSN, FIN, Patient unit stay ID',
  Patient: 'MRN, Patient ID, Name, Pt, USUBJID, SUBJID, Unique PID',
  Date: 'DOS, Service date, Date of service',
  Drug: 'Medication, Med, Substance, Drug name, HCPCS, EXTRT',
  Category: 'Class, Drug class',
  Dose: 'Dosage, Dose given, Amount given, Amount, Amt, EXDOSE',
  'Dose unit': 'Unit, Units, UOM, Dose UOM, Units of measure, EXDOSU',
  Weight: 'Wt',
  Discarded: 'Waste, Wasted, Wastage',
  Vials: 'Vials used, Container',
  NDC: 'NDC code',
  Volume: 'EXVAMT',
  Route: 'Mode, Method, EXROUTE, Rt',
  Start:
    'Time in, Time on, Begin, Started, Start time, From, EXSTDTC, EXSTTIM, EXSTTM, Running start, effectivePeriod.start',
  Stop: 'Time out, Time off, End, Stopped, End time, Stop time, Until, To, EXENDTC, EXENTIM, EXENTM, Running stop, effectivePeriod.end',
  'Start-Stop': 'Times, Time range',
  'Start date': 'EXSTDAT',
  'Stop date': 'EXENDAT',
  Time: 'Occurred, Occurred at, effectiveDateTime',
  Minutes: 'Duration, Total time, Length, EXDUR',
  Arrived: 'Check-in',
  Left: 'Check-out',
  Ordered: 'Order dose',
  Order: 'Order #, Order no',
  Chair: 'Bed, Station',
  Lot: 'Lot no, EXLOT',
  Expires: 'Exp',
  Hgb: 'Hemoglobin',
  Hct: 'Hematocrit',
  Ordering: 'Ordering provider',
  Rendering: 'NPI',
  Action: 'Event',
  Site: 'IV site, Access, Line, EXLOC',
  'Site reason': 'Access reason',
  Bag: 'Bag no, Container no, Container number, Container #',
  Primary: 'Primary drug, Main',
  Setting: 'POS, Place of service',
  Payer: 'Insurance, Primary insurance, Insurance name, Plan, Plan name',
  'Supplied by': 'Acquisition, Source of drug, Bagging',
  Location: 'Clinic, Department, Office',
  Authorization: 'Auth #, PA, PA #, PA no, PA number',
  Diagnosis: 'Dx, ICD',
  Staff: 'Nurse, RN, Administered by, Charged by',
  Billed: 'Billed codes, Charges, CPT, Codes',
  Paid: 'Payment, Paid amount, Insurance paid',
  'Patient paid': 'Copay',
  Denied: 'Denial code, CARC',
  Amended: 'Late entry',
  Note: 'Comment, Comments',
}

/** A header reduced to what distinguishes it: case, blanks and punctuation do not. */
export const headerKey = (header: string): string =>
  visible(header)
    .toLowerCase()
    .replace(/[^a-z0-9#]/g, '')

const roleOfKey = new Map<string, { role: Role; exact: boolean }>(
  roles.flatMap((role) => [
    ...(names[role] ?? '').split(',').map((name) => [headerKey(name), { role, exact: false }] as const),
    [headerKey(role), { role, exact: true }] as const,
  ]),
)
roleOfKey.delete('')

/** What a header says: its role, whether by the contract's own name, and the unit of its bare numbers. */
export interface HeaderReading {
  readonly role: Role
  readonly exact: boolean
  readonly unit: string | null
}

/** Units that a header may carry for its column, by the roles that are measured in them. */
const unitsOfRole: Partial<Record<Role, RegExp>> = {
  Dose: /^(?:mgs?|mcg|g|gm|units|ml|cc|l|mg\/kg|mcg\/kg|mg\/m2|meq|vials)$/i,
  Ordered: /^(?:mgs?|mcg|g|gm|units|ml|cc|l|mg\/kg|mcg\/kg|mg\/m2|meq|vials)$/i,
  Discarded: /^(?:mgs?|mcg|g|gm|units|ml|cc)$/i,
  Vials: /^(?:mgs?|g|ml|units|vials)$/i,
  Weight: /^(?:kgs?|lbs?)$/i,
  Volume: /^(?:ml|cc|l)$/i,
  Rate: /^ml\/(?:h|hr|hour)$/i,
  Minutes: /^(?:mins?|minutes|h|hrs?|hours)$/i,
  Hgb: /^g\/dl$/i,
  Hct: /^%$/,
}

/** Headers of times that stand for a duration where they carry a unit of time: `Infusion Time (min)`. */
const timed: ReadonlySet<Role | null> = new Set<Role | null>(['Time', 'Start-Stop'])
const durationUnit = /^(?:mins?|minutes|h|hrs?|hours)$/i

/**
 * What a header stands for; null for one that names no column of a log. `Dose (mg)`, `Weight kg` and `Start (24h)` are
 * read with their unit or form, `MEDADMIN_ROUTE`, `drugname` and `Infusion End Dt/Tm` by their words.
 */
export const readHeader = keptReadings(headerReading)

function headerReading(header: string): HeaderReading | null {
  const named = roleOfKey.get(headerKey(header))
  // `Dose/Unit` is a dose with its unit, `Dose unit` the unit alone.
  if (named !== undefined && !/dose\s*[/&+]/i.test(header)) return { ...named, unit: null }
  const words = wordsOf(header)
  if (words === null) return null
  const { senses, unit } = words
  const bare = unit === null ? undefined : roleOfKey.get(headerKey(header.replace(/[([][^)\]]*[)\]]|\b\w+\s*$/g, '')))
  const role = (senses.size === 0 ? null : roleOfWords(senses)) ?? roleOfBareUnit(senses, unit) ?? bare?.role ?? null
  if (unit === null) {
    if (role === null) return null
    return { role, exact: isExact(header, role), unit: role === 'Minutes' && senses.has('minutes') ? 'min' : null }
  }
  if (timed.has(role) && durationUnit.test(unit)) return { role: 'Minutes', exact: false, unit: unit.toLowerCase() }
  if (role === null || unitsOfRole[role]?.test(unit) !== true) return null
  return { role, exact: isExact(header.replace(/[([][^)\]]*[)\]]\s*$|\s\S+\s*$/, ''), role), unit }
}

const isExact = (header: string, role: Role): boolean => headerKey(header.replace(/\s*[([].*$/, '')) === headerKey(role)

/** `Total mg`, `mg given`: a unit of amount beside a word that says that it was given. */
function roleOfBareUnit(senses: ReadonlySet<string>, unit: string | null): Role | null {
  if (unit === null || unitsOfRole.Dose?.test(unit) !== true) return null
  const says = [...senses].every((sense) => ['given', 'taken', 'infusion', 'total'].includes(sense))
  return says && senses.size > 0 ? 'Dose' : null
}
