import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAction } from '../../src/engine/log/cells/read-action'
import { readDay } from '../../src/engine/log/cells/read-date'
import { readDose } from '../../src/engine/log/cells/read-dose'
import { readRoute } from '../../src/engine/log/cells/read-route'
import { readSpan } from '../../src/engine/log/cells/read-span'
import { readClock } from '../../src/engine/log/cells/read-time'
import { codeCells } from './visit'

/** What people and systems write in a cell, and what must be read; what has two meanings is left unread and quoted. */

describe('doses in words', () => {
  test.each([
    ['450 mg in 250 mL NS', 450],
    ['450 mg in 0.9% NaCl 100 mL', 450],
    ['450 mg in D5W 100 mL IVPB over 30 min', 450],
    ['450mg/250ml', 450],
    ['450 MG/250ML', 450],
    ['450mg/45mL (10mg/mL)', 450],
    ['450 mg / 3 vials', 450],
    ['450 mg IV', 450],
    ['450 mg Intravenous', 450],
    ['450 mg, IV', 450],
    ['450 mg x1', 450],
    ['450 mg x 1 dose', 450],
    ['450 mg once', 450],
    ['450 mg total', 450],
    ['Total: 450 mg', 450],
    ['450-mg', 450],
    ['300 mg + 150 mg', 450],
    ['300 mg and 150 mg', 450],
    ['3 x 150 mg', 450],
    ['6 mg/kg (450 mg)', 450],
    ['6 mg/kg x 75 kg = 450 mg', 450],
    ['3 vials (450 mg)', 450],
    ['0.45 GM (450 mg)', 450],
    ['450 mg q4 weeks', 450],
    ['=450 mg', 450],
    ['４５０ mg', 450],
    ['450\u200b mg\u200e', 450],
    ['450\u00a0mg', 450],
  ])('%s', (cell, amount) => {
    expect(readDose(cell)).toEqual({ amount, unit: 'mg' })
  })

  test.each([
    ['450 mg x2'],
    ['400-450 mg'],
    ['about 450 mg'],
    ['450 mg (500 mg)'],
    ['3 g/0.375 g'],
    ['10 mg/mL'],
    ['125 mL/h'],
    ['5 mcg/kg/min'],
    ['450,00 mg'],
    ['450 mg + 10 mL'],
    ['450 mg as ordered by phone'],
    [`450 mg ${'x'.repeat(200)}`],
  ])('%s has no one meaning', (cell) => {
    expect(readDose(cell)).toBe('unreadable')
  })

  test('the unit in a column of its own', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Dose', 'UOM', 'Route', 'Start', 'Stop'],
      ['2025-03-04', 'Solu-Medrol', 125, 'MG', 'IV push', '9:00', ''],
      ['2025-03-05', 'vancomycin', '1.5', 'g', 'IV infusion', '9:00', '10:00'],
      ['2025-03-06', 'vancomycin', '500 mg', 'mL', 'IV infusion', '9:00', '10:00'],
    ])
    expect(one.lines).toBe('96374, J2919-JZx25 / 96365, J3370-JZx3 / 96365, J3370-JZ')
  })

  test('a column of units that counts something else is none', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Dose', 'Units', 'Route', 'Start', 'Stop'],
      ['2025-03-04', 'Solu-Medrol', '125 mg', 25, 'IV push', '9:00', ''],
    ])
    expect(one.lines).toBe('96374, J2919-JZx25')
  })
})

/** Five past nine in the morning, on March 4, 2025 where the cell has a date. */
describe('times', () => {
  const dated = 45720
  test.each<[string, number]>([
    ['09:05 hrs', -1],
    ['0905H', -1],
    ['0905 hours', -1],
    ['9h05', -1],
    ['9:05 a.m.', -1],
    ['09:05 EST', -1],
    ['9:05 AM CDT', -1],
    ['9:05 (restarted)', -1],
    ['9:05 AM per RN', -1],
    ['９：０５', -1],
    ['9:05\u200b', -1],
    ['2025-03-04T09:05:00Z', dated],
    ['2025-03-04T09:05:00-05:00', dated],
    ['2025-03-04T09:05:00.000+0000', dated],
    ['2025-03-04 09:05:00.0000000', dated],
    ['202503040905', dated],
    ['20250304090500', dated],
    ['04MAR2025:09:05:00', dated],
    ['MAR 04,2025@09:05', dated],
    ['Tuesday, March 4, 2025 9:05 AM', dated],
    ['4 March 2025 09:05', dated],
    ['3/4/2025 @ 0905', dated],
    ['3/4/2025 905', dated],
  ])('%s', (cell, day) => {
    const clock = readClock(cell)
    expect([clock.seconds, clock.day]).toEqual([9 * 3600 + 5 * 60, day])
  })

  test.each([
    ['noon', 12],
    ['12 noon', 12],
    ['Midnight', 0],
    ['2:00 in the afternoon', 14],
    ['2 in the morning', 2],
  ])('%s', (cell, hour) => {
    expect(readClock(cell).seconds).toBe(hour * 3600)
  })

  test.each([
    ['~9:05'],
    ['9:05 approx'],
    ['about 9:05'],
    ['9:05 or 9:15'],
    ['9.30'],
    ['9'],
    ['9:05 until late'],
    ['x'.repeat(500)],
  ])('%s is no documented time', (cell) => {
    expect(readClock(cell).seconds).toBe(-2)
  })

  test('a span with zones and words for hours', () => {
    for (const cell of ['09:05 hrs - 11:10 hrs', '9:05 AM EST to 11:10 AM EST', '9h05-11h10']) {
      const { start, stop } = readSpan(cell)
      expect([start.seconds, stop.seconds]).toEqual([32700, 40200])
    }
  })

  test('a span under Start where Stop is blank', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', 'Start', 'Stop'],
      ['2025-03-04', 'vancomycin', 'IV infusion', '9:00', '10:31'],
      ['2025-03-05', 'vancomycin', 'IV infusion', '9:00-10:31', ''],
    ])
    expect(one.lines).toBe('96365, 96366 / 96365, 96366')
    expect(one.ids).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['Tue 3/4/2025'],
    ['Tuesday, March 4, 2025'],
    ['March 4th, 2025'],
    ['4 March 2025'],
    ['04MAR2025'],
    ['4-Mar-25'],
    ['MAR 04,2025'],
    ['Mar. 4, 2025'],
    ['202503040905'],
    ['04MAR2025:09:05:00'],
    ['3\u200b/4/2025'],
  ])('%s', (cell) => {
    expect(readDay(cell)).toBe(45720)
  })

  test.each([['3/4'], ['25/03/2025'], ['2/30/2025'], ['February 30, 2025'], ['4/2025'], ['Smarch 4, 2025']])(
    '%s is none',
    (cell) => {
      expect(readDay(cell)).toBe(-2)
    },
  )
})

