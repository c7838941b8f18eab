import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBilled } from '../../src/audit/billed/billed'

const read = (text: string): string =>
  readBilled(text)
    .lines.map((line) => [line.code, ...line.modifiers].join('-') + (line.units > 1 ? `x${line.units}` : ''))
    .join(', ')

test.each([
  ['96413, 96415x2, J1745x30, J1745-JW x1', '96413, 96415x2, J1745x30, J1745-JW'],
  ['96415 (2)', '96415x2'],
  ['96415*2', '96415x2'],
  ['2x96415', '96415x2'],
  ['2 x 96415, 30xJ1745', '96415x2, J1745x30'],
  // A factor of clotting is counted by the unit: 12000 is no code.
  ['J7192x12000', 'J7192x12000'],
  ['96365, J7192 x 12000', '96365, J7192x12000'],
  ['3 96415', '96415x3'],
  ['96413; 96415 X 2 units', '96413, 96415x2'],
  ['96413/96415x2', '96413, 96415x2'],
  ['96413\n96415 2', '96413, 96415x2'],
  ['96413 x1 + 96415 x 3', '96413, 96415x3'],
  ['96372 59', '96372-59'],
  ['96372-59x2', '96372-59x2'],
  ['99213-25, 96413', '99213-25, 96413'],
  ['J1745:40', 'J1745x40'],
  ['J1745 JZ 40', 'J1745-JZx40'],
  ['j1745-jz x 40 units', 'J1745-JZx40'],
  // A bare number behind a drug counts units, also where it looks like a modifier.
  ['J2919 25', 'J2919x25'],
  ['J0129-JA-JZ x 100', 'J0129-JA-JZx100'],
  // Equal lines are one.
  ['96375, 96375', '96375x2'],
  ['96372-59, 96372', '96372-59, 96372'],
  ['', ''],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
  expect(readBilled(text).unread).toEqual([])
})

test.each([
  ['96413 $152.37, 96415 $31.20', '96413, 96415'],
  ['96413 152.37, 96415 31.20', '96413, 96415'],
  ['96413 Chemo infusion, 1st hr $150.00', '96413'],
  ['96413-59 CHEMO IV INFUSION UP TO 1 HR x1; 96415 EA ADDL HR x2', '96413-59, 96415x2'],
  ['J1745 infliximab 10 mg x30', 'J1745x30'],
])('descriptors and amounts beside codes are read over: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
  expect(readBilled(text).unread).toEqual([])
})

test.each([['1250.00'], ['$1250.00'], ['$1,250'], ['1,250.00'], ['12']])('%s alone is no code', (text) => {
  expect(readBilled(text)).toEqual({ lines: [], unread: [text] })
})

test('modifiers in another order are the same line', () => {
  expect(readBilled('J0129-JA-JZ x2, J0129-JZ-JA').lines.map(({ code, units }) => [code, units])).toEqual([
    ['J0129', 3],
  ])
})

test('what is no code is quoted, and the codes beside it are read', () => {
  expect(readBilled('96413, pending')).toEqual({
    lines: [{ code: '96413', modifiers: [], units: 1 }],
    unread: ['PENDING'],
  })
})

test('any written form of a claim is read back', () => {
  const line = fc.record({
    code: fc.constantFrom('96413', '96415', '96372', 'J1745', 'Q5103', 'G0498', '99213'),
    modifier: fc.constantFrom('', '59', 'JZ', 'JW', 'XS', '25'),
    units: fc.integer({ min: 1, max: 900 }),
    times: fc.constantFrom('x', ' x', 'X ', '*', ' x '),
    hyphen: fc.constantFrom('-', ' -', '- '),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { selector: (one) => one.code + one.modifier, maxLength: 6 }),
      fc.constantFrom(',', ', ', ';', '\n', ' , '),
      (claim, comma) => {
        const text = claim
          .map(
            (one) => one.code + (one.modifier === '' ? '' : one.hyphen + one.modifier) + one.times + String(one.units),
          )
          .join(comma)
        const read = readBilled(text)
        expect(read.unread).toEqual([])
        expect(read.lines.map((one) => [one.code, one.modifiers.join(), one.units])).toEqual(
          claim.map((one) => [one.code, one.modifier, one.units]),
        )
      },
    ),
    { seed: 20250304 },
  )
})

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const line of readBilled(text).lines) expect(line.units).toBeGreaterThanOrEqual(0)
    }),
  )
})
