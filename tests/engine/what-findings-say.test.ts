import { describe, expect, test } from 'vitest'
import { lines, says, visit } from './visit'

// Each finding names the figures of the row that it is about: a sentence without them helps nobody.

const log = (...rows: string[]) =>
  `Drug | Route | Start | Stop | Note | Category | Site | Site reason | Primary\n${rows.join('\n')}`
const fluid = 'normal saline | hydration'

test.each<[id: string, rows: string[], how: string, said: string[]]>([
  [
    'overlap',
    ['vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'],
    '',
    [
      'ceftriaxone (60 minutes)',
      'vancomycin (120 minutes)',
      '30 minutes',
      '"majority" this is 96367',
      '"any" it is 96368',
    ],
  ],
  [
    'overlap',
    ['vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:44 | 11:44'],
    'overlap=any',
    ['16 minutes', '"any" this is 96368', '"majority" it is 96367'],
  ],
  [
    'overlap',
    ['vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'],
    'overlap=deduct',
    ['"deduct" this is 96367', '"any" it is 96368'],
  ],
  [
    'no-code-for-concurrent',
    ['rituximab | IV infusion | 9:00 | 11:00', 'cyclophosphamide | IV infusion | 9:10 | 10:10'],
    '',
    ['cyclophosphamide', 'rituximab', '96549'],
  ],
  [
    'no-code-for-concurrent',
    [
      'doxorubicin | IV push | 8:00 | 8:10',
      'vancomycin | IV infusion | 9:00 | 10:30',
      'ceftriaxone | IV infusion | 9:00 | 9:40',
    ],
    '',
    ['ceftriaxone ran beside vancomycin', '96368'],
  ],
  ['infusion-is-push', ['vancomycin | IV infusion | 9:00 | 9:15'], '', ['vancomycin ran 15 minutes']],
  [
    'repeat-push',
    ['ondansetron | IV push | 9:00', 'ondansetron | IV push | 9:31'],
    '',
    ['ondansetron was pushed again; in an office'],
  ],
  [
    'repeat-push',
    ['ondansetron | IV push | 9:00', 'ondansetron | IV push | 9:30'],
    'hospital',
    ['ondansetron was pushed again within 30 minutes'],
  ],
  [
    'repeat-push',
    ['levetiracetam | IV infusion | 9:00 | 10:00', 'levetiracetam | IV push | 10:31'],
    '',
    ['levetiracetam was also infused'],
  ],
  [
    'repeat-push',
    ['levetiracetam | IV infusion | 9:00 | 10:00', 'levetiracetam | IV push | 10:30'],
    'hospital',
    ['within 30 minutes of its infusion'],
  ],
  [
    'repeat-push',
    ['doxorubicin | IV push | 9:00', 'doxorubicin | IV push | 9:50'],
    'hospital',
    ['second push of a chemotherapy drug'],
  ],
  [
    'one-minute-pushes',
    ['ondansetron | IV push | 9:00', 'famotidine | IV push | 9:00:59', 'morphine | IV push | 9:01'],
    '',
    ['famotidine and ondansetron are charted'],
  ],
  [
    'concurrent-hydration',
    [`${fluid} | 9:00 | 12:00`, 'vancomycin | IV infusion | 9:30 | 10:15'],
    '',
    ['Hydration ran 45 minutes beside', '135 minutes'],
  ],
  ['too-short-hydration', [`${fluid} | 9:00 | 9:20`], '', ['20 minutes of hydration count, and 31']],
  [
    'too-short-hydration',
    [`${fluid} | 9:00 | 9:20`, `${fluid} | 11:00 | 11:15`],
    'hydration-segments=each',
    ['No piece', '31 minutes', '35 minutes in all'],
  ],
  [
    'assumed-primary',
    ['vancomycin | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50'],
    '',
    ['vancomycin was taken', 'With ondansetron'],
  ],
  [
    'primary-ignored',
    ['vancomycin | IV infusion | 9:00 | 10:00 | | | | | yes', 'Remicade | IV infusion | 10:00 | 11:00'],
    '',
    ['vancomycin is marked', 'infliximab is initial'],
  ],
  [
    'second-site-without-reason',
    [
      'vancomycin | IV infusion | 9:00 | 11:00 | | | left arm',
      'ceftriaxone | IV infusion | 11:00 | 12:00 | | | right arm',
    ],
    '',
    ['Nothing says why a second site (right arm) was needed'],
  ],
  [
    'second-site-without-reason',
    [
      'vancomycin | IV infusion | 9:00 | 11:00 | | | left arm',
      'ceftriaxone | IV infusion | 11:00 | 12:00 | | | right arm',
      'meropenem | IV infusion | 12:00 | 13:00 | | | right arm | first IV failed',
    ],
    '',
    ['second site (right arm) because the first failed'],
  ],
  [
    'included-service',
    ['port access | | 8:00', 'vancomycin | IV infusion | 9:00 | 10:00'],
    '',
    ['port access is part of the administration'],
  ],
  ['included-service', ['port flush', 'port flush'], '', ['port flush is part of']],
  ['no-administration-code', ['triamcinolone | intrathecal'], '', ['triamcinolone into the spinal canal']],
  ['no-administration-code', ['triamcinolone | intralesional'], '', ['triamcinolone is no chemotherapy']],
  ['no-administration-code', ['Kenalog | intra-articular'], '', ['triamcinolone by this route belongs to a procedure']],
  ['no-administration-code', ['vancomycin | PO'], '', ['vancomycin has no administration code by this route']],
  [
    'no-administration-code',
    ['drug A | IV infusion | 9:00 | 10:00 | | none'],
    '',
    ['drug A is taken without a needle'],
  ],
])('%s: %s %s', (id, rows, how, said) => {
  const texts = says(id, log(...rows), how)
  expect(texts).toHaveLength(1)
  for (const part of said) expect(texts[0]).toContain(part)
})

