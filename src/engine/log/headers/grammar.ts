import type { Role } from './roles'
import type { Sense } from './vocabulary'

/**
 * What the words of a header name together. A rule holds where each of its groups has a word in the header and no word is
 * left over that it does not allow; the first rule that holds decides. `Dose` beside `given` is the dose, beside a number
 * (`Dose #`) it is nothing that a rule allows, and nothing is read.
 */
interface Rule {
  /** Null: these words name two things at once, or one that no role stands for. */
  readonly role: Role | null
  readonly needs: readonly (readonly Sense[])[]
  readonly may: ReadonlySet<Sense>
}

/** Words that only say that it was an administration. */
const act = 'given taken infusion vein injection drug dose'

/**
 * @param needs - groups parted by blanks, words of a group by bars
 * @param may - words that change nothing
 */
function rule(role: Role | null, needs: string, may = ''): Rule {
  const groups = needs.split(' ').map((group) => group.split('|') as Sense[])
  return { role, needs: groups, may: new Set([...groups.flat(), ...(may.split(' ') as Sense[]), 'and']) }
}

const rules: readonly Rule[] = [
  // Two things under one header: the first is what the column is for.
  rule('Drug', 'drug and dose|strength', 'name given infusion route'),
  rule('Route', 'route and site', 'given infusion injection vein'),
  rule('Dose', 'dose and unit', 'given drug total'),
  rule(null, 'lot and expires', 'id date'),

  rule('Start-Stop', 'start stop', `${act} time moment treatment`),
  rule('Start-Stop', 'in out', 'time given infusion'),
  rule('Start-Stop', 'from to', 'time given infusion'),
  rule('Start', 'start time|moment', `${act} event treatment charted form`),
  rule('Start', 'start', `${act} event form`),
  rule('Start', 'time in', 'infusion given'),
  rule('Stop', 'stop time|moment', `${act} event treatment charted form`),
  rule('Stop', 'stop', `${act} event form`),
  rule('Stop', 'time out', 'infusion given'),
  // `Drug start date` is when a therapy began, unless the word says that it was given.
  rule('Start date', 'start date given', `${act} form`),
  rule('Start date', 'start date', 'infusion vein injection dose service'),
  rule('Start date', 'dos from'),
  rule('Start date', 'date from', 'service'),
  rule('Stop date', 'stop date given', `${act} form`),
  rule('Stop date', 'stop date', 'infusion vein injection dose service'),
  rule('Stop date', 'dos to'),
  rule('Stop date', 'service date to'),

  rule('Minutes', 'duration|minutes', 'infusion vein injection drug given total time id'),
  rule('Minutes', 'total time', 'infusion vein'),
  rule('Time', 'taken', 'date time moment on given drug'),
  rule('Time', 'taken action|event time|moment|on', 'given drug'),
  rule('Time', 'action|event time|moment', 'given drug taken'),
  rule('Time', 'chart time|moment'),
  rule('Time', 'given|infusion|injection|drug|dose moment', act),
  rule('Time', 'moment'),
  rule('Start-Stop', 'given|infusion|injection|drug|dose time', act),
  rule('Date', 'dos'),
  rule('Date', 'date', 'service given taken infusion vein injection treatment dose encounter procedure'),
  rule('Date', 'service|encounter|treatment moment'),

  rule('Note', 'note', 'given staff infusion drug name'),
  rule('Note', 'reason given'),
  rule('Site reason', 'reason site|access', 'secondary'),

  rule('Patient paid', 'patient paid', 'amount by'),
  rule('Patient paid', 'copay', 'patient amount paid'),
  rule('Secondary paid', 'secondary paid', 'payer amount by'),
  rule('Paid', 'paid payer', 'amount total primary by'),
  rule('Paid', 'paid', 'amount total primary'),
  rule('Denied', 'denied', 'code reason'),

  rule('Encounter', 'encounter', 'id patient given form account financial short'),
  rule('Encounter', 'account', 'id patient given form encounter financial short'),
  rule('Encounter', 'stay|invoice', 'id'),
  rule('Encounter', 'financial id', 'short'),
  rule('Patient', 'mrn', 'id patient name short'),
  rule('Patient', 'patient', 'id name last full initials form'),
  rule('Patient', 'last first', 'name patient'),
  rule('Patient', 'last|full name', 'patient'),
  rule('Patient', 'chart id', 'patient'),

  rule('Ordering', 'ordering', 'provider name'),
  rule('Ordering', 'ordered by', 'name'),
  rule('Rendering', 'rendering', 'provider name'),
  rule('Supervising', 'supervising', 'provider name'),
  rule('Ordered', 'ordered|order dose'),
  rule('Order', 'order id', 'drug'),

  rule('Weight', 'weight', 'patient body given dosing on'),
  rule('Discarded', 'waste', 'amount drug total dose charted'),
  rule('Lot', 'lot', 'id drug vial'),
  rule('Expires', 'expires', 'date drug vial lot'),
  rule('NDC', 'ndc', 'id code drug digit vial product'),
  rule('Vials', 'vial', 'id used count size amount drug total given'),

  rule('Route', 'route', 'given infusion vein injection drug dose name form short category'),
  rule('Route', 'method', 'given infusion vein drug route delivery'),
  rule('Route', 'how given', 'drug infusion'),
  rule('Site', 'site dose', 'name form'),
  rule('Site', 'site given|infusion|vein|injection', 'name form'),
  rule('Site', 'site', 'given infusion vein injection access venous line device form'),
  rule('Site', 'access', 'infusion vein venous line device type'),
  rule('Site', 'line vein|infusion|venous|used|type', 'vein infusion'),
  rule('Site', 'location vein'),
  rule('Site', 'site location vein|injection|access', 'infusion'),
  rule('Bag', 'bag id', 'infusion vein'),

  rule('Action', 'action', 'given taken infusion vein drug bag name category type event'),
  rule('Action', 'event', 'given infusion vein name type'),
  rule('Rate', 'rate', 'infusion vein drug given fluid flow'),
  rule('Volume', 'volume', 'infusion vein given total fluid amount'),

  rule('Dose unit', 'unit dose|amount|given', 'drug dose amount given measure name form'),
  rule('Dose unit', 'unit', 'measure'),
  rule('Dose', 'dose', 'drug given taken infusion injection total amount form'),
  rule('Dose', 'amount given|taken|infusion|drug', 'total dose'),

  rule('Staff', 'staff', 'name initials signature given taken infusion drug'),
  rule('Staff', 'by given|taken|infusion|charted|billed', 'name user drug staff'),
  rule('Staff', 'user given', 'name'),

  rule('Setting', 'setting', 'code name'),
  rule('Payer', 'payer', 'name primary company plan health one patient'),
  rule('Payer', 'health plan', 'name primary'),
  rule('Diagnosis', 'diagnosis', 'code primary secondary digit one cm id'),
  rule('Modifiers', 'modifier', 'digit one code billed cpt hcpcs procedure'),
  rule('Billed', 'cpt', 'code hcpcs billed procedure'),
  rule('Billed', 'procedure code', 'billed hcpcs'),
  rule('Billed', 'billed code|hcpcs', 'procedure'),
  rule('Authorization', 'auth', 'id drug'),
  rule('Trial', 'trial', 'id clinical'),
  rule('Location', 'location', 'name service'),
  rule('Chair', 'chair', 'id infusion'),
  rule('Arrived', 'arrived', 'time moment patient'),
  rule('Left', 'left', 'time moment patient'),
  rule('Left', 'discharge time'),
  rule('Hgb', 'hgb', 'form'),
  rule('Hct', 'hct', 'form'),
  rule('340B', '340b', 'drug'),
  rule('Supplied by', 'drug source'),
  rule('Documented', 'charted', 'time moment'),
  rule('Amended', 'amended', 'time moment'),

  rule('Category', 'drug category'),
  rule('Primary', 'primary drug'),
  rule('Drug', 'drug', 'given infusion vein injection name naming form treatment study product'),
  rule('Drug', 'drug and fluid', 'name'),
  rule('Drug', 'drug and biologic', 'name given infusion'),
  rule('Drug', 'naming|product name', 'form'),
  rule('Drug', 'hcpcs', 'code drug'),
]

/** The role that these words name; null for none. */
export function roleOfWords(senses: ReadonlySet<Sense>): Role | null {
  for (const { role, needs, may } of rules) {
    if (!needs.every((group) => group.some((sense) => senses.has(sense)))) continue
    let allowed = true
    for (const sense of senses) if (!may.has(sense)) allowed = false
    if (allowed) return role
  }
  return null
}
