import { dollarsText } from '../basics/money'

/** What a difference is worth: too much or too little, never below zero; or why it has no price. */
export type Worth =
  | {
      readonly dollars: number
      readonly direction: 'over' | 'under'
      readonly sources: string
      /** Medicare's amounts are in it, for a payer whose own aren't known. */
      readonly standsIn?: true
    }
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
  const by = worth.standsIn === true ? ' at Medicare’s amounts; this payer’s fee isn’t in Fees' : ''
  return ` ${worth.direction === 'over' ? 'Overbilled' : 'Underbilled'} by ${dollarsText(worth.dollars)}${by}.`
}
