import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { noteSays, siteReason } from '../../src/engine/log/cells/read-note'
import { readSpan } from '../../src/engine/log/cells/read-span'
import { readClock, readMinutes } from '../../src/engine/log/cells/read-time'
import { readAction } from '../../src/engine/log/cells/read-action'
import { readRoute } from '../../src/engine/log/cells/read-route'
import { readDiscarded, readOpened, readVials, readWeight } from '../../src/engine/log/cells/read-dose'
import { flag } from '../../src/engine/log/cells/read-words'
import { codeCells, lines, says, visit, why } from './visit'

// Rows from both sides of an edge: their times, notes and events, and the visit that they make.

const clock = (hours: number, minutes = 0) => hours * 3600 + minutes * 60

describe('a start and a stop in one cell', () => {
  const span = (cell: Cell) => {
    const { start, stop, readable } = readSpan(cell)
    return readable ? [start.seconds, stop.seconds] : 'unreadable'
  }
  const none = -1

  test.each<[Cell, [number, number] | 'unreadable']>([
    ['9:00-10:15', [clock(9), clock(10, 15)]],
    ['11:50-1:05', [clock(11, 50), clock(1, 5)]],
    ['9:00-10:15 am', [clock(9), clock(10, 15)]],
    ['9:00-1:00 pm', [clock(9), clock(13)]],
    ['1:00-9:00 pm', [clock(13), clock(21)]],
    ['12:30-1:00 am', [clock(0, 30), clock(1)]],
    ['11:00-12:30 pm', [clock(11), clock(12, 30)]],
    ['11:00-12:30 am', [clock(23), clock(0, 30)]],
    ['1:00-1:00 pm', [clock(13), clock(13)]],
    ['14:00-3:00 pm', [clock(14), clock(15)]],
    ['09:00-1:00 pm', [clock(9), clock(13)]],
    ['11:30 am - 1:20', [clock(11, 30), clock(13, 20)]],
    ['9:00 am - 9:30', [clock(9), clock(9, 30)]],
    ['9:00 am - 9:00', [clock(9), clock(9)]],
    ['9:00 am - 8:59', [clock(9), clock(20, 59)]],
    ['1:00 pm - 12:59', [clock(13), clock(0, 59)]],
    // An hour above 12, or with a leading zero, is of a 24-hour clock and needs no half of the day.
    ['10:00 pm - 14:00', [clock(22), clock(14)]],
    ['1:00 pm - 09:30', [clock(13), clock(9, 30)]],
    ['11:00 am - 13:20', [clock(11), clock(13, 20)]],
    ['9:00a-10:00p', [clock(9), clock(22)]],
    ['9:00 A.M. to 10:00 P.M.', [clock(9), clock(22)]],
    ['9-10:30', [clock(9), clock(10, 30)]],
    ['9:30-11', [clock(9, 30), clock(11)]],
    ['9-10', 'unreadable'],
    ['9:00 -', [clock(9), none]],
    ['9:00-', [clock(9), none]],
    ['9:00–', [clock(9), none]],
    ['9:00  to', [clock(9), none]],
    ['9:00 to', [clock(9), none]],
    ['9:00', [clock(9), none]],
    ['0900-1000 hrs', [clock(9), clock(10)]],
    ['0900 hours', [clock(9), none]],
    ['9:00→10:00', [clock(9), clock(10)]],
    ['9:00 through 10:00', [clock(9), clock(10)]],
    ['2025-03-04 9:00 - 2025-03-05 10:00', [clock(9), clock(10)]],
    [0, [0, none]],
    [0.375, [clock(9), none]],
    [45720, 'unreadable'],
    [45720.375, [clock(9), none]],
    [905, [clock(9, 5), none]],
    ['', [none, none]],
    [null, [none, none]],
    [true, 'unreadable'],
    ['soon - later', 'unreadable'],
  ])('%s', (cell, expected) => {
    expect(span(cell)).toEqual(expected)
  })

  test('its own dates stay with its times', () => {
    const { start, stop } = readSpan('3/4/2025 23:00 - 3/5/2025 1:00')
    expect([start.day, stop.day]).toEqual([45720, 45721])
  })

  test('without am or pm it may be of a clock of 12 hours, with one of them it is not', () => {
    const half = (cell: string) => [readSpan(cell).start.half, readSpan(cell).stop.half]
    expect(half('11:50-1:05')).toEqual([true, true])
    expect(half('11:50-1:05 pm')).toEqual([false, false])
    expect(half('11:50 am-1:05')).toEqual([false, false])
    expect(half('11:50-13:05')).toEqual([true, false])
  })

  test('in a log that keeps such a clock', () => {
    const one = visit(`Date | Drug | Route | Start-Stop
      2025-03-04 | Remicade | IV infusion | 11:50-1:05
      2025-03-05 | vancomycin | IV infusion | 1:00-2:31`)
    expect(one.ids).toContain('twelve-hour-clock')
    expect(one.answer.encounters.map((each) => each.lines[0]?.minutes)).toEqual([75, 91])
    const other = visit(`Date | Drug | Route | Start-Stop
      2025-03-04 | Remicade | IV infusion | 11:50-1:05
      2025-03-05 | vancomycin | IV infusion | 0:00-1:31`)
    expect(other.ids).not.toContain('twelve-hour-clock')
  })
})

