import { headedTable, type HeadedRow, type HeadedTable } from '../../basics/headed-table'
import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { readDay } from '../../engine/log/cells/read-date'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { codeText } from '../../engine/claim/lines'
import type { Steps } from '../../engine/common/steps'
import { readBilled } from './billed'
import type { BilledAt, BilledClaim, Unread } from './claims'

/** A list of charges from another system, matched to the log by encounter, else by patient and date. */

const headers = {
  Encounter: ['visit', 'visitid', 'account', 'csn', 'fin', 'encounterid', 'encounternumber', 'accountnumber'],
  Patient: ['mrn', 'patientid', 'name', 'patientname', 'patientnumber'],
  Date: ['dos', 'servicedate', 'dateofservice'],
  Code: ['cpt', 'hcpcs', 'cpthcpcs', 'procedure', 'procedurecode', 'billed', 'codes', 'charges', 'billedcodes'],
  Modifiers: ['modifier', 'mod', 'mods'],
  Units: ['unit', 'qty', 'quantity'],
  Charge: ['amount', 'chargeamount', 'billedamount', 'price'],
  'Charged by': ['user', 'biller', 'postedby', 'enteredby', 'coder', 'staff'],
} as const satisfies Record<string, readonly string[]>

type Header = keyof typeof headers

/** `Mod 2`, `Modifier 3`: one modifier each. */
/** Rows among which the headers are. */
const mostAbove = 20

const oneModifier = /^(?:modifiers?|mods?)[1-4]$/

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const headerOf = (cell: Cell): Header | undefined => {
  if (typeof cell !== 'string') return undefined
  const key = plain(cell)
  if (oneModifier.test(key)) return 'Modifiers'
  const names = Object.entries(headers) as [Header, readonly string[]][]
  return names.find(([name, also]) => plain(name) === key || also.includes(key))?.[0]
}

/** Columns that hold dates, by the list's headers, for a caller whose dates count from another day; from 0. */
export const chargeDateColumns = (cells: Cells): ReadonlySet<number> =>
  new Set(
    cells
      .slice(0, mostAbove)
      .flatMap((row) => row.flatMap((cell, column) => (headerOf(cell) === 'Date' ? [column] : []))),
  )

/** One row of the list, read. */
interface Charge {
  /** Null where its code cannot be read. */
  readonly line: Omit<BilledAt, 'row'> | null
  /** What stands in its cells and is no code, modifier or number of units; empty where all is read. */
  readonly unread: string
  readonly day: number | null
  readonly encounter: string
  readonly patient: string
  readonly row: number
}

/** The list as claims of the log's encounters, and what could not be read or matched. */
export interface ChargeClaims {
  readonly claims: ReadonlyMap<EncounterCoding, BilledClaim>
  /** Rows of the list that no encounter of the log has. */
  readonly unmatched: readonly { readonly row: number; readonly encounter: string; readonly code: string }[]
}

/**
 * Matches a list of charges to the log.
 *
 * @param cells - rows with their header row among the first twenty
 * @param firstRow - the sheet's number of the first row given
 * @returns the claims, or why this is no list of charges, as a sentence
 */
export function* claimsOfCharges(
  coding: Coding,
  cells: Cells,
  firstRow = 1,
): Steps<ChargeClaims | { readonly problem: string }> {
  const table = chargesTable(cells)
  if (table === null) {
    return { problem: 'The list of charges needs a header row with Encounter (or Patient and Date) and Code.' }
  }
  if (!table.has('Encounter') && !table.has('Patient')) {
    return { problem: 'The list of charges has no column Encounter and none for Patient: its rows match no visit.' }
  }
  const charges: Charge[] = []
  for (const [index, row] of table.rows.entries()) {
    charges.push(...chargesOfRow(row, firstRow + row.index))
    if (index % rowsPerStep === rowsPerStep - 1) yield
  }
  return yield* matched(coding, charges)
}

/** The list's headers are among its first rows: Code and another one. */
function chargesTable(cells: Cells): HeadedTable<Header> | null {
  const isHeaderRow = (found: readonly Header[]): boolean => found.includes('Code') && found.length >= 2
  const inReach = cells.slice(0, mostAbove).some((row) => isHeaderRow(row.flatMap((cell) => headerOf(cell) ?? [])))
  return inReach ? headedTable(cells, headerOf, isHeaderRow) : null
}

function chargesOfRow({ cell, cells }: HeadedRow<Header>, number: number): Charge[] {
  const text = (header: Header): string => (isBlank(cell(header)) ? '' : String(cell(header)).trim())
  if (text('Code') === '') return []
  const [units] = /^-?\d[\d,]*(?:\.\d+)?/.exec(text('Units')) ?? []
  const day = readDay(cell('Date'))
  const more = cells('Modifiers').flatMap((one) =>
    String(one ?? '')
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .filter((one) => one !== ''),
  )
  const charge = Number(text('Charge').replaceAll(/[$,]/g, ''))
  const read = readBilled(text('Code'))
  const place = { encounter: text('Encounter'), patient: text('Patient'), day: day < 0 ? null : day, row: number }
  const noUnits = text('Units') !== '' && units === undefined ? text('Units') : ''
  const unread = [read.lines.length === 0 ? text('Code') : read.unread.join(' '), noUnits].filter((one) => one !== '')
  if (read.lines.length === 0) return [{ ...place, line: null, unread: unread.join(', ') }]
  return read.lines.map((line, index) => ({
    ...place,
    unread: index === 0 ? unread.join(', ') : '',
    line: {
      code: line.code,
      modifiers: [...line.modifiers, ...more],
      // A unit column speaks for one code; a cell with several has its own units. Below zero it takes a charge back.
      units: read.lines.length === 1 && units !== undefined ? Number(units.replaceAll(',', '')) : line.units,
      day: place.day,
      chargeRow: number,
      ...(text('Charged by') === '' ? {} : { chargedBy: text('Charged by') }),
      ...(text('Charge') !== '' && Number.isFinite(charge) ? { charge } : {}),
    },
  }))
}

