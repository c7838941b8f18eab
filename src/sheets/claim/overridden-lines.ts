import { codeText } from '../../engine/claim/lines'
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

/** What was put in place of a line stands beside ours, and says when ours has changed since. */
export function lineWithOverride<Whole extends Row>(fresh: Whole, written: Row): Whole {
  if (isEmpty(written.Override)) return fresh
  const now = lineText(fresh)
  const of = overridden(written)
  const check = of === now ? null : `The suggested line was ${of} when this was put in its place; now it is ${now}. Decide again.`
  return { ...fresh, 'Override of': of, 'Override check': check }
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
