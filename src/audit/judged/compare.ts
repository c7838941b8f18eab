import type { BilledLine } from '../billed/billed'
import { serviceKind, standsFar, standsNear, type ServiceKind } from '../billed/service-kinds'
import { otherDrugCodes, wasteApart } from './compare-drugs'
import { isWaste, type CodeKnowledge, type Difference, type Open } from './difference'

/** Modifiers that the record decides. All others say how or where a line is paid and are not judged here. */
const decided = new Set(['JW', 'JZ', 'JA', 'JB', '53', '59'])

/** XE, XP, XS and XU say how two services were apart, 59 only that they were: each stands for the other. */
const decidedModifiers = (line: BilledLine): string =>
  [...new Set(line.modifiers.map((one) => (/^X[EPSU]$/.test(one) ? '59' : one)))]
    .filter((one) => decided.has(one))
    .sort()
    .join('-')

const sameService = (a: BilledLine, b: BilledLine): boolean => a.code === b.code && isWaste(a) === isWaste(b)

/**
 * Compares what was billed with what the record supports, line by line. Office visits and services of other families are
 * not judged here.
 *
 * @param billed - the lines of one encounter, as billed
 * @param supported - the lines of the same encounter that the record supports
 */
export function compareClaims(
  billed: readonly BilledLine[],
  supported: readonly BilledLine[],
  knowledge: CodeKnowledge,
): Difference[] {
  // Which of two lines answers for which is never decided by the order of rows (contract, reading 22).
  const judged = billed.filter((line) => isJudged(line.code, supported, knowledge)).sort(byWhatItSays)
  const differences: Difference[] = []
  const surplus: Open[] = []
  const deficit: Open[] = []
  const moved = wasteApart(judged, supported, knowledge)
  differences.push(...moved.differences)
  surplus.push(...moved.surplus)
  deficit.push(...moved.deficit)
  for (const service of services([...judged, ...supported])) {
    if (moved.codes.has(service.code)) continue
    const sentLines = judged.filter((line) => sameService(line, service))
    const heldLines = supported.filter((line) => sameService(line, service))
    const [sent, held] = [unitsOf(sentLines), unitsOf(heldLines)]
    const [more, less] = apart(sentLines, heldLines)
    if (sent > held) surplus.push({ line: more[0]!, units: sent - held, sent, held })
    if (sent < held) deficit.push({ line: less[0]!, units: held - sent, sent, held })
    if (more.length > 0 && less.length > 0 && !followsFromWaste(service, judged, supported)) {
      differences.push({ finding: 'modifier-difference', billed: more[0]!, supported: less[0]!, sent, held })
    }
  }
  differences.push(...otherDrugCodes(surplus, deficit, knowledge))
  const fits = [sameKind(knowledge), nearKind, farKind]
  for (const fit of fits) differences.push(...wrongCodes(surplus, deficit, fit))
  for (const { line, units, sent, held } of surplus) {
    if (units > 0) differences.push({ finding: 'over-coded', billed: { ...line, units }, supported: null, sent, held })
  }
  for (const { line, units, sent, held } of deficit) {
    if (units === 0) continue
    const finding = sent > 0 || units < held ? 'under-coded' : 'missing-line'
    differences.push({ finding, billed: null, supported: { ...line, units }, sent: held - units, held })
  }
  return differences
}

const byWhatItSays = (a: BilledLine, b: BilledLine): number => {
  const [x, y] = [a, b].map(({ code, modifiers }) => [code, ...modifiers].join('-')) as [string, string]
  return x < y ? -1 : x > y ? 1 : a.units - b.units
}

type Fit = (surplus: BilledLine, deficit: BilledLine) => boolean