/** Rows between two looks at the clock of a caller that yields. */
const rowsPerStep = 2_000

function* matched(coding: Coding, charges: readonly Charge[]): Steps<ChargeClaims> {
  const byName = new Map<string, EncounterCoding[]>()
  const byPatientDay = new Map<string, EncounterCoding>()
  for (const one of coding.encounters) {
    const { name, patient, day, lastDay } = one.encounter
    if (name !== null) {
      const named = byName.get(name.toLowerCase())
      if (named === undefined) byName.set(name.toLowerCase(), [one])
      else named.push(one)
    }
    if (patient === null || day < 0) continue
    for (let each = day; each <= lastDay; each++) {
      const key = `${patient.toLowerCase()} ${each}`
      if (!byPatientDay.has(key)) byPatientDay.set(key, one)
    }
  }
  const claims = new Map<EncounterCoding, Gathered>()
  const unmatched: { row: number; encounter: string; code: string }[] = []
  const take = (charge: Charge, one: EncounterCoding, isMisdated: boolean): void => {
    const row = coding.log.rows.number[one.encounter.rows[0]!]!
    const claim = claims.get(one) ?? { lines: [], unread: [], misdated: [] }
    claims.set(one, claim)
    const { line, day } = charge
    if (isMisdated && line !== null && day !== null) {
      claim.misdated.push({ day, chargeRow: charge.row, codes: codeText(line) })
    }
    // Its edits are those of the day of the service.
    if (line !== null) claim.lines.push({ ...line, row, day: isMisdated ? null : line.day })
    if (charge.unread !== '') claim.unread.push({ row, text: charge.unread, chargeRow: charge.row })
  }
  const later: Charge[] = []
  for (const [index, charge] of charges.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield
    const { encounter, patient, day } = charge
    // One number may stand for a visit of each of several days.
    const named = byName.get(encounter.toLowerCase()) ?? []
    const one =
      named.find((each) => isOnDay(each, day)) ??
      named[0] ??
      (encounter === '' && day !== null ? byPatientDay.get(`${patient.toLowerCase()} ${day}`) : undefined)
    if (one === undefined) later.push(charge)
    else take(charge, one, day !== null && one.encounter.day >= 0 && !isOnDay(one, day))
  }
  for (const charge of later) {
    const one = otherDayOf(coding, charge, claims)
    if (one !== undefined) {
      take(charge, one, true)
      continue
    }
    const where = charge.encounter === '' ? `${charge.patient} ${dateOf(charge.day)}`.trim() : charge.encounter
    unmatched.push({ row: charge.row, encounter: where, code: charge.line?.code ?? charge.unread })
  }
  return {
    claims: new Map(
      [...claims].map(([one, { lines, unread, misdated }]): [EncounterCoding, BilledClaim] => [
        one,
        { lines: afterCredits(lines), unread, spread: false, ...(misdated.length === 0 ? {} : { misdated }) },
      ]),
    ),
    unmatched,
  }
}

/** A claim while its charges are gathered. */
interface Gathered {
  readonly lines: BilledAt[]
  readonly unread: Unread[]
  readonly misdated: { readonly day: number; readonly chargeRow: number; readonly codes: string }[]
}

const isOnDay = ({ encounter }: EncounterCoding, day: number | null): boolean =>
  day !== null && encounter.day <= day && day <= encounter.lastDay

/** Charges are keyed a day or two late, or with a digit wrong in the day: farther off nothing tells that they are meant. */
const mostDaysOff = 7

/**
 * The visit that a charge without one is of: the patient's only visit within a week that has no charges on its own date and in which
 * its code, or a code of its kind, is supported.
 */
function otherDayOf(
  coding: Coding,
  { encounter, patient, day, line }: Charge,
  claims: ReadonlyMap<EncounterCoding, Gathered>,
): EncounterCoding | undefined {
  if (encounter !== '' || day === null || line === null) return undefined
  const near = coding.encounters.filter((one) => {
    const claim = claims.get(one)
    return (
      one.encounter.day >= 0 &&
      one.encounter.patient?.toLowerCase() === patient.toLowerCase() &&
      Math.abs(one.encounter.day - day) <= mostDaysOff &&
      (claim === undefined || claim.lines.length === claim.misdated.length)
    )
  })
  const [only, another] = near
  return another === undefined && only?.charges.some(({ code }) => code === line.code) ? only : undefined
}

/**
 * What is left of a visit's charges when those that were taken back are taken off: a credit meets charges of its code, of its
 * own modifiers and date first. A credit without a charge is none; charges of no units are left out.
 */
function afterCredits(list: readonly BilledAt[]): BilledAt[] {
  const open = list.filter((line) => line.units > 0).map((line) => ({ ...line }))
  const likeness = (line: BilledAt, credit: BilledAt): number =>
    Number(line.modifiers.join() === credit.modifiers.join()) * 2 + Number(line.day === credit.day)
  for (const credit of list.filter((line) => line.units < 0)) {
    let back = -credit.units
    const same = open.filter((line) => line.code === credit.code)
    for (const line of same.sort((a, b) => likeness(b, credit) - likeness(a, credit))) {
      const taken = Math.min(back, line.units)
      line.units -= taken
      back -= taken
    }
  }
  return open.filter((line) => line.units > 0)
}

const dateOf = (day: number | null): string => (day === null ? '' : isoDate(day))
