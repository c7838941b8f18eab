import { approvals, newDrugsFrom } from './drugs/approvals'
import type { Drug } from './drugs/drug'
import type { DrugCode, Setting } from './reference'

/** What decides which unclassified code a drug has. */
export interface Unclassified {
  readonly drug: Drug
  /** ISO date of service. */
  readonly date: string
  readonly setting: Setting
  /** Original Medicare: other payers take no C codes. */
  readonly medicare: boolean
  /** The drug's first code, where it has one that began later; null where it has none. */
  readonly codedFrom: string | null
  /** Its codes are for another way of giving it than the one charted. */
  readonly otherForm: boolean
}

/**
 * The code for a drug that has none of its own on a date: J9999 for antineoplastics, J3590 for biologics, J3490 for everything
 * else (HCPCS; Palmetto on unclassified drugs); in a hospital C9399 for Original Medicare, where the drug was approved from 2004
 * on (Medicare Claims Processing Manual, chapter 17, section 90.2). One unit, no JW or JZ; the claim's note says what it was.
 *
 * A drug that has a code later is billed so only where its approval is on file: of others an earlier code may not be.
 */
export function unclassifiedFor({
  drug,
  date,
  setting,
  medicare,
  codedFrom,
  otherForm,
}: Unclassified): DrugCode | null {
  if (drug.category === 'none' || drug.category === 'hydration') return null
  if (codesElsewhere.test(drug.name) || mixtures.test(drug.name)) return null
  // A code that the tables at hand do not have is a code all the same; a C code is none of an office's.
  const isOwn = ({ code }: { readonly code: string }): boolean => setting === 'hospital' || !code.startsWith('C')
  if (codedFrom === null && !otherForm && drug.codes.some(isOwn)) return null
  const approved = approvals[drug.name]?.approved
  const isApproved = approved !== undefined && approved >= newDrugsFrom && approved <= date
  if (codedFrom !== null && !isApproved) return null
  if (isApproved && setting === 'hospital' && medicare) return recordOf('C9399', drug.name)
  return recordOf(drug.antineoplastic ? 'J9999' : biologic.test(drug.name) ? 'J3590' : 'J3490', drug.name)
}

/** Since when a compounded drug has a code of its own kind. */
const compoundedFrom = '2016-01-01'

/**
 * A drug that the log calls compounded: J7999 in an office (HCPCS); in a hospital J3490 or J9999, never C9399, since it is none
 * that the FDA approved (Medicare Claims Processing Manual, chapter 17, section 90.2).
 */
export const compoundedFor = (name: string, antineoplastic: boolean, date: string, setting: Setting): DrugCode =>
  recordOf(setting === 'office' && date >= compoundedFrom ? 'J7999' : antineoplastic ? 'J9999' : 'J3490', name)

/** One record a code and drug, so that its administrations of a day are one line. */
const records = new Map<string, DrugCode>()

function recordOf(code: string, drug: string): DrugCode {
  const key = `${code} ${drug}`
  const known = records.get(key)
  if (known !== undefined) return known
  const made = record(code, drug)
  records.set(key, made)
  return made
}

/** The four letters of a biological product, and the stems of antibodies, receptors, enzymes and cells. */
const biologic =
  /-[a-z]{4}$|(?:mab|cept|leucel|kinra|globulin|antitoxin|antivenin|plasminogen)\b|^(?:botulism|black widow)/

/** They have codes that count what our records do not (areas, viral genomes, 90378). */
const codesElsewhere =
  /^(?:palivizumab|urokinase|capsaicin|talimogene|aminolevulinic|voretigene|taurolidine|bupivacaine and|acetaminophen and|copper IUD|sodium iodide|technetium|fludeoxyglucose|hyaluronan|lifileucel|interferon|IV iron|immune globulin|albumin$|prothrombin complex$|sodium thio)/

/** Several drugs or a fluid under one name: each has its own code, or it belongs to another benefit. */
const mixtures =
  /^(?:banana bag|Myers|parenteral nutrition|amino acids|fat emulsion|dialysis|citrate|trace|multivitamin|lipotropic|calcium replacement|vitamin B complex|hydrochloric|sodium acetate|potassium acetate|oxygen|hetastarch)/

const record = (code: string, drug: string): DrugCode => ({
  code,
  drug,
  use: null,
  unit: null,
  note: 'One unit is one dose, whatever its amount.',
  from: null,
  until: null,
  shown: null,
  replacedBy: [],
  containers: [],
  doses: 'unknown',
  unverified: [],
  source: 'HCPCS, unclassified codes',
})
