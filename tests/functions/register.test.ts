import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/functions/catalogue'
import type { CustomFunction } from '../../src/functions/define'
import { registerFunctions } from '../../src/functions/excel/register'
import { notAvailable, valueError, type Result } from '../../src/functions/value'
import { FakeCustomFunctions, FakeError } from './fake-custom-functions'

function registered(entries: readonly CustomFunction[] = catalogue): FakeCustomFunctions {
  const host = new FakeCustomFunctions()
  registerFunctions(host, entries)
  host.started = true
  return host
}

/** A function of the test's own, which counts its calls. */
function entry(run: (values: readonly unknown[]) => Result, spills = true) {
  const calls: (readonly unknown[])[] = []
  const made: CustomFunction = {
    id: 'INFUSION_TEST',
    place: 1,
    description: '',
    parameters: [
      { name: 'first', description: '', optional: false },
      { name: 'second', description: '', optional: true },
    ],
    spills,
    examples: [],
    run: (values) => {
      calls.push(values)
      return run(values)
    },
  }
  return { made, calls }
}

const omitted = (count: number): null[] => Array.from({ length: count }, () => null)

describe('with Excel', () => {
  it('associates every function of the catalogue before the host has brought its error class', () => {
    expect([...registered().functions.keys()]).toEqual(catalogue.map((one) => one.id))
  })

  it('answers single cells as one cell', () => {
    const answer = registered().call('INFUSION_CODES', [['9:00']], [['11:13']], [['Remicade']], ...omitted(7))
    expect(answer).toEqual([['96413, 96415']])
  })

  it('answers columns with a column, knowing the visit', () => {
    const answer = registered().call(
      'INFUSION_CODES',
      [[0.375], [0.5]],
      [[0.4675925925925926], [0.5208333333333334]],
      [['Remicade'], ['Solu-Medrol']],
      ...omitted(7),
    )
    expect(answer).toHaveLength(2)
    expect((answer as unknown[][])[0]).toEqual(['96413, 96415'])
  })

  it('answers a log with a rectangle in which nothing is null', () => {
    const log = [
      ['Date', 'Drug', 'Start', 'Stop'],
      [45720, 'Remicade', 0.375, 0.4675925925925926],
      [null, null, null, null],
    ]
    const answer = registered().call('INFUSION_LINES', log, null, null, null) as unknown[][]
    expect(answer[0]![0]).toBe('Encounter')
    expect(new Set(answer.map((row) => row.length)).size).toBe(1)
    expect(answer.flat().every((cell) => cell !== null && cell !== undefined)).toBe(true)
  })

  it('answers a scalar as a scalar', () => {
    expect(registered().call('INFUSION_VERSION')).toMatch(/^Infusion Coder /)
  })

  it('lets an error cell of the log in and says which cell cannot be read', () => {
    // As office.js hands over an error cell: its own error object.
    const cell = { type: 'Error', basicType: 'Error', basicValue: '#N/A', code: '#N/A' }
    const answer = registered().call('INFUSION_MINUTES', [['9:00'], [cell]], [['9:45'], ['10:00']])
    expect(answer).toMatchObject([[45], [{ code: '#VALUE!' }]])
    expect(((answer as unknown[][])[1]![0] as FakeError).message).toContain('#N/A')
  })

  it('throws the host’s own error, with its sentence, where the whole answer is one', () => {
    const error = registered().errorOf('INFUSION_MINUTES', [['9:00'], ['9:30']], [['9:45'], ['10:00'], ['11:00']])
    expect(error.code).toBe('#VALUE!')
    expect(error.message).toContain('has 2 rows')
    expect(registered().errorOf('INFUSION_MINUTES', [['10:00']], [[null]]).message).toBe('The stop is missing.')
  })
})

describe('whatever a function answers', () => {
  it('turns #N/A into Excel’s own', () => {
    const host = registered([entry(() => notAvailable('No code.')).made])
    expect(host.errorOf('INFUSION_TEST', 1, null)).toMatchObject({ code: '#N/A', message: 'No code.' })
  })

  it('turns errors inside an array into Excel’s own and pads short rows', () => {
    const host = registered([entry(() => [['a'], [valueError('No.'), 2]]).made])
    const answer = host.call('INFUSION_TEST', 1, null) as unknown[][]
    expect(answer[0]).toEqual(['a', ''])
    expect(answer[1]![0]).toBeInstanceOf(FakeError)
    expect(answer[1]![1]).toBe(2)
  })

  it('never answers with an empty array', () => {
    expect(registered([entry(() => []).made]).call('INFUSION_TEST', 1, null)).toEqual([['']])
    expect(registered([entry(() => [[]]).made]).call('INFUSION_TEST', 1, null)).toEqual([['']])
  })

  it('makes of an unexpected fault #VALUE! with a sentence that quotes no cell', () => {
    const { made } = entry(() => {
      throw new TypeError('Cannot read Smith, Anna')
    })
    const error = registered([made]).errorOf('INFUSION_TEST', 'Smith, Anna', null)
    expect(error.code).toBe('#VALUE!')
    expect(error.message).toMatch(/^Infusion Coder could not work this out/)
    expect(error.message).not.toContain('Smith')
  })

  it('keeps a text within what a cell can hold', () => {
    const host = registered([entry(() => 'x'.repeat(40_000), false).made])
    expect(host.call('INFUSION_TEST', 1, null)).toHaveLength(32_767)
  })
})

describe('arguments', () => {
  it('come without the invocation, however many a host sends', () => {
    const { made, calls } = entry(() => 1)
    const host = registered([made])
    host.call('INFUSION_TEST', 'a', 'b')
    host.call('INFUSION_TEST', 'c')
    expect(calls).toEqual([['a', 'b'], ['c']])
    expect(host.errorOf('INFUSION_TEST').message).toBe('The argument first is missing.')
  })

  it('that are the same are answered once, others are not mixed up', () => {
    const { made, calls } = entry(([first]) => String(first))
    const host = registered([made])
    expect(host.call('INFUSION_TEST', [['a', 1]], null)).toEqual([['a,1']])
    expect(host.call('INFUSION_TEST', [['a', 1]], null)).toEqual([['a,1']])
    expect(host.call('INFUSION_TEST', [['a'], [1]], null)).toEqual([['a,1']])
    expect(host.call('INFUSION_TEST', [['a', '1']], null)).toEqual([['a,1']])
    expect(calls).toHaveLength(3)
  })

  it('whose answer was a fault are never remembered', () => {
    const { made, calls } = entry(() => {
      throw new Error('fault')
    })
    const host = registered([made])
    host.errorOf('INFUSION_TEST', 'fault', null)
    host.errorOf('INFUSION_TEST', 'fault', null)
    expect(calls).toHaveLength(2)
  })
})
