import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

/** Two infusions, the second on another site for a reason; `more` holds further rows. */
const sites = (reason: string, more = '') => `Drug | Route | Start | Stop | Site | Site reason | Note
  vancomycin | IV infusion | 9:00 | 11:00 | left arm | |
  ceftriaxone | IV infusion | 9:00 | 10:31 | right arm | ${reason} |${more}`

describe.each(['office', 'hospital'])('a second site, %s', (setting) => {
  test('with a reason has an initial code of its own', () => {
    expect(lines(sites('incompatible drugs'), setting)).toBe('96365, 96365-59, 96366x2')
  })

  test('X: XS in place of 59', () => {
    expect(lines(sites('incompatible drugs'), `${setting} second-initial=X`)).toBe('96365, 96365-XS, 96366x2')
  })

  test('all: on its add-ons too', () => {
    expect(lines(sites('incompatible drugs'), `${setting} second-initial-hours=all`)).toBe(
      '96365, 96365-59, 96366, 96366-59',
    )
    expect(lines(sites('incompatible drugs'), `${setting} second-initial-hours=all second-initial=X`)).toBe(
      '96365, 96365-XS, 96366, 96366-XS',
    )
  })

  test.each(['', 'first IV failed', 'infiltrated, new stick', 'convenience', 'faster'])(
    '"%s" is no reason',
    (reason) => {
      const one = visit(sites(reason), setting)
      expect(one.lines).toBe('96365, 96366, 96368')
      expect(one.findings).toContain('second-site-without-reason 3')
    },
  )

  test('without the column the note is read for it', () => {
    const noted = `Drug | Route | Start | Stop | Site | Note
      vancomycin | IV infusion | 9:00 | 11:00 | left arm |
      ceftriaxone | IV infusion | 9:00 | 10:00 | right arm | incompatible with vancomycin, second site`
    expect(lines(noted, setting)).toBe('96365, 96365-59, 96366')
  })

  test('a blank site is the line of the initial', () => {
    const blank = `Drug | Route | Start | Stop | Site | Site reason
      vancomycin | IV infusion | 9:00 | 11:00 | left arm |
      ceftriaxone | IV infusion | 9:00 | 10:00 | | `
    expect(lines(blank, setting)).toBe('96365, 96366, 96368')
    expect(visit(blank, setting).ids).not.toContain('second-site-without-reason')
  })

  test('the site of the initial carries none, though it starts later', () => {
    const later = visit(
      `Drug | Route | Start | Stop | Site | Site reason
        vancomycin | IV infusion | 8:00 | 9:00 | left arm | incompatible drugs
        Remicade | IV infusion | 10:00 | 11:00 | right arm |`,
      setting,
    )
    expect(later.lines).toBe('96365-59, 96413')
  })
})

describe.each(['office', 'hospital'])('two visits on one day, %s', (setting) => {
  const visits = (first: string, second: string) => `Encounter | Patient | Date | Drug | Route | Start | Stop
    E1 | P1 | 2025-03-04 | ${first}
    E2 | P1 | 2025-03-04 | ${second}`
  const morning = 'vancomycin | IV infusion | 9:00 | 10:00'
  const afternoon = 'ceftriaxone | IV infusion | 15:00 | 16:31'

  test('the later initial code has 59', () => {
    expect(lines(visits(morning, afternoon), setting)).toBe('96365 / 96365-59, 96366')
  })

  test('the later by the clock, whatever the numbers say', () => {
    expect(lines(visits(afternoon, morning), setting)).toBe('96365-59, 96366 / 96365')
  })

  test('X: XE in place of 59', () => {
    expect(lines(visits(morning, afternoon), `${setting} second-initial=X`)).toBe('96365 / 96365-XE, 96366')
  })

  test('all: on its add-ons too', () => {
    expect(lines(visits(morning, afternoon), `${setting} second-initial-hours=all`)).toBe('96365 / 96365-59, 96366-59')
  })

  test('an injection earlier is no initial code', () => {
    expect(lines(visits('Kenalog | IM | 9:00 |', afternoon), setting)).toBe('96372-59 / 96365, 96366')
  })

  test('another patient or another day is another claim', () => {
    expect(
      lines(
        `Encounter | Patient | Date | Drug | Route | Start | Stop
          E1 | P1 | 2025-03-04 | ${morning}
          E2 | P2 | 2025-03-04 | ${afternoon}
          E3 | P1 | 2025-03-05 | ${afternoon}`,
        setting,
      ),
    ).toBe('96365 / 96365, 96366 / 96365, 96366')
  })
})

