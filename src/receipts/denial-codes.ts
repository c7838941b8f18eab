/** Why a payer did not pay, or not all, by the number on the remittance (claim adjustment reason code), in our own words. */
export interface DenialCode {
  readonly number: string
  readonly means: string
  /** What a biller does next. */
  readonly next: string
  /** Whose it is by its group where the number alone tells: nobody owes a write-off. */
  readonly party: 'patient' | 'other payer' | 'nobody' | 'office'
}

/**
 * Those met on infusion claims, as CMS's remittance reader and contractors' pages name them (Medicare Remit Easy Print, Codes.ini;
 * read 2026). The texts of the list itself are its owner's and not here.
 */
const codes: readonly DenialCode[] = [
  { number: '1', means: 'deductible', next: 'Bill the patient or the second payer.', party: 'patient' },
  { number: '2', means: 'coinsurance', next: 'Bill the patient or the second payer.', party: 'patient' },
  { number: '3', means: 'copay', next: 'Bill the patient or the second payer.', party: 'patient' },
  {
    number: '4',
    means: 'a modifier is wrong or missing',
    next: 'Correct the modifier (JW, JZ, 59, JA, JB) and send a corrected claim.',
    party: 'office',
  },
  {
    number: '11',
    means: 'the diagnosis doesn’t fit the code',
    next: 'Check the diagnosis against the payer’s policy and the chart.',
    party: 'office',
  },
  {
    number: '15',
    means: 'the authorization number is missing or wrong',
    next: 'Add the number and send a corrected claim.',
    party: 'office',
  },
  {
    number: '16',
    means: 'information is missing',
    next: 'Read the remark code next to it, complete the claim, and send it again.',
    party: 'office',
  },
  { number: '18', means: 'a duplicate', next: 'Check whether the first claim was paid.', party: 'office' },
  { number: '22', means: 'another payer pays first', next: 'Bill the other payer first.', party: 'other payer' },
  {
    number: '23',
    means: 'what the first payer did counts',
    next: 'Compare with the first remittance.',
    party: 'other payer',
  },
  {
    number: '29',
    means: 'sent too late',
    next: 'Appeal with proof of the first filing, if there is any.',
    party: 'office',
  },
  { number: '45', means: 'the charge above the fee', next: 'Write it off: nobody owes it.', party: 'nobody' },
  {
    number: '50',
    means: 'not medically necessary by the payer’s policy',
    next: 'Read the policy, then appeal with the chart.',
    party: 'office',
  },
  {
    number: '96',
    means: 'not covered',
    next: 'Check the benefit; the patient owes it only with a signed notice.',
    party: 'office',
  },
  {
    number: '97',
    means: 'included in another service',
    next: 'Check the pair of codes, and whether a modifier is documented.',
    party: 'office',
  },
  { number: '109', means: 'sent to the wrong payer', next: 'Bill the payer of that date.', party: 'other payer' },
  {
    number: '151',
    means: 'too many units or too often',
    next: 'Check units against the record, then appeal with the chart.',
    party: 'office',
  },
  { number: '197', means: 'no authorization', next: 'Ask for a retroactive authorization or appeal.', party: 'office' },
  { number: '198', means: 'more than was authorized', next: 'Ask to extend the authorization.', party: 'office' },
  { number: '204', means: 'not in the patient’s plan', next: 'Check the benefit with the payer.', party: 'office' },
  {
    number: '253',
    means: 'Medicare’s sequestration',
    next: 'Write it off: it is never the patient’s.',
    party: 'nobody',
  },
  {
    number: '24',
    means: 'the patient’s managed-care plan pays',
    next: 'Bill the plan of that date.',
    party: 'other payer',
  },
  {
    number: '26',
    means: 'before the coverage began',
    next: 'Check eligibility on the date, then bill the payer of that date.',
    party: 'other payer',
  },
  {
    number: '27',
    means: 'after the coverage ended',
    next: 'Check eligibility on the date, then bill the payer of that date.',
    party: 'other payer',
  },
  {
    number: '31',
    means: 'the patient isn’t found among its members',
    next: 'Compare name, birth date, and member number with the card.',
    party: 'office',
  },
  {
    number: '39',
    means: 'refused when authorization was asked for',
    next: 'Appeal with the chart, or ask for a peer-to-peer review.',
    party: 'office',
  },
  {
    number: '59',
    means: 'reduced because of other services that day',
    next: 'Compare with the payer’s rule for several services.',
    party: 'office',
  },
  {
    number: '119',
    means: 'the benefit is used up',
    next: 'Check the benefit; the patient owes it only with a signed notice.',
    party: 'office',
  },
  {
    number: '140',
    means: 'name and member number don’t match',
    next: 'Compare both with the card and send a corrected claim.',
    party: 'office',
  },
  {
    number: '167',
    means: 'the diagnosis isn’t covered',
    next: 'Check the diagnosis against the payer’s policy and the chart.',
    party: 'office',
  },
  {
    number: '183',
    means: 'who ordered may not order it',
    next: 'Check the ordering provider’s number and enrollment.',
    party: 'office',
  },
  {
    number: '185',
    means: 'who gave it may not bill it',
    next: 'Check the rendering provider’s number and enrollment.',
    party: 'office',
  },
  {
    number: '226',
    means: 'records that were asked for didn’t come',
    next: 'Send the records, then ask for a new decision.',
    party: 'office',
  },
  {
    number: '227',
    means: 'the patient owes the payer an answer',
    next: 'Ask the patient to answer the payer’s letter.',
    party: 'office',
  },
  {
    number: '236',
    means: 'two codes that don’t go together',
    next: 'Check the pair of codes, and whether a modifier is documented.',
    party: 'office',
  },
  {
    number: '251',
    means: 'what was attached isn’t complete',
    next: 'Send what the remark code names.',
    party: 'office',
  },
  {
    number: '252',
    means: 'an attachment is needed',
    next: 'Send what the remark code names.',
    party: 'office',
  },
  {
    number: 'B7',
    means: 'not enrolled for it on the date',
    next: 'Check the enrollment of provider and place.',
    party: 'office',
  },
  {
    number: 'B13',
    means: 'paid before',
    next: 'Check whether the first claim was paid.',
    party: 'office',
  },
  {
    number: 'B15',
    means: 'another service has to be on the claim',
    next: 'Check the add-on code and its primary code.',
    party: 'office',
  },
]

