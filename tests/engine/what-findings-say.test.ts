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
      'Ceftriaxone (60 minutes)',
      'vancomycin (120 minutes)',
      '30 minutes',
      'overlap=majority this is 96367',
      'overlap=any it is 96368',
    ],
  ],
  [
    'overlap',
    ['vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:44 | 11:44'],
    'overlap=any',
    ['16 minutes', 'overlap=any this is 96368', 'overlap=majority it is 96367'],
  ],
  [
    'overlap',
    ['vancomycin | IV infusion | 9:00 | 11:00', 'ceftriaxone | IV infusion | 10:30 | 11:30'],
    'overlap=deduct',
    ['overlap=deduct this is 96367', 'overlap=any it is 96368'],
  ],
  [
    'no-code-for-concurrent',
    ['rituximab | IV infusion | 9:00 | 11:00', 'cyclophosphamide | IV infusion | 9:10 | 10:10'],
    '',
    ['Cyclophosphamide', 'rituximab', '96549'],
  ],
  [
    'no-code-for-concurrent',
    [
      'doxorubicin | IV push | 8:00 | 8:10',
      'vancomycin | IV infusion | 9:00 | 10:30',
      'ceftriaxone | IV infusion | 9:00 | 9:40',
    ],
    '',
    ['Ceftriaxone ran at the same time as vancomycin', '96368'],
  ],
  ['infusion-is-push', ['vancomycin | IV infusion | 9:00 | 9:15'], '', ['Vancomycin ran 15 minutes']],
  [
    'repeat-push',
    ['ondansetron | IV push | 9:00', 'ondansetron | IV push | 9:31'],
    '',
    ['Ondansetron was pushed again; in an office'],
  ],
  [
    'repeat-push',
    ['ondansetron | IV push | 9:00', 'ondansetron | IV push | 9:30'],
    'hospital',
    ['Ondansetron was pushed again within 30 minutes'],
  ],
  [
    'repeat-push',
    ['levetiracetam | IV infusion | 9:00 | 10:00', 'levetiracetam | IV push | 10:31'],
    '',
    ['Levetiracetam was also infused'],
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
    ['Famotidine and ondansetron are charted'],
  ],
  [
    'concurrent-hydration',
    [`${fluid} | 9:00 | 12:00`, 'vancomycin | IV infusion | 9:30 | 10:15'],
    '',
    ['45 minutes of hydration ran at the same time as', '135 minutes'],
  ],
  ['too-short-hydration', [`${fluid} | 9:00 | 9:20`], '', ['20 minutes of hydration count; 31 are needed']],
  [
    'too-short-hydration',
    [`${fluid} | 9:00 | 9:20`, `${fluid} | 11:00 | 11:15`],
    'hydration-segments=each',
    ['No segment of hydration reaches 31 minutes', '31 minutes', '35 minutes in all'],
  ],
  [
    'assumed-primary',
    ['vancomycin | IV infusion | 9:00 | 10:00', 'ondansetron | IV push | 8:50'],
    '',
    ['vancomycin was coded as the initial service', 'With ondansetron'],
  ],
  [
    'primary-ignored',
    ['vancomycin | IV infusion | 9:00 | 10:00 | | | | | yes', 'Remicade | IV infusion | 10:00 | 11:00'],
    '',
    ['Vancomycin is marked', 'infliximab is the initial service'],
  ],
  [
    'second-site-without-reason',
    [
      'vancomycin | IV infusion | 9:00 | 11:00 | | | left arm',
      'ceftriaxone | IV infusion | 11:00 | 12:00 | | | right arm',
    ],
    '',
    ['No reason for a second site (right arm) is documented'],
  ],
  [
    'second-site-without-reason',
    [
      'vancomycin | IV infusion | 9:00 | 11:00 | | | left arm',
      'ceftriaxone | IV infusion | 11:00 | 12:00 | | | right arm',
      'meropenem | IV infusion | 12:00 | 13:00 | | | right arm | first IV failed',
    ],
    '',
    ['second site (right arm) used because the first failed'],
  ],
  [
    'included-service',
    ['port access | | 8:00', 'vancomycin | IV infusion | 9:00 | 10:00'],
    '',
    ['Port access is included in the administration'],
  ],
  ['included-service', ['port flush', 'port flush'], '', ['Port flush is included in']],
  ['no-administration-code', ['triamcinolone | intrathecal'], '', ['Triamcinolone given into the spinal canal']],
  ['no-administration-code', ['triamcinolone | intralesional'], '', ['Triamcinolone is not chemotherapy']],
  ['no-administration-code', ['vancomycin | intra-articular'], '', ['Vancomycin by this route belongs to a procedure']],
  ['procedure-code', ['Kenalog | intra-articular'], '', ['Triamcinolone is given by a procedure with its own code']],
  ['no-administration-code', ['vancomycin | PO'], '', ['Vancomycin has no administration code by this route']],
  [
    'no-administration-code',
    ['drug A | IV infusion | 9:00 | 10:00 | | none'],
    '',
    ['Drug A is given without a needle'],
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
    expect(says('no-code-set', on('12/31/1999', infusion))[0]).toContain('12/31/1999')
  })

  test('a date later than the newest code set names both', () => {
    const said = says('edition-older-than-service', on('2031-03-04', infusion))[0]
    expect(said).toMatch(/CPT 20\d\d; the date of service \(3\/4\/2031\)/)
  })

  test('a code that was not yet made, once a row', () => {
    expect(says('no-administration-code', on('2016-12-31', 'Neulasta | on-body injector | 9:00'))).toEqual([
      'The code for pegfilgrastim by this route was not valid on the date, so it has no code.',
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
