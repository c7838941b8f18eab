import { decidingNumbers, decidingTexts, type DecidingRows } from '../../log/rows'
import type { DecidingVisit } from '../../visits/encounters'

/**
 * A visit as numbers: everything that decides how it is coded, and nothing of where it stands or whose it is. Two visits with
 * equal numbers are coded alike; their rows are counted within the visit, so that a row inserted above changes nothing.
 */

/** Numbers for texts and things, the same from log to log. One that was forgotten gets another: an old key then fits nothing. */
export class Numbers {
  #young = new Map<string | object, number>()
  #old: ReadonlyMap<string | object, number> = new Map()
  #next = 1

  constructor(private readonly most: number) {}

  of(one: string | object): number {
    const known = this.#young.get(one)
    if (known !== undefined) return known
    const number = this.#old.get(one) ?? this.#next++
    if (this.#young.size >= this.most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(one, number)
    return number
  }
}

/** Numbers a row has in a key. */
const perRow = decidingNumbers.length + decidingTexts.length + 5
const perVisit = 3

/** Writes the keys of one log's visits. */
export class VisitKeys {
  readonly #texts: Int32Array
  readonly #numberColumns: readonly (Int32Array | Uint16Array | Uint8Array)[]
  readonly #textColumns: readonly Int32Array[]

  constructor(
    private readonly rows: DecidingRows,
    private readonly numbers: Numbers,
  ) {
    this.#texts = new Int32Array(rows.texts.length)
    this.#numberColumns = decidingNumbers.map((name) => rows[name])
    this.#textColumns = decidingTexts.map((name) => rows[name])
  }

  /** Null where a row rests on one outside of the visit: an order line of another visit. */
  of({ setting, payer, day, rows: members }: DecidingVisit): Int32Array | null {
    const { rows, numbers } = this
    const key = new Int32Array(perVisit + members.length * perRow)
    key[0] = setting === 'hospital' ? 1 : 0
    key[1] = payer === null ? 0 : numbers.of(payer)
    key[2] = day
    let at = perVisit
    for (const i of members) {
      for (const column of this.#numberColumns) key[at++] = column[i] ?? 0
      for (const column of this.#textColumns) key[at++] = this.#text(column[i] ?? 0)
      const service = rows.service[i] ?? null
      key[at++] = numbers.of(rows.substance[i] ?? '')
      key[at++] = service === null ? 0 : numbers.of(service)
      key[at++] = numbers.of(rows.route[i] ?? '')
      key[at++] = numbers.of(rows.action[i] ?? '')
      const line = rows.orderOf[i] ?? -1
      const place = line < 0 ? -1 : members.indexOf(line)
      if (line >= 0 && place < 0) return null
      key[at++] = place
    }
    return key
  }

  /** The text itself decides, not which of its log it was. */
  #text(text: number): number {
    if (text === 0) return 0
    const known = this.#texts[text]
    if (known !== undefined && known !== 0) return known
    return (this.#texts[text] = this.numbers.of(this.rows.texts[text] ?? ''))
  }
}

/** For a table of keys; equal keys have equal hashes, and a few others too. */
export function hashOf(key: Int32Array): number {
  let hash = key.length
  for (const number of key) hash = Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15)
  return hash
}

export function sameKey(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
