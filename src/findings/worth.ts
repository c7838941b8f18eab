import { dollarsText } from '../basics/money'

/** What a difference is worth: too much or too little, never below zero; or why it has no price. */
export type Worth =
  | { readonly dollars: number; readonly direction: 'over' | 'under'; readonly sources: string }
  | { readonly unpriced: string; readonly code: string }

/** What a difference sets side by side. */
export interface Compared {
  /** Lines as they were billed and as they are supported; empty where there is none. */
  readonly billed: string
  readonly supported: string
  /** Units; null where the difference is not one of units. */
  readonly sent: number | null
  readonly held: number | null
}

/** ` Overbilled by $28.39.`; what has no price says so. */
export function worthText(worth: Worth | null): string {
  if (worth === null) return ''
  if ('unpriced' in worth) return ' No price is available, so it is not in the totals.'
  if (worth.dollars === 0) return ' Payment does not change.'
  return ` ${worth.direction === 'over' ? 'Overbilled' : 'Underbilled'} by ${dollarsText(worth.dollars)}.`
}
