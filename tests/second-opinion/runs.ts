import { dayOf, lengthOf, startOf, stopOf, timeOf, wholeMinutes, without, type Span } from './clock'
import type { Administration, Readings } from './plain'
import type { Family } from './tables'

/** One thing given into a vein: a push, or all rows that are one run of an infusion or of hydration. */
export interface Given {
  readonly drug: string
  readonly family: Family | 'hydration'
  readonly manner: 'infusion' | 'push'
  /** When it ran, where clocks tell it. */
  readonly spans: readonly Span[]
  readonly minutes: number
  readonly start: number | null
  readonly day: number
  readonly marked: boolean
  /** The numbers of its bags. */
  readonly bags: readonly string[]
  /** An intended infusion that is reported with modifier 53. */
  readonly discontinued: boolean
}

/** Shorter than this is a push (rule time.push). */
export const longestPush = 15

export function familyOf({ drugClass }: Administration, policies: Readings): Family | 'hydration' {
  if (drugClass === 'hydration') return 'hydration'
  if (drugClass === 'therapeutic') return 'therapeutic'
  return drugClass === 'complex' && policies.complex === 'therapeutic' ? 'therapeutic' : 'chemotherapy'
}

/** What was given on one line, from its rows. */
export function givenOn(rows: readonly Administration[], setting: 'office' | 'hospital', policies: Readings): Given[] {
  const given: Given[] = []
  const pieces: Piece[] = []
  for (const row of onceEach(rows)) {
    const time = timeOf(row, policies)
    const family = familyOf(row, policies)
    if (row.method === 'push') {
      const spans = time.kind === 'clocked' ? [time.span] : []
      given.push(push(row, family, startOf(row) ?? spans[0]?.from ?? stopOf(row), spans))
    } else if (time.kind !== 'failed') {
      const spans = time.kind === 'clocked' ? [time.span] : []
      const counted = time.kind === 'counted' ? time.minutes : 0
      pieces.push({ rows: [row], drug: row.drug, family, spans, counted })
    } else if (family !== 'hydration' && policies['missing-stop'] !== 'hold') {
      given.push(push(row, family, time.start, []))
    }
  }
  return [...given, ...joined(oneBag(pieces)).map((piece) => run(piece, setting, policies))]
}

/** Rows alike in everything are one administration (reading 22). */
export function onceEach(rows: readonly Administration[]): Administration[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const alike = JSON.stringify({ ...row, row: 0, start: startOf(row), stop: stopOf(row) })
    if (seen.has(alike)) return false
    seen.add(alike)
    return true
  })
}

function push(row: Administration, family: Family | 'hydration', start: number | null, spans: readonly Span[]): Given {
  const day = start === null ? row.day : dayOf(start)
  const { drug, primary: marked } = row
  const minutes = wholeMinutes(lengthOf(spans))
  return { drug, family, manner: 'push', spans, minutes, start, day, marked, bags: [], discontinued: false }
}

interface Piece {
  readonly rows: readonly Administration[]
  readonly drug: string
  readonly family: Family | 'hydration'
  readonly spans: readonly Span[]
  readonly counted: number
}

function run(piece: Piece, setting: 'office' | 'hospital', policies: Readings): Given {
  const { rows, drug, family, spans } = piece
  const minutes = wholeMinutes(lengthOf(spans) + piece.counted * 60)
  const start = spans[0]?.from ?? null
  const short = minutes <= longestPush && family !== 'hydration'
  const discontinued =
    short && setting === 'office' && policies.abandoned === 'modifier-53' && rows.some((row) => row.abandoned)
  return {
    drug,
    family,
    manner: short && !discontinued ? 'push' : 'infusion',
    spans,
    minutes,
    start,
    day: start === null ? (rows[0]?.day ?? 0) : dayOf(start),
    marked: rows.some((row) => row.primary),
    bags: rows.flatMap((row) => row.bag ?? []),
    discontinued,
  }
}

const bagOf = ({ rows }: Piece): string | null => rows[0]?.bag ?? null

const ranks = ['hydration', 'therapeutic', 'chemotherapy'] as const

/** Different drugs with one bag and one time are one administration of the highest class (reading 11). */
function oneBag(pieces: readonly Piece[]): Piece[] {
  const bags = new Map<string, Piece>()
  for (const [index, piece] of pieces.entries()) {
    const bag = bagOf(piece)
    const key = bag === null || piece.spans.length === 0 ? String(index) : JSON.stringify([bag, piece.spans])
    const other = bags.get(key)
    bags.set(key, other === undefined ? piece : mixed(other, piece))
  }
  return [...bags.values()]
}