describe('durations', () => {
  test.each<[Cell, number]>([
    ['1:30', 90],
    ['1:30 h', 90],
    ['1:30h', 90],
    ['1:30  hours', 90],
    ['01:30:59', 90],
    ['1:60', -2],
    ['1:30 x', -2],
    ['45 m', 45],
    ['45minutes.', 45],
    ['1 h and 5', 65],
    ['1 h 5 m.', 65],
    ['1.5hrs', 90],
    [0.0625, 90],
    [1 / 96, 15],
    [24, 24],
    [23.5, -2],
    [24.5, 24],
    [45.123, 45],
    [0.5, -2],
    ['', -1],
  ])('%s', (cell, expected) => {
    expect(readMinutes(cell)).toBe(expected)
  })
  test('a bare number counts what its header says', () => {
    expect(readMinutes(1.5, 'h')).toBe(90)
    expect(readMinutes(1.5, 'hours')).toBe(90)
    expect(readMinutes(1.5, 'min')).toBe(1)
    expect(readMinutes(0.25, 'h')).toBe(15)
    expect(readMinutes(0.5, 'min')).toBe(0)
    expect(readMinutes('45 min', 'h')).toBe(45)
    expect(readMinutes(2000, 'h')).toBe(-2)
  })
})

describe('times', () => {
  test.each<[Cell, number]>([
    ['12 AM', 0],
    ['12:30 am', clock(0, 30)],
    ['12 pm', clock(12)],
    ['12:59 p.m.', clock(12, 59)],
    ['1 p', clock(13)],
    ['11:59:59 PM', 86_399],
    ['13:00 AM', -2],
    ['13:00 PM', clock(13)],
    ['0:30 AM', clock(0, 30)],
    ['0:30 PM', -2],
    ['23:59', clock(23, 59)],
    ['24:00', -2],
    ['9:60', -2],
    ['2359', clock(23, 59)],
    ['2400', -2],
    ['960', -2],
    [2359, clock(23, 59)],
    [2360, -2],
    [1260, -2],
    [100, clock(1)],
  ])('%s', (cell, expected) => {
    expect(readClock(cell).seconds).toBe(expected)
  })

  test.each<[Cell, boolean]>([
    ['9:05', true],
    ['905', true],
    ['12:30', true],
    ['1:00:30', true],
    ['10:00', true],
    ['13:00', false],
    ['09:05', false],
    ['0905', false],
    ['0:30', false],
    ['00:30', false],
    ['9:05 am', false],
    ['2025-03-04 9:05', false],
    [905, false],
    [0.375, false],
  ])('%s may be of a clock of 12 hours: %s', (cell, half) => {
    expect(readClock(cell).half).toBe(half)
  })
})

