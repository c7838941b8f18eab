import type { Cells } from '../../basics/cell'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { GivenDrug } from '../../engine/services/charge'
import { lookUpsOf } from '../../engine/drug-lines/drug-code'
import { unitOf } from '../../engine/drug-lines/containers'
import { doseAmount, type DoseAmount } from '../../engine/log/cells/amounts'
import { readDose, readWeight } from '../../engine/log/cells/read-dose'
import { claimFact } from '../../engine/log/cells/claim-facts'
import { flag } from '../../engine/log/cells/read-words'
import type { Rows } from '../../engine/log/rows'
import { supplyOf, type Supply } from './supply'

/** A drug of a visit as the log has it: what was given of one code on a day, or what is planned. */
export interface LoggedDose {
  readonly one: EncounterCoding
  readonly patient: string | null
  readonly payer: string | null
  readonly day: number
  readonly given: GivenDrug
  /** The sheet's own rows. */
  readonly rows: readonly number[]
  readonly supply: Supply
  /** Whether the log marks its stock as bought under 340B; null where the log has no such column. */
  readonly bought340B: boolean | null
  /** The schedule that it is from; absent for a dose of the log. */
  readonly onSchedule?: string
}

/** The log's own cells, for columns that coding reads past. */
export interface LogCells {
  readonly cells: Cells
  /** The sheet's number of the first row given. */
  readonly firstRow: number
}

/** Every dose of a coded log, by day; undated ones and those of no amount are left out. */
export function loggedDoses(coding: Coding, log: LogCells): LoggedDose[] {
  const doses = coding.encounters.flatMap((one): LoggedDose[] => {
    const seen = new Set<string>()
    return one.charges.flatMap((charge): LoggedDose[] => {
      const { slot, given, day, rows, code } = charge
      // Given and discarded units are two charges of one dose.
      const key = `${code} ${day} ${rows.join()}`
      if (slot !== 'drug' || given === undefined || day < 0 || !(given.dose > 0) || seen.has(key)) return []
      seen.add(key)
      const { patient, payer } = one.encounter
      return [
        {
          ...{ one, patient, payer, day, given, rows },
          supply: supplyOf(coding, one, code, rows, log),
          bought340B: is340B(coding, one, rows),
        },
      ]
    })
  })
  doses.push(...coding.encounters.flatMap((one) => suppliedDoses(coding, one, log)))
  return doses.sort((a, b) => a.day - b.day || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}

/** Whether a row of the dose says so; null where the log has no column for it. */
function is340B({ log: { columns, rows } }: Coding, { encounter }: EncounterCoding, numbers: readonly number[]) {
  if (!columns.at.has('340B')) return null
  return encounter.rows.some(
    (i) => numbers.includes(rows.number[i] ?? 0) && ((rows.claimFacts[i] ?? 0) & claimFact.bought340b) !== 0,
  )
}

/** Doses that the record says another brought: the claim has no line of them. */
function suppliedDoses(coding: Coding, one: EncounterCoding, log: LogCells): LoggedDose[] {
  const { rows } = coding.log
  return one.encounter.rows.flatMap((i): LoggedDose[] => {
    const [substance, day] = [rows.substance[i], rows.day[i] ?? -1]
    if (((rows.flags[i] ?? 0) & flag.supplied) === 0 || substance === undefined || day < 0) return []
    const choice = lookUpsOf(coding.log.reference).choice(substance, 'unstated', day, one.setting)
    if (choice.kind !== 'code' || substance.open.length > 0) return []
    const { code } = choice
    const dose = amountOf(rows, i)
    if (dose === null || dose.measure !== code.unit?.measure) return []
    const number = rows.number[i] ?? 0
    const told = supplyOf(coding, one, code.code, [number], log)
    const { patient, payer } = one.encounter
    const given = { code, dose: dose.amount, unit: unitOf(code), administrations: 1, opened: null }
    return [
      {
        ...{ one, patient, payer, day, rows: [number], bought340B: null },
        given: { ...given, discardedUnits: 0, packages: [] },
        supply: told.by === 'office' ? { by: 'another', because: `row ${number} says so` } : told,
      },
    ]
  })
}

function amountOf({ texts, dose, weight }: Rows, i: number): Exclude<DoseAmount, string> | null {
  const read = readDose(texts[dose[i] ?? 0] ?? '')
  if (typeof read === 'string') return null
  const amount = doseAmount(read, readWeight(texts[weight[i] ?? 0] ?? ''), [])
  return typeof amount === 'string' ? null : amount
}

/**
 * The last day on which the log documents a time: a row without times may be an appointment. The last date of all where none has
 * any; null where the log names no date.
 */
export function lastDay({ encounters }: Coding): number | null {
  const latest = (list: typeof encounters): number =>
    list.reduce((most, { encounter }) => Math.max(most, encounter.day), -1)
  const timed = latest(encounters.filter(({ begins }) => begins >= 0))
  const last = timed >= 0 ? timed : latest(encounters)
  return last < 0 ? null : last
}
