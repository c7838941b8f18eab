import { dosageOf } from '../cms-files/dosage'
import type { Amount, DrugCode, Reference, Setting } from '../reference'
import table from '../tables/drug-codes.json'
import { allDrugs } from './all-drugs'
import { sizesRead } from './containers'
import type { CodeOfDrug, CodeUse, KeptCode } from './drug'

/** What the table says of one code; what is absent is empty or unknown. Sizes are counted in the unit's measure. */
export interface CodeEntry {
  readonly unit: Amount | null
  readonly note?: string
  readonly from?: string
  readonly until?: string
  readonly shown?: { readonly from: string; readonly until: string | null }
  readonly replacedBy?: readonly string[]
  readonly containers?: readonly number[]
  readonly doses?: DrugCode['doses']
  readonly unverified?: DrugCode['unverified']
  readonly source: number
}

const entries = table.codes as unknown as Readonly<Record<string, CodeEntry>>

/**
 * Every HCPCS drug code at hand, those no longer in force too, drug by drug as they stand in `drugs/`. A code that the
 * table does not have yet is left out until `npm run reference` is run, which names it where no file has it either.
 */
export const drugCodes: readonly DrugCode[] = allDrugs.flatMap((drug) =>
  drug.codes
    .filter((one) => one.kept !== null || entries[one.code] !== undefined)
    .map((one) => recordOf(drug.name, one, entries[one.code])),
)

/**
 * The record of one code of a drug: by the table, else as it is kept by hand in the drug's line.
 *
 * @throws Error naming the code and its drug where neither has it
 */
export function recordOf(drug: string, { code, use, kept }: CodeOfDrug, entry: CodeEntry | undefined): DrugCode {
  if (entry === undefined) {
    if (kept === null) {
      throw new Error(
        `${code} of ${drug} (src/reference/drugs): no published file at hand holds this code. Write since when it is valid and what one unit is in the drug's line: { code: '${code}', from: '…', unit: '10 mg', source: '…' }.`,
      )
    }
    return keptRecord(drug, use, kept)
  }
  const { unit, note = null, from = null, until = null, shown = null, replacedBy = [], doses = 'unknown' } = entry
  // A code that counts vials or doses is sold by these alone.
  const sizes = entry.containers ?? (unit?.measure === 'each' ? [1] : sizesRead(code))
  const containers = unit === null ? [] : sizes.map((amount) => ({ amount, measure: unit.measure }))
  const source = table.sources[entry.source] ?? ''
  const unverified = entry.unverified ?? []
  return { code, drug, use, unit, note, from, until, shown, replacedBy, containers, doses, unverified, source }
}

function keptRecord(drug: string, use: CodeUse | null, kept: KeptCode): DrugCode {
  const unit = dosageOf(kept.unit)
  if (unit === null)
    throw new Error(`${kept.code} of ${drug}: "${kept.unit}" is not an amount of a unit, like "10 mg".`)
  return {
    code: kept.code,
    drug,
    use,
    unit,
    note: null,
    from: kept.from,
    until: kept.until ?? null,
    shown: null,
    replacedBy: [],
    containers: (kept.containers ?? []).map((amount) => ({ amount, measure: unit.measure })),
    doses: kept.doses ?? 'unknown',
    unverified: [],
    source: kept.source,
  }
}

/**
 * Codes for drugs that have none of their own, with the dates since when they stand. They name no drug: the claim says
 * in words which one it is.
 */
export const unclassifiedCodes: ReadonlyMap<string, string> = new Map([
  ['J3490', '1986-01-01'],
  ['J3590', '2003-01-01'],
  ['J9999', '1986-01-01'],
  ['C9399', '2004-01-01'],
  ['J7999', '2016-01-01'],
])

interface Index {
  readonly byCode: ReadonlyMap<string, DrugCode>
  readonly byDrug: ReadonlyMap<string, readonly DrugCode[]>
}

/** One index a list, made when it is first asked for; a reference that an office extended has a list of its own. */
const indexes = new WeakMap<readonly DrugCode[], Index>()

function indexOf(codes: readonly DrugCode[]): Index {
  const known = indexes.get(codes)
  if (known !== undefined) return known
  const byDrug = new Map<string, DrugCode[]>()
  for (const code of codes) byDrug.set(code.drug, [...(byDrug.get(code.drug) ?? []), code])
  const index = { byCode: new Map(codes.map((code) => [code.code, code])), byDrug }
  indexes.set(codes, index)
  return index
}

type Codes = Pick<Reference, 'drugCodes'>
const ours: Codes = { drugCodes }

/** All codes of a drug, whatever their dates; none for a drug without a code of its own. */
export const codesOf = (drug: string, reference: Codes = ours): readonly DrugCode[] =>
  indexOf(reference.drugCodes).byDrug.get(drug) ?? []