describe('weights, containers and waste', () => {
  test.each<[Cell, number]>([
    ['61.2 kg', 61.2],
    ['1,000 lbs', 453.592_37],
    ['100 lb.', 45.359_237],
    ['100 pound', 45.359_237],
    ['100 kilograms', 100],
    ['100 Kgs', 100],
    [0.5, 0.5],
  ])('%s', (cell, kilograms) => {
    expect(readWeight(cell)).toBeCloseTo(kilograms, 6)
  })

  test('a unit that stands once is that of all', () => {
    const amounts = (cell: string) => readVials(cell)?.map((one) => [one.count, one.size.amount, one.size.unit])
    expect(amounts('1x1 + 2x2 g')).toEqual([
      [1, 1000, 'mg'],
      [2, 2000, 'mg'],
    ])
    expect(amounts('1x500 + 3x100 units')).toEqual([
      [1, 500, 'units'],
      [3, 100, 'units'],
    ])
    expect(amounts('1x500, 3x100')).toEqual([
      [1, 500, 'mg'],
      [3, 100, 'mg'],
    ])
    expect(amounts('2 x 8 mg vials')).toEqual([[2, 8, 'mg']])
    expect(amounts('1 × 10 mL single-dose vial')).toEqual([[1, 10, 'mL']])
    expect(amounts('1*5 mg syringe.')).toEqual([[1, 5, 'mg']])
  })

  test.each<[Cell, 'missing' | 'unreadable']>([
    ['', 'missing'],
    ['n/a', 'missing'],
    ['NA', 'missing'],
    [' -- ', 'missing'],
    ['??', 'missing'],
    ['not documented', 'missing'],
    ['not documented yet', 'unreadable'],
    ['0x100 mg', 'unreadable'],
    ['1x100 mg + 0x50 mg', 'unreadable'],
    [3.5, 'unreadable'],
    [0, 'unreadable'],
  ])('containers "%s"', (cell, expected) => {
    expect(readOpened(cell)).toBe(expected)
  })

  test.each<[Cell, string]>([
    ['none', 'nothing'],
    ['No waste', 'nothing'],
    ['no', 'nothing'],
    ['zero', 'nothing'],
    ['nothing wasted', 'nothing'],
    ['0', 'nothing'],
    [0, 'nothing'],
    ['0.0 mg', 'nothing'],
    ['00', 'nothing'],
    ['0 mL.', 'nothing'],
    ['0.5', 'unreadable'],
    [5, 'unreadable'],
    ['nothing much', 'unreadable'],
    ['n/a', 'missing'],
    ['–', 'missing'],
    [true, 'missing'],
    [null, 'missing'],
  ])('waste "%s"', (cell, expected) => {
    expect(readDiscarded(cell)).toBe(expected)
  })
})

describe('what a note says', () => {
  const said = (note: string) =>
    Object.entries(flag).flatMap(([name, bit]) => ((noteSays(note) & bit) !== 0 ? [name] : []))

  test.each<[string, string[]]>([
    ['infusion interrupted for vomiting', ['interrupted']],
    ['paused', ['interrupted']],
    ['on hold 20 min', ['interrupted']],
    ['drip held', ['interrupted']],
    ['held today', []],
    ['metoprolol held', []],
    ['restarted at 10', ['interrupted']],
    ['restarted the IV', []],
    ['IV restarted', []],
    ['not restarted', ['abandoned']],
    ['resumed', ['interrupted']],
    ['never interrupted', []],
    ['no pause; then interrupted', ['interrupted']],
    ['no interruption but restarted', ['interrupted']],
    ['stopped early', ['abandoned']],
    ['stopped due to reaction', ['abandoned']],
    ['aborted', ['abandoned']],
    ['discontinued', ['abandoned']],
    ['IV discontinued', []],
    ['discontinued PICC', ['catheter']],
    ['aborted at first, completed later', []],
    ['incomplete infusion', ['abandoned']],
    ['not completed', ['abandoned']],
    ['white bagged', ['supplied']],
    ['not white bagged', []],
    ['KVO', ['keepOpen']],
    ['then KVO', []],
    ['followed by KVO', []],
    ['keep vein open', ['keepOpen']],
    ['diluent', ['keepOpen']],
    ['not KVO', []],
    ['flushed', ['flushed']],
    ['flushed port', ['flushed', 'port']],
    ['via PICC', ['catheter']],
    ['counselled', ['counselled']],
    ['counseling refused', []],
    ['pump set up again', ['newSetUp']],
    ['second set-up', ['newSetUp']],
    ['7 lesions', ['lesionsCounted']],
    ['8 lesions', ['manyLesions', 'lesionsCounted']],
    ['lesions', []],
    ['infiltrated', ['failedSite']],
    ['first IV failed', ['failedSite']],
    ['failed first-line therapy', []],
    ['heart failed', []],
    ['incompatible', ['secondSite']],
    ['incompatible, first IV infiltrated', ['failedSite']],
    ['protocol requires two lines', ['secondSite']],
    ['two lines', []],
    ['patient tolerated well', []],
  ])('%s', (note, expected) => {
    expect(said(note).sort()).toEqual([...expected].sort())
  })

  test.each<[string, number]>([
    ['incompatible drugs', flag.secondSite],
    ['whatever is written as a reason', flag.secondSite],
    ['infiltrated', flag.failedSite],
    ['not infiltrated', flag.secondSite],
    [' N/A ', 0],
    ['none.', 0],
    ['---', 0],
    ['unknown', 0],
    ['unknown drug', flag.secondSite],
  ])('reason of a second site: %s', (reason, expected) => {
    expect(siteReason(reason)).toBe(expected)
  })
})

