import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { codeCells, visit } from './visit'

const log = (...rows: string[]): string => ['Drug | Route | Start | Stop', ...rows].join('\n')
const minutes = (text: string, how = ''): (number | null)[] =>
  visit(text, how).answer.encounters.flatMap((one) => one.lines.map((line) => line.minutes))

describe('times without am or pm', () => {
  test('over noon: 11:50 to 1:05 is 75 minutes, and that is said', () => {
    const one = visit(log('Remicade | IV infusion | 11:50 | 1:05'))
    expect(one.lines).toBe('96413')
    expect(one.answer.encounters[0]?.lines[0]?.minutes).toBe(75)
    expect(one.ids).toContain('twelve-hour-clock')
    expect(one.ids).not.toContain('stop-before-start')
  })

  test('what follows 1:05 in that visit is the afternoon as well', () => {
    // Read as 1:20 in the morning the steroid would come first and 8 hours before the infusion.
    const one = visit(log('Remicade | IV infusion | 11:50 | 1:05', 'Solu-Medrol | IV infusion | 1:05 | 1:30'))
    expect(one.lines).toBe('96413, 96367')
    const stop = visit(
      log('Remicade | IV infusion | 11:50 | 1:05', 'Solu-Medrol | IV infusion | 1:05 |'),
    ).answer.encounters[0]?.findings.find((each) => each.finding === 'missing-stop')
    expect(stop?.text).toContain('1:05 PM')
  })

  test('the whole log is read so, other visits too', () => {
    const one = visit(`Encounter | Date | Drug | Route | Start | Stop
      E1 | 2025-03-04 | Remicade | IV infusion | 11:50 | 1:05
      E2 | 2025-03-04 | vancomycin | IV infusion | 1:05 |`)
    const [, second] = one.answer.encounters
    expect(second?.findings.map((each) => each.text).join()).toContain('1:05 PM')
  })

  test('12:30 to 1:15 and 12:59 to 1:00 run over no noon but count forwards', () => {
    expect(minutes(log('Remicade | IV infusion | 12:30 | 1:15'))).toEqual([45])
    expect(minutes(log('Remicade | IV infusion | 12:30 | 1:15', 'ondansetron | IV push | 12:59 | 1:00'))).toContain(45)
  })

  test.each([
    ['7:00', '6:59', 719],
    ['7:00', '1:00', 360],
    ['12:59', '1:00', null],
  ])('%s to %s', (start, stop, expected) => {
    const one = visit(log(`Remicade | IV infusion | ${start} | ${stop}`))
    expect(one.ids).toContain('twelve-hour-clock')
    // A minute is a push, which has no minutes of its own on the line.
    if (expected !== null) expect(one.answer.encounters[0]?.lines[0]?.minutes).toBe(expected)
    expect(one.ids).not.toContain('stop-before-start')
  })
})

describe('a log that does not show a clock of 12 hours stays as it is written', () => {
  const shown = 'Remicade | IV infusion | 11:50 | 1:05'

  test.each([
    ['an hour above 12', 'ondansetron | IV push | 13:10 |'],
    ['midnight as 0', 'ondansetron | IV push | 0:10 |'],
    ['a leading zero', 'ondansetron | IV push | 09:10 |'],
    ['am or pm', 'ondansetron | IV push | 9:10 am |'],
    ['a date in a time', 'ondansetron | IV push | 2025-03-04 9:10 |'],
  ])('%s anywhere', (_, other) => {
    const one = visit(log(shown, other))
    expect(one.findings).toContain('stop-before-start 2')
    expect(one.ids).not.toContain('twelve-hour-clock')
  })

  test('a time of Excel anywhere', () => {
    const cells: Cell[][] = [
      ['Date', 'Drug', 'Route', 'Start', 'Stop'],
      ['2025-03-04', 'Remicade', 'IV infusion', '11:50', '1:05'],
      ['2025-03-05', 'Remicade', 'IV infusion', 0.4, 0.45],
    ]
    expect(codeCells(cells).findings).toContain('stop-before-start 2')
    cells[2]![3] = '9:40'
    cells[2]![4] = '10:48'
    expect(codeCells(cells).ids).not.toContain('stop-before-start')
  })

  test('a hospital, which never closes', () => {
    expect(visit(log(shown), 'hospital').findings).toContain('stop-before-start 2')
  })

  test('no row that only such a clock explains: 1:05 stays 1:05', () => {
    const one = visit(log('vancomycin | IV infusion | 1:05 |', 'ondansetron | IV push | 11:00 |'))
    expect(one.answer.encounters[0]?.findings.map((each) => each.text).join()).toContain('started at 1:05')
  })

  test.each([
    ['both in the morning', '11:50', '11:05'],
    ['both in the afternoon', '5:00', '4:00'],
    ['a stop at 7:00', '8:00', '7:00'],
  ])('a slip is none, %s', (_, start, stop) => {
    expect(visit(log(`Remicade | IV infusion | ${start} | ${stop}`)).findings).toContain('stop-before-start 2')
  })

  test('over midnight on a 24-hour clock keeps its meaning', () => {
    const one = visit(log('vancomycin | IV infusion | 20:00 | 8:00'))
    expect(one.ids).toContain('crosses-midnight')
  })

  test('a slip beside rows that show the clock is still reported', () => {
    const one = visit(log(shown, 'vancomycin | IV infusion | 11:50 | 11:05'))
    expect(one.findings).toContain('stop-before-start 3')
    expect(one.ids).toContain('twelve-hour-clock')
    const late = visit(log(shown, 'vancomycin | IV infusion | 2:30 | 2:00'))
    expect(late.findings).toContain('stop-before-start 3')
  })
})

