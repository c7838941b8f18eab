import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { linesOf, type Finding } from '../../findings/define'
import { clockText } from '../../findings/words'

/** What of the record a finding speaks of, as a worksheet shows it. */
export interface ServiceShown {
  /** `infliximab 400 mg`, one under the other. */
  readonly drugs: string
  /** `9:00 AM–11:10 AM`. */
  readonly times: string
}

/** More drugs than these are named by their number. */
const mostDrugs = 4

const codesIn = (text: string): string[] => text.match(/\b(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])/g) ?? []

/** Drugs with their doses, and times, of the rows that a finding speaks of; of the whole visit where it speaks of none. */
export function serviceShown({ coding }: Audit, visit: AuditedVisit, finding: Finding): ServiceShown {
  const { rows } = coding.log
  const compared = linesOf(finding)
  const numbers = new Set(compared === null ? finding.rows : rowsOfCodes(visit, compared.supported, compared.billed))
  const own = visit.one.encounter.rows.filter((i) => numbers.has(rows.number[i] ?? -1))
  const shown = own.length > 0 ? own : visit.one.encounter.rows
  const words = shown.map((i) =>
    [rows.substance[i]?.label ?? '', rows.texts[rows.dose[i] ?? 0] ?? ''].filter((part) => part !== '').join(' '),
  )
  const names = [...new Set(words.filter((word) => word !== ''))]
  const more = names.length - mostDrugs
  const drugs = more > 0 ? [...names.slice(0, mostDrugs), `and ${more} more`] : names
  return { drugs: drugs.join('\n'), times: timesOfRows(rows.start, rows.stop, shown) }
}

/** Rows behind the supported lines of these codes, those that are supported before those that were billed. */
function rowsOfCodes({ supported }: AuditedVisit, held: string, sent: string): readonly number[] {
  for (const text of [held, sent]) {
    const codes = new Set(codesIn(text))
    const found = supported.filter(({ code }) => codes.has(code)).flatMap(({ rows }) => rows)
    if (found.length > 0) return found
  }
  return []
}

function timesOfRows(start: Int32Array, stop: Int32Array, shown: readonly number[]): string {
  const known = (list: Int32Array): number[] => shown.map((i) => list[i] ?? -1).filter((seconds) => seconds >= 0)
  const [starts, stops] = [known(start), known(stop)]
  const from = starts.length === 0 ? '' : clockText(Math.min(...starts))
  const to = stops.length === 0 ? '' : clockText(Math.max(...stops))
  // What is not documented is blank: an injection has no stop.
  return to === '' ? from : `${from}–${to}`
}
