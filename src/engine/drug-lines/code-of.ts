import { drugAmbiguous } from '../../findings/drugs/drug-ambiguous'
import { drugAssumed } from '../../findings/drugs/drug-assumed'
import { drugCodeNotValid } from '../../findings/drugs/drug-code-not-valid'
import { codesOf } from '../../reference/drugs/codes'
import { drugOfProduct } from '../../reference/drugs/makers'
import type { CodeUse } from '../../reference/drugs/drug'
import type { DrugCode } from '../../reference/reference'
import type { Administration } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { claimFact } from '../log/cells/claim-facts'
import { isInParts, type GivenDose } from '../log/cells/dose-parts'
import { codeBySize, type DrugChoice, type DrugLookUps, type Way } from './drug-code'
import { compoundedCode, withoutOwnCode } from './no-own-code'
import type { DrugLinesOfLog } from './of-log'

/** The code of an administration's drug; what keeps it from having one, or was assumed, is reported. */
export function codeOf(one: Administration, way: Way, reading: Reading, log: DrugLinesOfLog): DrugCode | null {
  const { findings, policies } = reading
  const { lookUps, cells } = log
  const open = one.substance.open[0]
  if (one.substance.compounded || isRepackaged(one, reading)) return compoundedCode(one, reading, log)
  const smallDose = codeForEye(one, reading, log)
  if (smallDose !== null) return smallDose
  const byNdc = codeByNdc(one, reading, log)
  if (byNdc !== null) return byNdc
  if (open === undefined) return codeOfDrug(one, one.substance, way, reading, log)
  // Nothing is billed before somebody says which product it was; a dose that nobody wrote down needs no choice.
  if (open.why !== 'product' || cells.dose(one) === null) return null
  const [reference] = open.candidates
  if (policies['unsuffixed-name'] === 'reference-product' && reference?.name === one.substance.identity) {
    const choice = lookUps.choice(one.substance, way, one.day, reading.setting)
    if (choice.kind === 'code') {
      const facts = { drug: open.written, code: choice.code.code, why: { product: reference.label } }
      findings.push(drugAssumed(one.rows, facts))
      return choice.code
    }
  }
  const candidates = open.candidates.map((each) => each.label)
  findings.push(drugAmbiguous(one.rows, { written: open.written, why: open.why, candidates }))
  return null
}

function codeOfDrug(
  one: Administration,
  substance: Administration['substance'],
  way: Way,
  reading: Reading,
  log: DrugLinesOfLog,
): DrugCode | null {
  const { lookUps, cells } = log
  const { findings, setting } = reading
  const purpose = purposeOf(reading)
  const choice = lookUps.choice(substance, way, one.day, setting, purpose === 'dialysis')
  const base = drugBefore(substance, choice)
  if (base !== null) return codeOfDrug(one, base, way, reading, log)
  switch (choice.kind) {
    case 'code':
      reportAssumed(one, choice.code, reading, lookUps)
      if (purpose === 'unsaid') reportPurpose(one, choice.code, way, reading, lookUps)
      return choice.code
    case 'by-size': {
      const dose = cells.dose(one)
      if (dose !== null && !isInParts(dose) && dose.unit === 'mL')
        return codeBySize(choice.codes, dose.amount, (code) => code.unit?.amount ?? NaN)
      // Without a volume any of the codes tells what is wrong with the dose.
      return choice.codes[0] ?? null
    }
    case 'not-valid': {
      findings.push(drugCodeNotValid(one.rows, { written: choice.written, valid: choice.valid }))
      return null
    }
    case 'ambiguous': {
      const byDose = codeByDose(choice.codes, cells.dose(one), substance.identity)
      if (byDose !== null) return byDose
      findings.push(drugAmbiguous(one.rows, { written: substance.label, why: 'codes', candidates: choice.codes }))
      return null
    }
    default:
      // A dose that nobody wrote down needs no code.
      return cells.dose(one) === null ? null : withoutOwnCode(one, choice, reading, log)
  }
}

/**
 * The drug of a maker's product on a day before the product had a code of its own, or on which no file shows it: then it went by
 * the drug's. Null on any other day.
 */
function drugBefore(substance: Administration['substance'], choice: DrugChoice): Administration['substance'] | null {
  const isBefore = choice.kind === 'code' ? !choice.sure : choice.kind === 'no-code-on-date' && choice.before === null
  const drug = isBefore && substance.code === null ? drugOfProduct(substance.identity) : undefined
  return drug === undefined ? null : { ...substance, identity: drug }
}