/** The record of a code, whatever its dates. */
export const drugCode = (code: string, reference: Codes = ours): DrugCode | undefined =>
  indexOf(reference.drugCodes).byCode.get(code.toUpperCase())

/**
 * Whether a code was in force on a date. `unsure`: the widest dates that the files allow hold the date, and no file shows
 * the code in force on it.
 */
export function inForce(code: DrugCode, date: string): 'yes' | 'no' | 'unsure' {
  if (code.from !== null && date < code.from) return 'no'
  if (code.until !== null && date > code.until) return 'no'
  if (code.shown === null) return 'yes'
  const shown = date >= code.shown.from && (code.shown.until === null || date <= code.shown.until)
  return shown ? 'yes' : 'unsure'
}

/**
 * What decides between codes of one drug on one date: route or dialysis, the amount, which product it was, or dates that
 * no file tells.
 */
export type CodesBy = 'use' | 'amount' | 'product' | 'dates'

/** The code of a drug on one date. */
export type CodeOnDate =
  /** `sure: false`: no file shows the code in force on that date, none excludes it. */
  | { readonly found: 'code'; readonly code: DrugCode; readonly sure: boolean }
  /** Several stand, and something else than the date decides. */
  | { readonly found: 'several'; readonly codes: readonly DrugCode[]; readonly why: CodesBy }
  /** The drug has codes, none of them on that date: `before` the last that ended, `after` the first that began later. */
  | { readonly found: 'not in force'; readonly before: DrugCode | null; readonly after: DrugCode | null }
  /** We know no code of this drug. */
  | { readonly found: 'unknown' }

/**
 * The HCPCS code of a drug on a date of service.
 *
 * @param drug - the drug's name as it is in `drugs/`
 * @param date - ISO date of service
 * @param use - what the record says where the date alone does not decide: `IV` or `SC`, `ESRD` or `non-ESRD`
 * @param setting - C codes are a hospital's; they give way to another code of the same date
 */
export function drugCodeOn(
  reference: Codes,
  drug: string,
  date: string,
  use: CodeUse | null = null,
  setting: Setting = 'hospital',
): CodeOnDate {
  const all = codesOf(drug, reference).filter(
    (one) => (use === null || one.use === null || one.use === use) && (setting === 'hospital' || !isHospitals(one)),
  )
  if (all.length === 0) return { found: 'unknown' }
  const holding = all.filter((one) => inForce(one, date) === 'yes')
  const others = holding.filter((one) => !isHospitals(one))
  const sure = others.length > 0 ? others : holding
  const open = sure.length > 0 ? sure : all.filter((one) => inForce(one, date) === 'unsure')
  const [first] = open
  if (first === undefined) return notInForce(all, date)
  if (open.length === 1) return { found: 'code', code: first, sure: sure.length > 0 }
  if (new Set(open.map((one) => one.use)).size === open.length) return { found: 'several', codes: open, why: 'use' }
  if (sure.length === 0) return { found: 'several', codes: open, why: 'dates' }
  const sameUnit = open.every((one) => one.unit?.amount === first.unit?.amount)
  return { found: 'several', codes: open, why: sameUnit ? 'product' : 'amount' }
}

/** Paid under OPPS only (HCPCS, section C). */
const isHospitals = ({ code }: DrugCode): boolean => code.startsWith('C')

function notInForce(codes: readonly DrugCode[], date: string): CodeOnDate {
  const before = codes.filter((one) => one.until !== null && one.until < date)
  const after = codes.filter((one) => one.from !== null && one.from > date)
  return {
    found: 'not in force',
    before: before.toSorted((a, b) => (a.until! < b.until! ? 1 : -1))[0] ?? null,
    after: after.toSorted((a, b) => (a.from! < b.from! ? -1 : 1))[0] ?? null,
  }
}

/** What is to be said of a code that a log names, on its date of service. */
export type WrittenCode =
  | { readonly valid: true; readonly code: DrugCode; readonly sure: boolean }
  /** `instead`: what the drug has on that date. */
  | { readonly valid: false; readonly code: DrugCode; readonly instead: readonly DrugCode[] }

/** Whether a written code was in force on a date, and what stands in its place; undefined for no drug code that we know. */
export function writtenCodeOn(reference: Codes, code: string, date: string): WrittenCode | undefined {
  const record = drugCode(code, reference)
  if (record === undefined) return undefined
  const force = inForce(record, date)
  if (force !== 'no') return { valid: true, code: record, sure: force === 'yes' }
  const replacing = record.replacedBy.map((one) => drugCode(one, reference)).filter((one) => one !== undefined)
  const candidates = [...new Set([...codesOf(record.drug, reference), ...replacing])]
  const fitting = candidates.filter((one) => one.use === record.use || one.use === null || record.use === null)
  return { valid: false, code: record, instead: fitting.filter((one) => inForce(one, date) !== 'no') }
}
