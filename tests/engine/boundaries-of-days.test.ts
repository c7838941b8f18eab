import { describe, expect, test } from 'vitest'
import { lines, visit, why } from './visit'

// What only a patient's whole day shows, and where several sites meet: boundaries and ties.

const visits = (...rows: string[]) => `Encounter | Patient | Date | Drug | Route | Start | Stop\n${rows.join('\n')}`
const sites = (...rows: string[]) => `Drug | Route | Start | Stop | Site | Site reason | Primary\n${rows.join('\n')}`
const on4 = (encounter: string, row: string) => `${encounter} | P1 | 2025-03-04 | ${row}`
const on5 = (encounter: string, row: string) => `${encounter} | P1 | 2025-03-05 | ${row}`

describe('visits of one day', () => {
  test.each([
    ['hydration', 'normal saline | hydration | 9:00 | 10:00', '96360'],
    ['a push', 'ondansetron | IV push | 9:00 |', '96374'],
    ['a chemotherapy push', 'doxorubicin | IV push | 9:00 |', '96409'],
    ['a chemotherapy infusion', 'Remicade | IV infusion | 9:00 | 10:00', '96413'],
  ])('%s is an initial service too', (_, row, code) => {
    expect(lines(visits(on4('E1', row), on4('E2', 'ceftriaxone | IV infusion | 15:00 | 16:00')))).toBe(
      `${code} / 96365-59`,
    )
  })

  test('the second says why its modifier stands', () => {
    const rows = visits(
      on4('E1', 'vancomycin | IV infusion | 9:00 | 10:00'),
      on4('E2', 'ceftriaxone | IV infusion | 15:00 | 16:00'),
    )
    expect(why(rows)[1]).toBe('96365-59 | row 3 | 60 minutes | time.first-hour, initial.second-visit')
  })

  test('begin with their first row by the clock, wherever it stands', () => {
    const rows = (first: string[], second: string[]) =>
      lines(visits(...first.map((row) => on4('E1', row)), ...second.map((row) => on4('E2', row))))
    const early = 'vancomycin | IV infusion | 9:00 | 10:00'
    const late = 'ondansetron | IV push | 14:00 |'
    const between = ['ceftriaxone | IV infusion | 11:00 | 12:00']
    for (const first of [
      [early, late],
      [late, early],
    ]) {
      expect(rows(first, between)).toBe('96365, 96375 / 96365-59')
      expect(rows(between, first)).toBe('96365-59 / 96365, 96375')
    }
  })

  test('a row without a time does not decide which was first', () => {
    const morning = ['vancomycin | IV infusion | 9:00 | 10:00', 'Kenalog | IM | |']
    const afternoon = 'ceftriaxone | IV infusion | 15:00 | 16:00'
    for (const rows of [morning, morning.toReversed()]) {
      expect(lines(visits(...rows.map((row) => on4('E1', row)), on4('E2', afternoon)))).toBe(
        '96365, 96372-59 / 96365-59',
      )
    }
  })

  test('without any time the number decides', () => {
    const rows = visits(on4('E2', 'vancomycin | IV push | |'), on4('E1', 'ceftriaxone | IV push | |'))
    expect(lines(rows)).toBe('96374 / 96374-59')
  })

  test('stays of nobody in particular do not meet', () => {
    const stay = (encounter: string) =>
      ['2025-03-04', '2025-03-05'].map((date) => `${encounter} | | ${date} | vancomycin | IV infusion | 9:00 | 10:00`)
    expect(lines(visits(...stay('E1'), ...stay('E2')), 'hospital')).toBe('96365, 96366 / 96365, 96366')
  })

  test('every date begins anew', () => {
    const row = 'vancomycin | IV infusion | 9:00 | 10:00'
    const later = 'ceftriaxone | IV infusion | 15:00 | 16:00'
    expect(lines(visits(on4('E1', row), on4('E2', later), on5('E3', row), on5('E4', later)))).toBe(
      '96365 / 96365-59 / 96365 / 96365-59',
    )
  })

  test('a stay over two dates meets a visit on its first', () => {
    const rows = visits(
      on4('E1', 'vancomycin | IV infusion | 9:00 | 10:00'),
      on5('E1', 'ceftriaxone | IV infusion | 9:00 | 9:40'),
      on4('E2', 'meropenem | IV infusion | 15:00 | 16:00'),
    )
    expect(lines(rows, 'hospital')).toBe('96365, 96367 / 96365-59')
  })

  test('on each date of a stay an injection is paired with what was given that day', () => {
    const rows = visits(
      on4('E1', 'vancomycin | IV infusion | 9:00 | 10:00'),
      on4('E1', 'Kenalog | IM | 10:10 |'),
      on5('E1', 'ketorolac | IM | 10:10 |'),
    )
    expect(lines(rows, 'hospital')).toBe('96365, 96372-59, 96372')
  })

  test('the flush of a port falls away beside another visit, whichever came first', () => {
    const flush = 'port flush | | 9:00 |'
    const other = 'Kenalog | IM | 14:00 |'
    const one = visit(visits(on4('E1', flush), on4('E2', other)))
    expect(one.lines).toBe(' / 96372')
    expect(one.answer.encounters[0]?.findings.map((finding) => finding.text)).toEqual([
      'Port flush is included in the administration and not billed separately.',
    ])
    expect(lines(visits(on4('E1', other), on4('E2', flush)))).toBe('96372 / ')
    expect(lines(visits(on4('E1', flush), on4('E2', flush.replace('9:00', '15:00'))))).toBe('96523 / ')
  })
})

