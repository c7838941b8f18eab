import { headedTable, type HeadedRow, type HeadedTable } from '../../basics/headed-table'
import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { readDay } from '../../engine/log/cells/read-date'
import type { Coding, EncounterCoding } from '../../engine/coding'
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
  const find = ({ encounter, patient, day }: Charge): EncounterCoding | undefined => {
    // One number may stand for a visit of each of several days.
    const named = byName.get(encounter.toLowerCase()) ?? []
    if (named.length > 0) {
      const onDay = named.find((one) => day !== null && one.encounter.day <= day && day <= one.encounter.lastDay)
      return onDay ?? named[0]
    }
    return encounter === '' && day !== null ? byPatientDay.get(`${patient.toLowerCase()} ${day}`) : undefined
  }
  const claims = new Map<EncounterCoding, { lines: BilledAt[]; unread: Unread[] }>()
  const unmatched: { row: number; encounter: string; code: string }[] = []
  for (const [index, charge] of charges.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield
    const one = find(charge)
    if (one === undefined) {
      const where = charge.encounter === '' ? `${charge.patient} ${dateOf(charge.day)}`.trim() : charge.encounter
      unmatched.push({ row: charge.row, encounter: where, code: charge.line?.code ?? charge.unread })
      continue
    }
    const row = coding.log.rows.number[one.encounter.rows[0]!]!
    const claim = claims.get(one) ?? { lines: [], unread: [] }
    claims.set(one, claim)
    if (charge.line !== null) claim.lines.push({ ...charge.line, row })
    if (charge.unread !== '') claim.unread.push({ row, text: charge.unread, chargeRow: charge.row })
  }
  return {
    claims: new Map(
      [...claims].map(([one, { lines, unread }]): [EncounterCoding, BilledClaim] => [
        one,
        { lines: afterCredits(lines), unread, spread: false },
      ]),
    ),
    unmatched,
  }
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
