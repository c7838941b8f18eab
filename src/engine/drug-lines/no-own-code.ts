import { noDrugCode } from '../../findings/drugs/no-drug-code'
import { unclassifiedCode, type ClaimNote } from '../../findings/drugs/unclassified-code'
import { drugNamed } from '../../reference/drugs/all-drugs'
import { approvals } from '../../reference/drugs/approvals'
import type { Drug } from '../../reference/drugs/drug'
import type { DrugCode } from '../../reference/reference'
import { compoundedFor, unclassifiedFor } from '../../reference/unclassified'
import type { Administration } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { isoOf, wayOf, type DrugChoice, type Way } from './drug-code'
import type { DrugLinesOfLog } from './of-log'

/** A compounded drug is none of the products that have codes. */
export function compoundedCode(one: Administration, reading: Reading, log: DrugLinesOfLog): DrugCode | null {
  const { findings, policies, setting } = reading
  const drug = one.substance.label
  if (log.cells.dose(one) === null) return null
  if (policies.unclassified === 'none') {
    findings.push(noDrugCode(one.rows, { drug, when: 'never' }))
    return null
  }
  const code = compoundedFor(one.substance.identity, one.substance.antineoplastic, isoOf(one.day), setting)
  const note = claimNote(one, reading, log)
  findings.push(unclassifiedCode(one.rows, { drug, code: code.code, why: 'compounded', approved: null, note }))
  return code
}

/** The unclassified code of a drug that has none, or the sentence that it has none. */
export function withoutOwnCode(
  one: Administration,
  choice: Extract<DrugChoice, { kind: 'no-code-on-date' | 'unknown' }>,
  reading: Reading,
  log: DrugLinesOfLog,
): DrugCode | null {
  const { findings, policies, setting, medicare } = reading
  const drug = one.substance.label
  const known = drugNamed(one.substance.identity)
  const codedFrom = choice.kind === 'unknown' ? null : (choice.after ?? choice.before)
  const otherForm = choice.kind === 'unknown' && known !== undefined && isOfOtherWay(known, wayOf(one.method))
  const code =
    known === undefined || policies.unclassified === 'none' || (choice.kind !== 'unknown' && choice.before !== null)
      ? null
      : unclassifiedFor({ drug: known, date: isoOf(one.day), setting, medicare, codedFrom, otherForm })
  if (code !== null) {
    const approved = approvals[one.substance.identity]?.approved ?? null
    const isUnsaid = setting === 'hospital' && medicare && approved === null
    const why = otherForm ? 'form' : code.code === 'C9399' ? 'approved' : isUnsaid ? 'unsaid' : 'none'
    findings.push(
      unclassifiedCode(one.rows, { drug, code: code.code, why, approved, note: claimNote(one, reading, log) }),
    )
    return code
  }
  findings.push(noDrugCode(one.rows, { drug, ...codeOfAnotherDate(choice) }))
  return null
}

function codeOfAnotherDate(choice: Extract<DrugChoice, { kind: 'no-code-on-date' | 'unknown' }>) {
  if (choice.kind === 'unknown') return { when: 'never' } as const
  if (choice.before !== null) return { when: 'earlier', code: choice.before } as const
  return choice.after === null ? ({ when: 'never' } as const) : ({ when: 'later', code: choice.after } as const)
}

/** A drug whose codes say that they are for a vein, given under the skin, or the other way round. */
function isOfOtherWay({ codes }: Drug, way: Way): boolean {
  const other = way === 'tissue' ? 'IV' : way === 'vein' ? 'SC' : null
  return other !== null && codes.length > 0 && codes.every(({ use }) => use === other)
}

/** What the claim's note must carry of a drug without a code (CMS-1500 item 19, NTE, or remarks). */
function claimNote(one: Administration, { rows }: Reading, { cells }: DrugLinesOfLog): ClaimNote {
  const cell = (column: Int32Array): string => rows.texts[cells.text(column, one)] ?? ''
  return {
    name: one.substance.label,
    dose: cell(rows.dose),
    way: wayWords[one.method] ?? '',
    discarded: cell(rows.discarded),
    ndc: cell(rows.ndc),
  }
}

const wayWords: Partial<Record<Administration['method'], string>> = {
  infusion: 'IV infusion',
  push: 'IV push',
  injection: 'injection',
  'subcutaneous infusion': 'SC infusion',
  intrathecal: 'intrathecal',
}