describe('routes and actions', () => {
  test.each([
    ['IV push over 2 min', 'push'],
    ['IVPB via port', 'infusion'],
    ['IM left deltoid', 'intramuscular'],
    ['IM left moon', 'unknown'],
    ['IV infusion via pump', 'infusion'],
    ['IV infusion on pump (30 min)', 'infusion'],
    ['I.V. push', 'push'],
    ['IV.', 'vein'],
    ['SC (abdomen)', 'subcutaneous'],
    ['elastomeric home pump', 'pump'],
    ['portable pump refilled', 'unknown'],
    ['CADD pump at home', 'pump'],
    ['via port', 'vein'],
    ['PO (with food)', 'none'],
    ['intrathecal (LP).', 'intrathecal'],
    ['oral.', 'none'],
    ['IV (slow push)', 'push'],
    ['IV (given as a push)', 'unknown'],
    ['SC (infusion over 60 min)', 'subcutaneous infusion'],
    ['IV infusion (Remicade)', 'infusion'],
    ['intrathecal slowly', 'unknown'],
    ['', 'unstated'],
  ])('%s: %s', (cell, route) => {
    expect(readRoute(cell)).toBe(route)
  })
  test.each([
    ['', 'none'],
    ['NEW BAG', 'start'],
    ['Rate/Dose Change', 'running'],
    ['new-bag', 'start'],
    ['patient asleep', 'unknown'],
    [7, 'unknown'],
  ])('%s: %s', (cell, action) => {
    expect(readAction(cell)).toBe(action)
  })
})

describe('midnight in a log without dates', () => {
  const log = (...rows: string[]) =>
    `Encounter | Drug | Route | Start | Stop | Minutes\n${rows.map((row) => `E1 | ${row}`).join('\n')}`

  test('is a start like any other', () => {
    const one = visit(log('vancomycin | IV infusion | 0:00 | 1:31 |'))
    expect([one.lines, one.ids]).toEqual(['96365, 96366', ['no-date']])
    expect(one.answer.encounters[0]!.lines[0]).toMatchObject({ minutes: 91, date: null })
  })

  test('and a stop, of a documented duration too', () => {
    expect(visit(log('vancomycin | IV infusion | 22:00 | 0:00 |')).ids).toContain('crosses-midnight')
    const one = visit(log('vancomycin | IV infusion | | 0:00 | 91'))
    expect([one.lines, one.ids]).toEqual(['96365, 96366', ['missing-start', 'no-date'].toReversed()])
  })

  test('a push at midnight is far from one at 0:31', () => {
    const pushes = (second: string) =>
      lines(log('ondansetron | IV push | 0:00 | |', `ondansetron | IV push | ${second} | |`), 'hospital')
    expect(pushes('0:30')).toBe('96374')
    expect(pushes('0:31')).toBe('96374, 96376')
  })

  test('what touches there is one run', () => {
    const one = why(log('vancomycin | IV infusion | 0:00 | 0:40 |', 'vancomycin | IV infusion | 0:40 | 1:31 |'))
    expect(one[0]).toBe('96365 | rows 2, 3 | 91 minutes | time.first-hour, run.touching')
  })

  test('events at midnight', () => {
    const one = visit(`Encounter | Drug | Route | Action | Time
      E1 | vancomycin | IV infusion | New Bag | 0:00
      E1 | vancomycin | IV infusion | Stopped | 1:31
      E1 | ondansetron | IV push | Given | 0:00`)
    expect([one.lines, one.ids]).toEqual(['96365, 96366, 96375', ['no-date', 'assumed-primary']])
  })
})

