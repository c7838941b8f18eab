import { describe, expect, test } from 'vitest'
import { readBilled, type BilledLine } from '../../src/audit/billed/billed'
import { codeKnowledge } from '../../src/audit/billed/codes'
import { builtIn } from '../../src/reference/built-in'
import { compareClaims } from '../../src/audit/judged/compare'
import { editHits, editsOn, type Edits } from '../../src/audit/judged/edits'
import { dayOfIso } from '../../src/basics/date'
import { editionOn } from '../../src/engine/common/edition'

const lines = (text: string): readonly BilledLine[] => readBilled(text).lines
const text = (line: BilledLine | null): string =>
  line === null ? '' : [line.code, ...line.modifiers].join('-') + (line.units > 1 ? `x${line.units}` : '')

const differences = (billed: string, supported: string): string[] =>
  compareClaims(lines(billed), lines(supported), codeKnowledge(builtIn)).map((one) =>
    [
      `${one.finding}: ${[one.billed, ...(one.also?.billed ?? [])].map(text).join(' + ')}`,
      `> ${[one.supported, ...(one.also?.supported ?? [])].map(text).join(' + ')}`,
    ]
      .join(' ')
      .trim(),
  )

describe('billed against supported', () => {
  test.each([
    ['96413, 96415x2, J1745-JZx40', '96413, 96415x2, J1745-JZx40', []],
    ['96413, 96415', '96413', ['over-coded: 96415 >']],
    ['96413, 96415x3', '96413, 96415x2', ['over-coded: 96415 >']],
    ['96413', '96413, 96415x2', ['missing-line:  > 96415x2']],
    ['96413, 96415', '96413, 96415x2', ['under-coded:  > 96415']],
    ['96365, 96366x2', '96413, 96415x2', ['wrong-code: 96365 > 96413', 'wrong-code: 96366x2 > 96415x2']],
    ['Q5103-JZx40', 'J1745-JZx40', ['wrong-code: Q5103-JZx40 > J1745-JZx40']],
    ['J1745x35', 'J1745x35, J1745-JWx5', ['missing-line:  > J1745-JWx5']],
    ['J1745x40', 'J1745-JZx40', ['modifier-difference: J1745x40 > J1745-JZx40']],
    ['96372, 96413', '96372-59, 96413', ['modifier-difference: 96372 > 96372-59']],
    // A push of the same drug again, billed as one of a new drug.
    ['96374, 96375x2', '96374, 96375, 96376', ['wrong-code: 96375 > 96376']],
    ['96413, 96367', '96413, 96368', ['wrong-code: 96367 > 96368']],
    // Services of other families and office visits are not judged.
    ['96413, 99213-25, 80053, 36415', '96413', []],
    ['', '96413', ['missing-line:  > 96413']],
    ['96413-59, 96413', '96413, 96413-59', []],
    ['96413x2', '96413, 96413-59', ['modifier-difference: 96413x2 > 96413-59']],
    // An infusion without a usable stop is a push.
    ['96413, 96415', '96409', ['wrong-code: 96413 > 96409', 'over-coded: 96415 >']],
    ['96375x3', '96375, 96376', ['wrong-code: 96375 > 96376', 'over-coded: 96375 >']],
    ['96366', '96415x3', ['wrong-code: 96366 > 96415', 'under-coded:  > 96415x2']],
    // XU says more than 59 and stands for it; how a drug was bought and where it was given are not judged.
    ['96413, 96372-XU', '96413, 96372-59', []],
    ['96413-PO, J1745-JZ-TBx40', '96413, J1745-JZx40', []],
    ['96413, A4216', '96413', ['over-coded: A4216 >']],
    ['A4216', '', []],
    ['J1745-JZx4', 'J1745-JZx40', ['under-coded:  > J1745-JZx36']],
    // Units that hold the waste are the same units under a wrong modifier; what is beyond them is too much.
    ['J1745-JZx40', 'J1745x31, J1745-JWx9', ['modifier-difference: J1745-JZx40 > J1745x31 + J1745-JWx9']],
    ['J1745x31, J1745-JWx9', 'J1745-JZx40', ['modifier-difference: J1745x31 + J1745-JWx9 > J1745-JZx40']],
    [
      'J1745-JZx50',
      'J1745x31, J1745-JWx9',
      ['modifier-difference: J1745-JZx50 > J1745x31 + J1745-JWx9', 'over-coded: J1745-JZx10 >'],
    ],
    [
      'J1745x35',
      'J1745x31, J1745-JWx9',
      ['modifier-difference: J1745x35 > J1745x31 + J1745-JWx9', 'under-coded:  > J1745x5'],
    ],
    // JZ is wrong because the waste is missing: one mistake.
    ['J1745-JZx31', 'J1745x31, J1745-JWx9', ['missing-line:  > J1745-JWx9']],
    // Another brand, with its waste: one mistake.
    ['J1745x31, J1745-JWx9', 'Q5103x31, Q5103-JWx9', ['wrong-code: J1745x31 + J1745-JWx9 > Q5103x31 + Q5103-JWx9']],
    ['Q5103-JZx40', 'J1745x31, J1745-JWx9', ['wrong-code: Q5103-JZx40 > J1745x31 + J1745-JWx9']],
    // An infusion for an injection, and the reverse; a first hour again for the next one, and the reverse.
    ['96365', '96372', ['wrong-code: 96365 > 96372']],
    ['96372', '96365', ['wrong-code: 96372 > 96365']],
    ['96413, 96367x2', '96413, 96367, 96366', ['wrong-code: 96367 > 96366']],
    ['96413, 96367, 96366x2', '96413, 96367x2, 96366', ['wrong-code: 96366 > 96367']],
    ['96372', '96523', ['wrong-code: 96372 > 96523']],
    // Two drugs are not each other's wrong code.
    ['J1745-JZx40', 'J3262-JZx400', ['over-coded: J1745-JZx40 >', 'missing-line:  > J3262-JZx400']],
  ])('%s against %s', (billed, supported, expected) => {
    expect(differences(billed, supported)).toEqual(expected)
  })
})

