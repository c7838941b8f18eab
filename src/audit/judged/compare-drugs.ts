import type { BilledLine } from '../billed/billed'
import { isWaste, type CodeKnowledge, type Difference, type Open } from './difference'

/**
 * Drugs of which one mistake shows on several lines: the discarded part within the units of the given one, or another brand's code
 * on both. Each is one difference, with all of its lines.
 */

const sum = (lines: readonly BilledLine[]): number => lines.reduce((units, line) => units + line.units, 0)

/** What of a claim's drugs is compared over all lines of a code, and what is left of their units. */
interface Apart {
  readonly codes: ReadonlySet<string>
  readonly differences: readonly Difference[]
  readonly surplus: readonly Open[]
  readonly deficit: readonly Open[]
}

/**
 * Codes whose given and discarded units stand differently on the two sides, too many here and too few there: units that hold the
 * waste (`J1745-JZx40` for 310 mg given and 90 mg discarded) are a modifier's mistake, worth what the sums differ by.
 */
export function wasteApart(
  billed: readonly BilledLine[],
  supported: readonly BilledLine[],
  { isDrug }: CodeKnowledge,
): Apart {
  const codes = new Set<string>()
  const differences: Difference[] = []
  const surplus: Open[] = []
  const deficit: Open[] = []
  for (const code of new Set(supported.map((line) => line.code))) {
    if (!isDrug(code)) continue
    const sentLines = billed.filter((line) => line.code === code)
    const heldLines = supported.filter((line) => line.code === code)
    const more = (of: (line: BilledLine) => boolean): number => sum(sentLines.filter(of)) - sum(heldLines.filter(of))
    const [wasteMore, givenMore] = [more(isWaste), more((line) => !isWaste(line))]
    const [first, other] = [sentLines[0], heldLines[0]]
    if (first === undefined || other === undefined || wasteMore * givenMore >= 0) continue
    codes.add(code)
    const [sent, held] = [sum(sentLines), sum(heldLines)]
    const also = { billed: sentLines.slice(1), supported: heldLines.slice(1) }
    differences.push({ finding: 'modifier-difference', billed: first, supported: other, also, sent, held })
    if (sent > held) surplus.push({ line: first, units: sent - held, sent, held })
    if (sent < held) deficit.push({ line: other, units: held - sent, sent, held })
  }
  return { codes, differences, surplus, deficit }
}

/** Another code of the same drug: all of its lines against all lines of the right one, since their units may be of other amounts. */
export function otherDrugCodes(
  surplus: readonly Open[],
  deficit: readonly Open[],
  { isDrug, sameDrug }: CodeKnowledge,
): Difference[] {
  const found: Difference[] = []
  for (const more of surplus) {
    const { code } = more.line
    if (more.units === 0 || !isDrug(code)) continue
    const less = deficit.find((one) => one.units > 0 && one.line.code !== code && sameDrug(one.line.code, code))
    if (less === undefined) continue
    const sent = surplus.filter((one) => one.units > 0 && one.line.code === code)
    const held = deficit.filter((one) => one.units > 0 && one.line.code === less.line.code)
    const [billed = more.line, ...alsoBilled] = sent.map(({ line, units }) => ({ ...line, units }))
    const [supported = less.line, ...alsoSupported] = held.map(({ line, units }) => ({ ...line, units }))
    const also = { billed: alsoBilled, supported: alsoSupported }
    found.push({ finding: 'wrong-code', billed, supported, also, sent: more.sent, held: less.held })
    for (const one of [...sent, ...held]) one.units = 0
  }
  return found
}
