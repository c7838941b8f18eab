import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

/** One administration of so many minutes; over midnight the stop carries its own date. */
function stop(minutes: number): string {
  const all = 7 * 60 + minutes
  const time = `${Math.floor((all % 1440) / 60)}:${String(all % 60).padStart(2, '0')}`
  return all < 1440 ? time : `2025-03-05 ${time}`
}

const alone = (drug: string, route: string) => (minutes: number) =>
  lines(`Drug | Route | Start | Stop\n${drug} | ${route} | 7:00 | ${stop(minutes)}`)

describe.each([
  ['therapeutic', 'vancomycin', '96374', '96365', '96366'],
  ['chemotherapy', 'rituximab', '96409', '96413', '96415'],
  ['a complex biologic', 'Remicade', '96409', '96413', '96415'],
])('one infusion, %s', (_, drug, push, first, hour) => {
  test.each([
    [1, push],
    [15, push],
    [16, first],
    [30, first],
    [31, first],
    [90, first],
    [91, `${first}, ${hour}`],
    [150, `${first}, ${hour}`],
    [151, `${first}, ${hour}x2`],
    [210, `${first}, ${hour}x2`],
    [211, `${first}, ${hour}x3`],
    [270, `${first}, ${hour}x3`],
    [271, `${first}, ${hour}x4`],
  ])('%i minutes', (minutes, expected) => {
    expect(alone(drug, 'IV infusion')(minutes)).toBe(expected)
  })
})

describe('hydration alone', () => {
  test.each([
    [30, ''],
    [31, '96360'],
    [90, '96360'],
    [91, '96360, 96361'],
    [150, '96360, 96361'],
    [151, '96360, 96361x2'],
    [210, '96360, 96361x2'],
    [211, '96360, 96361x3'],
  ])('%i minutes', (minutes, expected) => {
    expect(alone('normal saline', 'hydration')(minutes)).toBe(expected)
  })
})

describe.each(['office', 'hospital'])('hydration beside a push, %s', (setting) => {
  test.each([
    [30, '96374'],
    [31, '96374, 96361'],
    [90, '96374, 96361'],
    [91, '96374, 96361x2'],
    [150, '96374, 96361x2'],
    [151, '96374, 96361x3'],
    [210, '96374, 96361x3'],
    [211, '96374, 96361x4'],
  ])('%i minutes', (minutes, expected) => {
    const log = `Drug | Route | Start | Stop
      normal saline | hydration | 7:00 | ${stop(minutes)}
      ondansetron | IV push | 6:30 |`
    expect(lines(log, setting)).toBe(expected)
  })
})

describe('a further drug after the first', () => {
  test.each([
    [15, '96365, 96375'],
    [16, '96365, 96367'],
    [90, '96365, 96367'],
    [91, '96365, 96367, 96366'],
    [150, '96365, 96367, 96366'],
    [151, '96365, 96367, 96366x2'],
  ])('therapeutic, %i minutes', (minutes, expected) => {
    const log = `Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 6:00 | 7:00 | yes
      ceftriaxone | IV infusion | 7:00 | ${stop(minutes)} |`
    expect(lines(log).split(', ').sort()).toEqual(expected.split(', ').sort())
  })

  test.each([
    [15, '96413, 96411'],
    [16, '96413, 96417'],
    [90, '96413, 96417'],
    [91, '96413, 96415, 96417'],
    [151, '96413, 96415x2, 96417'],
  ])('chemotherapy, %i minutes', (minutes, expected) => {
    const log = `Drug | Route | Start | Stop | Primary
      rituximab | IV infusion | 6:00 | 7:00 | yes
      cyclophosphamide | IV infusion | 7:00 | ${stop(minutes)} |`
    expect(lines(log)).toBe(expected)
  })
})

describe('subcutaneous infusion', () => {
  test.each([
    [15, '96372'],
    [16, '96369'],
    [90, '96369'],
    [91, '96369, 96370'],
    [150, '96369, 96370'],
    [151, '96369, 96370x2'],
  ])('%i minutes', (minutes, expected) => {
    expect(alone('Hizentra', 'SC infusion')(minutes)).toBe(expected)
  })
})