describe('the line of the initial service', () => {
  const chemotherapy = 'Remicade | IV infusion | 9:00 | 11:00'

  test.each([
    ['', '96365, 96365-59, 96366', [[3], [2], [2]]],
    ['hospital', '96365, 96365-59, 96366', [[2], [3], [2]]],
  ])('is that of the marked drug in an office alone: %s', (how, expected, rows) => {
    const one = visit(
      sites(
        'vancomycin | IV infusion | 9:00 | 11:00 | left arm',
        'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm | incompatible | yes',
      ),
      how,
    )
    const sorted = one.answer.encounters[0]?.lines.toSorted((a, b) => a.modifiers.length - b.modifiers.length)
    expect(sorted?.filter((line) => line.code === '96365').map((line) => line.rows)).toEqual(rows.slice(0, 2))
    expect(one.lines.split(', ').sort().join(', ')).toBe(expected)
  })

  test('is that of an infusion before a push, whatever came first', () => {
    expect(
      lines(
        sites(
          'ondansetron | IV push | 8:00 | | left arm | incompatible',
          'vancomycin | IV infusion | 9:00 | 10:00 | right arm',
        ),
      ),
    ).toBe('96365, 96374-59')
  })

  test('an infusion whose time is missing ranks as a push', () => {
    expect(
      lines(
        sites(
          'vancomycin | IV infusion | 8:00 | | left arm | incompatible',
          'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm',
        ),
      ),
    ).toBe('96365, 96374-59')
  })

  test('without a site is the one that the record does not call a second', () => {
    const rows = sites(
      chemotherapy,
      'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm | incompatible',
      'ondansetron | IV push | 10:30 | | left arm',
    )
    expect(lines(rows)).toBe('96365-59, 96413, 96415, 96375')
  })

  test('without a site, and several that have no reason: the one used first', () => {
    const one = visit(
      sites(
        chemotherapy,
        'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm',
        'ondansetron | IV push | 8:30 | | left arm',
      ),
    )
    expect(one.findings).toContain('second-site-without-reason 3')
    expect(one.findings).not.toContain('second-site-without-reason 4')
  })

  test('without a site, and all called a second: the first by name', () => {
    const rows = sites(
      chemotherapy,
      'ceftriaxone | IV infusion | 9:00 | 10:00 | right arm | incompatible',
      'ondansetron | IV push | 10:30 | | left arm | incompatible',
    )
    expect(lines(rows)).toBe('96365-59, 96413, 96415, 96375')
  })

  test('pushes, infusions and fluids each go with their own line', () => {
    const rows = sites(
      'vancomycin | IV infusion | 9:00 | 11:00 | left arm',
      'ondansetron | IV push | 9:00 | | right arm | incompatible',
      'normal saline | hydration | 12:00 | 13:00 | right arm',
      'morphine | IV push | 9:30 | | left arm',
    )
    expect(why(rows)).toEqual([
      '96365 | row 2 | 120 minutes | time.first-hour, initial.one, initial.primary-reason',
      '96374-59 | row 3 | push.first, initial.one, initial.rank, initial.second-site',
      '96366 | row 2 | 120 minutes | time.additional-hour',
      '96375 | row 5 | push.new-drug',
      '96361 | row 4 | 60 minutes | hydration.secondary',
    ])
  })

  test('lumens of one catheter are one site', () => {
    const two = (first: string, second: string) =>
      lines(
        sites(
          `vancomycin | IV infusion | 9:00 | 11:00 | ${first}`,
          `ceftriaxone | IV infusion | 9:00 | 10:00 | ${second} | incompatible`,
        ),
      )
    expect(two('PICC, proximal lumen', 'PICC, distal lumen')).toBe('96365, 96366, 96368')
    expect(two('port lumen 1', 'Port lumen 2')).toBe('96365, 96366, 96368')
    expect(two('PICC', 'port')).toBe('96365, 96365-59, 96366')
  })
})
