import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

/** Bags: a fluid that carries a drug, a row without a number beside several, and what two rows alike are (readings 7, 11, 22). */

const headers = 'Drug | Route | Start | Stop | Bag | Primary'
const log = (...rows: string[]) => [headers, ...rows].join('\n')

describe('a fluid in the bag of a drug is the drug', () => {
  const before = 'normal saline | hydration | 22:00 | 22:29 | |'
  const drug = 'oxaliplatin | IV infusion | 22:30 | 22:39 | B2 |'

  test('its minutes are no hydration, also where the drug ran too short for an infusion', () => {
    expect(lines(log(before, drug, 'normal saline | hydration | 22:30 | 22:39 | B2 |'))).toBe('96409')
    // Its own bag: 29 + 9 minutes are hydration.
    expect(lines(log(before, drug, 'normal saline | hydration | 22:30 | 22:39 | B3 |'))).toBe('96409, 96361')
    // Other times: not the drug's bag.
    expect(lines(log(before, drug, 'normal saline | hydration | 22:31 | 22:40 | B2 |'))).toBe('96409, 96361')
  })

  test('its mark marks the drug', () => {
    const fluid = (mark: string) => `normal saline | hydration | 6:00 | 6:15 | A | ${mark}`
    const rows = ['famotidine | IV infusion | 6:00 | 6:15 | A |', 'ondansetron | IV infusion | 6:10 | 6:30 | |']
    expect(lines(log(fluid('yes'), ...rows))).toBe('96374, 96367')
    expect(lines(log(fluid(''), ...rows))).toBe('96365, 96375')
  })

  test('electrolytes added to it leave it hydration', () => {
    const rows = (bag: string) =>
      log(
        'normal saline | hydration | 9:00 | 10:31 | 1 |',
        `potassium chloride | IV infusion | 9:00 | 10:31 | ${bag} |`,
      )
    expect(lines(rows('1'))).toBe('96360, 96361')
    expect(lines(rows('2'))).toBe('96365, 96366')
  })
})

test('a row without a bag number goes on with the bag hung last', () => {
  const rows = [
    'famotidine | IV infusion | 7:00 | 10:31 | 1 |',
    'famotidine | IV infusion | 11:02 | 13:31 | 2 |',
    'famotidine | IV infusion | 11:16 | 12:16 | 1 |',
    'famotidine | IV infusion | 11:35 | 13:26 | |',
  ]
  // 271 minutes of the first bag: 4 further hours; 149 of the second: the repeat and one of its own.
  expect(lines(log(...rows), 'hospital')).toBe('96365, 96366x6')
  expect(lines(log(...rows.toReversed()), 'hospital')).toBe('96365, 96366x6')
})

test('two bags that ran at once count once as minutes beside another drug (repeat-infusion=sum)', () => {
  const rows = log(
    'docetaxel | IV infusion | 9:00 | 12:40 | 1 |',
    'docetaxel | IV infusion | 11:36 | 11:52 | 2 |',
    'infliximab | IV infusion | 11:26 | 13:57 | |',
  )
  // 74 of 151 minutes are shared, not 90: sequential.
  expect(lines(rows, 'repeat-infusion=sum')).toBe('96413, 96415x5, 96417')
})

test('a mark names the fluid, whichever of its rows bears it, but not where it carries a drug', () => {
  const fluid = 'normal saline | hydration | 9:09 | 10:19 | |'
  const drug = 'famotidine | IV infusion | 9:00 | 9:17 | |'
  expect(lines(log(drug, 'normal saline | hydration | 9:09 | 9:09 | | yes', fluid))).toBe('96360, 96367')
  expect(lines(log(drug, 'normal saline | hydration | 9:09 | 9:09 | |', fluid))).toBe('96365, 96361')
  const bag = ['vancomycin | IV infusion | 11:00 | 12:00 | 1 |', 'normal saline | hydration | 11:00 | 12:00 | 1 |']
  expect(lines(log('normal saline | hydration | 8:00 | 10:31 | | yes', ...bag))).toBe('96360, 96361x2, 96367')
  expect(lines(log('normal saline | hydration | 8:00 | 10:31 | |', bag[0]!, `${bag[1]!} yes`))).toBe('96365, 96361x3')
})

describe('rows alike in everything, without a clock (reading 22)', () => {
  const minutes = (...rows: string[]) => ['Drug | Route | Minutes | Bag', ...rows].join('\n')
  const row = 'normal saline | hydration | 46 |'

  test('are one, and asked about', () => {
    expect(lines(minutes(row, row))).toBe('96360')
    expect(visit(minutes(row, row)).ids).toContain('duplicate-row')
  })

  test('are two where minutes or bag differ', () => {
    expect(lines(minutes(row, 'normal saline | hydration | 45 |'))).toBe('96360, 96361')
    expect(lines(minutes(`${row} 1`, `${row} 2`))).toBe('96360, 96361')
  })
})

test('the seconds of a push are taken off hydration, not its whole minutes (push-minutes-in-hydration=deduct)', () => {
  const rows = (stop: string) =>
    log('famotidine | IV infusion | 17:00 | ' + stop + ' | |', 'normal saline | hydration | 16:45:30 | 19:17:30 | |')
  // Of 152 minutes 150.5 are left; of one minute off, 151.
  expect(lines(rows('17:01:30'), 'push-minutes-in-hydration=deduct')).toBe('96374, 96361x2')
  expect(lines(rows('17:01:00'), 'push-minutes-in-hydration=deduct')).toBe('96374, 96361x3')
})

test('another fluid that is hung after midnight is its own date’s, the same one that goes on is not', () => {
  const rows = (second: string) => `Encounter | Date | Drug | Route | Start | Stop
    E1 | 2025-10-05 | normal saline | hydration | 22:45 | 00:02
    E1 | 2025-10-06 | ${second} | hydration | 00:01 | 01:01`
  const dated = (text: string) =>
    visit(text, 'hospital').answer.encounters[0]?.lines.map(({ code, date, units }) => `${code}x${units} ${date}`)
  expect(dated(rows('lactated ringers'))).toEqual(['96360x1 2025-10-05', '96361x1 2025-10-06'])
  expect(dated(rows('normal saline'))).toEqual(['96360x1 2025-10-05', '96361x1 2025-10-05'])
})