describe('the pump', () => {
  test.each([
    [480, '96413, 96415x7'],
    [481, '96416'],
  ])('%i minutes of chemotherapy', (minutes, expected) => {
    expect(alone('fluorouracil', 'pump')(minutes)).toBe(expected)
  })
})

describe('seconds', () => {
  test.each([
    ['9:00:20', '9:16:10', 15, '96374'],
    ['9:00:20', '9:16:20', 16, '96365'],
    ['9:00:00', '9:15:59', 15, '96374'],
    ['9:00:59', '9:16:58', 15, '96374'],
    ['9:00:59', '9:16:59', 16, '96365'],
  ])('%s to %s is %i', (from, to, minutes, expected) => {
    const coded = visit(`Drug | Route | Start | Stop\nvancomycin | IV infusion | ${from} | ${to}`)
    expect(coded.lines).toBe(expected)
    expect(coded.answer.encounters[0]?.lines[0]?.minutes).toBe(minutes)
  })
})

describe('a stop before its start', () => {
  test('12 hours over midnight are the next day', () => {
    const coded = visit('Drug | Route | Start | Stop\nvancomycin | IV infusion | 20:00 | 8:00')
    expect(coded.lines).toBe('96365, 96366x11')
    expect(coded.findings).toContain('crosses-midnight 2')
    expect(coded.ids).not.toContain('too-long')
  })

  test('a minute more is a stop before its start', () => {
    const coded = visit('Drug | Route | Start | Stop\nvancomycin | IV infusion | 20:00 | 8:01')
    expect(coded.lines).toBe('96374')
    expect(coded.findings).toContain('stop-before-start 2')
    expect(coded.ids).not.toContain('crosses-midnight')
  })

  test('a stop with its own date never rolls over', () => {
    const coded = visit('Drug | Route | Start | Stop\nvancomycin | IV infusion | 23:00 | 2025-03-04 01:00')
    expect(coded.findings).toContain('stop-before-start 2')
    expect(coded.lines).toBe('96374')
  })

  test('a stop with the next date counts from there, beyond 12 hours too', () => {
    const coded = visit('Drug | Route | Start | Stop\nvancomycin | IV infusion | 9:00 | 2025-03-05 10:00')
    expect(coded.lines).toBe('96365, 96366x24')
    expect(coded.findings).toContain('too-long 2')
    expect(coded.findings).toContain('crosses-midnight 2')
  })
})

describe('longer than plausible', () => {
  const ids = (drug: string, route: string, minutes: number, how = '') =>
    visit(`Drug | Route | Start | Stop\n${drug} | ${route} | 7:00 | ${stop(minutes)}`, how).ids

  test('an infusion over 12 hours', () => {
    expect(ids('vancomycin', 'IV infusion', 720)).not.toContain('too-long')
    expect(ids('vancomycin', 'IV infusion', 721)).toContain('too-long')
    expect(ids('vancomycin', 'IV infusion', 721, 'hospital')).toContain('too-long')
  })

  test('hydration: 24 hours in a hospital, 12 in an office', () => {
    expect(ids('normal saline', 'hydration', 721)).toContain('too-long')
    expect(ids('normal saline', 'hydration', 721, 'hospital')).not.toContain('too-long')
    expect(ids('normal saline', 'hydration', 1440, 'hospital')).not.toContain('too-long')
    expect(ids('normal saline', 'hydration', 1441, 'hospital')).toContain('too-long')
  })

  test('a pump may run for days', () => {
    for (const setting of ['office', 'hospital']) {
      expect(ids('fluorouracil', 'pump', 2760, setting)).not.toContain('too-long')
      expect(ids('vancomycin', 'pump', 1440, setting)).not.toContain('too-long')
    }
  })
})

describe('a documented duration beside the clock', () => {
  test.each([
    ['58', true],
    ['59', false],
    ['60', false],
    ['61', false],
    ['62', true],
  ])('60 minutes by the clock, %s documented', (documented, conflict) => {
    const coded = visit(
      `Drug | Route | Start | Stop | Minutes\nvancomycin | IV infusion | 9:00 | 10:00 | ${documented}`,
    )
    expect(coded.ids.includes('duration-conflict')).toBe(conflict)
    expect(coded.answer.encounters[0]?.lines[0]?.minutes).toBe(60)
  })
})
