import { dayOfIso, isoDate } from '../../../basics/date'
import type { Finding } from '../../../findings/define'
import { authorizationExceeded } from '../../../findings/payers/authorization-exceeded'
import { authorizationMissing } from '../../../findings/payers/authorization-missing'
import { filingLate } from '../../../findings/payers/filing-late'
import { againstAuthorizations, authorizationsFor } from '../../../payers/authorizations/against'
import type { Authorization, BilledDose } from '../../../payers/authorizations/authorization'
import { filingLimit, lastDayToFile } from '../../../payers/filing/limit'
import { rowSaying } from '../../../payers/table/decide'
import { claimLines } from '../../claim/lines'
import type { CodedEncounter } from '../../code-encounter'
import type { Rows } from '../../log/rows'
import type { AtVisit } from '../layer'

/** A dose with the rows of its line. */
interface DoseOfVisit extends BilledDose {
  readonly rows: readonly number[]
}

/** The drug lines of coded visits as authorizations count them; a visit without patient or date counts nowhere. */
export function dosesOf(coded: readonly CodedEncounter[]): readonly DoseOfVisit[] {
  return coded.flatMap(({ encounter, charges, drugs }, visit) => {
    const { patient } = encounter
    if (patient === null) return []
    const all = charges.some(({ slot }) => slot === 'drug') ? charges : [...charges, ...drugs]
    return claimLines(all).flatMap((line): DoseOfVisit[] => {
      const [charge] = line.charges
      if (charge?.slot !== 'drug' || line.day < 0) return []
      const { code, units, rows } = line
      return [{ visit, patient, drug: charge.drug, code, units, rows, date: isoDate(line.day) }]
    })
  })
}

/**
 * What payers demand of a claim beside its codes: an authorization on the date, with units and visits left, where the office
 * keeps the table or its `Payers` row demands one; and, as of a day that a person gives, that it is filed in time.
 *
 * @param due - ISO; null where nobody gave a day
 */
export function payerDemands(
  coded: readonly CodedEncounter[],
  rows: Rows,
  authorizations: readonly Authorization[],
  due: string | null,
): AtVisit[] {
  const demandsAny = coded.some(({ payer }) => payer.decided.rows.some(({ authorization }) => authorization !== null))
  const isAsked = authorizations.length > 0 || demandsAny
  return [
    ...(isAsked ? authorizationFindings(coded, rows, authorizations) : []),
    ...(due === null ? [] : filingFindings(coded, rows, due)),
  ]
}

function authorizationFindings(
  coded: readonly CodedEncounter[],
  rows: Rows,
  authorizations: readonly Authorization[],
): AtVisit[] {
  const doses = dosesOf(coded)
  const told = new Set<string>()
  const found: AtVisit[] = []
  const rowsOf = new Map<BilledDose, readonly number[]>(doses.map((dose) => [dose, dose.rows]))
  const placeOf = new Map([...rows.number].map((number, i) => [number, i]))
  // Given and discarded units are two lines of one drug: said once.
  const say = ({ visit, code }: BilledDose, finding: Finding): void => {
    const once = `${visit} ${code} ${finding.finding}`
    if (!told.has(once)) found.push({ at: visit, finding })
    told.add(once)
  }
  for (const { dose, why } of againstAuthorizations(authorizations, doses)) {
    const numbers = rowsOf.get(dose) ?? []
    const { code, date, units } = dose
    const payer = coded[dose.visit]?.encounter.payer ?? 'Medicare'
    say(
      dose,
      why.kind === 'exceeded'
        ? authorizationExceeded(numbers, { number: why.number, code, left: why.left, given: units, of: why.of })
        : authorizationMissing(numbers, { payer, code, date, why: 'other dates', by: why.numbers.join(', ') }),
    )
  }
  const of = authorizationsFor(authorizations)
  const known = new Set(authorizations.map(({ number }) => number))
  for (const dose of doses) {
    const one = coded[dose.visit]
    if (one === undefined || of(dose).length > 0) continue
    const { code, drug, date } = dose
    const payer = one.encounter.payer ?? 'Medicare'
    const named = numbersIn(rows, placeOf, dose.rows)
    const isKnown = named.some((number) => known.has(number))
    if (named.length > 0) {
      if (authorizations.length === 0 || isKnown) continue
      const facts = { payer, code, date, why: 'not in table', by: named.join(', ') } as const
      say(dose, authorizationMissing(dose.rows, facts))
      continue
    }
    const row = rowSaying(one.payer.decided, [code, drug], ({ authorization }) => authorization !== null)
    if (row?.authorization !== 'required') continue
    say(dose, authorizationMissing(dose.rows, { payer, code, date, why: 'none', by: `Payers row ${row.row}` }))
  }
  return found
}

/** What the log's column Authorization says on the rows of a line. */
const numbersIn = (
  { authorization, texts }: Rows,
  placeOf: ReadonlyMap<number, number>,
  numbers: readonly number[],
): string[] => [
  ...new Set(
    numbers.flatMap((wanted) => {
      const text = texts[authorization[placeOf.get(wanted) ?? -1] ?? 0] ?? ''
      return text === '' ? [] : [text]
    }),
  ),
]

/** Days before the last one from which a claim is said to be due. */
const soon = 30

function filingFindings(coded: readonly CodedEncounter[], rows: Rows, due: string): AtVisit[] {
  return coded.flatMap(({ encounter, payer, charges }, at): AtVisit[] => {
    const isBilled = encounter.rows.some((i) => rows.billed[i] !== 0)
    if (isBilled || encounter.day < 0 || charges.length === 0 || !rows.hasBilled) return []
    const limit = filingLimit(payer.decided, payer.asked)
    if (limit === null) return []
    const last = lastDayToFile(isoDate(encounter.day), limit)
    const left = dayOfIso(last) - dayOfIso(due)
    if (left > soon || isoDate(encounter.day) > due) return []
    const numbers = encounter.rows.map((i) => rows.number[i] ?? 0)
    return [
      { at, finding: filingLate(numbers, { ...limit, payer: encounter.payer ?? 'Medicare', last, asOf: due, left }) },
    ]
  })
}
