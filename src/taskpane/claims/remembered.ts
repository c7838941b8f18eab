import { trimmed } from '../../basics/cell'
import { codeText } from '../../engine/claim/lines'
import { dateText } from '../../findings/words'
import { claimModifiers } from '../../sheets/claim/form-codes'
import { visitOfKey } from '../../sheets/claim/keys'
import { lineText } from '../../sheets/claim/overridden-lines'
import type { SheetCell } from '../../sheets/model/table'
import { readOverride } from '../../sheets/rerun/read-override'
import { readSettings } from '../../workbook/host/settings'
import { readLines } from '../../workbook/results/read-results'
import type { Session } from '../session/session'

/** A claim line as the sheet `Claim lines` holds it; boxes that only a run fills are left out. */
export interface RememberedLine {
  readonly key: string
  /** `3/4/2025`; empty where the log has no date. */
  readonly date: string
  /** `96413 59`, as the claim writes it. */
  readonly code: string
  readonly units: number
  readonly rows: readonly number[]
  /** The suggested line, where a biller bills something else. */
  readonly overrideOf: string
  readonly sent: string
  readonly correction: string
}

/** A visit's claim of an earlier run. */
export interface RememberedClaim {
  readonly encounter: string
  readonly patient: string
  readonly payer: string
  readonly status: string
  readonly lines: readonly RememberedLine[]
}

const headers = [
  ...(['Key', 'Encounter', 'Patient', 'Date', 'Payer', 'Status', 'Code', 'Modifiers', 'Units', 'Rows'] as const),
  ...(['Override', 'Sent', 'Correction'] as const),
] as const
type Row = Readonly<Record<(typeof headers)[number], SheetCell>>

/** The claims that an earlier run left in this workbook, in the sheet's order; null where it left none. */
export const readRememberedClaims = (session: Session): Promise<readonly RememberedClaim[] | null> =>
  Excel.run(async (context) => {
    const rows = await readLines(context, headers)
    if (rows === null) return null
    const { trail } = await readSettings(context)
    await session.rememberSheet(context, trail?.sheet)
    const claims = rememberedClaims(rows)
    return claims.length === 0 ? null : claims
  })

/** The claims that rows of `Claim lines` tell. */
export function rememberedClaims(rows: readonly Row[]): RememberedClaim[] {
  const claims = new Map<string, RememberedClaim & { readonly lines: RememberedLine[] }>()
  for (const row of rows) {
    const visit = visitOfKey(trimmed(row.Key))
    // A row that is kept for what somebody wrote there has no code.
    if (visit === '' || trimmed(row.Code) === '') continue
    const claim = claims.get(visit) ?? {
      encounter: trimmed(row.Encounter),
      patient: trimmed(row.Patient),
      payer: trimmed(row.Payer),
      status: trimmed(row.Status),
      lines: [],
    }
    claims.set(visit, claim)
    claim.lines.push(...linesOf(row))
  }
  return [...claims.values()]
}

function linesOf(row: Row): RememberedLine[] {
  const written = trimmed(row.Override)
  const read = written === '' ? null : readOverride(written)
  const suggested = {
    code: trimmed(row.Code),
    modifiers: trimmed(row.Modifiers)
      .split(/[\s,]+/)
      .filter((one) => one !== ''),
    units: Number(row.Units ?? 1),
  }
  const isOverridden = read !== null && !('problem' in read)
  return (isOverridden ? read.lines : [suggested]).map(({ code, modifiers, units }) => ({
    key: trimmed(row.Key),
    date: typeof row.Date === 'number' ? dateText(row.Date) : '',
    code: [code, ...claimModifiers(modifiers)].join(' '),
    units,
    rows: trimmed(row.Rows)
      .split(',')
      .map(Number)
      .filter((number) => number > 0),
    overrideOf: isOverridden ? lineText(row) || codeText(suggested) : '',
    sent: typeof row.Sent === 'number' ? dateText(row.Sent) : trimmed(row.Sent),
    correction: trimmed(row.Correction),
  }))
}