/** One reason as a remittance writes it: `CO-253`, `PR 1`, `197`. */
export interface DenialReason {
  /** CO, PR, OA or PI; null where it is not written. */
  readonly group: string | null
  readonly number: string
  /** Null for a number that is not in our list. */
  readonly code: DenialCode | null
}

/** Reads the reasons of a cell; what is no reason code is left to the caller, who quotes it. */
export function readDenials(text: string): readonly DenialReason[] {
  const grouped = /\b(?<group>CO|PR|OA|PI)[\s-]{0,3}(?<number>[A-Z]?\d{1,3})(?!\d)(?![./%]\d)/gi
  const bare = /(?<![\dA-Z.$,/])(?<number>\d{1,3})(?!\d)(?![./%,]\d)/gi
  // Where groups are written, a number without one is an amount or a remark.
  const found = [...text.matchAll(grouped)]
  return (found.length > 0 ? found : [...text.matchAll(bare)]).map(({ groups }) => {
    const written = (groups?.number ?? '').toUpperCase()
    const number = /^\d/.test(written) ? String(Number(written)) : written
    return {
      group: groups?.group?.toUpperCase() ?? null,
      number,
      code: codes.find((one) => one.number === number) ?? null,
    }
  })
}

/** `CO-197 (no authorization)`. */
export const reasonText = ({ group, number, code }: DenialReason): string =>
  `${[group, number].filter((part) => part !== null).join('-')}${code === null ? ' (reason not in the list here)' : ` (${code.means})`}`
