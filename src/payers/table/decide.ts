import { holdsOn } from '../../basics/date'
import { payerOf } from '../names/who-pays'
import type { Payer } from '../payer'
import { profileOf } from '../documents/answers'
import { profiles } from '../profiles'
import type { Profile } from '../profiles/define'
import type { PayerRow, PayersTable } from './payer-row'
import { sameName } from './same-name'

/** Who pays a visit and what is decided of it. */
export interface Decided {
  readonly payer: Payer
  readonly profile: Profile | null
  /** Rows that hold for the visit, the widest first: a later one goes before an earlier one. */
  readonly rows: readonly PayerRow[]
}

/**
 * Who a payer is for the office: the table's own answer where a row names it, else what the name tells; with the profile and
 * the rows that hold on the date. A row for some drugs goes before one for all; `*` holds where no row names the payer.
 *
 * @param written - the log's cell; null where it has none
 */
export function decidedFor(
  table: PayersTable,
  written: string | null,
  { date, setting }: { readonly date: string | null; readonly setting: 'office' | 'hospital' },
): Decided {
  const holds = table.rows.filter((row) => holdsOn(row, date))
  const name = written ?? 'Medicare'
  const names = (row: PayerRow): boolean => [row.payer, ...row.alsoKnownAs].some((one) => sameName(one, name))
  const own = holds.filter(names)
  const rows = (own.length > 0 ? own : holds.filter(({ payer }) => payer === '*')).sort(
    (a, b) => Number(a.drugs.length > 0) - Number(b.drugs.length > 0) || a.row - b.row,
  )
  const payer = answeredBy(own, written)
  const named = rows.find((row) => row.profile !== null)?.profile ?? null
  const profile = named === null ? profileOf(payer, setting) : (profiles.find(({ id }) => id === named) ?? null)
  return { payer, profile, rows }
}

/** The kind that the office wrote, over what the name tells; a row under another name lends the name it has. */
function answeredBy(own: readonly PayerRow[], written: string | null): Payer {
  const told = payerOf(written)
  const kind = own.find((row) => row.kind !== null)?.kind ?? null
  if (kind !== null) {
    const { carrier, state, program } = told
    const row = own.find((one) => one.kind !== null)?.row ?? 0
    return { written, carrier, state, program, kind, because: `Payers row ${row} says so.` }
  }
  if (told.kind !== 'unclear') return told
  const [row] = own
  const known = row === undefined ? told : payerOf(row.payer)
  return known.kind === 'unclear' ? told : { ...known, written }
}

/** The policies that hold for a drug of the visit: a row for it goes before a row for all, that before the office's own. */
export function policiesFor(
  { rows }: Decided,
  drugs: readonly string[],
): ReadonlyMap<string, { readonly value: string; readonly row: PayerRow }> {
  const decided = new Map<string, { value: string; row: PayerRow }>()
  for (const row of rows) {
    if (row.drugs.length > 0 && !row.drugs.some((one) => drugs.some((drug) => sameName(one, drug)))) continue
    for (const [policy, value] of row.policies) decided.set(policy, { value, row })
  }
  return decided
}

/** The row that decides a matter for a drug: one for it goes before one for all. Null where none says anything of it. */
export const rowSaying = (
  { rows }: Decided,
  drugs: readonly string[],
  says: (row: PayerRow) => boolean,
): PayerRow | null =>
  rows.findLast(
    (row) =>
      says(row) && (row.drugs.length === 0 || row.drugs.some((one) => drugs.some((drug) => sameName(one, drug)))),
  ) ?? null
