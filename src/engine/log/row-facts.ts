import { isBlank, remembered } from '../../basics/cell'
import { unknown } from '../common/moment'
import { anemiaOfNote, bought340bFact, diagnosisFacts, labFact, placeFact, trialFact } from './cells/claim-facts'
import { readRate, readVolume } from './cells/read-dose'
import { noteSays, siteReason } from './cells/read-note'
import { flag, isSuppliedByOthers, isYes, readPlace } from './cells/read-words'
import type { RoleCells } from './role-cells'
import { recordRoles, type Rows } from './rows'

/** What a row says by a mark or a note, as bits (`flag`). */
export function readFlags(cells: RoleCells, claimOnly: ReadonlySet<number>): Uint16Array {
  const flags = Uint16Array.from(cells.log.kept, (r) => (claimOnly.has(r) ? flag.told : 0))
  cells.addBits(flags, 'Primary', (cell) => (isYes(cell) ? flag.primary : 0))
  cells.addBits(flags, 'Note', (cell) => (isBlank(cell) ? 0 : noteSays(String(cell))))
  cells.addBits(flags, 'Supplied by', (cell) => (isSuppliedByOthers(cell) ? flag.supplied : 0))
  cells.addBits(flags, 'Site reason', (cell) => (isBlank(cell) ? 0 : siteReason(String(cell))))
  return flags
}

/** The place of service of each row, 0 where the log names none. */
export function readPlaces(cells: RoleCells): Uint8Array {
  const place = new Uint8Array(cells.count)
  const read = remembered(readPlace)
  cells.each('Setting', (cell, i) => {
    place[i] = read(cell)
  })
  return place
}

/** What a claim must carry and for whom a drug was given, as bits. */
export function readClaimFacts(cells: RoleCells, place: Uint8Array): Uint16Array {
  const facts = Uint16Array.from(place, placeFact)
  cells.addBits(facts, 'Diagnosis', diagnosisFacts)
  cells.addBits(facts, 'Note', anemiaOfNote)
  cells.addBits(facts, 'Hgb', labFact)
  cells.addBits(facts, 'Hct', labFact)
  cells.addBits(facts, 'Trial', trialFact)
  cells.addBits(facts, '340B', bought340bFact)
  return facts
}

/** `Smith` beside a column of first names is `Smith, Ann`: her visit is not his. */
export function readPatients(cells: RoleCells): Int32Array {
  const { firstName } = cells.columns
  if (firstName === null) return cells.name('Patient')
  const array = cells.ints()
  cells.each('Patient', (last, i) => {
    const first = cells.rowAt(i)[firstName]
    array[i] = cells.nameOf(isBlank(last) || isBlank(first) ? last : `${String(last)}, ${String(first)}`)
  })
  return array
}

/** Minutes that volume and rate give. */
export function minutesByRate(cells: RoleCells): Int32Array {
  const byRate = cells.ints(unknown)
  const volume = new Float64Array(cells.count).fill(NaN)
  cells.each('Volume', (cell, i) => {
    volume[i] = readVolume(cell)
  })
  cells.each('Rate', (cell, i) => {
    const value = Math.floor(((volume[i] ?? NaN) / readRate(cell)) * 60)
    if (value < 100_000) byRate[i] = value
  })
  return byRate
}

/** Columns that questions are asked of and nothing is coded by. */
export function readRecord(cells: RoleCells): Rows['record'] {
  const held = recordRoles.filter((role) => cells.columns.at.has(role))
  return new Map(held.map((role) => [role, cells.text(role)]))
}

/** Two rows of one patient, drug and start may be two containers: their lots tell. */
export function readContainers(
  cells: RoleCells,
  rows: Pick<Rows, 'encounter' | 'patient' | 'drug' | 'start' | 'day'>,
): Int32Array {
  const container = cells.ints()
  const places = [cells.columns.at.get('Lot'), cells.columns.at.get('Expires')].filter((at) => at !== undefined)
  if (places.length === 0) return container
  const { encounter, patient, drug, start, day } = rows
  const first = new Map<string, number>()
  const put = (i: number): void => {
    const row = cells.rowAt(i)
    const told = places.map((at) => (isBlank(row[at]) ? '' : String(row[at]).trim()))
    container[i] = told.every((one) => one === '') ? 0 : cells.textOf(told.join(' / '))
  }
  for (let i = 0; i < cells.count; i++) {
    const key = `${encounter[i] ?? 0} ${patient[i] ?? 0} ${drug[i] ?? 0} ${start[i] ?? 0} ${day[i] ?? 0}`
    const before = first.get(key)
    if (before === undefined) first.set(key, i)
    else {
      put(before)
      put(i)
    }
  }
  return container
}
