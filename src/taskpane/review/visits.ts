import { trimmed } from '../../basics/cell'
import type { ClaimState } from '../../engine/claim/claim-state'
import { claimLines, codesText } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
import { visitState } from '../../engine/visit-state'
import { dateText } from '../../findings/words'
import { assumedText, type ClaimLineRow } from '../../sheets/claim/claim-lines'
import { VisitKeys, visitOfKey } from '../../sheets/claim/keys'
import { lineText } from '../../sheets/claim/overridden-lines'
import { stateOf, type Item } from './items'

/** A visit of the worklist. */
export interface Visit {
  readonly key: string
  readonly encounter: string | null
  readonly patient: string | null
  readonly date: string
  readonly state: ClaimState
  readonly payer: string
  readonly drug: string
  readonly staff: string
  /** `96413, 96415x2`; empty where nothing can be billed. */
  readonly codes: string
  /** The first row of the log that it has. */
  readonly row: number | null
  /** What nobody said and was read as is usual: `payer`; empty where nothing was. */
  readonly assumed: string
}

/** The visits of a coding in its order, a visit a step. */
export function* visitSteps(coding: Coding): Generator<undefined, Visit[]> {
  const visits: Visit[] = []
  const keys = new VisitKeys()
  const { rows } = coding.log
  for (const one of coding.encounters) {
    const { name, patient, day, payer, rows: own } = one.encounter
    const lines = claimLines(one.charges)
    const words = (of: Int32Array): string =>
      [...new Set(own.map((i) => rows.texts[of[i] ?? 0] ?? ''))].filter((word) => word !== '').join(', ')
    visits.push({
      key: keys.of(one),
      encounter: name,
      patient,
      date: day < 0 ? '' : dateText(day),
      state: visitState(coding, one, lines.length),
      payer: payer ?? '',
      drug: words(rows.drug),
      staff: words(rows.staff),
      codes: codesText(lines),
      row: own[0] === undefined ? null : (rows.number[own[0]] ?? null),
      assumed: assumedText(coding, one),
    })
    yield
  }
  return visits
}

/** The visits of a sheet `Claim lines`, in the order of their first lines; then those of which nothing can be billed yet. */
export function visitsOfRows(rows: Iterable<VisitCells>, items: readonly Item[]): Visit[] {
  const visits = new Map<string, Visit>()
  for (const row of rows) {
    const [key, state] = [visitOfKey(trimmed(row.Key)), stateOf(trimmed(row.Status))]
    const codes = lineText(row)
    if (key === '' || state === null || codes === '') continue
    const before = visits.get(key)
    const number = Number(trimmed(row.Rows).split(',')[0])
    visits.set(key, {
      key,
      encounter: trimmed(row.Encounter) || null,
      patient: trimmed(row.Patient) || null,
      date: typeof row.Date === 'number' ? dateText(row.Date) : '',
      state,
      payer: trimmed(row.Payer),
      drug: joined(before?.drug, trimmed(row.Drug)),
      staff: '',
      codes: joined(before?.codes, codes),
      row: before?.row ?? (number > 0 ? number : null),
      assumed: trimmed(row.Assumed),
    })
  }
  for (const { visit, state, ...item } of items) {
    if (state === null || visits.has(visit)) continue
    visits.set(visit, { ...item, key: visit, state, codes: '', row: item.rows[0] ?? null, assumed: '' })
  }
  return [...visits.values()]
}

/** What of a claim line tells its visit. */
export type VisitCells = Pick<
  ClaimLineRow,
  | 'Key'
  | 'Encounter'
  | 'Patient'
  | 'Date'
  | 'Payer'
  | 'Status'
  | 'Code'
  | 'Modifiers'
  | 'Units'
  | 'Drug'
  | 'Rows'
  | 'Assumed'
>

const joined = (before: string | undefined, one: string): string =>
  before === undefined || before === ''
    ? one
    : before.split(', ').includes(one) || one === ''
      ? before
      : `${before}, ${one}`
