/**
 * The words that headers are made of, by what they say. A word has one sense; which column a header names is decided by
 * the senses together (`grammar.ts`). A header with a word that is not here names no column: `Next Visit`, `Max Dose` and
 * `Date of Birth` are left alone because `next`, `max` and `birth` are unknown.
 */
const senses = {
  // When something happened.
  start: 'start, strt, starts, started, starting, begin, begins, began, begun, beginning, initiated, initiation, hung',
  stop: 'stop, stp, stops, stopped, end, ends, ended, ending, finish, finished, complete, completed, completion',
  date: 'date, dates, dt',
  time: 'time, times, tm',
  moment: 'datetime, dttm, dtm, timestamp, instant',
  dos: 'dos',
  in: 'in',
  out: 'out',
  on: 'on, today',
  from: 'from',
  to: 'to, until, thru, through',
  duration: 'duration, length, elapsed, run',
  minutes: 'minute, minutes, min, mins',
  given:
    'given, administered, administration, administrations, admin, administering, actual, mar, emar, bcma, medadmin, exposure',
  taken: 'taken, performed, occurred',
  charted: 'documented, charted, recorded, entered, filed, saved, stored, store',
  amended: 'amended, edited, corrected, addendum',
  arrived: 'arrived, arrival, checkin',
  left: 'left, departed, departure, checkout',
  discharge: 'discharge, discharged',
  // What was given, and how.
  biologic: 'biologic, biologics, biological',
  drug: 'drug, drugs, med, meds, medication, medications, medicine, medicines, substance, agent, agents',
  naming: 'generic, brand, trade',
  product: 'product',
  study: 'study',
  fluid: 'fluid, fluids, additive, additives',
  strength: 'strength',
  dose: 'dose, doses, dosage, dosages',
  dosing: 'dosing',
  amount: 'amount, amt, qty, quantity',
  total: 'total, final',
  unit: 'unit, units, uom, uoms',
  measure: 'measure, measurement',
  infusion: 'infusion, infusions, infuse, infused, inf',
  vein: 'iv',
  injection: 'injection, injections, inj',
  route: 'route, routes, rte',
  how: 'how',
  delivery: 'delivery',
  method: 'mode, method',
  site: 'site, sites',
  access: 'access',
  venous: 'venous, vascular',
  device: 'device, lda',
  line: 'line',
  bag: 'bag',
  rate: 'rate',
  flow: 'flow',
  volume: 'volume, vol',
  weight: 'weight, wt',
  body: 'body',
  waste: 'waste, wasted, wastage, discarded, discard',
  vial: 'vial, vials, container, containers',
  size: 'size, sizes',
  count: 'count',
  used: 'used, opened',
  lot: 'lot',
  expires: 'exp, expires, expiration, expiry',
  ndc: 'ndc',
  category: 'category, class',
  action: 'action, actions',
  event: 'event, events',
  source: 'source',
  '340b': '340b',
  // Whose visit it was, and where.
  patient: 'patient, pt, pat, person, subject',
  mrn: 'mrn',
  chart: 'chart',
  encounter: 'encounter, enc, encntr, visit, visits',
  account: 'account, acct, csn, fin, har, hsp, hospital',
  stay: 'hadm, hospitalization, stay',
  invoice: 'invoice',
  financial: 'financial',
  service: 'service, svc, serv, srv',
  treatment: 'treatment, tx',
  procedure: 'procedure, procedures, proc',
  setting: 'pos',
  location: 'location, clinic, department, dept, office',
  chair: 'chair, bay, bed, station',
  hgb: 'hgb, hemoglobin, haemoglobin',
  hct: 'hct, hematocrit, haematocrit',
  // Who did it, and who ordered it.
  staff: 'nurse, nurses, nursing, rn, staff, prsnl, personnel, performer, actor',
  user: 'user',
  by: 'by',
  initials: 'initials',
  signature: 'signature',
  ordering: 'ordering, authorizing',
  rendering: 'rendering',
  supervising: 'supervising',
  provider: 'provider, prov, physician, md, npi, doctor',
  ordered: 'ordered, prescribed',
  order: 'order',
  trial: 'trial, nct',
  clinical: 'clinical',
  // What was charged and paid.
  payer: 'payer, payor, insurance, ins, insurer, carrier',
  plan: 'plan',
  health: 'health, benefit',
  company: 'company, co',
  primary: 'primary, pri, main',
  secondary: 'secondary, 2nd',
  diagnosis: 'diagnosis, diagnoses, dx, diag, icd',
  cm: 'cm',
  billed: 'billed, billing, charge, charges, charged',
  cpt: 'cpt',
  hcpcs: 'hcpcs',
  code: 'code, codes',
  modifier: 'modifier, modifiers, mod, mods',
  paid: 'paid, payment, payments',
  copay: 'copay, copays, copayment',
  denied: 'denied, denial, carc',
  auth: 'auth, authorization, preauth',
  // What kind of word stands in the cells.
  id: 'id, ids, identifier, no, nbr, num, number',
  name: 'name, names, nm, disp, dsp, description, desc, text, txt, display',
  last: 'last',
  first: 'first',
  full: 'full',
  short: 'short, formatted',
  type: 'type',
  reason: 'reason',
  note: 'note, notes, comment, comments, remark, remarks',
  form: 'raw, simple, value, val, concept, codeable, occurrence, period, reference',
} as const satisfies Record<string, string>

