import { isState } from './states'

/** Abbreviations and spellings of one word, as billing systems cut them. */
const spelled: Readonly<Record<string, string>> = {
  ...same('MEDICARE', 'MCR', 'MCARE', 'MCRE', 'MDCR', 'MCRB'),
  ...same('MEDICAID', 'MCD', 'MCAID', 'MDCD', 'CAID'),
  ...same('ADVANTAGE', 'ADV', 'ADVTG', 'ADVNTG', 'ADVG'),
  ...same('REPLACEMENT', 'REPL', 'REPLC', 'RPLCMNT', 'REPLACE'),
  ...same('SUPPLEMENT', 'SUPP', 'SUP', 'SUPPL', 'SUPPLEMENTAL', 'SUPPLEMENTARY'),
  ...same('MANAGED', 'MGD', 'MNGD', 'MANGD'),
  ...same('COMMERCIAL', 'COMM', 'COMML'),
  ...same('SENIOR', 'SR', 'SNR'),
  ...same('UHC', 'UNITEDHEALTHCARE', 'UNITEDHEALTH'),
  ...same('PREFERRED', 'PREF', 'PFD'),
  ...same('PART', 'PT'),
  ...same('WELLCARE', 'WELCARE'),
}

/** Words that a name runs together, apart. */
const apart: Readonly<Record<string, string>> = {
  MAPD: 'MEDICARE ADVANTAGE',
  MEDICAREADVANTAGE: 'MEDICARE ADVANTAGE',
  MEDADVANTAGE: 'MEDICARE ADVANTAGE',
  MEDICARECOMPLETE: 'MEDICARE COMPLETE',
  BLUEMEDICARE: 'BLUE MEDICARE',
  HUMANACHOICE: 'HUMANA CHOICE',
  BLUECROSS: 'BLUE CROSS',
  BLUESHIELD: 'BLUE SHIELD',
  BCBSM: 'BCBS MI',
}

/** Long words that no other payer's word comes near: one letter wrong, missing, or too many is still the word. */
const distinctive = ['MEDICARE', 'MEDICAID', 'ADVANTAGE', 'SUPPLEMENT', 'REPLACEMENT', 'RAILROAD', 'COMMERCIAL']

/** After these MED is short for Medicare; MED MUTUAL is Medical Mutual. */
const afterMed = new Set(['ADVANTAGE', 'SUPPLEMENT', 'PART', 'A', 'B', 'HMO', 'PPO', 'REPLACEMENT', 'RAILROAD'])

/** A payer's name as words in upper case: brackets with a billing system's own number gone, abbreviations written out. */
export function wordsOfName(name: string): string[] {
  const plain = name
    .toUpperCase()
    .replaceAll(/\[\s*\d+\s*\]/g, ' ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/\bW\s*\/\s*C\b/g, 'WC')
    .replaceAll(/\bBC\s*\/\s*BS\b/g, 'BCBS')
    .replaceAll(/\bTRI-?\s?CARE\b/g, 'TRICARE')
    .replaceAll(/\b([DIC])-SNP\b/g, '$1SNP')
    .replaceAll(/\bL\s*&\s*I\b/g, 'WORKERS COMP')
    // UnitedHealthcare's Community Plan as much as a commercial plan.
    .replaceAll(/\bCOMM PLAN\b/g, 'COMM-PLAN')
    .replaceAll(/[^A-Z0-9-]+|(?<!COMM)-/g, ' ')
    .replaceAll(/\bA AND B\b/g, 'A B')
    .trim()
  const words = plain
    .split(/\s+/)
    .flatMap((word) => (apart[word] ?? stateApart(word)).split(' '))
    .map((word) => spelled[word] ?? mended(word))
    .filter((word) => word !== '')
  return words.map((word, at) => (word === 'MED' && afterMed.has(words[at + 1] ?? '') ? 'MEDICARE' : word))
}

/** `BCBSTX` as `BCBS TX`. */
function stateApart(word: string): string {
  const state = /^BCBS([A-Z]{2})$/.exec(word)?.[1]
  return state !== undefined && isState(state) ? `BCBS ${state}` : word
}

const mended = (word: string): string =>
  word.length < 7 ? word : (distinctive.find((right) => right !== word && isOneOff(word, right)) ?? word)

/** Whether one letter changed, missing, added, or two neighbours swapped make one word the other. */
function isOneOff(word: string, right: string): boolean {
  let at = 0
  while (at < word.length && word[at] === right[at]) at++
  const rest = (text: string, from: number): string => text.slice(from)
  if (word.length === right.length) {
    const swapped =
      word[at] === right[at + 1] && word[at + 1] === right[at] && rest(word, at + 2) === rest(right, at + 2)
    return swapped || rest(word, at + 1) === rest(right, at + 1)
  }
  if (word.length === right.length + 1) return rest(word, at + 1) === rest(right, at)
  return word.length === right.length - 1 && rest(word, at) === rest(right, at + 1)
}

function same(word: string, ...spellings: readonly string[]): Record<string, string> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, word]))
}