/** The fluids that have the bag and times of a drug: that drug's administration. */
export function carriersIn(rows: readonly Administration[], policies: Readings): Set<Administration> {
  const bagAndTimes = (row: Administration): string | null => {
    const time = timeOf(row, policies)
    const told = row.method !== 'push' && row.bag !== null && time.kind === 'clocked'
    return told ? JSON.stringify([row.bag, time.span]) : null
  }
  const isFluid = (row: Administration): boolean => row.drugClass === 'hydration'
  const bags = new Set(rows.filter((row) => !isFluid(row)).map(bagAndTimes))
  bags.delete(null)
  return new Set(rows.filter((row) => isFluid(row) && bags.has(bagAndTimes(row))))
}

function mixed(one: Piece, other: Piece): Piece {
  const highest = ranks[Math.max(ranks.indexOf(one.family), ranks.indexOf(other.family))] ?? one.family
  return {
    ...one,
    rows: [...one.rows, ...other.rows],
    drug: nameOf(one, other),
    family: highest,
  }
}

/** The drugs of a bag together; a fluid that carries a drug is none of them. */
function nameOf(one: Piece, other: Piece): string {
  if (one.family === 'hydration' && other.family !== 'hydration') return other.drug
  if (other.family === 'hydration' && one.family !== 'hydration') return one.drug
  return [...new Set([...one.drug.split(' + '), other.drug])].sort().join(' + ')
}

/** Rows of one drug that touch, have one bag number, or go on after an interruption are one run (reading 5). */
function joined(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces].sort((a, b) => at(a, 'from') - at(b, 'from') || at(a, 'to') - at(b, 'to'))
  const runs: Piece[] = []
  for (const [count, piece] of order.entries()) {
    const previous = order.slice(0, count).findLast((one) => one.drug === piece.drug)
    const index = runOf(piece, previous, runs)
    const earlier = runs[index]
    if (earlier === undefined) runs.push(piece)
    else runs[index] = { ...earlier, ...together(earlier, piece) }
  }
  return runs
}

/** The run that a row goes on with, -1 for none. `previous` is the row of its drug that was charted last before it. */
function runOf(piece: Piece, previous: Piece | undefined, runs: readonly Piece[]): number {
  const last = (fits: (earlier: Piece) => boolean): number =>
    runs.findLastIndex((earlier) => earlier.drug === piece.drug && fits(earlier))
  // "Rows with the same bag number ... are one": a number that is written says more than a touching clock.
  const bag = last((earlier) => isOfBag(earlier, piece))
  if (bag >= 0) return bag
  // What touches has no gap that a note could call an interruption.
  const touched = last((earlier) => touches(earlier, piece) && !isOtherBag(earlier, piece))
  if (touched >= 0 || previous === undefined || !isInterruption(previous, piece)) return touched
  // The gap lies between these two rows, whichever run has the one before.
  return last((earlier) => earlier.rows.some((row) => previous.rows.includes(row)) && !isOtherBag(earlier, piece))
}

const at = ({ spans }: Piece, edge: 'from' | 'to'): number => spans[0]?.[edge] ?? Number.MAX_SAFE_INTEGER

const together = (one: Piece, other: Piece): Pick<Piece, 'rows' | 'spans' | 'counted'> => ({
  rows: [...one.rows, ...other.rows],
  spans: [...one.spans, ...without(other.spans, one.spans)],
  counted: one.counted + other.counted,
})

const bagsOf = ({ rows }: Piece): string[] => rows.flatMap((row) => row.bag ?? [])

function isOfBag(earlier: Piece, later: Piece): boolean {
  const bag = bagOf(later)
  return bag !== null && bagsOf(earlier).includes(bag)
}

/** "A gap, or another bag number, makes a repeat." */
const isOtherBag = (earlier: Piece, later: Piece): boolean => bagOf(later) !== null && bagsOf(earlier).length > 0

/** Rows that run at once have no gap. */
const touches = (earlier: Piece, later: Piece): boolean =>
  later.spans.some(({ from }) => earlier.spans.some(({ to }) => from <= to))

/** The note may be written at either side of the pause. */
const isInterruption = (earlier: Piece, later: Piece): boolean =>
  later.spans.length > 0 && [...earlier.rows, ...later.rows].some((row) => row.resumed)
