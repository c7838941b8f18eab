import type { DrugCode, Measure } from '../../reference/reference'
import type { Finding } from '../../findings/define'
import { isInParts, readGivenDose, type GivenDose } from '../log/cells/dose-parts'
import { readDiscarded, readOpened, readWeight, type Dose, type OpenedVials } from '../log/cells/read-dose'
import type { DecidingRows } from '../log/rows'
import { byContent, compareText, type Administration } from '../administrations/administration'
import { joined } from '../administrations/joined'
import { amountText } from '../../findings/words'
import { doseAmount, scaled, type Scaled } from '../log/cells/amounts'
import { compoundAmount, proportionText } from './compound'
import { countsDoses, openingOf } from './containers'
import type { Documented } from './waste'
import { doseMissing } from '../../findings/drugs/dose-missing'
import { doseRepeated } from '../../findings/drugs/dose-repeated'
import { doseUnitMismatch } from '../../findings/drugs/dose-unit-mismatch'
import { unreadableDose } from '../../findings/drugs/unreadable-dose'

/** What one infusion, push or injection used of its drug; amounts in whole millionths of the code's measure. */
export interface Given extends Documented {
  /** The administration with which it starts. */
  readonly first: Administration
  readonly rows: readonly number[]
  /** A dose on more than one of its rows was counted once. */
  readonly repeated: boolean
  /** The dose is written as amounts of several ingredients. */
  readonly inParts: boolean
  /** Label contents of the documented containers, one of each size; null where none are documented. */
  readonly sizes: readonly Scaled[] | null
  /** The package as the log writes it (a text of the rows); 0 where it names none. */
  readonly ndc: number
}

/** The cells that tell a dose, read once for every distinct text. */
export class DoseCells {
  readonly #doses = new Map<number, GivenDose | null>()
  readonly #discarded = new Map<number, Dose | 'nothing' | null>()
  readonly #opened = new Map<number, readonly OpenedVials[] | null>()

  constructor(readonly rows: DecidingRows) {}

  /** Whether the log tells doses at all: a log without any has no drug lines. */
  static tells(rows: DecidingRows): boolean {
    return rows.dose.some((text) => text !== 0)
  }

