import { isoDate } from '../../basics/date'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { centralCatheter } from '../../engine/substances/access'
import { flag } from '../../engine/log/cells/read-words'
import { administrationCode } from '../../reference/codes/code-set'
import { drugCode, inForce } from '../../reference/drugs/codes'
import type { Finding } from '../../findings/define'
import type { Unsupported } from '../../findings/billed-words'
import { unreadableDose } from '../../findings/drugs/unreadable-dose'
import { tooLong } from '../../findings/times/too-long'
import type { AuditedVisit } from '../audited-visit'
import type { BilledLine } from '../billed/billed'
import { twiceEntered } from '../billed/twice-entered'
import { codeKnowledge } from '../billed/codes'

/** Findings of the record that leave open which drug it was, or that our tables have no code of it. */
const isOpenDrug = ({ kind }: Finding): boolean =>
  kind.forBilled === 'an open drug' || kind.forBilled === 'an unknown drug'

/** The day of a billed line: its own place's, else the visit's. */
export const dayOfBilled = ({ lines, one }: AuditedVisit, billed: BilledLine): number =>
  lines.findLast((line) => line.code === billed.code)?.day ?? one.encounter.day

/** Why nothing can be said about a billed line; null where it can be judged. */
export function whyNotJudged(coding: Coding, { one }: AuditedVisit, billed: BilledLine): string | null {
  const knowledge = codeKnowledge(coding.log.reference)
  const open = one.findings.find(isOpenDrug)
  const at = open === undefined ? '' : `row ${open.rows.join(', ')}`
  if (knowledge.isDrug(billed.code)) {
    if (coding.log.drugs === null) return 'the log has no doses'
    if (open !== undefined) return `the drug of ${at} is open`
    if (isFluidOfVisit(coding, one, billed.code))
      return 'the fluid ran only during a drug infusion, and may have carried it'
    const unread = rowOfUnreadDose(coding, one, billed.code)
    if (unread !== undefined) return `the dose of row ${unread} cannot be read`
    const apart = rowWithCodesOfItsOwn(coding, one, billed.code)
    if (apart !== undefined) return `row ${apart} gives it in a service with codes of its own`
    // A code that our tables do not know may be that of a drug that they do not know either (J7613 for inhaled albuterol).
    const bare =
      drugCode(billed.code, coding.log.reference) === undefined ? rowOfDrugWithoutCode(coding, one) : undefined
    return bare === undefined ? null : `row ${bare} names a drug whose code is not known here`
  }
  if (administrationCode(billed.code)?.slot === 'port.flush') return whyFlushNotJudged(coding, one)
  return open?.kind.forBilled === 'an unknown drug' ? `the drug of ${at} is not known` : null
}

/** A line was flushed and nothing else done, and no word tells which line it was: a port's flush is a service of its own. */
function whyFlushNotJudged({ log }: Coding, { encounter, charges }: EncounterCoding): string | null {
  if (charges.length > 0) return null
  const { flags, route, substance, site, texts, number, notes, service } = log.rows
  const flushed = encounter.rows.filter(
    (i) =>
      route[i] === 'flush' ||
      (flags[i]! & flag.flushed) !== 0 ||
      substance[i]!.included ||
      service[i]?.kind === 'catheter flush',
  )
  const [first] = flushed
  if (first === undefined) return null
  const isPeripheral = flushed.some((i) =>
    /periph|\bpiv\b|heplock|hep-lock|saline lock/i.test(`${texts[site[i]!]!} ${texts[notes[i]!]!}`),
  )
  if (isPeripheral) return null
  const ofCatheter = flushed.find(
    (i) =>
      (flags[i]! & flag.catheter) !== 0 ||
      service[i]?.kind === 'catheter flush' ||
      centralCatheter.test(texts[site[i]!]!),
  )
  return ofCatheter === undefined
    ? `row ${number[first]!} does not say which line was flushed`
    : `row ${number[ofCatheter]!} flushed a PICC or tunneled line, for which payers differ`
}

/** A fluid that the record names and that has no line of its own there (rule `drug.fluid`). */
function isFluidOfVisit({ log }: Coding, { encounter }: EncounterCoding, code: string): boolean {
  const drug = drugCode(code, log.reference)?.drug
  return encounter.rows.some((i) => {
    const { category, identity } = log.rows.substance[i]!
    return category === 'hydration' && identity === drug
  })
}

/** The row that names the drug with a dose that nobody can read: it accuses nothing (contract reading 20). */
function rowOfUnreadDose({ log }: Coding, { findings, encounter }: EncounterCoding, code: string): number | undefined {
  const drug = drugCode(code, log.reference)?.drug
  const unread = new Set(findings.filter(unreadableDose.is).flatMap(({ rows }) => rows))
  if (drug === undefined || unread.size === 0) return undefined
  const { substance, number } = log.rows
  const at = encounter.rows.find((i) => unread.has(number[i]!) && substance[i]!.drugs.includes(drug))
  return at === undefined ? undefined : number[at]!
}