/** Pairs what is too much with what is missing where the one stands for the other; units of services one by one. */
function wrongCodes(surplus: readonly Open[], deficit: readonly Open[], fit: Fit): Difference[] {
  const found: Difference[] = []
  for (const more of surplus) {
    while (more.units > 0) {
      const fitting = deficit.filter((less) => less.units > 0 && fit(more.line, less.line))
      const less = fitting.find((one) => one.units === more.units) ?? fitting[0]
      if (less === undefined) break
      const units = Math.min(more.units, less.units)
      found.push({
        finding: 'wrong-code',
        billed: { ...more.line, units },
        supported: { ...less.line, units },
        sent: more.sent,
        held: less.held,
      })
      more.units -= units
      less.units -= units
    }
  }
  return found
}

/** Two codes of one kind stand for one service. */
const sameKind =
  ({ isDrug }: CodeKnowledge): Fit =>
  (line, other) => {
    if (isDrug(line.code) || isDrug(other.code)) return false
    const kind = kindOf(line)
    return kind !== null && kind !== 'other' && kind === kindOf(other)
  }

/** An infusion for a push, an injection for a push: one service of a drug, read in two ways. */
const nearKind: Fit = (line, other) => {
  const [a, b] = [kindOf(line), kindOf(other)]
  return a !== null && b !== null && standsNear(a, b)
}

/** An infusion for an injection, a first hour again for the next one: what is left after nearer readings. */
const farKind: Fit = (line, other) => {
  const [a, b] = [kindOf(line), kindOf(other)]
  return a !== null && b !== null && standsFar(a, b)
}

const kindOf = (line: BilledLine): ServiceKind | null => serviceKind(line.code)

/**
 * JZ says that nothing was discarded: where the discarded part is missing, or was billed and is not supported, the modifier of the
 * given part follows from that one mistake.
 */
function followsFromWaste(
  service: BilledLine,
  billed: readonly BilledLine[],
  supported: readonly BilledLine[],
): boolean {
  if (isWaste(service)) return false
  const has = (lines: readonly BilledLine[]): boolean =>
    lines.some((line) => line.code === service.code && isWaste(line))
  if (has(billed) === has(supported)) return false
  const others = (lines: readonly BilledLine[]): string =>
    lines
      .filter((line) => line.code === service.code && !isWaste(line))
      .map((line) => decidedModifiers({ ...line, modifiers: line.modifiers.filter((one) => one !== 'JZ') }))
      .join()
  return others(billed) === others(supported)
}

/** Administration, drugs, and what an administration includes where one stands beside it. */
const isJudged = (code: string, supported: readonly BilledLine[], { isDrug, isIncluded }: CodeKnowledge): boolean =>
  serviceKind(code) !== null || isDrug(code) || (isIncluded(code) && supported.some((line) => serviceKind(line.code)))

const unitsOf = (lines: readonly BilledLine[]): number => lines.reduce((sum, line) => sum + line.units, 0)

/** One line for each service, whatever modifiers part its lines: units are compared over all of them. */
function services(lines: readonly BilledLine[]): BilledLine[] {
  const first: BilledLine[] = []
  for (const line of lines) if (!first.some((one) => sameService(one, line))) first.push(line)
  return first
}

/**
 * The lines of one service whose units no line with the same modifiers on the other side has: a second line with a modifier
 * that the record does not bear is too much as a whole, and its modifier is no difference of its own.
 */
function apart(
  sent: readonly BilledLine[],
  held: readonly BilledLine[],
): readonly [more: readonly BilledLine[], less: readonly BilledLine[]] {
  const left = new Map<string, number>()
  for (const line of sent) left.set(decidedModifiers(line), (left.get(decidedModifiers(line)) ?? 0) + line.units)
  for (const line of held) left.set(decidedModifiers(line), (left.get(decidedModifiers(line)) ?? 0) - line.units)
  const unitsLeft = (line: BilledLine): number => left.get(decidedModifiers(line))!
  return [sent.filter((line) => unitsLeft(line) > 0), held.filter((line) => unitsLeft(line) < 0)]
}