describe('pairs of the NCCI table', () => {
  const log = (...rows: string[]) => `Drug | Route | Start | Stop\n${rows.join('\n')}`

  test.each([
    ['vancomycin | IV infusion | 9:00 | 10:00', '96365, 96372-59'],
    ['Remicade | IV infusion | 9:00 | 10:00', '96413, 96372-59'],
    ['ondansetron | IV push | 9:00 |', '96374, 96372-59'],
    ['normal saline | hydration | 9:00 | 10:00', '96360, 96372-59'],
  ])('an injection beside %s', (row, expected) => {
    expect(lines(log(row, 'Kenalog | IM | 9:30 |'))).toBe(expected)
  })

  test('an injection alone has none', () => {
    expect(lines(log('Kenalog | IM | 9:30 |'))).toBe('96372')
  })

  test('an on-body injector beside chemotherapy', () => {
    expect(lines(log('paclitaxel | IV infusion | 9:00 | 10:00', 'Neulasta | on-body injector | 10:30 |'))).toBe(
      '96413, 96377-59',
    )
  })

  test.each(['methotrexate', 'fulvestrant'])('%s beside a subcutaneous infusion', (drug) => {
    expect(lines(log('Hizentra | SC infusion | 9:00 | 10:00', `${drug} | IM | 10:30 |`))).toMatch(
      /^9640[12]-59, 96369$/,
    )
  })

  test.each([
    ['normal saline | hydration | 9:00 | 10:00', '96360-59, 96416'],
    ['vancomycin | IV infusion | 9:00 | 10:00', '96365-59, 96416'],
    ['ondansetron | IV push | 9:00 |', '96374-59, 96416'],
  ])('beside a pump: %s', (row, expected) => {
    expect(lines(log(row, 'fluorouracil | pump | 10:00 |'))).toBe(expected)
  })

  test('a pump beside chemotherapy has none', () => {
    expect(lines(log('oxaliplatin | IV infusion | 9:00 | 10:00', 'fluorouracil | pump | 10:00 |'))).toBe('96413, 96416')
    expect(lines(log('fluorouracil | IV push | 9:00 |', 'fluorouracil | pump | 10:00 |'))).toBe('96409, 96416')
  })

  test('before July 2019 the modifier of a pair stands on the column 2 code', () => {
    // A push on a second site of a visit whose initial is an infusion: 96365 is column 1, 96374 column 2.
    const site = (date: string) => `Date | Drug | Route | Start | Stop | Site | Site reason
      ${date} | ondansetron | IV push | 9:00 | | left arm |
      ${date} | Kenalog | IM | 9:10 | | |
      ${date} | vancomycin | IV infusion | 8:00 | 9:00 | left arm |`
    expect(lines(site('2019-06-30'))).toBe('96365, 96375, 96372-59')
    const visits = (date: string) => `Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | ${date} | ondansetron | IV push | 9:00 |
      E2 | P1 | ${date} | vancomycin | IV infusion | 15:00 | 16:00`
    expect(lines(visits('2019-06-30'))).toBe('96374-59 / 96365')
    expect(lines(visits('2019-07-01'))).toBe('96374 / 96365-59')
  })
})

test('X modifiers exist since 2015; before, 59 stands in their place', () => {
  const on = (date: string) =>
    lines(
      `Date | Drug | Route | Start | Stop | Site | Site reason
        ${date} | vancomycin | IV infusion | 9:00 | 10:00 | left |
        ${date} | ceftriaxone | IV infusion | 9:00 | 9:40 | right | incompatible`,
      'second-initial=X',
    )
  expect(on('2014-12-31')).toBe('96365, 96365-59')
  expect(on('2015-01-01')).toBe('96365, 96365-XS')
})