describe('events', () => {
  test.each([
    ['Infusion Started', 'start'],
    ['Hang Bag', 'start'],
    ['BagHung', 'start'],
    ['IV Stopped', 'stop'],
    ['Stopped (Dual Sign-Off)', 'stop'],
    ['Stopped - Unscheduled', 'stop'],
    ['Infusion Ended', 'stop'],
    ['FinishedRunning', 'stop'],
    ['Bag Empty', 'stop'],
    ['IV Resumed', 'restart'],
    ['Rate/Dose Change-Dual Sign', 'running'],
    ['Continued on Inpatient Floor', 'running'],
    ['Held per MD order', 'pause'],
    ['Partial Administered', 'given'],
    ['Not Started', 'void'],
    ['Cancelled Entry', 'void'],
    ['See Alternative', 'void'],
    ['Not Stopped', 'unknown'],
    ['Start/Stop', 'unknown'],
    ['Rewritten', 'unknown'],
    ['Stopped and given to family', 'unknown'],
  ])('%s is %s', (cell, action) => {
    expect(readAction(cell)).toBe(action)
  })
})

describe('routes', () => {
  test.each([
    ['Port', 'vein'],
    ['PICC line', 'vein'],
    ['Central Venous Line', 'vein'],
    ['IV - Intravenous', 'vein'],
    ['Intravenous (IV)', 'vein'],
    ['CIVI', 'infusion'],
    ['Continuous IV', 'infusion'],
    ['IVSS', 'infusion'],
    ['PB', 'infusion'],
    ['NG', 'none'],
    ['per rectum', 'unknown'],
    ['PR', 'none'],
    ['NEB', 'none'],
    ['PEG tube', 'none'],
  ])('%s is %s', (cell, route) => {
    expect(readRoute(cell)).toBe(route)
  })
})

/** A hundred and sixty more, each with its reading, put together before they were tried. */
describe('more spellings', () => {
  const listed = readFileSync(new URL('more-spellings.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const clockText = (seconds: number): string => {
    if (seconds < 0) return seconds === -1 ? 'missing' : 'unreadable'
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    return `${h}:${String(m).padStart(2, '0')}${s === 0 ? '' : `:${s}`}`
  }
  const readings: Readonly<Record<string, (cell: string) => string>> = {
    dose: (cell) => {
      const dose = readDose(cell)
      return typeof dose === 'string' ? dose : `${dose.amount} ${dose.unit}`
    },
    time: (cell) => clockText(readClock(cell).seconds),
    action: readAction,
    route: readRoute,
  }
  test.each(listed.map((line) => line.split('\t')))('%s: %s is %s', (kind = '', written = '', reading) => {
    expect(readings[kind]?.(written)).toBe(reading)
  })
})

test('characters without width, blanks and case make no other visit, patient or site', () => {
  const rows = (encounter: string, patient: string, site: string) => [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Site'],
    ['E1', 'Kim', '2025-03-04', 'vancomycin', 'IV infusion', '9:00', '10:00', 'L arm'],
    [encounter, patient, '2025-03-04', 'ondansetron', 'IV push', '8:50', '', site],
  ]
  const plain = codeCells(rows('E1', 'Kim', 'L arm'))
  for (const written of [
    rows('e1', 'KIM', 'l ARM'),
    rows('E1\u200b', '\u200eKim', 'L\u00a0arm'),
    rows('Ｅ１', 'Kim ', 'L  arm'),
  ]) {
    const one = codeCells(written)
    expect(one.lines).toBe(plain.lines)
    expect(one.answer.encounters).toHaveLength(1)
  }
})