/** Codes that are one drug by its dose: up to 100 mg and over (Q9991 and Q9992, by their descriptors). */
function codeByDose(codes: readonly string[], dose: GivenDose | null, drug: string): DrugCode | null {
  if (dose === null || isInParts(dose) || dose.unit !== 'mg') return null
  const use: CodeUse = dose.amount > 100 ? 'over 100 mg' : 'up to 100 mg'
  return codesOf(drug).find((one) => one.use === use && codes.includes(one.code)) ?? null
}

/**
 * The code of the package that the log names, where the written name may be that product: the NDC decides before the maker's
 * name. Null where it names none that is known, or another drug's.
 */
function codeByNdc(one: Administration, reading: Reading, { lookUps, cells }: DrugLinesOfLog): DrugCode | null {
  const text = cells.text(reading.rows.ndc, one)
  if (text === 0 || one.substance.code !== null || cells.dose(one) === null) return null
  const ndc = lookUps.ndcOf(reading.rows.texts[text], one.day)
  const code = ndc === 'missing' || ndc === 'unreadable' ? null : lookUps.codeOfNdc(ndc, one.day)
  // A code that hangs on route or purpose is not told by the package alone.
  if (code === null || code.use !== null) return null
  const [open, ...more] = one.substance.open
  if (open !== undefined) {
    const isCandidate = open.why === 'product' && open.candidates.some(({ name }) => isProductOf(code.drug, name))
    return more.length === 0 && isCandidate ? code : null
  }
  return !one.substance.brand && isProductOf(code.drug, one.substance.identity) ? code : null
}

/** Bevacizumab for the eye comes in syringes that a pharmacy fills: in an office it is J7999 (contractors on repackaged drugs). */
const isRepackaged = ({ method, substance }: Administration, { setting }: Reading): boolean =>
  setting === 'office' && method === 'procedure' && substance.identity === 'bevacizumab'

/**
 * Into an eye a hospital bills Original Medicare bevacizumab by the small unit of its C code, 0.25 mg (HCPCS, C9257 since 2010;
 * OPPS Addendum B pays it apart). Null elsewhere, and for payers that take no C codes.
 */
function codeForEye(one: Administration, { setting, medicare }: Reading, { lookUps }: DrugLinesOfLog): DrugCode | null {
  const { method, substance } = one
  if (setting !== 'hospital' || !medicare || method !== 'procedure' || substance.code !== null) return null
  if (substance.identity !== 'bevacizumab') return null
  return lookUps.hospitalCode(substance.identity, 'intravitreal', one.day)
}

/** `bortezomib (Hospira)` is a product of bortezomib. */
const isProductOf = (product: string, drug: string): boolean => product === drug || product.startsWith(`${drug} (`)

/** For whom the visit's drugs were, as its diagnoses say (contract reading 17). */
function purposeOf({ rows, encounter }: Reading): 'dialysis' | 'not dialysis' | 'unsaid' {
  let facts = 0
  for (const i of encounter.rows) facts |= rows.claimFacts[i] ?? 0
  if ((facts & claimFact.dialysis) !== 0) return 'dialysis'
  return (facts & claimFact.diagnosed) !== 0 && (facts & claimFact.halfOfIt) === 0 ? 'not dialysis' : 'unsaid'
}

/** Not for dialysis is assumed where no diagnosis says so, and the code would be another. */
function reportPurpose(one: Administration, code: DrugCode, way: Way, reading: Reading, lookUps: DrugLookUps): void {
  if (code.use !== 'non-ESRD' || one.substance.code !== null) return
  const other = lookUps.choice(one.substance, way, one.day, reading.setting, true)
  if (other.kind !== 'code' || other.code.code === code.code) return
  const facts = { drug: one.substance.label, code: code.code, why: { purpose: other.code.code } }
  reading.findings.push(drugAssumed(one.rows, facts))
}

/** A bare name is the product without a maker's own code; said where another maker's would be another code. */
function reportAssumed(one: Administration, code: DrugCode, reading: Reading, lookUps: DrugLookUps): void {
  const { substance, day } = one
  // A code or a brand says whose product it is.
  if (substance.code !== null || substance.brand || code.drug !== substance.identity) return
  // Packaged: nothing depends on which code it is.
  if (reading.setting === 'hospital' && lookUps.packaged(code.code, day) === true) return
  const makers = lookUps.makers(substance, day, reading.setting)
  if (makers === '') return
  reading.findings.push(drugAssumed(one.rows, { drug: substance.label, code: code.code, why: { makers } }))
}