describe('a visit that can be laid in the day in more than one way is reported', () => {
  const shown = 'E1 | 2025-03-04 | Remicade | IV infusion | 11:50 | 1:05'
  const two = (...rows: string[]): string =>
    ['Encounter | Date | Drug | Route | Start | Stop', shown, ...rows.map((row) => `E2 | 2025-03-05 | ${row}`)].join(
      '\n',
    )

  test('6:30 before 7:00 may be morning', () => {
    const one = visit(two('ondansetron | IV push | 6:30 |', 'vancomycin | IV infusion | 7:00 | 8:00'))
    expect(one.findings).toContain('half-day-unclear 3 4')
    expect(one.lines).toBe('96413 / 96365, 96375')
  })

  test('6:30 to 8:00 runs over the opening', () => {
    const one = visit(two('vancomycin | IV infusion | 6:30 | 8:00'))
    expect(one.findings).toContain('half-day-unclear 3')
    expect(one.answer.encounters[1]?.lines[0]?.minutes).toBe(90)
  })

  test('8:00 to 9:00 and 2:00 to 3:00 are as far apart either way: the office is open in between', () => {
    const one = visit(two('vancomycin | IV infusion | 8:00 | 9:00', 'ceftriaxone | IV infusion | 2:00 | 3:00'))
    expect(one.ids).not.toContain('half-day-unclear')
  })

  test('a minute later the other way is shorter', () => {
    const one = visit(two('vancomycin | IV infusion | 8:00 | 9:00', 'ceftriaxone | IV infusion | 2:01 | 3:00'))
    expect(one.findings).toContain('half-day-unclear 3 4')
  })

  test('an infusion over a gap closes it', () => {
    const one = visit(
      two(
        'vancomycin | IV infusion | 8:00 | 4:00',
        'ceftriaxone | IV infusion | 9:00 | 10:00',
        'ondansetron | IV push | 4:30 |',
      ),
    )
    expect(one.ids).not.toContain('half-day-unclear')
  })

  test('shuffled rows are read the same', () => {
    const rows = [
      'ondansetron | IV push | 10:30 |',
      'vancomycin | IV infusion | 11:00 | 12:31',
      'famotidine | IV push | 1:00 |',
    ]
    expect(visit(two(...rows.toReversed())).lines).toBe(visit(two(...rows)).lines)
  })
})

describe('events', () => {
  const events = (...rows: string[]): string =>
    [
      'Date | Drug | Route | Action | Time',
      ...rows.map((row) => `2025-03-04 | vancomycin | IV infusion | ${row}`),
    ].join('\n')

  test('begun before noon and stopped at 1:05', () => {
    expect(minutes(events('New Bag | 11:50', 'Stopped | 1:05'))).toEqual([75])
  })

  test('begun earlier than the stop on a 24-hour clock as well: as written', () => {
    expect(visit(events('New Bag | 1:00', 'Stopped | 1:50', 'New Bag | 11:50')).ids).not.toContain('twelve-hour-clock')
  })
})
