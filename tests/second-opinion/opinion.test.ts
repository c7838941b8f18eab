import { describe, expect, test } from 'vitest'
import { lineText } from './compare'
import { opinion } from './opinion'
import { defaultPolicies, type Administration, type Policies, type Setting } from './plain'
import { given, visitsOf } from './written'

/** The lines of one visit on 4 March 2025, without the date. */
function coded(setting: Setting, rows: readonly Administration[], policies: Partial<Policies> = {}): string[] {
  return opinion(visitsOf(setting, rows), { ...defaultPolicies, ...policies })
    .flatMap(({ lines }) => lines.map(lineText))
    .map((line) => line.replace(' on 3/4/2025', ''))
    .sort()
}

const alone = (text: string): string[] => coded('hospital', [given(text)])

describe('the clock, as the table of rule R12 has it', () => {
  test.each([
    ['0:15', ['96374 x1'], ['96409 x1'], []],
    ['0:16', ['96365 x1'], ['96413 x1'], []],
    ['0:30', ['96365 x1'], ['96413 x1'], []],
    ['0:31', ['96365 x1'], ['96413 x1'], ['96360 x1']],
    ['1:30', ['96365 x1'], ['96413 x1'], ['96360 x1']],
    ['1:31', ['96365 x1', '96366 x1'], ['96413 x1', '96415 x1'], ['96360 x1', '96361 x1']],
    ['2:30', ['96365 x1', '96366 x1'], ['96413 x1', '96415 x1'], ['96360 x1', '96361 x1']],
    ['2:31', ['96365 x1', '96366 x2'], ['96413 x1', '96415 x2'], ['96360 x1', '96361 x2']],
    ['3:31', ['96365 x1', '96366 x3'], ['96413 x1', '96415 x3'], ['96360 x1', '96361 x3']],
  ])('%s hours from midnight', (stop, therapeutic, chemotherapy, hydration) => {
    expect(alone(`Golf, therapeutic, infusion, 0:00-${stop}`)).toEqual(therapeutic)
    expect(alone(`Alpha, chemotherapy, infusion, 0:00-${stop}`)).toEqual(chemotherapy)
    expect(alone(`Kilo fluid, hydration, infusion, 0:00-${stop}`)).toEqual(hydration)
  })

  test('9:00:20 to 9:16:10 is 15 minutes (contract, section 1)', () => {
    expect(alone('Golf, therapeutic, infusion, 9:00:20-9:16:10')).toEqual(['96374 x1'])
  })

  test('a stop before the start is the next day up to 12 hours', () => {
    expect(alone('Kilo fluid, hydration, infusion, 23:00-2:00')).toEqual(['96360 x1', '96361 x2'])
    expect(alone('Kilo fluid, hydration, infusion, 13:00-1:01')).toEqual([])
  })
})

describe('examples that the texts give with their answer', () => {
  test('contract, section 2: 133 minutes of chemotherapy and a push', () => {
    const rows = [given('Alpha, chemotherapy, infusion, 9:00-11:13'), given('Golf, therapeutic, push, 8:50-')]
    expect(coded('office', rows)).toEqual(['96375 x1', '96413 x1', '96415 x1'])
  })

  test('R10: 80 and 165 minutes of one interrupted infusion are 245', () => {
    const rows = [
      given('Alpha, chemotherapy, infusion, 11:20-12:40'),
      given('Alpha, chemotherapy, infusion, 13:55-16:40', { resumed: true }),
    ]
    expect(coded('office', rows)).toEqual(['96413 x1', '96415 x3'])
  })

  test('R14: a push of chemotherapy, then 125 minutes of a therapeutic drug', () => {
    const rows = [given('Alpha, chemotherapy, push, 9:00-'), given('Golf, therapeutic, infusion, 9:10-11:15')]
    expect(coded('office', rows)).toEqual(['96366 x1', '96367 x1', '96409 x1'])
  })

  test('R15: 175 minutes of hydration beside another initial are three units', () => {
    const rows = [given('Golf, therapeutic, push, 8:00-'), given('Kilo fluid, hydration, infusion, 9:00-11:55')]
    expect(coded('hospital', rows)).toEqual(['96361 x3', '96374 x1'])
  })

  test('R17: three times 30 minutes of hydration are 90', () => {
    const hours = ['9:00-9:30', '10:00-10:30', '11:00-11:30'].map((times) =>
      given(`Kilo fluid, hydration, infusion, ${times}`),
    )
    const rows = [given('Golf, therapeutic, push, 8:00-'), ...hours]
    expect(coded('hospital', rows)).toEqual(['96361 x1', '96374 x1'])
    expect(coded('hospital', rows, { 'hydration-segments': 'each' })).toEqual(['96374 x1'])
  })

  test('reading 1: 42 shared minutes of 63 and 93 are no majority', () => {
    const rows = [given('Golf, therapeutic, infusion, 9:00-10:33'), given('Hotel, therapeutic, infusion, 9:51-10:54')]
    const shared43 = [
      given('Golf, therapeutic, infusion, 9:00-10:25'),
      given('Hotel, therapeutic, infusion, 9:42-10:54'),
    ]
    expect(coded('hospital', rows)).toEqual(['96365 x1', '96366 x1', '96368 x1'])
    expect(coded('hospital', shared43)).toEqual(['96365 x1', '96368 x1'])
  })

  test('MedLearn, 31 January 2022: 30 shared minutes are deducted from the shorter drug', () => {
    const rows = [given('Golf, therapeutic, infusion, 6:00-7:30'), given('Hotel, therapeutic, infusion, 7:00-16:00')]
    expect(coded('hospital', rows, { overlap: 'deduct' })).toEqual(['96365 x1', '96366 x8', '96367 x1'])
  })

  test('reading 5: 120 minutes again are two additional hours', () => {
    const rows = [given('Golf, therapeutic, infusion, 9:00-10:00'), given('Golf, therapeutic, infusion, 12:00-14:00')]
    expect(coded('hospital', rows)).toEqual(['96365 x1', '96366 x2'])
    expect(coded('hospital', rows, { 'repeat-infusion': 'sum' })).toEqual(['96365 x1', '96366 x2'])
  })
})