describe('dates in findings', () => {
  const on = (date: string, row: string) => `Date | Drug | Route | Start | Stop\n${date} | ${row}`
  const infusion = 'vancomycin | IV infusion | 9:00 | 10:00'

  test('a date without a code set', () => {
    expect(says('no-code-set', on('1999-12-31', infusion))[0]).toContain('1999-12-31')
  })

  test('a date later than the newest code set names both', () => {
    const said = says('edition-older-than-service', on('2031-03-04', infusion))[0]
    expect(said).toMatch(/CPT 20\d\d; the date of service \(2031-03-04\)/)
  })

  test('a code that was not yet made, once a row', () => {
    expect(says('no-administration-code', on('2016-12-31', 'Neulasta | on-body injector | 9:00'))).toEqual([
      'The code for pegfilgrastim by this route was not in force on the date: no code.',
    ])
    expect(says('no-administration-code', on('2007-12-31', 'Hizentra | SC infusion | 9:00 | 10:31'))).toHaveLength(1)
    expect(lines(on('2016-12-31', 'Neulasta | on-body injector | 9:00'))).toBe('')
  })

  test('a repeat by push had no code before 2008', () => {
    const again = (date: string) =>
      visit(`${on(date, 'morphine | IV push | 9:00')}\n${date} | morphine | IV push | 9:31`, 'hospital')
    expect(again('2007-12-31').findings).toContain('no-administration-code 3')
    expect(again('2008-01-01').lines).toBe('90774, 90776')
  })

  test('an antibody names the code of its date, or all where there is none', () => {
    const said = (date: string) =>
      says('no-administration-code', on(date, 'bamlanivimab | IV infusion | 9:00 | 10:00'))[0]
    expect(said('2021-04-16')).toContain('(M0239)')
    expect(said('2020-11-08')).toContain('none of which was in force')
    expect(said('2020-11-09')).toContain('(M0239)')
    expect(
      says(
        'no-administration-code',
        'Encounter | Drug | Route | Start | Stop\nE1 | bamlanivimab | IV infusion | 9:00 | 10:00',
      )[0],
    ).toContain('(the M-code of the product)')
  })
})
