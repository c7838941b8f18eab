import { codeText } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import { missingLine } from '../../findings/billed/missing-line'
import { modifierDifference } from '../../findings/billed/modifier-difference'
import { noPrice } from '../../findings/billed/no-price'
import { notJudged } from '../../findings/billed/not-judged'
import { overCoded } from '../../findings/billed/over-coded'
import { underCoded } from '../../findings/billed/under-coded'
import { wrongCode } from '../../findings/billed/wrong-code'
import type { AuditedVisit } from '../audited-visit'
import type { BilledLine } from '../billed/billed'
import { worthOf, type Worth } from './dollars'
import type { Difference } from './difference'
import { undecidedSyringes } from './undecided'
import { dayOfBilled, doubtedRow, whyNotJudged, whyUnsupported } from './unsupported'

/** The findings of one difference, with its dollars; or why it cannot be judged. */
export function differenceFindings(coding: Coding, visit: AuditedVisit, one: Difference, claim: string): Finding[] {
  const { billed, supported, finding } = one
  const rows = [rowOf(visit, one)]
  const open = (of: 'billed' | 'supported', line: BilledLine, because: string): Finding[] => {
    const part = { line, day: of === 'billed' ? dayOfBilled(visit, line) : dayOfSupported(visit, line) }
    const worth = worthOf(coding.log, visit.one, [part], [])
    const amount = 'dollars' in worth ? worth.dollars : null
    return [notJudged(rows, { of, line: codeText(line), because, amount })]
  }
  if (finding === 'over-coded' && billed !== null) {
    const because = whyNotJudged(coding, visit, billed)
    if (because !== null) return open('billed', billed, because)
    const undecided = undecidedSyringes(visit, one)
    if (undecided !== null) {
      const { units, because: why } = undecided
      const rest = { ...one, billed: { ...billed, units: billed.units - units }, held: one.held + units }
      return [
        ...open('billed', { ...billed, units }, why),
        ...(rest.billed.units > 0 ? judgedFindings(coding, visit, rest, claim) : []),
      ]
    }
  }
  const doubted = supported === null || billed !== null ? undefined : doubtedRow(visit, supported)
  if (doubted !== undefined && supported !== null) {
    return open('supported', supported, `the times in row ${doubted} are unlikely`)
  }
  return judgedFindings(coding, visit, one, claim)
}

function judgedFindings(coding: Coding, visit: AuditedVisit, one: Difference, claim: string): Finding[] {
  const { billed, supported, finding, also } = one
  const rows = [rowOf(visit, one)]
  const sides = {
    billed: [...(billed === null ? [] : [billed]), ...(also?.billed ?? [])],
    supported: [...(supported === null ? [] : [supported]), ...(also?.supported ?? [])],
  }
  const facts = {
    claim,
    code: (billed ?? supported)!.code,
    sent: one.sent,
    held: one.held,
    billed: sides.billed.map(codeText).join(', '),
    supported: sides.supported.map(codeText).join(', '),
  }
  if (finding === 'modifier-difference') return [modifierDifference(rows, facts)]
  const worth = worthOf(
    coding.log,
    visit.one,
    sides.billed.map((line) => ({ line, day: dayOfBilled(visit, line) })),
    sides.supported.map((line) => ({ line, day: dayOfSupported(visit, line) })),
  )
  const reason = billed === null ? null : whyUnsupported(coding, visit, billed, finding)
  switch (finding) {
    case 'over-coded':
      return priced(overCoded(rows, { ...facts, reason, worth }), worth)
    case 'wrong-code':
      return priced(wrongCode(rows, { ...facts, reason, worth }), worth)
    case 'under-coded':
      return priced(underCoded(rows, { ...facts, worth }), worth)
    case 'missing-line': {
      const line = { ...facts, service: serviceOf(visit, supported!) }
      return priced(missingLine(rows, { claim, line, worth }), worth)
    }
  }
}

/** The finding with its dollars; where there is no price, that is said once more and counted. */
export const priced = (finding: Finding, worth: Worth): Finding[] =>
  'dollars' in worth
    ? [finding]
    : [
        finding,
        noPrice(finding.rows, {
          of: 'difference',
          about: finding.finding,
          code: worth.code,
          reason: worth.unpriced,
        }),
      ]

/** Where a reader should look: the cell in which the line stands; a missing one where its service is, or the claim. */
function rowOf({ claim, supported, one }: AuditedVisit, difference: Difference): number {
  const first = one.encounter.rows[0]
  const lines = claim!.lines
  if (difference.billed !== null) {
    const { code } = difference.billed
    const cell = lines.findLast((line) => line.code === code)
    if (cell !== undefined) return cell.row
  }
  const code = difference.supported?.code
  const held = supported.find((line) => line.code === code)
  if (claim!.spread) {
    const partly = lines.findLast((line) => line.code === code)
    if (partly !== undefined) return partly.row
    if (held !== undefined) return held.rows[0]!
  }
  const ofDay = lines.find((line) => line.day !== null && line.day === held?.day)
  return (ofDay ?? lines[0])?.row ?? held?.rows[0] ?? first!
}

const dayOfSupported = ({ supported, one }: AuditedVisit, line: BilledLine): number =>
  supported.findLast((each) => each.code === line.code)?.day ?? one.encounter.day

function serviceOf({ supported }: AuditedVisit, line: BilledLine): string {
  const held = supported.find((each) => each.code === line.code)
  const rows = held?.rows ?? []
  const drug = held?.charges[0]?.drug ?? ''
  if (rows.length === 0) return ''
  const where = rows.length === 1 ? `row ${rows[0]!}` : `rows ${rows.slice(0, 6).join(', ')}`
  return drug === '' ? where : `${where}, ${drug}`
}
