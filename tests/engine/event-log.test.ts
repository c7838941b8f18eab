import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) =>
  `Encounter | Date | Drug | Route | Action | Time\n${rows.map((row) => `E1 | 2025-03-04 | ${row}`).join('\n')}`

describe('an event log', () => {
  test('from New Bag to Stopped; a change of rate lets it run on', () => {
    const one = visit(
      log(
        'Remicade | IV infusion | New Bag | 9:00',
        'Remicade | IV infusion | Rate Change | 9:15',
        'Remicade | IV infusion | Rate Change | 9:30',
        'Remicade | IV infusion | Stopped | 11:13',
      ),
    )
    expect(one.lines).toBe('96413, 96415')
    expect(one.answer.encounters[0]?.lines[0]).toMatchObject({ rows: [2, 3, 4, 5], minutes: 133 })
    expect(one.ids).toEqual([])
  })

  test('Started begins it as well', () => {
    expect(lines(log('vancomycin | IV infusion | Started | 9:00', 'vancomycin | IV infusion | Stopped | 10:31'))).toBe(
      '96365, 96366',
    )
  })

  test('Stopped and Restarted are an interruption', () => {
    const one = visit(
      log(
        'rituximab | IV infusion | New Bag | 11:20',
        'rituximab | IV infusion | Stopped | 12:40',
        'rituximab | IV infusion | Restarted | 13:55',
        'rituximab | IV infusion | Stopped | 16:40',
      ),
    )
    expect(one.lines).toBe('96413, 96415x3')
    expect(one.answer.encounters[0]?.lines[0]?.minutes).toBe(245)
  })

  test('Given is one moment', () => {
    expect(lines(log('ondansetron | IV push | Given | 8:50', 'Kenalog | IM | Given | 9:00'))).toBe('96374, 96372-59')
  })

  test('without Stopped the stop is missing', () => {
    const one = visit(log('vancomycin | IV infusion | New Bag | 9:00'))
    expect(one.lines).toBe('96374')
    expect(one.findings).toContain('missing-stop 2')
  })

  test('without a begin the start is missing', () => {
    const one = visit(log('vancomycin | IV infusion | Stopped | 10:00'))
    expect(one.lines).toBe('96374')
    expect(one.findings).toContain('missing-start 2')
  })

  test('two drugs are two infusions, in whatever order their rows stand', () => {
    const rows = [
      'Remicade | IV infusion | New Bag | 9:00',
      'Remicade | IV infusion | Stopped | 11:13',
      'vancomycin | IV infusion | New Bag | 11:20',
      'vancomycin | IV infusion | Stopped | 12:00',
      'ondansetron | IV push | Given | 8:50',
    ]
    expect(lines(log(...rows))).toBe('96413, 96415, 96367, 96375')
    expect(lines(log(...rows.toReversed()))).toBe('96413, 96415, 96367, 96375')
  })

  test('another New Bag without a stop between goes on', () => {
    expect(
      lines(
        log(
          'vancomycin | IV infusion | New Bag | 9:00',
          'vancomycin | IV infusion | New Bag | 10:00',
          'vancomycin | IV infusion | Stopped | 11:31',
        ),
      ),
    ).toBe('96365, 96366x2')
  })

  test('after Stopped a New Bag is a repeat', () => {
    expect(
      lines(
        log(
          'vancomycin | IV infusion | New Bag | 9:00',
          'vancomycin | IV infusion | Stopped | 9:40',
          'vancomycin | IV infusion | New Bag | 12:00',
          'vancomycin | IV infusion | Stopped | 12:40',
        ),
      ),
    ).toBe('96365, 96366')
  })

  test('over midnight with dates in the log', () => {
    const one = visit(
      `Encounter | Date | Drug | Route | Action | Time
        E1 | 2025-03-04 | normal saline | hydration | New Bag | 23:00
        E1 | 2025-03-05 | normal saline | hydration | Stopped | 2:00`,
      'hospital',
    )
    expect(one.lines).toBe('96360, 96361x2')
    expect(one.answer.encounters[0]?.lines[0]?.date).toBe('2025-03-04')
  })
})

describe('an action that is not understood', () => {
  const log = (...rows: string[]) => ['Drug | Route | Action | Time', ...rows].join('\n')
  const severity = (text: string) =>
    visit(text)
      .answer.encounters.flatMap((one) => one.findings)
      .filter(({ finding }) => finding === 'unknown-action')
      .map((one) => `${one.severity} ${one.rows.join()}`)

  test('is an error where nothing else tells the administration, else a warning', () => {
    const bag = ['vancomycin | IV infusion | New Bag | 9:00', 'vancomycin | IV infusion | Stopped | 10:00']
    expect(severity(log('vancomycin | IV infusion | Warmed | 8:50'))).toEqual(['error 2'])
    expect(severity(log('vancomycin | IV infusion | Warmed | 8:50', ...bag))).toEqual(['warning 2'])
    expect(severity(log(bag[0]!, 'vancomycin | IV infusion | Warmed | 9:30', bag[1]!))).toEqual(['warning 3'])
    expect(severity(log(...bag, 'ondansetron | IV push | Warmed | 9:30'))).toEqual(['error 4'])
    expect(severity(log(...bag))).toEqual([])
  })

  test('changes no code', () => {
    expect(
      lines(
        log(
          'vancomycin | IV infusion | New Bag | 9:00',
          'vancomycin | IV infusion | Warmed | 9:30',
          'vancomycin | IV infusion | Stopped | 10:00',
        ),
      ),
    ).toBe('96365')
  })
})