describe('dates of rows', () => {
  test('a row without a date in a dated visit takes that of the visit', () => {
    const one = visit(`Encounter | Date | Drug | Route | Start | Stop
      E1 | 2025-03-04 | Remicade | IV infusion | 9:00 | 10:00
      E1 | | ondansetron | IV push | 8:50 |`)
    expect(one.answer.encounters.flatMap((each) => each.lines.map((line) => line.date))).toEqual([
      '2025-03-04',
      '2025-03-04',
    ])
  })

  test('a hospital visit without a number and with one mistyped start is no stay', () => {
    const one = visit(
      `Patient | Date | Drug | Route | Start | Stop
      P1 | 2025-03-04 | vancomycin | IV infusion | 2025-03-20 9:00 | 2025-03-20 10:00
      P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`,
      'hospital',
    )
    expect(one.findings).toContain('date-conflict 2')
    expect(one.ids).not.toContain('encounter-unclear')
  })

  test('visits without date and patient are one, apart from dated ones of nobody', () => {
    const one = visit(`Patient | Date | Drug | Route | Start
      | | ondansetron | IV push | 9:00
      | 2025-03-04 | ondansetron | IV push | 9:00
      | | famotidine | IV push | 9:00
      P1 | | ondansetron | IV push | 9:00`)
    expect(one.answer.encounters.map((each) => [each.patient, each.date, each.lines.length])).toEqual([
      [null, null, 2],
      ['P1', null, 1],
      [null, '2025-03-04', 1],
    ])
  })
})

describe('times that fail', () => {
  const row = (cells: string, how = '') =>
    visit(`Drug | Category | Route | Start | Stop | Minutes | Rate | Volume\n${cells}`, how)

  test('rate and volume stand in for a stop alone, where the policy says so', () => {
    const rate = 'missing-stop=rate'
    expect(row('vancomycin | | IV infusion | 9:00 | | | 100 mL/h | 250 mL', rate).lines).toBe('96365, 96366')
    expect(row('vancomycin | | IV infusion | 9:00 | | | 100 mL/h | 250 mL').lines).toBe('96374')
    expect(row('vancomycin | | IV infusion | | 9:00 | | 100 mL/h | 250 mL', rate).lines).toBe('96374')
    expect(row('vancomycin | | IV infusion | 9:00 | | | | 250 mL', rate).lines).toBe('96374')
    // Less than a minute is no duration.
    const tiny = row('vancomycin | | IV infusion | 9:00 | | | 999 mL/h | 1 mL', rate)
    expect([
      tiny.lines,
      says('missing-stop', 'Drug | Route | Start | Stop\nvancomycin | IV infusion | 9:00 |'),
    ]).toEqual([
      '96374',
      tiny.answer.encounters[0]!.findings.filter((one) => one.finding === 'missing-stop').map((one) => one.text),
    ])
    expect(row('vancomycin | | IV infusion | 9:00 | | | 60 mL/h | 1 mL', rate).lines).toBe('96374')
    expect(row('vancomycin | | IV infusion | 9:00 | | | 60 mL/h | 16 mL', rate).lines).toBe('96365')
    expect(row('vancomycin | | IV infusion | 9:00 | | 91 | 60 mL/h | 16 mL', rate).lines).toBe('96365, 96366')
  })

  test('the finding says what is coded instead', () => {
    const text = (cells: string, id: string, how = '') =>
      row(cells, how)
        .answer.encounters[0]!.findings.filter((one) => one.finding === id)
        .map((one) => one.text)
        .join()
    expect(text('vancomycin | | IV infusion | 9:00 | | | |', 'missing-stop')).toMatch(/push/)
    expect(text('vancomycin | | IV infusion | 9:00 | | 60 | |', 'missing-stop')).not.toMatch(/push/)
    expect(text('vancomycin | | IV infusion | 9:00 | | | |', 'missing-stop', 'missing-stop=hold')).toMatch(
      /documented\. Nothing is billed/,
    )
    expect(text('normal saline | | hydration | 9:00 | | | |', 'missing-stop')).not.toMatch(/push/)
    expect(text('cisplatin | | intra-arterial | 9:00 | | | |', 'missing-stop')).toMatch(/push/)
    expect(text('ondansetron | | IV push | 22:00 | 2025-03-04 9:00 | | |', 'stop-before-start')).not.toMatch(/push/)
  })
})

