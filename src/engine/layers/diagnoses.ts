import { isoDate } from '../../basics/date'
import { diagnosisMissing } from '../../findings/payers/diagnosis-missing'
import { diagnosisNotCovered } from '../../findings/payers/diagnosis-not-covered'
import type { Finding } from '../../findings/define'
import { isOriginalMedicare } from '../../payers/payer'
import { diagnosisLists, type DiagnosisList } from '../../reference/diagnoses'
import type { CodedEncounter } from '../code-encounter'
import type { Rows } from '../log/rows'
import { recordText } from './record-questions'
import type { Encounter } from '../visits/encounters'

/** Where fewer visits of a log have a diagnosis, the column is not kept. */
const keptFrom = 0.5

/** Whether a log's column of diagnoses is filled in. */
export function diagnosesAreKept(encounters: readonly Encounter[], rows: Rows): boolean {
  if (!rows.record.has('Diagnosis')) return false
  const given = encounters.filter((one) => diagnosesOf(one.rows, rows).length > 0).length
  return given >= encounters.length * keptFrom
}

/** Diagnoses that are missing, or that are none of those that the payer's document asks for. A log without the column is asked nothing. */
export const diagnosisQuestions = (rows: Rows, areKept: boolean): ((one: CodedEncounter) => Finding[]) =>
  rows.record.has('Diagnosis') ? (one) => ofVisit(one, diagnosesOf(one.encounter.rows, rows), areKept, rows) : () => []

const diagnosesOf = (members: readonly number[], rows: Rows): string[] => [
  ...new Set(
    members.flatMap(
      (row) =>
        recordText(rows, 'Diagnosis', row)
          .toUpperCase()
          .match(/\b[A-TV-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?\b/g) ?? [],
    ),
  ),
]

function ofVisit(one: CodedEncounter, given: readonly string[], isKept: boolean, rows: Rows): Finding[] {
  const { encounter, charges } = one
  if (charges.length === 0) return []
  const numbers = encounter.rows.map((row) => rows.number[row] ?? 0)
  const found = listsOf(one).flatMap(({ drug, list }): Finding[] => {
    const facts = { drug, codes: list.oneOf.join(', '), source: list.source }
    if (given.length === 0) return [diagnosisMissing(numbers, { wanted: facts })]
    const plain = (code: string): string => code.replace('.', '')
    return list.oneOf.some((code) => given.some((each) => plain(each) === plain(code)))
      ? []
      : [diagnosisNotCovered(numbers, { ...facts, given: given.join(', ') })]
  })
  if (found.length > 0 || given.length > 0 || !isKept) return found
  return [diagnosisMissing(numbers, { wanted: null })]
}

function listsOf({
  charges,
  encounter,
  payer,
}: CodedEncounter): { readonly drug: string; readonly list: DiagnosisList }[] {
  if (!isOriginalMedicare(payer.decided.payer) || encounter.day < 0) return []
  const date = isoDate(encounter.day)
  return diagnosisLists.flatMap((list) => {
    const charge = charges.find(({ code }) => list.codes.has(code))
    const holds = list.from <= date && (list.until === null || date <= list.until)
    return charge !== undefined && holds ? [{ drug: charge.drug, list }] : []
  })
}
