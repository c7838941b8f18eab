import { describe, expect, test } from 'vitest'
import { audited } from '../../src/audit/audit'
import { answer } from '../../src/engine/answer'
import { claimState, type ClaimFacts } from '../../src/engine/claim/claim-state'
import { code, type CodingOptions } from '../../src/engine/coding'
import { defaultPolicies } from '../../src/policies/policies'

/** Reading 27: ready only when nothing is assumed or open; hold when the claim would be denied or wrong as it stands. */

const clean: ClaimFacts = { isDated: true, lines: 2, assumed: [], findings: [] }

describe('of its facts', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    ['nothing assumed, nothing open', {}, 'ready'],
    ['only notes', { findings: [{ severity: 'info', stands: false }] }, 'ready'],
    ['one assumption', { assumed: ['payer'] }, 'review'],
    ['one warning', { findings: [{ severity: 'warning', stands: false }] }, 'review'],
    ['nothing to bill', { lines: 0 }, 'review'],
    ['an error whose line is supported as it is', { findings: [{ severity: 'error', stands: true }] }, 'review'],
    ['an error', { findings: [{ severity: 'error', stands: false }] }, 'hold'],
    [
      'an error beside a warning',
      { findings: (['warning', 'error'] as const).map((severity) => ({ severity, stands: false })) },
      'hold',
    ],
    ['no date of service', { isDated: false }, 'hold'],
  ])('%s', (_, facts, state) => {
    expect(claimState({ ...clean, ...facts })).toBe(state)
  })
})

const visit = {
  Date: '3/4/2025',
  Drug: 'vancomycin',
  Category: 'therapeutic',
  Dose: '1 g',
  NDC: '0409-6510-01',
  Route: 'IV infusion',
  Start: '9:00',
  Stop: '10:00',
  Setting: '11',
  Payer: 'Aetna',
}

function stateOf(changes: Readonly<Record<string, string | null>> = {}, options: CodingOptions = {}): string {
  const cells: Readonly<Record<string, string | null>> = { ...visit, ...changes }
  const headers = Object.keys(cells).filter((header) => cells[header] !== null)
  const coding = code([headers, headers.map((header) => cells[header])], options)
  if ('problem' in coding) throw new Error(coding.problem)
  const [one] = answer(audited(coding)).encounters
  if (one === undefined) throw new Error('no visit')
  return `${one.state}: ${one.findings.map(({ finding, severity }) => `${finding} ${severity}`).join(', ')}`
}

describe('of a visit', () => {
  const methylprednisolone = {
    Stop: '',
    Drug: 'Solu-Medrol',
    Dose: '125 mg',
    Vials: '1x125 mg',
    Route: 'IV push',
    NDC: null,
  }

  test('all said and nothing open is ready', () => {
    expect(stateOf(methylprednisolone)).toBe('ready: ')
  })

  test.each<[string, Readonly<Record<string, string | null>>, CodingOptions]>([
    ['payer', { Payer: null }, { payer: 'Aetna' }],
    ['setting', { Setting: null }, { setting: 'office' }],
  ])('an assumed %s is for review; what the caller says is not assumed', (_, changes, options) => {
    expect(stateOf({ ...methylprednisolone, ...changes })).toMatch(/^review/)
    expect(stateOf({ ...methylprednisolone, ...changes }, options)).toMatch(/^ready/)
  })

  test('a hospital without its department is for review, one with its place of service ready', () => {
    expect(stateOf({ ...methylprednisolone, Setting: 'hospital' })).toMatch(/^review/)
    expect(stateOf({ ...methylprednisolone, Setting: '22' })).toMatch(/^ready/)
  })

  test('a class that the sources leave open is for review, one that the log states is ready', () => {
    const pegloticase = {
      ...methylprednisolone,
      Stop: '11:00',
      Drug: 'Krystexxa',
      Dose: '8 mg',
      Vials: '1x8 mg',
      Route: 'IV infusion',
      NDC: null,
    }
    expect(stateOf({ ...pegloticase, Category: null })).toMatch(/^review/)
    expect(stateOf({ ...pegloticase, Category: 'complex' })).toMatch(/^ready/)
  })

  test('a missing stop leaves a push that is supported: review; where the office waits, hold', () => {
    const open = { ...methylprednisolone, Route: 'IV infusion' }
    expect(stateOf(open)).toMatch(/^review: missing-stop error/)
    expect(stateOf(open, { policies: { ...defaultPolicies, 'missing-stop': 'hold' } })).toMatch(/^hold/)
  })

  test('an unknown drug and a visit without a date are held', () => {
    expect(stateOf({ Drug: 'Zebra', Category: null })).toMatch(/^hold: unknown-drug error/)
    expect(stateOf({ ...methylprednisolone, Date: null })).toMatch(/^hold/)
  })

  test('a log without doses has no drug lines: for review', () => {
    expect(stateOf({ ...methylprednisolone, Dose: null, Vials: null })).toMatch(/^review/)
  })
})
