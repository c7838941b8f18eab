import type { BilledLine } from './billed'
import { isDrugCode, isOfficeVisit, serviceKind } from './service-kinds'

/** How one line of a claim differs from what the record supports. */
export interface Difference {
  readonly finding: 'over-coded' | 'under-coded' | 'missing-line' | 'wrong-code' | 'modifier-difference'
  /** What was billed and is not supported so, in the units in question; null where nothing was. */
  readonly billed: BilledLine | null
  /** What the record supports and was not billed so; null where there is nothing. */
  readonly supported: BilledLine | null
}

/** Modifiers that tell what a line is, not how it is paid: the discarded part of a drug is a line of its own. */
const isWaste = (line: BilledLine): boolean => line.modifiers.includes('JW')
const sameService = (a: BilledLine, b: BilledLine): boolean => a.code === b.code && isWaste(a) === isWaste(b)

/**
 * Compares what was billed with what the record supports, line by line. Office visits and services of other families are
 * not judged here.
 *
 * @param billed - the lines of one encounter, as billed
 * @param supported - the lines of the same encounter that the record supports
 * @param sameDrug - whether two drug codes are the same active drug under other numbers
 */
export function compareClaims(
  billed: readonly BilledLine[],
  supported: readonly BilledLine[],
  sameDrug: (a: string, b: string) => boolean,
): Difference[] {
  const judged = billed.filter((line) => isJudged(line.code))
  const differences: Difference[] = []
  const surplus: BilledLine[] = []
  const deficit: BilledLine[] = []
  const services = joined([...judged, ...supported].map((line) => ({ ...line, units: 0 })))
  for (const service of services) {
    const sent = judged.filter((line) => sameService(line, service))
    const held = supported.filter((line) => sameService(line, service))
    const more = unitsOf(sent) - unitsOf(held)
    if (more > 0) surplus.push({ ...sent[0]!, units: more })
    if (more < 0) deficit.push({ ...held[0]!, units: -more })
    if (sent.length > 0 && held.length > 0 && written(sent) !== written(held)) {
      differences.push({ finding: 'modifier-difference', billed: sent[0]!, supported: held[0]! })
    }
  }
  for (const line of surplus) {
    const meant = bestMeant(line, deficit, sameDrug)
    if (meant === undefined) differences.push({ finding: 'over-coded', billed: line, supported: null })
    else {
      const at = deficit.indexOf(meant)
      differences.push({ finding: 'wrong-code', billed: line, supported: meant })
      // What the billed units do not cover is missing as before.
      if (meant.units > line.units && !isDrugCode(meant.code))
        deficit[at] = { ...meant, units: meant.units - line.units }
      else deficit.splice(at, 1)
    }
  }
  for (const line of deficit) {
    const sent = judged.some((one) => sameService(one, line))
    differences.push({ finding: sent ? 'under-coded' : 'missing-line', billed: null, supported: line })
  }
  return differences
}

const unitsOf = (lines: readonly BilledLine[]): number => lines.reduce((sum, line) => sum + line.units, 0)

/** The service that a surplus line stands for: one of as many units before others. */
function bestMeant(
  line: BilledLine,
  deficit: readonly BilledLine[],
  sameDrug: (a: string, b: string) => boolean,
): BilledLine | undefined {
  const fitting = deficit.filter((other) => isMeant(line, other, sameDrug))
  return fitting.find((other) => other.units === line.units) ?? fitting[0]
}

const isJudged = (code: string): boolean => !isOfficeVisit(code) && (serviceKind(code) !== null || isDrugCode(code))

/** Lines of one service as one, whatever modifiers part them: units are compared over all of them. */
function joined(lines: readonly BilledLine[]): BilledLine[] {
  const whole: BilledLine[] = []
  for (const line of lines) {
    const at = whole.findIndex((one) => sameService(one, line))
    if (at < 0) whole.push(line)
    else whole[at] = { ...whole[at]!, units: whole[at]!.units + line.units }
  }
  return whole
}

/** Two codes of one kind, or of one active drug, stand for one service. */
function isMeant(line: BilledLine, other: BilledLine, sameDrug: (a: string, b: string) => boolean): boolean {
  if (isDrugCode(line.code) || isDrugCode(other.code)) {
    return isWaste(line) === isWaste(other) && sameDrug(line.code, other.code)
  }
  const kind = serviceKind(line.code)
  return kind !== null && kind !== 'other' && kind === serviceKind(other.code)
}

const written = (lines: readonly BilledLine[]): string =>
  lines
    .map((line) => line.modifiers.toSorted().join('-'))
    .toSorted()
    .join(', ')
