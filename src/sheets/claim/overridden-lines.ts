import type { BilledLine } from '../../audit/billed/billed'
import { codeText } from '../../engine/claim/lines'
import { readOverride } from '../rerun/read-override'
import { isEmpty, type SheetRow } from '../model/table'

/** What of a claim line's row an override is about. */
type OverriddenHeader =
  'Code' | 'Modifiers' | 'Units' | 'Minutes' | 'Allowed' | 'Why' | 'Override' | 'Override of' | 'Override check'
type Row = SheetRow<OverriddenHeader>

/** A line as an override names it: `96415x2`, `96413-59`; empty where the row has no code. */
export function lineText({ Code, Modifiers, Units }: SheetRow<'Code' | 'Modifiers' | 'Units'>): string {
  if (isEmpty(Code)) return ''
  return codeText({
    code: String(Code),
    modifiers: String(Modifiers ?? '')
      .split(/[\s,]+/)
      .filter((modifier) => modifier !== ''),
    units: Number(Units ?? 1),
  })
}

/**
 * What was put in place of a line stands beside it, and says when the line has changed since. What the payer allows is for what goes out.
 *
 * @param allowedFor - what the payer allows for lines in place of this one; null where an amount is unknown
 */
export function lineWithOverride<Whole extends Row>(
  fresh: Whole,
  written: Row,
  allowedFor: (instead: readonly BilledLine[]) => number | null,
): Whole {
  if (isEmpty(written.Override)) return fresh
  const now = lineText(fresh)
  const of = overridden(written)
  const check =
    of === now ? null : `The suggested line was ${of} when this was put in its place; now it is ${now}. Decide again.`
  const read = readOverride(String(written.Override))
  // What cannot be read goes out as suggested; the claim form says so.
  const allowed = 'problem' in read ? {} : { Allowed: allowedFor(read.lines) }
  return { ...fresh, ...allowed, 'Override of': of, 'Override check': check }
}

/**
 * A row whose line is no longer supported, and into which a person wrote. It keeps no code, so that nobody adds it up.
 */
export function outlivedLine<Whole extends Row>(written: Whole): Whole {
  const of = overridden(written)
  const was = of === '' ? 'A line' : of
  return {
    ...written,
    Code: null,
    Modifiers: null,
    Units: null,
    Minutes: null,
    Allowed: null,
    Why: `No longer supported: ${was} was here. The row is kept because somebody wrote in it.`,
    'Override of': of === '' ? null : of,
    'Override check': isEmpty(written.Override) ? null : `${was} is no longer supported. Decide again.`,
  }
}

/** What was typed into the sheet by hand overrides the line that stood there. */
const overridden = (written: Row): string =>
  isEmpty(written['Override of']) ? lineText(written) : String(written['Override of'])