  /** Null where nothing that can be read is written; what cannot be read was reported when the log was read. */
  dose(one: Administration): GivenDose | null {
    return remembered(this.#doses, this.text(this.rows.dose, one), this.rows, readGivenDose, null)
  }

  discarded(one: Administration): Dose | 'nothing' | null {
    return remembered(this.#discarded, this.text(this.rows.discarded, one), this.rows, readDiscarded, null)
  }

  opened(one: Administration): readonly OpenedVials[] | null {
    return remembered(this.#opened, this.text(this.rows.vials, one), this.rows, readOpened, null)
  }

  kilograms(one: Administration): number {
    return readWeight(this.rows.texts[this.text(this.rows.weight, one)])
  }

  /**
   * The administration's cell of a column: of the row that names it, else of the same row again, else of another of its rows
   * (an event log).
   */
  text(column: Int32Array, one: Administration): number {
    const own = column[one.index] ?? 0
    if (own !== 0) return own
    for (const { index } of one.again ?? []) {
      const other = column[index] ?? 0
      if (other !== 0) return other
    }
    if (one.rows.length === 1) return own
    for (const number of one.rows) {
      const other = column[indexOfRow(this.rows, number)]!
      if (other !== 0) return other
    }
    return 0
  }
}

function remembered<T>(
  known: Map<number, T | null>,
  text: number,
  rows: DecidingRows,
  read: (cell: string) => T | 'missing' | 'unreadable',
  absent: null,
): T | null {
  if (text === 0) return absent
  const before = known.get(text)
  if (before !== undefined) return before
  const value = read(rows.texts[text]!)
  const kept = value === 'missing' || value === 'unreadable' ? absent : value
  known.set(text, kept)
  return kept
}

/** Row numbers ascend with their index. */
function indexOfRow(rows: DecidingRows, number: number): number {
  let low = 0
  let high = rows.count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows.number[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows of one infusion at one site together, as runs have them; everything else stands alone. In the order of their starts. */
function chainsOf(list: readonly Administration[], { rows }: DoseCells): readonly (readonly Administration[])[] {
  if (list.length === 1) return [list]
  const bySite = new Map<number, Administration[]>()
  const chains: Administration[][] = []
  const dose = (one: Administration): string => rows.texts[one.dose] ?? ''
  // Two doses of one clock that disagree are read in the order of what they say.
  const inOrder = (a: Administration, b: Administration): number =>
    byContent(a, b) || compareText(dose(a), dose(b)) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
  for (const one of list.toSorted(inOrder)) {
    const site = bySite.get(one.site)
    if (one.method !== 'infusion') chains.push([one])
    else if (site === undefined) bySite.set(one.site, [one])
    else site.push(one)
  }
  for (const site of bySite.values()) chains.push(...joined(site))
  return chains.sort((a, b) => inOrder(a[0]!, b[0]!))
}

/**
 * What each infusion, push or injection of a drug used. A dose that cannot be counted in the units of the code is
 * reported and left out; rows of one infusion that repeat its dose count once (rule `drug.dose-once`).
 *
 * @param list - all administrations of one drug on one date, at least one
 */
export function givenOf(
  list: readonly Administration[],
  code: DrugCode,
  cells: DoseCells,
  findings: Finding[],
): Given[] {
  const given: Given[] = []
  for (const chain of chainsOf(list, cells)) {
    const used = usedBy(chain, code, cells, findings)
    if (used !== null) given.push(used)
  }
  return given
}

const undocumented = { opened: null, sizes: null, discarded: null, repeated: false, inParts: false }

/** What was given by one row: the commonest case. */
function usedByOne(one: Administration, code: DrugCode, cells: DoseCells, findings: Finding[]): Given | null {
  const written = cells.dose(one)
  if (written === null) {
    if (cells.text(cells.rows.dose, one) === 0) reportMissing(one.rows, one, code, findings)
    return null
  }
  const dose = amountOf(written, one, code, cells, findings)
  if (dose === null) return null
  const { measure } = code.unit!
  const held = contents(one, measure, cells, findings, code) ?? noContainers
  return {
    first: one,
    rows: one.rows,
    dose,
    ...held,
    discarded: wasteOf(one, measure, cells, findings, code),
    least: openingOf(code, dose)?.total ?? null,
    ndc: cells.text(cells.rows.ndc, one),
    repeated: false,
    inParts: isInParts(written),
  }
}

const reportMissing = (rows: readonly number[], one: Administration, code: DrugCode, findings: Finding[]): void => {
  findings.push(doseMissing(rows, { drug: one.substance.label, code: code.code, why: { kind: 'blank' } }))
}

function usedBy(chain: readonly Administration[], code: DrugCode, cells: DoseCells, findings: Finding[]): Given | null {
  const [only] = chain
  if (code.unit !== null && chain.length === 1 && only !== undefined && only.containers === undefined) {
    return usedByOne(only, code, cells, findings)
  }
  const rows = chain.flatMap((one) => one.rows)
  const ndc = ndcOf(chain, cells)
  const oneDose = scaled(1)
  if (code.unit === null) return { first: chain[0]!, rows, ...undocumented, dose: oneDose, least: oneDose, ndc }
  const { measure } = code.unit
  const counted = new Set<number>()
  const vials = new Set<number>()
  const wastes = new Set<number>()
  let dose: Scaled = 0
  let opened: Scaled | null = null
  const sizes: Scaled[] = []
  let discarded: Scaled | null = null
  let repeated = false
  let inParts = false
  const further = new Set(chain.flatMap(({ containers = [] }) => containers))
  for (const one of chain.flatMap((each) => [each, ...(each.containers ?? [])])) {
    const doseText = cells.text(cells.rows.dose, one)
    // A further container holds a dose of its own, as much as the first or not.
    const again = counted.has(doseText) && !further.has(one)
    const written = cells.dose(one)
    if (written !== null) {
      if (again) repeated = true
      else {
        const amount = amountOf(written, one, code, cells, findings)
        if (amount === null) return null
        dose += amount
        inParts ||= isInParts(written)
        counted.add(doseText)
      }
    } else if (doseText !== 0) return null
    const bypass = again || written === null
    const vialText = cells.text(cells.rows.vials, one)
    const held = bypass && vials.has(vialText) ? null : contents(one, measure, cells, findings, code)
    if (held !== null) {
      opened = (opened ?? 0) + held.opened
      sizes.push(...held.sizes)
    }
    vials.add(vialText)
    const wasteText = cells.text(cells.rows.discarded, one)
    const waste = bypass && wastes.has(wasteText) ? null : wasteOf(one, measure, cells, findings, code)
    if (waste !== null) discarded = (discarded ?? 0) + waste
    wastes.add(wasteText)
  }
  const { label } = chain[0]!.substance
  if (dose === 0) {
    reportMissing(rows, chain[0]!, code, findings)
    return null
  }
  if (repeated) {
    findings.push(doseRepeated(rows, { drug: label, dose: amountText(dose, measure) }))
  }
  const least = openingOf(code, dose)?.total ?? null
  const held = opened === null ? noContainers : { opened, sizes }
  return { first: chain[0]!, rows, dose, ...held, discarded, least, ndc, repeated, inParts }
}

/** A written dose in the measure of the code; null where it cannot be one, which is reported. */
function amountOf(
  written: GivenDose,
  one: Administration,
  code: DrugCode,
  cells: DoseCells,
  findings: Finding[],
): Scaled | null {
  const { label } = one.substance
  if (isInParts(written)) {
    const amount = countsDoses(code) ? scaled(1) : compoundAmount(written, code)
    if (amount !== null) return amount
    const dose = cells.rows.texts[cells.text(cells.rows.dose, one)] ?? ''
    const why = { kind: 'parts', dose, proportion: proportionText(code) } as const
    findings.push(doseMissing(one.rows, { drug: label, code: code.code, why }))
    return null
  }
  // `4 vials` of a drug whose code counts vials (DigiFab).
  if (written.unit === 'vials' && code.unit?.measure === 'each' && !countsDoses(code)) return scaled(written.amount)
  const kilograms = written.unit.endsWith('/kg') ? cells.kilograms(one) : NaN
  const amount = doseAmount(written, kilograms, code.containers)
  if (typeof amount === 'string') {
    const dose = cells.rows.texts[cells.text(cells.rows.dose, one)]!
    findings.push(doseMissing(one.rows, { drug: label, code: code.code, why: { kind: amount, dose } }))
    return null
  }
  if (amount.measure === code.unit!.measure) return amount.amount
  if (countsDoses(code)) return scaled(1)
  mismatch(findings, one, code, amount.measure, 'Dose')
  return null
}

function mismatch(
  findings: Finding[],
  one: Administration,
  code: DrugCode,
  written: Measure,
  column: 'Dose' | 'Vials' | 'Discarded',
): void {
  const facts = {
    drug: one.substance.label,
    code: code.code,
    written,
    counted: code.unit!.measure,
    column,
    note: code.note ?? '',
  }
  findings.push(doseUnitMismatch(one.rows, facts))
}

/** The documented containers by their labels. */
interface Contents {
  readonly opened: Scaled
  readonly sizes: readonly Scaled[]
}

const noContainers = { opened: null, sizes: null }

/** What the labels of the documented containers add up to. */
function contents(
  one: Administration,
  measure: Measure,
  cells: DoseCells,
  findings: Finding[],
  code: DrugCode,
): Contents | null {
  const vials = cells.opened(one)
  if (vials === null) return null
  let opened: Scaled = 0
  const sizes: Scaled[] = []
  for (const { count, size } of vials) {
    // A count without a size is read where the drug is sold in one size alone.
    const amount = doseAmount(size, NaN, code.containers)
    if (amount === 'vial-size') {
      const cell = cells.rows.texts[cells.text(cells.rows.vials, one)] ?? ''
      findings.push(unreadableDose(one.rows, { cell, column: 'Vials' }))
      return null
    }
    if (typeof amount === 'string' || amount.measure !== measure) {
      mismatch(findings, one, code, typeof amount === 'string' ? 'each' : amount.measure, 'Vials')
      return null
    }
    opened += count * amount.amount
    sizes.push(amount.amount)
  }
  return { opened, sizes }
}

function wasteOf(
  one: Administration,
  measure: Measure,
  cells: DoseCells,
  findings: Finding[],
  code: DrugCode,
): Scaled | null {
  const written = cells.discarded(one)
  if (written === null) return null
  if (written === 'nothing') return 0
  const amount = doseAmount(written, NaN, code.containers)
  if (typeof amount !== 'string' && amount.measure === measure) return amount.amount
  mismatch(findings, one, code, typeof amount === 'string' ? 'each' : amount.measure, 'Discarded')
  return null
}

/** The package that the rows name, where they name one and the same. */
function ndcOf(chain: readonly Administration[], cells: DoseCells): number {
  for (const one of chain) {
    const text = cells.text(cells.rows.ndc, one)
    if (text !== 0) return text
  }
  return 0
}
