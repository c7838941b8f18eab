import type { Measure } from '../../reference/reference'
import { amountText } from '../drugs/amounts'
import type { Facts, FindingText } from './finding'
import { n, rowList, s, type Say } from './parts-of-texts'

/** What findings about drugs, doses and waste say. */

/** An amount in whole millionths of the finding's measure. */
const amount = (facts: Facts, name: string): string =>
  amountText(Math.abs(n(facts, name)), s(facts, 'measure') as Measure)

export const drugTexts = {
  'unreadable-dose': (f) => unreadableDose(f),
  'unknown-drug': (f) => ({
    text:
      s(f, 'drug') === '' ? 'The row names no drug: no code.' : `"${s(f, 'drug')}" is no drug that we know: no code.`,
    ask: 'Which drug was it? Correct the name, or give its class in a column Category.',
  }),
  'drug-ambiguous': (f) =>
    f.candidates === undefined
      ? {
          text: `${s(f, 'drug')} may be ${s(f, 'codes')}, and nothing in the row decides: no drug line.`,
          ask: 'Which product was given? Write its brand or its HCPCS code in the column Drug.',
        }
      : ambiguousText(s(f, 'written'), s(f, 'why'), s(f, 'candidates').split('; ')),
  'drug-code-not-valid': (f) => ({
    text:
      `${s(f, 'written')} was not in force on the date of service` +
      (s(f, 'valid') === '' ? ': no drug line.' : `; ${s(f, 'valid')} was: no drug line.`),
    ask: 'Which code stands for the drug on that date? Correct the code or the date.',
  }),
  'dose-missing': (f) => doseMissing(f),
  'dose-unit-mismatch': (f) => ({
    text:
      `The column ${s(f, 'column')} counts ${s(f, 'drug')} in ${measureWord(f, 'written')}, ${s(f, 'code')} in ` +
      `${measureWord(f, 'counted')}: ${s(f, 'column') === 'Dose' ? 'no drug line' : 'left out'}.`,
    ask: `How many ${measureWord(f, 'counted')} was it?${s(f, 'note') === '' ? '' : ` ${s(f, 'note')}`}`,
  }),
  'waste-missing': (f) => ({
    text:
      `Nothing says what became of the rest: ${amount(f, 'dose')} of ${s(f, 'drug')} is no whole container` +
      (s(f, 'proposal') === ''
        ? ' that we know.'
        : `. With the least waste it is ${s(f, 'proposal')}, ${s(f, 'code')}-JW x${n(f, 'left')}.`) +
      ' Billed are the units given, without JW or JZ.',
    ask: 'Which containers were opened, and how much was thrown away? Write it in the columns Vials and Discarded.',
  }),
  'waste-conflict': (f) => ({
    text:
      `${amount(f, 'dose')} of ${s(f, 'drug')} and what was thrown away are ${amount(f, 'apart')} too ${n(f, 'apart') < 0 ? 'much' : 'little'} for containers ` +
      `of ${amount(f, 'opened')}. Billed are the units given, without JW or JZ.`,
    ask: 'Which of dose, waste and containers is wrong? Overfill is never billed.',
  }),
  'no-drug-code': (f) => ({
    text:
      s(f, 'when') === 'never'
        ? `Our tables hold no HCPCS code of ${s(f, 'drug')}: no drug line.`
        : `${s(f, 'drug')} has no HCPCS code that we know on the date of service; ${s(f, 'code')} was in force ${s(f, 'when')}: no drug line.`,
    ask: 'Look the code up and add its line by hand.',
  }),
  'drug-not-billed': (f) => ({
    text: `The note says that ${s(f, 'drug')} was not the office's own: its administration is billed, the drug is not.`,
    ask: 'Nothing, if somebody else supplied it.',
  }),
  'dose-repeated': (f, rows) => ({
    text: `${s(f, 'drug')} in ${rowList(rows)} is one infusion, and its rows repeat a dose; ${s(f, 'dose')} in all are counted.`,
    ask: 'Was each row a bag of its own? Then give each a number in the column Bag.',
  }),
  'ndc-conflict': (f) => ({
    text: `The package ${s(f, 'ndc')} belongs to ${s(f, 'other')}, the drug line is ${s(f, 'code')} (${s(f, 'drug')}).`,
    ask: 'Which of the two was given: is the NDC wrong, or the drug?',
  }),
  'unreadable-ndc': (f) => ({
    text: `"${s(f, 'cell')}" is no NDC that can be read.`,
    ask: 'Write all eleven digits, or the hyphens as they stand on the package.',
  }),
} as const satisfies Record<string, Say>

