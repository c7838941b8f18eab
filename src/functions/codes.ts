import type { Charge } from '../engine/services/charge'
import type { EncounterCoding } from '../engine/coding'
import { severityOf, type Finding } from '../findings/define'
import { findingText } from '../findings/define'
import { claimLines, codeText, codesText } from '../engine/claim/lines'
import { reasonsOf } from '../engine/texts/reason-texts'
import type { Policies } from '../policies/policies'
import { codeArguments, type CodedArguments } from './administration-log'
import { notAvailable, type Argument, type ErrorValue, type Result } from './value'

/** What stands at each row: the charges that start there, and the findings that name it. */
interface AtRow {
  readonly charges: Charge[]
  readonly findings: Finding[]
  /** Those that the row's visit was coded by; null in a row of no visit. */
  policies: Policies | null
}

function byRow({ coding, height }: CodedArguments): AtRow[] {
  const rows: AtRow[] = Array.from({ length: height + 1 }, () => ({ charges: [], findings: [], policies: null }))
  for (const one of coding?.encounters ?? []) spread(one, rows)
  return rows
}

function spread(one: EncounterCoding, rows: readonly AtRow[]): void {
  for (const charge of one.charges) {
    const at = rows[charge.rows[0] ?? -1]
    if (at === undefined) continue
    at.charges.push(charge)
    at.policies = one.payer.policies
  }
  for (const finding of one.findings) for (const row of finding.rows) rows[row]?.findings.push(finding)
}

const column = (cells: (string | ErrorValue)[]): Result => {
  const only = cells[0]
  return cells.length === 1 && only !== undefined ? only : cells.map((cell) => [cell])
}

/** `INFUSION_CODES`: the codes that start at each row; the column adds up to the claim lines of the same cells. */
export function infusionCodes(values: readonly Argument[]): Result {
  const coded = codeArguments(values)
  const rows = byRow(coded)
  if (coded.height === 1) {
    // A formula by itself that finds no code for a fault of its arguments says so instead of showing nothing.
    const fault = rows[1]!.findings.find((finding) => severityOf(finding) === 'error')
    if (rows[1]!.charges.length === 0 && fault !== undefined) return notAvailable(sentences(fault))
  }
  return column(rows.slice(1).map(({ charges }) => codesText(claimLines(charges))))
}

/** `INFUSION_WHY`: for each row its codes with rule, source and rejected reading, then what was found. */
export function infusionWhy(values: readonly Argument[]): Result {
  const coded = codeArguments(values)
  const texts = byRow(coded).map(({ charges, findings, policies }, row) => {
    const lines = claimLines(charges).map((line) => {
      const reasons = policies === null ? [] : reasonsOf(line.charges, policies)
      const said = reasons.map(
        (reason) =>
          `${reason.text} [${reason.citation}]${reason.rejected === null ? '' : ` Others read: ${reason.rejected}.`}`,
      )
      return `${codeText(line)}: ${said.join(' ')}`
    })
    const zero = coded.blankOrMidnight.has(row)
      ? ['A time of 0 is blank or midnight; write midnight as text, 0:00.']
      : []
    return [...lines, ...findings.map(sentences), ...zero].join('\n')
  })
  return column(texts.slice(1))
}

const sentences = (finding: Finding): string => {
  const { text, ask } = findingText(finding)
  return `${text} ${ask}`
}