describe('a row that names no route', () => {
  test('a drug that is usually pushed is pushed, without a remark, unless something shows a time', () => {
    const one = (more: string) => visit(`Drug | Start | Stop | Minutes\nondansetron | 9:00 | ${more}`)
    expect([one(' | ').lines, one(' | ').ids]).toEqual(['96374', []])
    expect(one('9:40 | ').lines).toBe('96365')
    expect(one(' | 40').lines).toBe('96365')
    expect(one('later | ').ids).toContain('unreadable-time')
    const infused = visit('Drug | Start | Stop\nvancomycin | 9:00 |')
    expect(infused.ids).toContain('missing-stop')
  })

  test('heparin flushes where the note says so, and is a drug where it does not', () => {
    const heparin = (note: string, route = 'IV push') =>
      lines(`Drug | Route | Start | Note\nheparin | ${route} | 9:00 | ${note}`)
    expect(heparin('')).toBe('96374')
    expect(heparin('flushed')).toBe('')
    expect(heparin('flushed', 'IV')).toBe('')
    expect(heparin('flushed', '')).toBe('')
    expect(heparin('flushed', 'SC')).toBe('96372')
    expect(lines('Drug | Route | Start | Note\nondansetron | IV push | 9:00 | flushed')).toBe('96374')
  })

  test('a fluid flushes where it has no stop, and hydrates where it runs', () => {
    const saline = (stop: string) => lines(`Drug | Start | Stop | Note\nnormal saline | 9:00 | ${stop} | flushed`)
    expect(saline('')).toBe('')
    expect(saline('10:00')).toBe('96360')
  })
})

describe('a bolus', () => {
  test('of a drug is a push, of a fluid hydration', () => {
    const bolus = (drug: string, stop: string) => visit(`Drug | Route | Start | Stop\n${drug} | bolus | 9:00 | ${stop}`)
    expect(bolus('ondansetron', '').lines).toBe('96374')
    expect(bolus('ondansetron', '9:20').ids).toContain('push-is-long')
    expect(bolus('normal saline', '10:00').lines).toBe('96360')
  })
})