export type Sense = keyof typeof senses | 'digit' | 'one' | 'and'

/** Several words that say one thing. */
export const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:medical|med) (?:record|rec)\b/g, 'mrn'],
  [/\bplace of (?:service|svc|serv)\b/g, 'pos'],
  [/\bunits? of (?:measure|measurement)\b/g, 'uom'],
  [/\bdate (?:and )?time\b|\bdt (?:and )?tm\b/g, 'datetime'],
  [/\bcheck in\b/g, 'checkin'],
  [/\bcheck out\b/g, 'checkout'],
  [/\bco pay(?:ment)?\b/g, 'copay'],
  [/\bprior auth(?:orization)?\b/g, 'auth'],
  [/\bj codes?\b|\bjcodes?\b/g, 'hcpcs'],
  [/\bsource value\b|\bsource concept\b/g, 'value'],
  [/\bc name\b/g, ''],
  [/\bcontact serial\b/g, 'csn'],
  // A count of things is not the thing: `Number of Visits`, `Total Doses`.
  [/\b(?:number|nbr|no|num|count) of (?!vials?\b|containers?\b|minutes\b)/g, 'count-of '],
  [/\btotal (?=doses\b|visits\b|units\b)/g, 'count-of '],
]

const senseOfWord = new Map<string, Sense>(
  Object.entries(senses).flatMap(([sense, words]) => words.split(', ').map((word) => [word, sense as Sense] as const)),
)

/** Words that say nothing by themselves. */
const filler = new Set(['of', 'the', 'for', 'at', 'a'])

/** What a word says: its sense, nothing (null), or that it is unknown (undefined). */
export function senseOf(word: string): Sense | null | undefined {
  if (filler.has(word)) return null
  if (word === 'and') return 'and'
  if (word === '1') return 'one'
  // Several of a thing are that thing: `CPTs`, `Ports`.
  const one = word.length > 3 && word.endsWith('s') ? senseOfWord.get(word.slice(0, -1)) : undefined
  return senseOfWord.get(word) ?? one ?? (/^\d{1,2}$/.test(word) ? 'digit' : undefined)
}

/** Words that a longer one may be made of. */
const isPart = (word: string): boolean => (word.length > 2 ? senseOfWord.has(word) : shortParts.has(word))

/** Short words that may be part of a longer one: `patid`, `startdt`; `co` in `coinsurance` is none. */
const shortParts = new Set(['id', 'dt', 'tm', 'of', 'in', 'to', 'by'])

/** Words written in one, as few as possible: `drugname`, `ENDTIME`, `patid`. Null where a part is unknown. */
export function splitRunOn(text: string): string[] | null {
  if (text.length < 5 || text.length > 40) return null
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    let found: string[] | null = null
    for (let start = Math.max(0, end - 17); start <= end - 2; start++) {
      const before = best[start]
      const word = text.slice(start, end)
      if (before === null || before === undefined || !isPart(word)) continue
      if (found === null || before.length + 1 < found.length) found = [...before, word]
    }
    best[end] = found
  }
  const words = best[text.length]
  return words === null || words === undefined || words.length > 4 ? null : words
}
