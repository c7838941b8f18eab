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
  'Start-Stop',
  'Stop date',
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

/** Other headers of a role, as logs and hospital exports have them. */
const synonyms: Readonly<Record<Role, string>> = {
  Encounter:
    'Visit, Visit ID, Account, CSN, FIN, Encounter ID, Encounter number, Encounter no, Visit number, Visit no, ' +
    'Account number, Account no, Acct',
  Patient: 'MRN, Patient ID, Name, Patient name, Patient number, Patient no, Pt, Pt name, Medical record number',
  Date: 'DOS, Service date, Date of service, Visit date, Infusion date, Treatment date, Date given, Administration date, Start date',
  Drug:
    'Medication, Med, Substance, Drug name, HCPCS, Medication name, HCPCS code, Generic name, Medication given, Drug given, ' +
    'Infusion drug',
  Category: 'Class, Drug class, Drug category',
  Dose: 'Dosage, Dose given, Amount given, Amount, Dose administered',
  Weight: 'Wt, Patient weight, Body weight',
  Discarded: 'Waste, Wasted, Wastage, Waste amount, Amount wasted, Amount discarded',
  Vials: 'Vials used, Container, Vials opened',
  NDC: 'NDC code, NDC number',
  Route: 'Mode, Method, Administration route, Route of administration',
  Start:
    'Time in, Begin, Started, Start time, Infusion start, Begin time, Running start, Infusion start time, Time started, ' +
    'Start date time, Start datetime, Administration start date time, From',
  Stop:
    'Time out, End, Stopped, End time, Stop time, Infusion stop, Running stop, Infusion stop time, Infusion end, ' +
    'Infusion end time, Time stopped, Time ended, Stop date time, End date time, Stop datetime, End datetime, ' +
    'Administration end date time, Finish, Finished, Until, To',
  'Start-Stop':
    'Start stop time, Start stop times, Start and stop, Start to stop, Start end, Start and end, Begin end, Times, ' +
    'Infusion time, Infusion times, Time in out, In out, From to, Time range, Time given, Administration time, ' +
    'Administration times, Start and stop time, Start and stop times',
  'Stop date': 'End date',
  Minutes:
    'Duration, Total time, Duration minutes, Total minutes, Min, Mins, Infusion minutes, Infusion duration, Length',
  Action: 'Event, MAR action, Event type, Administration action',
  Time: 'Occurred, Action time, Event time, Occurred at, Date time, Datetime, Event date time, Action date time, Taken time',
  Rate: 'Infusion rate, Flow rate',
  Volume: 'Volume infused',
  Site: 'IV site, Access, Line, Access site, IV access',
  'Site reason': 'Access reason',
  Bag: 'Bag no, Container no, Bag number',
  Primary: 'Primary drug, Main',
  Setting: 'POS, Place of service',
  Payer: 'Insurance, Plan, Payor',
  Diagnosis: 'Dx, ICD, ICD 10, Diagnoses',
  Staff: 'Nurse, RN, Administered by, Charged by, Given by',
  Billed: 'Billed codes, Charges, CPT, Codes',
  Paid: 'Payment',
  Documented: 'Documented at, Entered, Entered at, Charted, Charted at, Filed, Filed at, Recorded at',
  Amended: 'Amended at, Edited, Edited at, Corrected, Corrected at, Addendum, Late entry',
  Note: 'Comment, Comments, Notes, Remarks',
}

/** A header reduced to what distinguishes it: case, blanks and punctuation do not. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '')

const roleOfKey = new Map<string, { role: Role; exact: boolean }>(
  roles.flatMap((role) => [
    ...synonyms[role].split(',').map((name) => [headerKey(name), { role, exact: false }] as const),
    [headerKey(role), { role, exact: true }] as const,
  ]),
)

/** What a header says: its role, whether by the contract's own name, and the unit of its bare numbers. */
export interface HeaderReading {
  readonly role: Role
  readonly exact: boolean
  readonly unit: string | null
}

/** Units that a header may carry for its column, by the roles that are measured in them. */
const unitsOfRole: Partial<Record<Role, readonly string[]>> = {
  Dose: ['mg', 'mcg', 'g', 'units', 'mL', 'mg/kg', 'mEq'],
  Discarded: ['mg', 'mcg', 'g', 'units', 'mL'],
  Weight: ['kg', 'lb', 'lbs'],
  Volume: ['mL', 'L'],
  Rate: ['mL/h', 'mL/hr'],
  Minutes: ['min', 'mins', 'minutes', 'h', 'hr', 'hrs', 'hours'],
}

/** Words in brackets that say how a cell is written, not what it is. */
const form = /^(?:24 ?-?(?:h|hr|hour)s?(?: clock)?|military(?: time)?|am\/pm|hh?:mm|h:mm|[mdy/.-]+|required|optional)$/i

/** Headers of times that stand for a duration where they carry a unit of time: `Time (min)`. */
const timed: ReadonlySet<Role> = new Set<Role>(['Time', 'Start-Stop'])
const durationUnit = /^(?:min|mins|minutes|h|hr|hrs|hours)$/i

/**
 * What a header stands for; null for one that we do not know. `Dose (mg)`, `Weight kg` and `Start (24h)` are read with
 * their unit or form.
 */
export function readHeader(header: string): HeaderReading | null {
  const whole = roleOfKey.get(headerKey(header))
  if (whole !== undefined) return { ...whole, unit: ownUnit(whole.role, header) }
  const parts = /^(.*?)\s*[([]\s*([^)\]]*?)\s*[)\]]\s*$/.exec(header) ?? /^(.*\S)[\s_,]+([a-z/]+)\.?\s*$/i.exec(header)
  if (parts?.[1] === undefined || parts[2] === undefined) return null
  const base = roleOfKey.get(headerKey(parts[1]))
  if (base === undefined) return null
  const said = parts[2]
  if (timed.has(base.role) && durationUnit.test(said))
    return { role: 'Minutes', exact: false, unit: said.toLowerCase() }
  const unit = unitsOfRole[base.role]?.find((one) => one.toLowerCase() === said.toLowerCase())
  if (unit !== undefined) return { ...base, unit }
  return form.test(said) ? { ...base, unit: ownUnit(base.role, parts[1]) } : null
}

/** A header that says minutes says its unit; `Duration` does not. */
const ownUnit = (role: Role, header: string): string | null =>
  role === 'Minutes' && /min/i.test(header) ? 'min' : null
