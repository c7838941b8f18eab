import { holdsOn, serviceDate } from '../../../basics/date'
import { diagnosisMissing } from '../../../findings/payers/diagnosis-missing'
import { diagnosisNotCovered } from '../../../findings/payers/diagnosis-not-covered'
import type { Finding } from '../../../findings/define'
import { isOriginalMedicare } from '../../../payers/payer'
import { rowSaying } from '../../../payers/table/decide'
import type { PayerRow } from '../../../payers/table/payer-row'
import { diagnosisLists, type DiagnosisList } from '../../../reference/diagnoses'
import type { CodedEncounter } from '../../code-encounter'
import { keptReadings } from '../../common/kept-readings'
import type { Rows } from '../../log/rows'
import { recordText } from './record-questions'
import type { Encounter } from '../../visits/encounters'

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
  ...new Set(members.flatMap((row) => codesIn(recordText(rows, 'Diagnosis', row)))),
]

const codesIn = keptReadings((text): readonly string[] =>
  text === '' ? [] : (text.toUpperCase().match(/\b[A-TV-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?\b/g) ?? []),
)

/** One list of codes that a line of the visit needs one of. */
interface Wanted {
  readonly drug: string
  readonly codes: string
  readonly source: string
  readonly isMetBy: (given: readonly string[]) => boolean
}

function ofVisit(one: CodedEncounter, given: readonly string[], isKept: boolean, rows: Rows): Finding[] {
  const { encounter, charges } = one
  if (charges.length === 0) return []
  const numbers = encounter.rows.map((row) => rows.number[row] ?? 0)
  const found = wantedOf(one).flatMap(({ isMetBy, ...facts }): Finding[] => {
    if (given.length === 0) return [diagnosisMissing(numbers, { wanted: facts })]
    return isMetBy(given) ? [] : [diagnosisNotCovered(numbers, { ...facts, given: given.join(', ') })]
  })
  if (found.length > 0 || given.length > 0 || !isKept) return found
  return [diagnosisMissing(numbers, { wanted: null })]
}

/** The lists of a visit: the office's own from its table `Payers`, else what was read of the payer's documents. */
function wantedOf({ charges, encounter, payer }: CodedEncounter): Wanted[] {
  const wanted = new Map<PayerRow | DiagnosisList, Wanted>()
  const officeHasLists = payer.decided.rows.some(({ diagnoses }) => diagnoses.length > 0)
  if (!officeHasLists && !isOriginalMedicare(payer.decided.payer)) return []
  for (const { code, drug, slot } of charges) {
    const names = slot.startsWith('hydration.') ? [code, 'hydration'] : [code, drug]
    const row = officeHasLists ? rowSaying(payer.decided, names, ({ diagnoses }) => diagnoses.length > 0) : null
    if (row !== null) {
      const facts = { drug, codes: row.diagnoses.join(', '), source: `Payers row ${row.row}` }
      wanted.set(row, wanted.get(row) ?? { ...facts, isMetBy: isOneOf(row.diagnoses) })
      continue
    }
    if (!isOriginalMedicare(payer.decided.payer)) continue
    const list = diagnosisLists.find((each) => each.codes.has(code) && holdsOn(each, serviceDate(encounter.day)))
    if (list === undefined) continue
    const facts = { drug, codes: list.oneOf.join(', '), source: list.source }
    wanted.set(list, wanted.get(list) ?? { ...facts, isMetBy: isOneOf(list.oneOf) })
  }
  return [...wanted.values()]
}

/** Codes are compared without their point; `N18*` is met by every code that begins so. */
function isOneOf(listed: readonly string[]): Wanted['isMetBy'] {
  const plain = (code: string): string => code.replaceAll('.', '')
  const codes = listed.map(plain)
  return (given) =>
    given
      .map(plain)
      .some((each) => codes.some((one) => (one.endsWith('*') ? each.startsWith(one.slice(0, -1)) : one === each)))
}
