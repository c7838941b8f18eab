import type { Cells } from '../basics/cell'
import { cents, dollarsText } from '../basics/money'
import type { Coding, EncounterCoding } from '../engine/coding'
import { isPaidInFull } from '../payment/expected'
import { sequestrationOn } from '../payment/sequestration'
import { causesOf, causesOfLines, contractSequestration, type Cause, type Places } from './causes'
import { readDenials, reasonText, type DenialReason } from './denial-codes'
import { receivedOf, type Received } from './received'
import { receivedByRemittance, type MatchedRemittance } from './remittance/match'
import { federalKinds, kindNames } from '../payers/payer'
import { claimedLines, toleranceOf, visitDue, type VisitDue } from './visit-due'

/** How a visit stands. `not comparable`: what was due is not known, and nobody is said to owe anything. */
export type ReceiptState =
  'paid in full' | 'short' | 'paid too much' | 'denied' | 'late' | 'nothing yet' | 'not comparable'

/** What came in for a visit against what each party owes. */
export interface Receipt {
  readonly one: EncounterCoding
  readonly due: VisitDue
  readonly received: Received
  readonly state: ReceiptState
  /** Whose payment is short: null where none is, or where it cannot be told. */
  readonly party: 'payer' | 'patient' | null
  /** Dollars that are missing from that party; below 0 what came too much. */
  readonly off: number | null
  readonly denials: readonly DenialReason[]
  readonly text: string
  /** What a biller does next; empty where nothing is to be done. */
  readonly next: string
}

/** Days after which a payment that has not come is late: Medicare pays a clean claim within 30, most states give payers 30 to 45. */
const lateAfter = 45

/**
 * Every visit with what came in against what was due, by party. A Medicare visit that was paid its share after coinsurance and
 * sequestration is paid in full: the patient's part and the sequestered part are never the payer's shortfall.
 *
 * @param cells - those that the log was read from
 * @param remittance - a remittance matched with the log: what it says of a visit goes before the log's own amounts
 */
export function receiptsOf(
  coding: Coding,
  cells: Cells,
  firstRow = 1,
  remittance: MatchedRemittance | null = null,
): Receipt[] {
  const places = placesOf(coding)
  const today = Math.max(remittance?.lastPaid ?? -1, ...coding.encounters.map(({ encounter }) => encounter.day))
  return coding.encounters.flatMap((one) => {
    const inLog = receivedOf(coding, one, cells, firstRow)
    const paidBy = remittance?.byVisit.get(one)
    const received = paidBy === undefined ? inLog : receivedByRemittance(one, paidBy, inLog)
    const claimed = claimedLines(one, received.billed)
    const deductible = received.deductible ?? 0
    const due = visitDue(coding, one, claimed, coding.log.locality, deductible)
    if (due === null) return []
    const denials = readDenials(received.denied)
    const at = (place: string | null): number | null => visitDue(coding, one, claimed, place, deductible)?.payer ?? null
    const verdict = verdictOf(due, received, denials, { names: places, at })
    const judged = verdict.state === 'nothing yet' ? notYet(due, verdict, today - one.encounter.day) : verdict
    const text = [judged.text, ...received.remarks].join(' ')
    return [{ one, due, received, denials, ...judged, text }]
  })
}

/** Nothing came: late, once payers have had their time. */
function notYet(due: VisitDue, verdict: Verdict, days: number): Verdict {
  if (days <= lateAfter) return verdict
  return {
    state: 'late',
    party: 'payer',
    off: due.payer === null ? null : cents(due.payer),
    text: `No payment is in the log ${days} days after the visit.`,
    next: 'Ask the payer for the claim’s status; send it again if it never arrived, before the filing limit.',
  }
}

/** Localities of the newest file, and the national amounts where the office has a locality. */
function placesOf({ log }: Coding): readonly (string | null)[] {
  const all = [...(log.reference.localities.at(-1)?.localities.keys() ?? [])]
  return [...(log.locality === null ? [] : [null]), ...all.filter((place) => place !== log.locality)]
}

type Verdict = Pick<Receipt, 'state' | 'party' | 'off' | 'text' | 'next'>

function verdictOf(due: VisitDue, received: Received, denials: readonly DenialReason[], places: Places): Verdict {
  const { paid, unread } = received
  if (unread.length > 0) return notComparable(unread.join(' '))
  // Amounts that are nobody's debt, or the patient's, are no denial.
  const refused = denials.filter(({ code }) => code === null || code.party === 'office' || code.party === 'other payer')
  if ((paid ?? 0) === 0 && refused.length > 0) return denied(due, refused)
  if (paid === null) {
    return { state: 'nothing yet', party: null, off: null, text: 'No payment is in the log yet.', next: '' }
  }
  const helped = assistanceProblem(due, received)
  if (helped !== null) return helped
  if (due.unknown.length > 0) return notComparable(due.unknown.join(' '))
  if (due.payer === null) return together(due, received)
  const off = cents(due.payer - paid)
  if (isPaidInFull(paid, due.payer, toleranceOf(due)) === true && off >= -toleranceOf(due)) return inFull(due, received)
  const told = off > 0 ? causesOfLines(due, received) : []
  const causes = told.length > 0 ? told : causesOf({ ...due, payer: due.payer }, paid, places)
  return off > 0 ? short(off, causes, refused, due) : tooMuch(off, causes)
}

