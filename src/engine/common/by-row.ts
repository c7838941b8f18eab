import type { Finding } from '../../findings/define'

/** By first row, then id: the order of the log, whatever found it first. */
export const byRow = (a: Finding, b: Finding): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0)
