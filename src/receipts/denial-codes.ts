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
  return [...text.matchAll(/(?:\b(CO|PR|OA|PI)[\s-]{0,3})?(?<!\d)(\d{1,3})(?!\d)(?![./%]\d)/gi)].map(
    ([, group, number = '']) => ({
      group: group?.toUpperCase() ?? null,
      number: String(Number(number)),
      code: codes.find((one) => one.number === String(Number(number))) ?? null,
    }),
  )
}
