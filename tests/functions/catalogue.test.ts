import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/functions/catalogue'
import { call, column } from './call'

const administration = 'start, stop, drug, [route], [encounter], [dose], [site], [setting], [date], [policies], [payer]'

/** Ids and parameters that saved workbooks hold: none is ever renamed, moved or taken away; more may follow. */
const held: Readonly<Record<string, string>> = {
  INFUSION_CODES: administration,
  INFUSION_LINES: 'log, [setting], [payer], [policies], [locations]',
  INFUSION_AUDIT: 'log, [setting], [payer], [policies], [locations]',
  INFUSION_MINUTES: 'start, stop',
  INFUSION_UNITS: 'drug, dose, [date], [vials]',
  INFUSION_WHY: administration,
  INFUSION_PRICE: 'code, date, [locality], [setting], [payer], [fees], [policies]',
  INFUSION_VENDOR: 'drug, dose, prices, [date], [payer], [policies]',
  INFUSION_VERSION: '',
}

test('the functions that workbooks hold are there, each once, with their parameters in order', () => {
  const shown = catalogue.map(({ id, parameters }) => {
    const words = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))
    return [id, words.join(', ')]
  })
  expect(Object.fromEntries(shown)).toMatchObject(held)
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  expect(new Set(catalogue.map(({ place }) => place)).size).toBe(catalogue.length)
})

/** `=NAME("text",3,A1:H40)` → its arguments; a range stands for a small log or table. */
function argumentsOf(formula: string): unknown[] {
  const inside = /^=[A-Z_]+\((.*)\)$/.exec(formula)?.[1]
  if (inside === undefined) throw new Error(`${formula} is no call of a function.`)
  const parts = inside.match(/"[^"]*"|[^,]+/g) ?? []
  return parts.map((part) => {
    if (part.startsWith('"')) return part.slice(1, -1)
    if (part.startsWith('Vendors!')) return vendors
    return /^[A-Z]+\d+:[A-Z]+\d+$/.test(part) ? log : Number(part)
  })
}

const log = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['E1', 'P1', 45720, 'Remicade', 'IV infusion', 0.375, 0.375 + 133 / 1440],
  ['E1', 'P1', 45720, 'Solu-Medrol', 'IV push', 0.36, 0.361],
]

const vendors = [
  ['Drug', 'Vendor', 'Package', 'Price', 'Availability'],
  ['Remicade', 'North', '100 mg', 800, 'in stock'],
]

describe.each(catalogue.map((one) => [one.id, one] as const))('%s', (id, entry) => {
  test('has an id, a description and parameters that Excel takes', () => {
    expect(id).toMatch(/^INFUSION_[A-Z]+$/)
    expect(entry.description.length).toBeGreaterThan(20)
    const names = entry.parameters.map((one) => one.name)
    expect(new Set(names).size).toBe(names.length)
    for (const one of entry.parameters) {
      expect(one.name).toMatch(/^[a-z]+$/)
      expect(one.description.length).toBeGreaterThan(4)
    }
    // Optional ones come last.
    const firstOptional = entry.parameters.findIndex((one) => one.optional)
    if (firstOptional >= 0) expect(entry.parameters.slice(firstOptional).every((one) => one.optional)).toBe(true)
  })

  test('has examples that give what they say', () => {
    expect(entry.examples.length).toBeGreaterThan(0)
    for (const { formula, gives } of entry.examples) {
      expect(formula.startsWith(`=${id}(`)).toBe(true)
      const value = entry.run(argumentsOf(formula))
      const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : JSON.stringify(value)
      if (gives.includes('…')) expect(text.startsWith(gives.split('…')[0]?.trim() ?? '')).toBe(true)
      else if (/^\d/.test(gives)) expect(text).toBe(gives)
      else expect(text.length).toBeGreaterThan(10)
      expect(text).not.toContain('"error"')
    }
  })

  test('takes blanks for its optional arguments: null, "" and nothing', () => {
    const values = argumentsOf(entry.examples[0]?.formula ?? '')
    const plain = JSON.stringify(call(id, ...values))
    for (const blank of [null, '', undefined]) {
      const filled = entry.parameters.map((_, index) => (index < values.length ? values[index] : blank))
      expect(JSON.stringify(call(id, ...filled))).toBe(plain)
    }
  })

  test('is deterministic', () => {
    const values = argumentsOf(entry.examples[0]?.formula ?? '')
    expect(JSON.stringify(call(id, ...values))).toBe(JSON.stringify(call(id, ...values)))
  })

  test('survives whatever a host may send', () => {
    const odd: unknown[] = [
      ...[null, undefined, '', 0, -1, NaN, Infinity, true, '💉', '=A1', 'x'.repeat(40_000), '__proto__', 'constructor'],
      ...[
        [],
        [[]],
        [[null]],
        {},
        [[{}]],
        [['a', 'b']],
        [[1], [2, 3]],
        [
          ['Drug', 'Start'],
          ['x', 'y'],
        ],
      ],
      ...[{ error: '#N/A' }, [[{ error: '#REF!' }]], { basicValue: 5 }, () => 1, Symbol('s'), 10n, new Date(0)],
      ...[column('9:00', null, 'x'), column(...Array.from({ length: 500 }, () => '9:00'))],
    ]
    for (const value of odd) {
      for (let at = 0; at <= entry.parameters.length; at++) {
        const values: unknown[] = entry.parameters.map(() => '9:00')
        values[at] = value
        const shown = Array.isArray(value) ? JSON.stringify(value).slice(0, 40) : typeof value
        expect(() => call(id, ...values), `${shown} as argument ${at + 1}`).not.toThrow()
      }
      expect(() => call(id, ...entry.parameters.map(() => value))).not.toThrow()
    }
  })
})