function unreadableDose(f: Facts): FindingText {
  switch (s(f, 'column')) {
    case 'Vials':
      return {
        text: `"${s(f, 'cell')}" in the column Vials says neither how many nor which size.`,
        ask: 'Which containers were opened? Write it like 4x100 mg or 1x500 mg + 3x100 mg.',
      }
    case 'Discarded':
      return {
        text: `"${s(f, 'cell')}" in the column Discarded is no amount that can be read.`,
        ask: 'How much was thrown away, in which unit? Write it like 95 mg; 0 where nothing was.',
      }
    default:
      return {
        text: `"${s(f, 'cell')}" is no dose that can be read.`,
        ask: 'Which dose was given, in which unit? Write it like 300 mg or 5 mg/kg.',
      }
  }
}

function doseMissing(f: Facts): FindingText {
  const [drug, code, dose] = [s(f, 'drug'), s(f, 'code'), s(f, 'dose')]
  const none = `units of ${code} cannot be worked out: no drug line.`
  switch (s(f, 'why')) {
    case 'weight':
      return {
        text: `${drug} is ordered by weight (${dose}) and no weight is documented; ${none}`,
        ask: 'How heavy was the patient? Write it in the column Weight.',
      }
    case 'surface':
      return {
        text: `${drug} is ordered by body surface (${dose}), which a log does not hold; ${none}`,
        ask: 'Which dose was given? Write it like 300 mg.',
      }
    case 'vial-size':
      return {
        text: `${drug} is written in vials (${dose}) without their size; ${none}`,
        ask: 'Which dose was given? Write it like 300 mg.',
      }
    case 'several':
      return {
        text: `${drug} stand in one row; their doses cannot be told apart: no drug lines.`,
        ask: 'Give each drug a row of its own with its dose, and all of them one number in the column Bag.',
      }
    default:
      return { text: `${drug} has no dose; ${none}`, ask: 'Which dose was given?' }
  }
}

const measureWords: Readonly<Record<string, string>> = {
  unit: 'units',
  each: 'pieces',
  cell: 'cells',
  microcurie: 'microcuries',
}
const measureWord = (f: Facts, name: string): string => measureWords[s(f, name)] ?? s(f, name)

/** What a cell leaves open: a shared name, two names that are not one drug, or a name near one that we know. */
function ambiguousText(written: string, why: string, candidates: readonly string[]): FindingText {
  const either =
    candidates.length > 1 ? `${candidates.slice(0, -1).join(', ')} or ${candidates.at(-1)}` : candidates[0]!
  switch (why) {
    case 'near':
      return {
        text: `"${written}" is no drug that we know: no code. It is near ${either}.`,
        ask: candidates.length > 1 ? `Was it ${either}? Correct the name.` : `Was ${either} meant? Correct the name.`,
      }
    case 'conflict':
      return {
        text: `"${written}" names drugs that are not the same: ${candidates.join(', ')}.`,
        ask: 'Which of them was given? Correct the name.',
      }
    default:
      return {
        text: `"${written}" may be ${either}; each has a code of its own.`,
        ask: 'Which product was given? Write its brand, its full name or its HCPCS code, or say once what the name means in this office.',
      }
  }
}