/** The row that names the drug in a service outside this family: into a joint, to clear a line. Its units are not worked out here. */
function rowWithCodesOfItsOwn({ log }: Coding, { encounter }: EncounterCoding, code: string): number | undefined {
  const drug = drugCode(code, log.reference)?.drug
  if (drug === undefined) return undefined
  const { substance, route, service, number } = log.rows
  const at = encounter.rows.find(
    (i) =>
      substance[i]!.drugs.includes(drug) &&
      (service[i]?.kind === 'own codes' ||
        substance[i]!.category === 'none' ||
        route[i] === 'procedure' ||
        (route[i] === 'unstated' && substance[i]!.usual === 'procedure')),
  )
  return at === undefined ? undefined : number[at]!
}

/** A row whose drug has no code in our tables: an inhaled one, a tablet. */
function rowOfDrugWithoutCode({ log }: Coding, { encounter }: EncounterCoding): number | undefined {
  const { reference } = log
  const { substance, service, flags, number } = log.rows
  const at = encounter.rows.find(
    (i) =>
      service[i] === null &&
      !substance[i]!.included &&
      substance[i]!.category !== 'hydration' &&
      !reference.drugCodes.some(({ drug }) => substance[i]!.drugs.includes(drug)) &&
      (flags[i]! & flag.told) === 0,
  )
  return at === undefined ? undefined : number[at]!
}

/** Hours that a time of more than a day's work makes are no money forgotten: the row that is asked about. */
export function doubtedRow({ one, supported }: AuditedVisit, line: BilledLine): number | undefined {
  const long = one.findings.find(tooLong.is)?.rows[0]
  const held = supported.find((each) => each.code === line.code)
  return long !== undefined && held !== undefined && held.minutes !== null && held.rows.includes(long)
    ? long
    : undefined
}

/** More about a billed line than that it is not supported. */
export function whyUnsupported(coding: Coding, visit: AuditedVisit, billed: BilledLine, finding: string): Unsupported {
  const { one } = visit
  const { reference } = coding.log
  const { isDrug, isIncluded } = codeKnowledge(reference)
  const { code } = billed
  const day = dayOfBilled(visit, billed)
  if (twiceEntered(one) !== undefined) return { why: 'entered-twice' }
  const entry = administrationCode(code)
  if (entry?.slot === 'port.flush' && one.charges.length === 0) return { why: 'no-port' }
  if (isIncluded(code)) return { why: 'included' }
  if (entry?.slot === 'therapeutic.repeat-push' && one.setting === 'office') return { why: 'hospital-only' }
  const drug = isDrug(code) ? drugCode(code, reference) : undefined
  if (drug !== undefined && day >= 0 && inForce(drug, isoDate(day)) === 'no') {
    return { why: 'not-in-force', valid: validInstead(visit, reference, drug.drug) }
  }
  if (entry !== undefined && one.edition.codes !== null && one.edition.codes.codes.get(entry.slot)?.code !== code) {
    return { why: 'not-in-force', valid: one.edition.codes.codes.get(entry.slot)?.code ?? null }
  }
  if (finding !== 'over-coded') return null
  if (one.encounter.rows.every((i) => (coding.log.rows.flags[i]! & flag.told) !== 0)) return { why: 'no-record' }
  const gap = one.findings.find(({ kind }) => kind.forBilled === (isDrug(code) ? 'a gap in doses' : 'a gap in times'))
  if (gap !== undefined) return { why: 'gap', row: gap.rows[0]! }
  const { sameDrug } = codeKnowledge(reference)
  const named = visit.supported.some((line) => sameDrug(line.code, code))
  if (!isDrug(code) || named) return null
  return isSupplied(coding, one, code) ? { why: 'supplied' } : { why: 'not-in-log' }
}

/** The record names the drug, and says that somebody else supplied it. */
function isSupplied({ log }: Coding, { encounter }: EncounterCoding, code: string): boolean {
  const drug = drugCode(code, log.reference)?.drug
  const { substance, flags } = log.rows
  return encounter.rows.some(
    (i) => drug !== undefined && (flags[i]! & flag.supplied) !== 0 && substance[i]!.drugs.includes(drug),
  )
}

/** The code of the same drug that the record supports; null where it supports none. */
const validInstead = (
  { supported }: AuditedVisit,
  reference: Coding['log']['reference'],
  drug: string,
): string | null => supported.find((line) => drugCode(line.code, reference)?.drug === drug)?.code ?? null
