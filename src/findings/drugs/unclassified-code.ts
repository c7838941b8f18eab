import { usDate } from '../../basics/date'
import { defineFinding } from '../define'

/** What a claim's note says of a drug; cells as the log writes them, empty where it has none. */
export interface ClaimNote {
  readonly name: string
  readonly dose: string
  readonly way: string
  readonly discarded: string
  readonly ndc: string
}

interface Facts {
  readonly drug: string
  readonly code: string
  /**
   * `approved`: by the FDA, and not coded yet. `unsaid`: in a hospital, when it was approved is not on file. `form`: the drug's codes
   * are for another way of giving it.
   */
  readonly why: 'none' | 'approved' | 'unsaid' | 'compounded' | 'form'
  /** ISO. */
  readonly approved: string | null
  readonly note: ClaimNote
}

/** `norepinephrine, 4 mg, IV infusion, NDC 0409-3375-04`. */
function noteText({ why, approved, note }: Facts): string {
  const { name, dose, way, discarded, ndc } = note
  return [
    ...(why === 'compounded' ? ['compounded'] : []),
    name,
    dose,
    way,
    ...(discarded === '' ? [] : [`${discarded} discarded`]),
    ...(ndc === '' ? [] : [`NDC ${ndc}`]),
    ...(approved === null ? [] : [`FDA approval ${usDate(approved)}`]),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function askText(facts: Facts): string {
  const { why, note } = facts
  const lacking = note.ndc === '' ? ' Add the NDC and its quantity.' : ''
  const more = {
    none: ' Check that no code came since.',
    form: ' Check the route, and whether the payer has the patient give it.',
    approved: ' Check that no code came since.',
    unsaid: ' If the FDA approved it in 2004 or later, Medicare takes C9399 from a hospital instead.',
    compounded: ' Name each ingredient with its amount, and send the invoice.',
  }[why]
  const place = why === 'approved' ? 'remarks' : 'item 19 or NTE'
  return `Put into the claim’s note (${place}): ${noteText(facts)}.${lacking}${more}`
}

export const unclassifiedCode = defineFinding({
  id: 'unclassified-code',
  heading: 'Unclassified drug code',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.why === 'compounded'
        ? `${f.drug} is compounded, so it is billed with ${f.code}, one unit, without JW or JZ.`
        : f.why === 'form'
          ? `The codes of ${f.drug} are for another route, so it is billed with ${f.code}, one unit, without JW or JZ.`
          : f.why === 'approved'
            ? `${f.drug} had no HCPCS code yet on the date of service; a hospital bills Medicare with ${f.code}, one unit, without JW or JZ.`
            : `${f.drug} has no HCPCS code of its own on file, so it is billed with ${f.code}, one unit, without JW or JZ.`,
    ask: askText(f),
  }),
  example: {
    log: `
      Drug | Dose | Route | Start | Stop
      norepinephrine | 4 mg | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Norepinephrine has no HCPCS code of its own on file, so it is billed with J3490, one unit, without JW or JZ.',
    asks: 'Put into the claim’s note (item 19 or NTE): norepinephrine, 4 mg, IV infusion. Add the NDC and its quantity. Check that no code came since.',
  },
})
