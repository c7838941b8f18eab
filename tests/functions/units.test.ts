import { describe, expect, test } from 'vitest'
import { call, isError } from './call'

/** Worked by hand: unit of the code, label of the vials, date; what is left in a begun unit is billed, never discarded. */
describe('units and waste of a dose, worked by hand', () => {
  test.each([
    // 40 units are opened; 30.5 are given, 31 billed, 9 left.
    ['Remicade', '305 mg', '2025-03-04', '4x100 mg', ['J1745', 31, 9, 'JW']],
    ['Inflectra', '410 mg', '2025-03-04', '5x100 mg', ['Q5103', 41, 9, 'JW']],
    // 2 mg left of a unit of 10 mg: nothing that could be billed.
    ['Remicade', '398 mg', '2025-03-04', '4x100 mg', ['J1745', 40, 0, 'JZ']],
    ['Remicade', '300 mg', '2025-03-04', null, ['J1745', 30, 0, 'JZ']],
    // JW began with 2003.
    ['Remicade', '305 mg', '2002-12-31', '4x100 mg', ['J1745', 31, 9, '']],
    ['Remicade', '305 mg', '2003-01-01', '4x100 mg', ['J1745', 31, 9, 'JW']],
    // Old hosts send 0 for a blank date and blank vials.
    ['Remicade', '300 mg', 0, 0, ['J1745', 30, 0, 'JZ']],
    // JZ began in July 2023; JW is required since 2017.
    ['Remicade', '300 mg', '2023-06-30', '3x100 mg', ['J1745', 30, 0, '']],
    ['Remicade', '300 mg', '2023-07-01', '3x100 mg', ['J1745', 30, 0, 'JZ']],
    ['Remicade', '305 mg', '2017-01-01', '4x100 mg', ['J1745', 31, 9, 'JW']],
    ['Simponi Aria', '165 mg', '2025-03-04', '4x50 mg', ['J1602', 165, 35, 'JW']],
    ['Orencia', '750 mg', '2025-03-04', '3x250 mg', ['J0129', 75, 0, 'JZ']],
    ['Actemra', '480 mg', '2025-03-04', '1x400 + 1x80', ['J3262', 480, 0, 'JZ']],
    ['Rituxan', '750 mg', '2025-03-04', '1x500 + 3x100', ['J9312', 75, 5, 'JW']],
    // 61.2 units given of 64 opened.
    ['Benlysta', '612 mg', '2025-03-04', '1x400 + 2x120', ['J0490', 62, 2, 'JW']],
    ['Venofer', '200 mg', '2025-03-04', '1x200 mg', ['J1756', 200, 0, 'JZ']],
    ['Injectafer', '750 mg', '2025-03-04', '1x750 mg', ['J1439', 750, 0, 'JZ']],
    ['Reclast', '5 mg', '2025-03-04', '1x5 mg', ['J3489', 5, 0, 'JZ']],
    ['Entyvio', '300 mg', '2025-03-04', '1x300 mg', ['J3380', 300, 0, 'JZ']],
    // 125 mg in units of 5 mg; until March 2024 one unit was up to 125 mg.
    ['Solu-Medrol', '125 mg', '2025-03-04', '1x125 mg', ['J2919', 25, 0, 'JZ']],
    ['J2930', '125 mg', '2023-05-04', '1x125 mg', ['J2930', 1, 0, '']],
    ['J2920', '40 mg', '2023-05-04', '1x40 mg', ['J2920', 1, 0, '']],
    // A syringe of 6 mg was one unit until 2021; 0.5 mg a unit since.
    ['Neulasta', '6 mg', '2021-11-01', '1x6 mg', ['J2505', 1, 0, '']],
    ['Neulasta', '6 mg', '2022-02-01', '1x6 mg', ['J2506', 12, 0, '']],
    // 100 mg a unit until 2018.
    ['Rituxan', '700 mg', '2018-06-01', '2x100 + 1x500', ['J9310', 7, 0, '']],
    // Two substances in one code: units can be counted, milligrams cannot.
    ['Opdualag', '160 units', '2025-05-05', '2x80 units', ['J9298', 160, 0, 'JZ']],
  ])('%s %s on %s from %s', (drug, dose, date, vials, row) => {
    expect(call('INFUSION_UNITS', drug, dose, date, vials)).toEqual([row])
  })

  test.each([
    ['Remicade', '410 mg', '2025-03-04', '4x100 mg', /more than the vials hold/],
    ['Opdualag', '480 mg', '2025-05-05', null, /J9298 counts units.* 3 mg of nivolumab with 1 mg of relatlimab/],
    ['J2930', '125 mg', '2025-03-04', '1x125 mg', /J2930 was not in force on that date; J2919 was/],
    ['infliximab', '300 mg', '2025-03-04', '3x100 mg', /"infliximab" may be .*infliximab-dyyb/],
    ['Remicaid', '300 mg', '2025-03-04', '3x100 mg', /"Remicaid" may be Remicade \(infliximab\)/],
    // Two codes by the size of the dose: 60 mg may be two of one or one of the other.
    ['Solu-Medrol', '60 mg', '2023-05-04', null, /may be J2920, J2930/],
    ['Remicade', '30 mL', '2025-03-04', null, /J1745 counts mg/],
    ['Remicade', '5 mg/kg', '2025-03-04', null, /needs the weight/],
  ])('%s %s on %s from %s is not a number but a sentence', (drug, dose, date, vials, sentence) => {
    const answer = call('INFUSION_UNITS', drug, dose, date, vials)
    expect(isError(answer)).toBe(true)
    expect((answer as unknown as { text: string }).text).toMatch(sentence)
  })
})
