import { isBlank, normalised } from '../../basics/cell'
import { cents, dollarsText } from '../../basics/money'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { payerOf } from '../../payers/names/who-pays'
import type { LineReceived, Received } from '../received'
import type { Remittance, RemittanceLine } from './read-remittance'

/** The lines of a remittance by the visits of the log that they pay. */
export interface MatchedRemittance {
  readonly byVisit: ReadonlyMap<EncounterCoding, readonly RemittanceLine[]>
  /** Lines that fit no visit, or several. */
  readonly unmatched: readonly RemittanceLine[]
  /** The last day on which anything was paid; below 0 where the remittance doesn't say. */
  readonly lastPaid: number
}

/**
 * Finds the visit of each line: by its number, where a visit of the log has it; else by patient and date of service, where the
 * patient has one visit on it.
 */
export function matchRemittance({ encounters }: Coding, { lines }: Remittance): MatchedRemittance {
  const byName = new Map<string, EncounterCoding[]>()
  const byDay = new Map<string, EncounterCoding[]>()
  for (const one of encounters) {
    const { name, patient, day } = one.encounter
    if (!isBlank(name)) add(byName, keyOf(name), one)
    if (patient !== null && day >= 0) add(byDay, `${keyOf(patient)}\u0000${day}`, one)
  }
  const byVisit = new Map<EncounterCoding, RemittanceLine[]>()
  const unmatched: RemittanceLine[] = []
  for (const line of lines) {
    const named = line.encounters.flatMap((name) => byName.get(keyOf(name)) ?? [])
    const fitting =
      named.length > 0
        ? named.filter(({ encounter }) => line.day < 0 || encounter.day < 0 || isNear(encounter.day, line.day))
        : line.patient === null
          ? []
          : (byDay.get(`${keyOf(line.patient)}\u0000${line.day}`) ?? [])
    const [only, ...others] = new Set(fitting)
    if (only === undefined || others.length > 0) unmatched.push(line)
    else byVisit.set(only, [...(byVisit.get(only) ?? []), line])
  }
  return { byVisit, unmatched, lastPaid: Math.max(-1, ...lines.map(({ paidOn }) => paidOn)) }
}

/** A stay may last some days; an account number may be used again in another year. */
const isNear = (day: number, other: number): boolean => Math.abs(day - other) <= 31

const keyOf = (text: string): string => normalised(text).replace(/^0+(?=\d)/, '')

function add<Key>(all: Map<Key, EncounterCoding[]>, key: Key, one: EncounterCoding): void {
  all.set(key, [...(all.get(key) ?? []), one])
}

/** Money from a card or a foundation that pays the patient's part. */
const assistance = /co-?pay(?:ment)? (?:card|assist|program|help|savings)|savings card|patient assistance|foundation/i

/**
 * What came in for a visit by the remittance, in place of the log's own amounts.
 *
 * @param inLog - what the log says; where the two differ it is said
 */
export function receivedByRemittance(
  one: EncounterCoding,
  lines: readonly RemittanceLine[],
  inLog: Received,
): Received {
  const unread = lines.flatMap((line) => line.unread)
  const helped = lines.filter(({ payer }) => payer !== null && assistance.test(payer))
  const others = lines.filter((line) => !helped.includes(line))
  const { first, second, problem } = byOrder(one, others)
  const paid = sumOf(first, ({ paid }) => paid)
  const differs =
    inLog.paid !== null && paid !== null && Math.abs(inLog.paid - paid) > 0.01
      ? [
          `The log says ${dollarsText(cents(inLog.paid))} was paid, the remittance ${dollarsText(cents(paid))}, which is used.`,
        ]
      : []
  return {
    paid,
    patientPaid: sumOf(lines, ({ patientPaid }) => patientPaid) ?? inLog.patientPaid,
    secondaryPaid: sumOf(second, ({ paid }) => paid) ?? inLog.secondaryPaid,
    assistance: sumOf(helped, ({ paid }) => paid),
    deductible: sumOf(first, ({ deductible }) => deductible),
    denied: first
      .map(({ reasons }) => reasons)
      .filter((text) => text !== '')
      .join(', '),
    billed: inLog.billed,
    unread: problem === null ? unread : [...unread, problem],
    remarks: differs,
    lines: first.flatMap(({ code, modifiers, paid, reasons }): LineReceived[] =>
      code === null || paid === null ? [] : [{ code, modifiers, paid, reasons }],
    ),
  }
}

const sumOf = <Line>(lines: readonly Line[], of: (line: Line) => number | null): number | null => {
  const amounts = lines.flatMap((line) => of(line) ?? [])
  return amounts.length === 0 ? null : cents(amounts.reduce((sum, one) => sum + one, 0))
}

/** Who of several payers is the visit's first: the remittance's own word, else the name that is the log's payer. */
function byOrder(
  { encounter }: EncounterCoding,
  lines: readonly RemittanceLine[],
): {
  readonly first: readonly RemittanceLine[]
  readonly second: readonly RemittanceLine[]
  readonly problem: string | null
} {
  const names = [...new Set(lines.flatMap(({ payer }) => payer ?? []))]
  const own = names.filter((name) => isSamePayer(name, encounter.payer))
  const isFirst = ({ order, payer }: RemittanceLine): boolean =>
    order !== null ? order === 1 : payer === null || names.length === 1 || own.includes(payer)
  const ordered = lines.every(({ order }) => order !== null)
  const told = ordered || names.length <= 1 || own.length > 0
  return {
    first: lines.filter(isFirst),
    second: lines.filter((line) => !isFirst(line)),
    problem: told
      ? null
      : `The remittance names ${names.join(' and ')}, and neither is ${encounter.payer ?? 'Medicare'}: which paid first can’t be told.`,
  }
}

function isSamePayer(name: string, inLog: string | null): boolean {
  if (inLog !== null && normalised(name) === normalised(inLog)) return true
  const [here, there] = [payerOf(name), payerOf(inLog)]
  return here.kind !== 'unclear' && here.kind === there.kind && here.carrier === there.carrier
}
