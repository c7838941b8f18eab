import { isEmpty, type SheetRow } from '../model/table'
import { lineText } from './overridden-lines'

/** What of a claim line's row went out with the claim. */
const wentOut = ['Code', 'Modifiers', 'Units', 'Minutes', 'Allowed', 'Why', 'Drug', 'Payer', 'Date'] as const
type Row = SheetRow<(typeof wentOut)[number] | 'Sent' | 'Correction'>

/**
 * A line that somebody marked as sent stays as it was sent; where the log says something else by now, that is written beside it, since a
 * claim that is out is changed by a corrected claim (frequency code 7 or 8), never on paper alone.
 */
export function sentLine<Whole extends Row>(fresh: Whole, written: Row): Whole {
  if (isEmpty(written.Sent)) return fresh
  const [sent, now] = [lineText(written), lineText(fresh)]
  // Nothing went out with a row that keeps no code.
  if (sent === '') return fresh
  const kept = Object.fromEntries(wentOut.map((header) => [header, written[header]]))
  return {
    ...fresh,
    ...kept,
    Correction: sent === now ? null : `Sent as ${sent}; the log now supports ${now}. Send a corrected claim.`,
  }
}

/** The same of a line that the log no longer supports; null where it was not sent. */
export function sentOutlived<Whole extends Row>(written: Whole): Whole | null {
  const sent = lineText(written)
  if (isEmpty(written.Sent) || sent === '') return null
  return { ...written, Correction: `Sent as ${sent}; the log no longer supports it. Send a corrected or void claim.` }
}
