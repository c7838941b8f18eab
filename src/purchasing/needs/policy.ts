import { dateText } from '../../findings/words'
import { isoDate } from '../../basics/date'
import { unitsUp } from '../../engine/log/cells/amounts'
import type { Coding } from '../../engine/coding'
import { visitPayer, type VisitPayer } from '../../engine/payer/visit-payer'
import { leftOf } from '../../payers/authorizations/left'
import type { Authorization, BilledDose } from '../../payers/authorizations/authorization'
import { preferenceOn } from '../../payers/documents/answers'
import { isOriginalMedicare } from '../../payers/payer'
import { sameName } from '../../payers/table/same-name'
import { withoutSuffix } from '../../reference/intervals'
import type { LoggedDose } from './doses'
import type { Need } from './needs'

/** What the patient's own policy says of a dose to come: it comes before any price. */
export interface PatientsPolicy {
  readonly medicare: boolean
  readonly buying: 'least-waste' | 'least-cost'
  readonly rounding: boolean
  /** Codes of the same reference product that the payer prefers to this one; empty where it does not. */
  readonly preferred: readonly string[]
  /** Who says so, as the end of a sentence. */
  readonly preferredBy: string
  /** Why nothing may be bought before somebody asks, as a sentence; null where nothing is in the way. */
  readonly authorization: string | null
}

/** Reads the policies of the patients of a log. */
export class PatientsPolicies {
  readonly #billed: readonly BilledDose[]

  constructor(
    private readonly coding: Coding,
    logged: readonly LoggedDose[],
    private readonly authorizations: readonly Authorization[],
    private readonly today: number,
  ) {
    this.#billed = logged.flatMap((one, visit) => (one.day <= today ? (billedOf(one, one.day, visit) ?? []) : []))
  }

  /** @param before - needs of earlier days: what they use of an authorization is gone */
  of(need: Need, before: readonly Need[]): PatientsPolicy {
    const visit = this.#payerOf(need)
    const medicare = isOriginalMedicare(visit.decided.payer)
    return {
      medicare,
      // Medicare expects the sizes of least waste, whatever else an office chooses.
      buying: medicare ? 'least-waste' : visit.policies.buying,
      rounding: visit.policies['dose-rounding'] === 'down-10',
      ...this.#preference(need, visit),
      authorization: this.#authorization(need, before),
    }
  }

  #payerOf({ like, day }: Need): VisitPayer {
    const { policies, payers } = this.coding.log
    return visitPayer({ ...like.one.encounter, day }, policies, payers)
  }

  #preference({ code }: Need, { decided, asked }: VisitPayer): Pick<PatientsPolicy, 'preferred' | 'preferredBy'> {
    const family = this.#family(code.drug)
    for (const row of decided.rows) {
      const ours = row.preferred.filter((one) => family.has(one))
      if (ours.includes(code.code)) return { preferred: [], preferredBy: '' }
      if (ours.length > 0) return { preferred: ours, preferredBy: `Payers row ${row.row}` }
    }
    const preference = preferenceOn(code.code, asked)
    return preference?.heldBack === true
      ? { preferred: preference.by.preferred, preferredBy: preference.by.source.publisher }
      : { preferred: [], preferredBy: '' }
  }

  /** Codes of all products of a reference product. */
  #family(drug: string): ReadonlySet<string> {
    const { drugCodes } = this.coding.log.reference
    const same = drugCodes.filter((one) => withoutSuffix(one.drug) === withoutSuffix(drug))
    return new Set(same.map(({ code }) => code))
  }

  #authorization(need: Need, before: readonly Need[]): string | null {
    const { patient, day, code, like } = need
    if (patient === null) return null
    const own = this.authorizations.filter((one) => sameName(one.patient, patient))
    const planned = before
      .filter((one) => one !== need && one.patient === patient && one.supply.by === 'office')
      .flatMap((one, at) => billedOf(one.like, one.day, 1e6 + at) ?? [])
    const now = billedOf(like, day, -1)
    if (now === null || !own.some((one) => isOf(one, now))) return null
    const { left, uncovered } = leftOf(own, [...this.#billed, ...planned, now], isoDate(day))
    if (uncovered.includes(now)) return `No authorization for ${code.code} on ${dateText(day)}.`
    const over = left.find(({ state, authorization }) => state === 'exceeded' && isOf(authorization, now))
    return over === undefined
      ? null
      : `Authorization ${over.authorization.number} has too little left for ${dateText(day)}.`
  }
}

const isOf = ({ code, drug }: Authorization, dose: BilledDose): boolean =>
  code === dose.code || (drug !== null && sameName(drug, dose.drug))

function billedOf({ given, patient, one }: LoggedDose, day: number, visit: number): BilledDose | null {
  if (patient === null) return null
  const units = unitsUp(given.dose, given.unit) + given.discardedUnits
  const charge = one.charges.find(({ slot, code }) => slot === 'drug' && code === given.code.code)
  return { visit, patient, drug: charge?.drug ?? given.code.drug, code: given.code.code, units, date: isoDate(day) }
}
