import type { Fee } from '../../../payment/fees'
import type { PayersTable } from '../../../payers/table/payer-row'
import type { Policies } from '../../../policies/policies'
import type { Reference } from '../../../reference/reference'
import { aloneOnItsDays, type OnItsDays } from '../../claim/patient-day'
import { codeVisit, type Coded, type CodedVisit } from '../../code-encounter'
import { visitPayer } from '../../payer/visit-payer'
import type { LocationsTable } from '../../visits/locations/location'
import type { DecidingVisit } from '../../visits/encounters'
import { byRow } from '../../common/by-row'
import { hashOf, Numbers, sameKey, VisitKeys } from './visit-key'

/**
 * The first layer: a patient's day. Visits that are alike are coded once, in one log and from one coding to the next. What is
 * kept speaks of the rows at which the visit stood first, and is moved to the rows of each that is like it.
 */

/** A visit as it was coded first. */
export class CodedOnce {
  #alone: OnItsDays | null = null
  #visits = 0

  /** @param rows - the row numbers at which it stood */
  constructor(
    readonly rows: readonly number[],
    readonly visit: CodedVisit,
  ) {}

  /** Whether another visit was like it. */
  get several(): boolean {
    return this.#visits > 1
  }

  /** Counts a visit that is like it, and gives it back. */
  again(): this {
    this.#visits++
    return this
  }

  /** Its charges and findings where its patient has no other visit on its days. */
  alone(encounter: DecidingVisit, reference: Reference): OnItsDays {
    if (this.#alone === null) {
      const { drugs, findings: own } = this.visit
      const { charges, findings } = aloneOnItsDays({ ...this.visit, encounter }, reference)
      this.#alone = {
        charges: drugs.length > 0 ? [...charges, ...drugs] : charges,
        findings: own.length + findings.length > 1 ? [...own, ...findings].sort(byRow) : [...own, ...findings],
      }
    }
    return this.#alone
  }
}

/** What of a log a coded visit depends on beside its own rows. */
export interface Circumstances extends Omit<Coded, 'rows'> {
  readonly fees: readonly Fee[]
  readonly locality: string | null
}

/** Visits with the same hash, one after the other. */
interface Kept {
  readonly key: Int32Array
  readonly one: CodedOnce
  readonly next: Kept | null
}

/** Kept visits under the same circumstances. */
interface Shelf {
  readonly policies: Policies
  readonly payers: PayersTable
  readonly locations: LocationsTable
  readonly reference: Reference
  readonly fees: readonly Fee[]
  readonly locality: string | null
  /** Null in a log that tells no doses. */
  readonly hasNdc: boolean | null
  young: Map<number, Kept>
  old: ReadonlyMap<number, Kept>
  /** Rows of the young ones. */
  rows: number
}

/** Logs that a person has open at once ask under a handful of circumstances. */
const mostShelves = 8

/**
 * Coded visits, kept for the next that is like one of them. Bounded: when a generation is full, the one before it goes, and
 * what was asked for meanwhile stays.
 */
export class CodedDays {
  readonly #numbers: Numbers
  #shelves: Shelf[] = []

  /** @param mostRows - rows of visits in one generation; two are kept */
  constructor(private readonly mostRows: number) {
    this.#numbers = new Numbers(1000 + 4 * mostRows)
  }

  /** A reader of one log's visits, which codes those that are like none before them. */
  of(log: Coded & Circumstances): (encounter: DecidingVisit) => CodedOnce {
    const shelf = this.#shelfOf(log)
    const keys = new VisitKeys(log.rows, this.#numbers)
    return (encounter) => {
      const key = keys.of(encounter)
      if (key === null) return codedNow(log, encounter)
      const hash = hashOf(key)
      return (found(shelf.young.get(hash), key) ?? this.#take(shelf, hash, key, log, encounter)).again()
    }
  }

  #take(shelf: Shelf, hash: number, key: Int32Array, log: Coded, encounter: DecidingVisit): CodedOnce {
    if (shelf.rows >= this.mostRows) {
      shelf.old = shelf.young
      shelf.young = new Map()
      shelf.rows = 0
    }
    const one = found(shelf.old.get(hash), key) ?? codedNow(log, encounter)
    shelf.young.set(hash, { key, one, next: shelf.young.get(hash) ?? null })
    shelf.rows += encounter.rows.length
    return one
  }

  #shelfOf({ policies, payers, locations, reference, fees, locality, drugs }: Circumstances): Shelf {
    const hasNdc = drugs === null ? null : drugs.hasNdc
    const known = this.#shelves.find(
      (one) =>
        one.reference === reference &&
        sameTable(one.payers, payers) &&
        sameTable(one.locations, locations) &&
        sameTable(one.fees, fees) &&
        one.locality === locality &&
        one.hasNdc === hasNdc &&
        samePolicies(one.policies, policies),
    )
    const shelf = known ?? {
      ...{ policies, payers, locations, reference, fees, locality, hasNdc },
      ...{ young: new Map<number, Kept>(), old: new Map<number, Kept>(), rows: 0 },
    }
    this.#shelves = [shelf, ...this.#shelves.filter((one) => one !== shelf)].slice(0, mostShelves)
    return shelf
  }
}

function found(first: Kept | undefined, key: Int32Array): CodedOnce | null {
  for (let kept = first ?? null; kept !== null; kept = kept.next) if (sameKey(kept.key, key)) return kept.one
  return null
}

const codedNow = (log: Coded, encounter: DecidingVisit): CodedOnce =>
  new CodedOnce(
    numbersOf(log, encounter),
    codeVisit(log, encounter, null, visitPayer(encounter, log.policies, log.payers)),
  )

export const numbersOf = ({ rows }: Coded, encounter: DecidingVisit): number[] =>
  encounter.rows.map((i) => rows.number[i] ?? 0)

const written = new WeakMap<object, string>()

/** An office's tables are read anew for each run, and mostly say what they said. */
function sameTable(a: object, b: object): boolean {
  if (a === b) return true
  const [one, other] = [a, b].map((table) => {
    const text =
      written.get(table) ??
      JSON.stringify(table, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))
    written.set(table, text)
    return text
  })
  return one === other
}

const samePolicies = (a: Policies, b: Policies): boolean =>
  a === b || (Object.keys(a) as (keyof Policies)[]).every((name) => a[name] === b[name])