/** A manufacturer may not pay the part of a federal program's patient (Anti-Kickback Statute, 42 U.S.C. 1320a-7b(b)). */
function assistanceProblem({ kind }: VisitDue, { assistance }: Received): Verdict | null {
  if (assistance === null || assistance <= 0 || !federalKinds.includes(kind)) return null
  return {
    state: 'paid too much',
    party: 'patient',
    off: -cents(assistance),
    text: `${dollarsText(cents(assistance))} of copay assistance came for a patient of ${kindNames[kind]}.`,
    next: 'Find out who paid: a manufacturer’s copay card may not be used under a federal program, and goes back; a charity may pay.',
  }
}

const notComparable = (text: string): Verdict => ({ state: 'not comparable', party: null, off: null, text, next: '' })

function denied({ payer, allowed, unknown }: VisitDue, refused: readonly DenialReason[]): Verdict {
  return {
    state: 'denied',
    party: 'payer',
    off: unknown.length > 0 ? null : cents(payer ?? allowed),
    text: `Denied: ${refused.map(reasonText).join('; ')}.`,
    next: refused.map(({ code }) => code?.next ?? 'Look the code up on the remittance.').join(' '),
  }
}

/** The payer's part is in; what the patient still owes is the patient's. */
function inFull({ patient }: VisitDue, { patientPaid, secondaryPaid, assistance }: Received): Verdict {
  const came = (patientPaid ?? 0) + (secondaryPaid ?? 0) + (assistance ?? 0)
  const open = patient === null ? 0 : cents(patient - came)
  if ((patientPaid !== null || secondaryPaid !== null || assistance !== null) && open > 0.05) {
    return {
      state: 'short',
      party: 'patient',
      off: open,
      text: `The payer paid its part; ${dollarsText(open)} of the patient’s ${dollarsText(cents(patient ?? 0))} is open.`,
      next: 'Bill the patient or the second payer.',
    }
  }
  return { state: 'paid in full', party: null, off: 0, text: 'The payer paid its part in full.', next: '' }
}

/** Where nobody knows how a contract divides the allowed amount, all that came is compared with all of it. */
function together(due: VisitDue, { paid, patientPaid, secondaryPaid, assistance }: Received): Verdict {
  const came = (paid ?? 0) + (patientPaid ?? 0) + (secondaryPaid ?? 0) + (assistance ?? 0)
  const off = cents(due.allowed - came)
  if (Math.abs(off) <= toleranceOf(due)) {
    return {
      state: 'paid in full',
      party: null,
      off: 0,
      text: 'Payer and patient together paid what is allowed.',
      next: '',
    }
  }
  if (off < 0) return tooMuch(off, [])
  if (patientPaid === null && secondaryPaid === null && assistance === null) {
    return notComparable(
      `${dollarsText(cents(came))} of ${dollarsText(cents(due.allowed))} allowed came from the payer; the patient’s copay isn’t known.`,
    )
  }
  const percent = sequestrationOn(due.date)
  const withheld = ((due.allowed - (patientPaid ?? 0) - (secondaryPaid ?? 0) - (assistance ?? 0)) * percent) / 100
  if (due.kind === 'advantage' && percent > 0 && Math.abs(off - withheld) <= toleranceOf(due)) {
    const cause = contractSequestration(percent, Math.abs(off - withheld))
    return { state: 'short', party: 'payer', off, text: cause.text, next: cause.next }
  }
  return {
    state: 'short',
    party: null,
    off,
    text: `Payer and patient together paid ${dollarsText(cents(came))} of ${dollarsText(cents(due.allowed))} allowed.`,
    next: 'Compare the remittance with the contract, line by line.',
  }
}

function short(
  off: number,
  causes: readonly Cause[],
  refused: readonly DenialReason[],
  { patient }: VisitDue,
): Verdict {
  const reasons = refused.length === 0 ? '' : ` The remittance says ${refused.map(reasonText).join('; ')}.`
  const [cause] = causes
  return {
    state: 'short',
    party: cause?.kind === 'deductible' ? 'patient' : 'payer',
    off,
    text: `${dollarsText(off)} less than the payer’s part. ${causesText(causes)}${reasons}`,
    next: cause?.next ?? (patient === null ? 'Compare with the contract.' : 'Compare the remittance line by line.'),
  }
}

/** The nearest cause, and the others that would explain the amount as well. */
function causesText([first, ...others]: readonly Cause[]): string {
  if (first === undefined) return 'No single cause fits the amount.'
  return [first.text, ...(others.length === 0 ? [] : [`Or: ${others.map(({ text }) => text).join(' Or: ')}`])].join(' ')
}

function tooMuch(off: number, causes: readonly Cause[]): Verdict {
  const [cause] = causes
  return {
    state: 'paid too much',
    party: 'payer',
    off,
    text: `${dollarsText(-off)} more than was due. ${cause === undefined ? '' : causesText(causes)}`.trim(),
    next: cause?.next ?? 'Check for a second payment of the same visit; a credit balance is due back.',
  }
}