const mayFollow: Readonly<Record<string, readonly string[]>> = {
  96415: ['96413'],
  96375: ['96365', '96374', '96413'],
  96367: ['96365', '96413'],
}
const pairs: Readonly<Record<string, 0 | 1>> = { '96413 96372': 1, '96413 96523': 0 }
const maximums: Readonly<Record<string, { units: number; adjudication: 1 | 2 | 3 }>> = {
  J1745: { units: 100, adjudication: 1 },
  96415: { units: 8, adjudication: 3 },
  96413: { units: 1, adjudication: 2 },
}
const edits: Edits = {
  eitherCode: true,
  initialRank: editsOn(editionOn(dayOfIso('2025-03-04')), builtIn, 'office', '2025-03-04').initialRank,
  mayFollow: (code) => mayFollow[code] ?? null,
  pair: (column1, column2) => pairs[`${column1} ${column2}`] ?? null,
  maximum: (code) => (maximums[code] === undefined ? null : { ...maximums[code], edition: 'MUE 2024Q2', ofDate: true }),
}

describe('edits over what was billed', () => {
  const hits = (billed: string): string[] =>
    editHits(lines(billed), edits).map((hit) =>
      [hit.finding, text(hit.line), 'opened' in hit ? (hit.opened ? 'opened' : `indicator ${hit.indicator}`) : '']
        .join(' ')
        .trim(),
    )
  test.each([
    ['99211, 96413', ['em-99211 99211']],
    ['99211-25, 96413', ['em-99211 99211-25']],
    ['99211', []],
    ['99213, 96413', ['em-needs-25 99213']],
    ['99213-25, 96413', []],
    ['96415', ['orphan-add-on 96415']],
    ['96413, 96415', []],
    ['96413, 96374', ['two-initial 96374']],
    ['96413, 96374-59', []],
    ['96365-XS, 96413', []],
    ['96413x2', ['two-initial 96413x2', 'units-over-limit 96413x2']],
    ['96413, 96372', ['pair-edit 96372 indicator 1']],
    ['96413, 96372-59', ['pair-edit 96372-59 opened']],
    ['96413, 96523-59', ['pair-edit 96523-59 indicator 0']],
    ['96413, 96415x8', []],
    ['96413, 96415x9', ['units-over-limit 96415x9']],
    ['96413, 96415x5, 96415-59x4', ['units-over-limit 96415x5']],
    // Indicator 1 is by line: the discarded part is one of its own.
    ['96413, J1745x90, J1745-JWx20', []],
    ['96413, J1745x110', ['units-over-limit J1745x110']],
    // The modifier may stand on either code since July 2019.
    ['96413-59, 96372', ['pair-edit 96372 opened']],
  ])('%s', (billed, expected) => {
    expect(hits(billed)).toEqual(expected)
  })
})

describe('two initial codes, by the numbers of the date', () => {
  test.each([
    ['2025-03-04', '96413, 96374', ['96374']],
    ['2010-03-04', '96365, 96374', ['96374']],
    ['2008-03-04', '90765, 90774', ['90774']],
    ['2006-03-04', '96413, 90774', ['90774']],
    ['2005-03-04', 'G0347, G0353', ['G0353']],
    // One code for every infusion and one for every push: nothing was initial.
    ['2004-03-04', '90780, 90784', []],
  ])('%s: %s', (date, billed, second) => {
    const { initialRank } = editsOn(editionOn(dayOfIso(date)), builtIn, 'office', date)
    const found = editHits(lines(billed), { ...edits, pair: () => null, mayFollow: () => null, initialRank })
    expect(found.filter((hit) => hit.finding === 'two-initial').map((hit) => hit.line.code)).toEqual(second)
  })
})
