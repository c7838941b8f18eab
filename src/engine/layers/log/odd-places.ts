import { placeOfService } from '../../../findings/visits/place-of-service'
import type { Rows } from '../../log/rows'
import type { Encounter } from '../../visits/encounters'
import type { AtVisit } from '../layer'

/** Places of service of hospitals' outpatient departments, and of offices (CMS, place of service codes). */
const [hospitals, offices] = [new Set([19, 22, 23]), new Set([11, 49])]

/** A log of an office and its hospital has many of both; a slip of the keyboard is rare. */
const rarest = 0.2

/**
 * Visits at a hospital's place in a log of an office: the caller says that it is one, or at most a fifth of the visits with a place
 * are a hospital's.
 *
 * @param isOffice - the caller named the setting, and it is an office
 */
export function oddPlaces(encounters: readonly Encounter[], rows: Rows, isOffice: boolean): AtVisit[] {
  const placeOf = (one: Encounter): number => rows.place[one.rows[0] ?? 0] ?? 0
  const inHospital = encounters.flatMap((one, at) => (hospitals.has(placeOf(one)) ? [{ one, at }] : []))
  const inOffice = encounters.filter((one) => offices.has(placeOf(one))).length
  const isOdd = inOffice > 0 && inHospital.length <= (inHospital.length + inOffice) * rarest
  if (inHospital.length === 0 || !(isOffice || isOdd)) return []
  return inHospital.map(({ one, at }) => {
    const numbers = one.rows.map((row) => rows.number[row] ?? 0)
    return { at, finding: placeOfService(numbers, { place: placeOf(one), offices: isOdd ? inOffice : 0 }) }
  })
}
