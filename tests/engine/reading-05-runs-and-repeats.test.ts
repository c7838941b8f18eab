import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop | Bag | Note\n${rows.join('\n')}`

describe('rate steps that touch are one run', () => {
  test('infliximab in four steps', () => {
    const one = visit(
      log(
        'Remicade | IV infusion | 9:00 | 9:15 | |',
        'Remicade | IV infusion | 9:15 | 9:30 | |',
        'Remicade | IV infusion | 9:30 | 10:00 | |',
        'Remicade | IV infusion | 10:00 | 11:13 | |',
      ),
    )
    expect(one.lines).toBe('96413, 96415')
    expect(one.answer.encounters[0]?.lines[0]).toMatchObject({ rows: [2, 3, 4, 5], minutes: 133 })
    expect(one.ids).not.toContain('infusion-is-push')
  })

  test.each([
    ['10:00', '96365'],
    ['10:01', '96365, 96366'],
  ])('touching, or a minute apart: the second from %s', (start, expected) => {
    expect(
      lines(log('vancomycin | IV infusion | 9:20 | 10:00 | |', `vancomycin | IV infusion | ${start} | 10:41 | |`)),
    ).toBe(expected)
  })

  test('another bag number makes a repeat even when they touch', () => {
    expect(
      lines(log('vancomycin | IV infusion | 9:20 | 10:00 | 1 |', 'vancomycin | IV infusion | 10:00 | 10:40 | 2 |')),
    ).toBe('96365, 96366')
  })

  test('on another line there is no run', () => {
    expect(
      lines(`Drug | Route | Start | Stop | Site | Site reason
        vancomycin | IV infusion | 9:20 | 10:00 | left |
        vancomycin | IV infusion | 10:00 | 10:40 | right | incompatible`),
    ).toBe('96365, 96365-59')
  })
})

describe('an interruption', () => {
  const apart = ['11:20 | 12:40', '13:55 | 16:40'] as const

  test('that the note names: one infusion without the gap (AAPC, 245 minutes)', () => {
    const one = visit(
      log(
        `rituximab | IV infusion | ${apart[0]} | | interrupted for a reaction`,
        `rituximab | IV infusion | ${apart[1]} | |`,
      ),
    )
    expect(one.lines).toBe('96413, 96415x3')
    expect(one.answer.encounters[0]?.lines[0]?.minutes).toBe(245)
  })

  test('that the same bag number shows', () => {
    expect(
      lines(log(`rituximab | IV infusion | ${apart[0]} | 7 |`, `rituximab | IV infusion | ${apart[1]} | 7 |`)),
    ).toBe('96413, 96415x3')
  })

  test('without either it is a repeat: 80 minutes, then 165', () => {
    expect(lines(log(`rituximab | IV infusion | ${apart[0]} | |`, `rituximab | IV infusion | ${apart[1]} | |`))).toBe(
      '96413, 96415x3',
    )
    expect(lines(log('rituximab | IV infusion | 9:00 | 9:40 | |', 'rituximab | IV infusion | 10:00 | 10:40 | |'))).toBe(
      '96413, 96415',
    )
    expect(
      lines(log('rituximab | IV infusion | 9:00 | 9:40 | | paused', 'rituximab | IV infusion | 10:00 | 10:40 | |')),
    ).toBe('96413')
  })
})

describe.each(['office', 'hospital'])('the same drug again, %s', (setting) => {
  const twice = (start: string, stop: string, how = '') =>
    lines(
      log('vancomycin | IV infusion | 8:00 | 9:30 | |', `vancomycin | IV infusion | ${start} | ${stop} | |`),
      `${setting} ${how}`,
    )

  test.each([
    ['10:16', '96365, 96366'],
    ['11:30', '96365, 96366'],
    ['11:31', '96365, 96366x2'],
    ['12:00', '96365, 96366x2'],
    ['12:30', '96365, 96366x2'],
    ['12:31', '96365, 96366x3'],
  ])('each: from 10:00 to %s', (stop, expected) => {
    expect(twice('10:00', stop)).toBe(expected)
  })

  test.each([
    ['10:16', '96365, 96366'],
    ['11:00', '96365, 96366'],
    ['11:01', '96365, 96366x2'],
  ])('sum: 90 minutes and from 10:00 to %s', (stop, expected) => {
    expect(twice('10:00', stop, 'repeat-infusion=sum')).toBe(expected)
  })

  test('sum of three short bags, each of three short bags', () => {
    const three = log(
      'vancomycin | IV infusion | 8:00 | 8:40 | |',
      'vancomycin | IV infusion | 12:00 | 12:40 | |',
      'vancomycin | IV infusion | 16:00 | 16:40 | |',
    )
    expect(lines(three, setting)).toBe('96365, 96366x2')
    expect(lines(three, `${setting} repeat-infusion=sum`)).toBe('96365, 96366')
  })
})

test('a repeat of a chemotherapy drug is its own class', () => {
  expect(lines(log('rituximab | IV infusion | 9:00 | 10:00 | |', 'rituximab | IV infusion | 12:00 | 13:00 | |'))).toBe(
    '96413, 96415',
  )
})

test('a repeat of a sequential drug counts additional hours too', () => {
  expect(
    lines(
      log(
        'Remicade | IV infusion | 9:00 | 10:00 | |',
        'vancomycin | IV infusion | 10:00 | 11:00 | |',
        'vancomycin | IV infusion | 12:00 | 13:00 | |',
      ),
    )
      .split(', ')
      .sort(),
  ).toEqual(['96366', '96367', '96413'])
})

test('a repeat is never concurrent', () => {
  expect(
    lines(
      log(
        'vancomycin | IV infusion | 8:00 | 11:00 | |',
        'ceftriaxone | IV infusion | 12:00 | 13:00 | |',
        'vancomycin | IV infusion | 12:00 | 13:00 | |',
      ),
    )
      .split(', ')
      .sort(),
  ).toEqual(['96365', '96366x3', '96367'])
})

test('a repeat of 15 minutes or less is a push of an infused drug', () => {
  const rows = log('vancomycin | IV infusion | 8:00 | 9:00 | |', 'vancomycin | IV infusion | 12:00 | 12:15 | |')
  expect(lines(rows)).toBe('96365')
  expect(lines(rows, 'hospital')).toBe('96365, 96376')
})
