import { staffOf } from '../../audit/summary'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { dollarsIn, nurseQuestion, type Finding } from '../../findings/define'
import { dateText } from '../../findings/words'

/** What a list of findings is narrowed by, beside what they say. */
export interface FindingFacts {
  readonly payer: string | null
  /** As the log names it: of the finding's rows, else of the visit's. */
  readonly drug: string | null
  readonly staff: string | null
  /** The question to whoever documented; null where it is one for the biller. */
  readonly question: string | null
  /** Dollars of a difference between what was billed and what is supported. */
  readonly over: number | null
  readonly under: number | null
}

const none: FindingFacts = { payer: null, drug: null, staff: null, question: null, over: null, under: null }

/** The facts of a finding. @param visit - null for one about the whole log */
export function findingFacts(coding: Coding, visit: EncounterCoding | null, finding: Finding): FindingFacts {
  if (visit === null) return none
  return {
    payer: visit.encounter.payer,
    drug: drugsOf(coding, visit, finding.rows),
    staff: staffOf(coding, visit) || null,
    question: questionText(visit, finding),
    over: dollarsIn(finding, 'over'),
    under: dollarsIn(finding, 'under'),
  }
}

function drugsOf({ log: { rows } }: Coding, { encounter }: EncounterCoding, numbers: readonly number[]): string | null {
  const own = encounter.rows.filter((i) => numbers.includes(rows.number[i] ?? 0))
  const names = (own.length > 0 ? own : encounter.rows).map((i) => rows.texts[rows.drug[i] ?? 0] ?? '')
  return [...new Set(names)].filter((name) => name !== '').join(', ') || null
}

/** The question to the one who documented, as plain text to paste into a message; null where it is one for the biller. */
export function questionText(visit: EncounterCoding | null, finding: Finding): string | null {
  const question = nurseQuestion(finding)
  if (question === null) return null
  const { name = null, patient = null, day = -1 } = visit?.encounter ?? {}
  const about = [
    name === null ? null : `Visit ${name}`,
    patient === null ? null : `patient ${patient}`,
    day < 0 ? null : `date of service ${dateText(day)}`,
  ].filter((part) => part !== null)
  return [about.join(', '), question.shows, question.asks].filter((line) => line !== '').join('\n')
}

/** What stands below one question or many: how to answer without changing the record. */
export const howToAnswer =
  'Please answer from the chart. If it is documented elsewhere, say where. If you make a late entry, sign and date it in the chart. If it was not recorded, answer "not recorded".'