describe('events', () => {
  const log = (...rows: string[]) =>
    `Date | Drug | Dose | Route | Action | Time\n${rows.map((row) => `2025-03-04 | ${row}`).join('\n')}`

  test('what is given at one moment stands at its own row', () => {
    expect(why(log('ondansetron | | IV push | Given | 9:00', 'Kenalog | | IM | Given | 9:05'))).toEqual([
      expect.stringMatching(/^96374 \| row 2 /) as string,
      expect.stringMatching(/^96372-59 \| row 3 /) as string,
    ])
  })

  test('a row above every drug names none', () => {
    const one = visit(
      log(' | | | New Bag | 9:00', 'vancomycin | | IV infusion | New Bag | 10:00', ' | | | Stopped | 11:31'),
    )
    expect(one.findings).toContain('unknown-drug 2')
    expect(one.lines).toBe('96365, 96366')
    expect(one.answer.encounters[0]!.lines[0]).toMatchObject({ rows: [3, 4], minutes: 91 })
  })

  const run = (...rows: string[]) => visit(log(...rows.map((row) => `vancomycin | | IV infusion | ${row}`)))

  test('a bolus alone is one moment, within an infusion a part of it', () => {
    expect(run('Bolus | 9:00').lines).toBe('96374')
    const within = run('New Bag | 9:00', 'Bolus | 9:30', 'Stopped | 10:31')
    expect([within.lines, within.ids]).toEqual(['96365, 96366', []])
    expect(within.answer.encounters[0]!.lines[0]!.rows).toEqual([2, 3, 4])
  })

  test('a pause holds an infusion from its first word to the restart', () => {
    const minutes = (...rows: string[]) => run(...rows).answer.encounters[0]?.lines[0]?.minutes
    expect(minutes('New Bag | 9:00', 'Paused | 9:40', 'Restarted | 10:00', 'Stopped | 10:51')).toBe(91)
    expect(minutes('New Bag | 9:00', 'Paused | 9:40', 'Held | 9:50', 'Restarted | 10:00', 'Stopped | 10:51')).toBe(91)
    expect(minutes('New Bag | 9:00', 'Paused | 9:40', 'Stopped | 10:00')).toBe(40)
    expect(minutes('New Bag | 9:00', 'Paused | 9:40')).toBe(40)
    const alone = run('Paused | 9:00')
    expect([alone.lines, alone.ids]).toEqual(['', ['not-given']])
  })

  const order = (line: string, ...rows: string[]) =>
    visit(
      `Date | Drug | Route | Start | Stop | Action | Time\n${[line, ...rows.map((row) => ` | | | | | ${row}`)].join('\n')}`,
    )
  const infusion = (start: string, stop: string, date = '2025-03-04') =>
    `${date} | vancomycin | IV infusion | ${start} | ${stop} | |`
  const told = ['New Bag | 2025-03-04 9:00', 'Stopped | 2025-03-04 10:31']

  test('under an order line that agrees, or has no times, they tell', () => {
    for (const line of [infusion('9:00', '10:31'), infusion('', ''), infusion('9:00', ''), infusion('', '10:31')]) {
      const one = order(line, ...told)
      expect([line, one.lines, one.ids]).toEqual([line, '96365, 96366', []])
    }
  })

  test('where the line says something else, both are named', () => {
    for (const line of [infusion('9:01', '10:31'), infusion('9:00', '10:30')]) {
      expect(order(line, ...told).findings).toEqual(['order-conflict 2 3 4'])
    }
    expect(order(infusion('9:00:59', '10:31:59'), ...told).ids).toEqual([])
  })

  test('less than a begin and a stop leaves the line’s own times', () => {
    const rate = order(infusion('9:00', '10:31'), 'Rate Change | 2025-03-04 9:30')
    expect([rate.lines, rate.ids]).toEqual(['96365, 96366', []])
    expect(rate.answer.encounters[0]!.lines[0]!.rows).toEqual([2])
    expect(order(infusion('9:00', '10:31'), 'New Bag | 2025-03-04 9:30').lines).toBe('96365, 96366')
    // Given once is a moment that the line does not tell.
    expect(order(infusion('9:00', '10:31'), 'Given | 2025-03-04 9:30').lines).not.toBe('96365, 96366')
    // A line with one time of two tells less than its events.
    expect(order(infusion('9:00', ''), 'New Bag | 2025-03-04 9:30').ids).toContain('missing-stop')
    expect(order(infusion('', '10:31'), 'New Bag | 2025-03-04 9:30').ids).toContain('missing-stop')
  })

  test('a line printed without a date belongs to the visit of its events; one with a date keeps it', () => {
    const undated = order(infusion('', '', ''), ...told)
    expect(undated.answer.encounters.map((one) => one.date)).toEqual(['2025-03-04'])
    const dated = visit(
      `Encounter | Date | Drug | Dose | Route | Action | Time
      E1 | 2025-03-04 | Remicade | 300 mg | IV infusion | |
      | | | | | New Bag | 2025-03-05 9:00
      | | | | | Stopped | 2025-03-05 10:31`,
      'hospital',
    )
    expect(dated.answer.encounters).toHaveLength(1)
    expect(dated.answer.encounters[0]!.lines[0]).toMatchObject({ date: '2025-03-05', minutes: 91 })
  })

  test('of another patient or visit a row below is not of that order', () => {
    const one = visit(`Encounter | Patient | Date | Drug | Route | Action | Time
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | New Bag | 9:00
      E1 | P2 | 2025-03-04 | | | Stopped | 10:00
      E2 | P1 | 2025-03-04 | | | Stopped | 10:00
      E1 | P1 | 2025-03-04 | | | Stopped | 10:31
      | | 2025-03-04 | ondansetron | IV push | Given | 11:00`)
    expect(one.findings).toEqual(expect.arrayContaining(['unknown-drug 3', 'unknown-drug 4']))
    expect(
      one.answer.encounters.find((each) => each.encounter === 'E1' && each.patient === 'P1')?.lines[0],
    ).toMatchObject({
      rows: [2, 5],
      minutes: 91,
    })
  })
})

