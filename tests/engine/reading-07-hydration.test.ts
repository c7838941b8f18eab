import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop\n${rows.join('\n')}`
const fluid = (start: string, stop: string) => `normal saline | hydration | ${start} | ${stop}`
const sorted = (text: string) => text.split(', ').sort().join(', ')

describe.each(['office', 'hospital'])('in the %s', (setting) => {
  test('minutes beside an infusion are left out, before and after count together', () => {
    const rows = log(fluid('9:00', '12:00'), 'vancomycin | IV infusion | 9:30 | 10:30')
    expect(lines(rows, setting)).toBe('96365, 96361x2')
    expect(visit(rows, setting).findings).toContain('concurrent-hydration 2')
  })

  test.each([
    ['16 minutes are an infusion: 74 remain', '10:16', '96365, 96361'],
    ['15 minutes are a push: 90 remain, and no more is left out', '10:15', '96374, 96361'],
  ])('%s', (_, stop, expected) => {
    expect(lines(log(fluid('9:30', '11:00'), `vancomycin | IV infusion | 10:00 | ${stop}`), setting)).toBe(expected)
  })

  test('beside a short infusion nothing is lost: 91 minutes are two hours', () => {
    expect(lines(log(fluid('9:30', '11:01'), 'vancomycin | IV infusion | 10:00 | 10:15'), setting)).toBe(
      '96374, 96361x2',
    )
    expect(lines(log(fluid('9:30', '11:01'), 'vancomycin | IV infusion | 10:00 | 10:16'), setting)).toBe('96365, 96361')
  })

  test('beside chemotherapy all the same', () => {
    expect(lines(log(fluid('9:00', '10:00'), 'Remicade | IV infusion | 9:29 | 11:00'), setting)).toBe('96413, 96415')
    expect(lines(log(fluid('8:58', '10:00'), 'Remicade | IV infusion | 9:29 | 10:30'), setting)).toBe('96413, 96361')
  })

  test('at whatever site', () => {
    const rows = `Drug | Route | Start | Stop | Site | Site reason
      vancomycin | IV infusion | 9:00 | 10:00 | left arm |
      normal saline | hydration | 9:00 | 10:30 | right arm | incompatible`
    expect(lines(rows, setting)).toBe('96365')
    expect(visit(rows, setting).ids).toContain('too-short-hydration')
  })

  test('a pump is not counted', () => {
    expect(lines(log('fluorouracil | pump | 9:00 |', fluid('9:30', '10:30')), setting).replace('-59', '')).toBe(
      '96360, 96416',
    )
  })

  test('two runs at once count once', () => {
    expect(lines(log(fluid('9:00', '10:00'), 'lactated Ringers | hydration | 9:00 | 10:30'), setting)).toBe('96360')
    expect(lines(log(fluid('9:00', '10:00'), 'lactated Ringers | hydration | 9:30 | 10:31'), setting)).toBe(
      '96360, 96361',
    )
  })

  test('sum: pieces are added over the date', () => {
    const rows = log(fluid('9:00', '9:20'), fluid('11:00', '11:11'))
    expect(lines(rows, setting)).toBe('96360')
    expect(lines(log(fluid('9:00', '9:20'), fluid('11:00', '11:10')), setting)).toBe('')
  })

  test('each: every run for itself', () => {
    const how = `${setting} hydration-segments=each`
    expect(lines(log(fluid('9:00', '9:20'), fluid('11:00', '11:11')), how)).toBe('')
    expect(lines(log(fluid('9:00', '9:30'), fluid('11:00', '11:31')), how)).toBe('96360')
    expect(lines(log(fluid('9:00', '9:31'), fluid('11:00', '11:31')), how)).toBe('96360, 96361')
  })

  test('30 minutes have no code, alone or beside something', () => {
    expect(visit(log(fluid('9:00', '9:30')), setting).findings).toContain('too-short-hydration 2')
    expect(visit(log(fluid('9:00', '9:31')), setting).ids).not.toContain('too-short-hydration')
  })

  test('keep and deduct the minutes of pushes', () => {
    const rows = log(fluid('9:00', '10:33'), 'ondansetron | IV push | 9:30 | 9:33')
    expect(lines(rows, setting)).toBe('96374, 96361x2')
    expect(lines(rows, `${setting} push-minutes-in-hydration=deduct`)).toBe('96374, 96361')
    const less = log(fluid('9:00', '10:33'), 'ondansetron | IV push | 9:30 | 9:32')
    expect(lines(less, `${setting} push-minutes-in-hydration=deduct`)).toBe('96374, 96361x2')
    const outside = log(fluid('9:00', '10:31'), 'ondansetron | IV push | 8:30 | 8:35')
    expect(lines(outside, `${setting} push-minutes-in-hydration=deduct`)).toBe('96374, 96361x2')
  })
})

test('an unbroken run over midnight belongs to its first date', () => {
  const one = visit(
    `Encounter | Date | Drug | Route | Start | Stop
      E1 | 2025-03-04 | normal saline | hydration | 23:00 | 2:00`,
    'hospital',
  )
  expect(one.lines).toBe('96360, 96361x2')
  expect(one.answer.encounters[0]?.lines.map((line) => line.date)).toEqual(['2025-03-04', '2025-03-04'])
})

test('dates are added apart: each needs its own 31 minutes', () => {
  const stay = (stop: string) =>
    visit(
      `Encounter | Date | Drug | Route | Start | Stop
        E1 | 2025-03-04 | ondansetron | IV push | 12:00 | 12:02
        E1 | 2025-03-04 | normal saline | hydration | 20:00 | 20:31
        E1 | 2025-03-05 | normal saline | hydration | 8:00 | ${stop}`,
      'hospital',
    )
  expect(stay('8:30').lines).toBe('96374, 96361')
  expect(sorted(stay('8:31').lines)).toBe('96361, 96361, 96374')
  expect(stay('8:31').answer.encounters[0]?.lines.map((line) => [line.code, line.date])).toContainEqual([
    '96361',
    '2025-03-05',
  ])
})

test('rate steps of a fluid that touch are one run', () => {
  expect(lines(log(fluid('9:00', '9:20'), fluid('9:20', '9:31')), 'hydration-segments=each')).toBe('96360')
})

test('prepackaged potassium in a maintenance fluid is hydration', () => {
  expect(lines(log('D5 1/2NS + 20 mEq KCl | hydration | 9:00 | 10:15'))).toBe('96360')
})

test('a bag that goes on right behind another fluid makes one stretch with it; a minute later it does not', () => {
  const log = (second: string) => `Drug | Route | Start | Stop | Note
    normal saline | hydration | 9:57 | 10:12 | Infusion interrupted, restarted
    lactated Ringers | hydration | 13:51 | 14:07 |
    normal saline | hydration | ${second} | 16:37 |`
  // 16 and 150 minutes as one: 166. Apart, 16 minutes are too few and 149 are an hour and one more.
  expect(lines(log('14:07'), 'hospital hydration-segments=each')).toBe('96360, 96361x2')
  expect(lines(log('14:08'), 'hospital hydration-segments=each')).toBe('96360, 96361')
})
