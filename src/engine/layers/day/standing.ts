import type { Charge } from '../../services/charge'
import type { Coded, CodedEncounter } from '../../code-encounter'
import { onSharedDays } from '../../claim/patient-day'
import { byRow } from '../../common/by-row'
import type { Rows } from '../../log/rows'
import type { Encounter } from '../../visits/encounters'
import { numbersOf, type Circumstances, type CodedDays, type CodedOnce } from './coded-days'
import { chargesAt, findingsAt } from './moved'
import { voidTwiceEntered } from './twice-entered'

/** Visits at their own rows, on the days of their patients. */

/** One encounter as a claim carries it. */
export interface EncounterCoding extends CodedEncounter {
  /** What it shares with the visits that are like it; its own charges and findings are those, at its own rows. */
  readonly like?: Likeness
}

/** A visit among those that are like it: `one` speaks for it as long as its charges and findings are these. */
export interface Likeness {
  readonly one: CodedOnce
  readonly charges: readonly Charge[]
}

/** What of a log its visits are coded with. */
export interface CodedLog extends Coded, Circumstances {
  readonly rows: Rows
  readonly days: CodedDays
}

/** Encounters between two looks at the clock of a caller that yields. */
const encountersPerStep = 200

/**
 * Codes visits of a log, step by step; each step says how many are coded.
 *
 * @param encounters - all of it, or a part that holds of visits that share a day every one
 * @param into - takes the coded visits, in their order
 */
export function* codedVisits(
  log: CodedLog,
  encounters: readonly Encounter[],
  into: EncounterCoding[],
): Generator<number, void> {
  const codedOnce = log.days.of(log)
  for (const encounter of encounters) {
    const one = codedOnce(encounter)
    into.push(encounter.sharesDay ? beforeItsDay(log, encounter, one) : standing(log, encounter, one))
    if (into.length % encountersPerStep === 0) yield into.length
  }
  joinSharedDays(log, into)
}

/** A visit whose patient has no other on its days. */
function standing(log: CodedLog, encounter: Encounter, one: CodedOnce): EncounterCoding {
  const numbers = numbersOf(log, encounter)
  const { charges: shared, findings } = one.alone(encounter, log.reference)
  const { setting, edition, drugs, begins, ends, payer } = one.visit
  const charges = chargesAt(shared, one.rows, numbers)
  return {
    encounter,
    setting,
    edition,
    charges,
    // The drugs' charges stand behind the others.
    drugs: drugs.length === 0 ? drugs : charges.slice(charges.length - drugs.length),
    findings: findingsAt(findings, one.rows, numbers),
    begins,
    ends,
    payer,
    like: { one, charges },
  }
}

/** A visit that shares a day, as it was coded by itself. */
function beforeItsDay(log: CodedLog, encounter: Encounter, { visit, rows }: CodedOnce): EncounterCoding {
  const numbers = numbersOf(log, encounter)
  const { charges, drugs, findings } = visit
  return {
    encounter,
    ...visit,
    charges: chargesAt(charges, rows, numbers),
    drugs: chargesAt(drugs, rows, numbers),
    findings: findingsAt(findings, rows, numbers),
  }
}

/** Visits of one patient that have a day in common, as the claims of their days carry them. */
function joinSharedDays(log: CodedLog, coded: EncounterCoding[]): void {
  const places = coded.flatMap((one, at) => (one.encounter.sharesDay ? [at] : []))
  voidTwiceEntered(coded, places, log.rows)
  const onDays = onSharedDays(
    places.flatMap((at) => coded[at] ?? []),
    log.reference,
  )
  for (const [index, at] of places.entries()) {
    const [one, joined] = [coded[at], onDays[index]]
    if (one === undefined || joined === undefined) continue
    const charges = one.drugs.length > 0 ? [...joined.charges, ...one.drugs] : joined.charges
    coded[at] = { ...one, charges, findings: [...one.findings, ...joined.findings].sort(byRow) }
  }
}