describe('a clock of 12 hours by events', () => {
  const events = (...rows: string[]) =>
    visit(
      `Date | Drug | Route | Action | Time\n${rows.map((row) => `2025-03-04 | vancomycin | IV infusion | ${row}`).join('\n')}`,
    )

  test('begun anew before noon shows it as well', () => {
    expect(events('Restarted | 11:50', 'Stopped | 1:05').ids).toContain('twelve-hour-clock')
    expect(events('Rate Change | 11:50', 'Stopped | 1:05').ids).not.toContain('twelve-hour-clock')
  })

  test('of another drug or site it shows nothing', () => {
    const one = (drug: string, site: string) =>
      visit(`Date | Drug | Route | Site | Action | Time
        2025-03-04 | vancomycin | IV infusion | left | New Bag | 11:50
        2025-03-04 | ${drug} | IV infusion | ${site} | Stopped | 1:05`).ids
    expect(one('vancomycin', 'left')).toContain('twelve-hour-clock')
    expect(one('vancomycin', 'right')).not.toContain('twelve-hour-clock')
    expect(one('ceftriaxone', 'left')).not.toContain('twelve-hour-clock')
  })

  test('rows without a time are not among those whose half is unclear', () => {
    const one = visit(`Encounter | Date | Drug | Route | Start | Stop
      E1 | 2025-03-04 | Remicade | IV infusion | 11:50 | 1:05
      E2 | 2025-03-05 | vancomycin | IV infusion | 6:30 | 8:00
      E2 | 2025-03-05 | Kenalog | IM | |
      E2 | 2025-03-05 | ceftriaxone | IV infusion | | 9:00`)
    expect(one.findings).toContain('half-day-unclear 3 5')
  })
})

describe('cells of Excel', () => {
  test('times, dates and marks as a workbook gives them', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', 'Start', 'Stop', 'Primary'],
      [45720, 'vancomycin', 'IV infusion', 0.375, 0.4, true],
      [45720.9, 'ceftriaxone', 'IV infusion', 0.45, 0.5, false],
    ])
    expect(one.lines).toBe('96365, 96367')
    expect(one.answer.encounters[0]!.lines.map((line) => line.rows[0])).toEqual([2, 3])
    const marked = codeCells([
      ['Date', 'Drug', 'Route', 'Start', 'Stop', 'Primary'],
      [45720, 'vancomycin', 'IV infusion', 0.375, 0.4, ''],
      [45720, 'ceftriaxone', 'IV infusion', 0.45, 0.5, 1],
    ])
    expect(marked.answer.encounters[0]!.lines.map((line) => line.rows[0])).toEqual([3, 2])
  })

  test.each(['yes', 'Y', 'TRUE', ' x ', '1', 'primary', 'Main', '✓', '✔'])('"%s" marks the primary drug', (mark) => {
    const rows = visit(`Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 11:00 |
      ceftriaxone | IV infusion | 11:30 | 12:00 | ${mark}`).answer.encounters[0]!.lines
    expect(rows[0]!.rows).toEqual([3])
  })

  test.each(['no', 'N', '0', '', '?'])('"%s" marks nothing', (mark) => {
    const rows = visit(`Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 11:00 |
      ceftriaxone | IV infusion | 11:30 | 12:00 | ${mark}`).answer.encounters[0]!.lines
    expect(rows[0]!.rows).toEqual([2])
  })
})
