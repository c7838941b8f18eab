import { describe, expect, test } from 'vitest'
import { call, column, isError } from './call'

describe('INFUSION_CODES', () => {
  test('one row in, one cell out', () => {
    expect(call('INFUSION_CODES', '9:00', '11:13', 'Remicade')).toBe('96413, 96415')
    expect(call('INFUSION_CODES', 0.375, 0.375 + 15 / 1440, 'Remicade')).toBe('96409')
    expect(call('INFUSION_CODES', '9:00', '', 'Kenalog', 'IM')).toBe('96372')
    expect(call('INFUSION_CODES', column('9:00'), column('11:13'), column('Remicade'))).toBe('96413, 96415')
  })

  test('a time that nobody can read is #VALUE! with its sentence in one cell, a missing time in a column', () => {
    const sentence = { error: '#VALUE!', text: expect.stringMatching(/"25:99"/) as unknown }
    for (const name of ['INFUSION_CODES', 'INFUSION_WHY'] as const) {
      expect(call(name, '9:00', '25:99', 'Remicade')).toMatchObject(sentence)
      expect(call(name, '25:99', '10:00', 'Remicade')).toMatchObject(sentence)
      expect(call(name, '9:00', '', 'Remicade')).toMatch(/^96409/)
    }
    expect(
      call('INFUSION_CODES', column('9:00', '9:00'), column('25:99', '10:00'), 'Remicade', '', column('A', 'B')),
    ).toEqual([['96409'], ['96413']])
  })

  test('columns know the whole encounter', () => {
    expect(
      call(
        'INFUSION_CODES',
        column('8:50', '9:02', '9:00'),
        column('8:52', '11:15', '10:00'),
        column('Solu-Medrol', 'Remicade', 'Remicade'),
        column('IV push', 'IV infusion', 'IV infusion'),
        column('E1', 'E1', 'E2'),
      ),
    ).toEqual([['96375'], ['96413, 96415'], ['96413']])
  })

  test('what belongs to several rows stands where it starts, the others are empty', () => {
    // Rate steps.
    expect(
      call('INFUSION_CODES', column('9:00', '9:30', '10:00'), column('9:30', '10:00', '11:13'), 'Remicade'),
    ).toEqual([['96413, 96415'], [''], ['']])
    // 96368 at the first of two concurrent drugs, summed hydration at its first row.
    expect(
      call(
        'INFUSION_CODES',
        column('9:00', '9:20', '9:10', '7:00', '12:00'),
        column('11:00', '10:20', '10:10', '7:20', '12:11'),
        column('vancomycin', 'meropenem', 'ceftriaxone', 'normal saline', 'normal saline'),
        column('IV infusion', 'IV infusion', 'IV infusion', 'hydration', 'hydration'),
      ),
    ).toEqual([['96365, 96366'], [''], ['96368'], ['96361'], ['']])
  })

  test('one cell is spread over a column', () => {
    expect(
      call('INFUSION_CODES', column('9:00', '9:31'), '', 'ondansetron', 'IV push', 'E1', '', '', 'hospital'),
    ).toEqual([['96374'], ['96376']])
    expect(
      call('INFUSION_CODES', column('9:00', '9:31'), '', 'ondansetron', 'IV push', 'E1', '', '', 'office'),
    ).toEqual([['96374'], ['']])
  })

  test('unequal heights are #VALUE! with a text', () => {
    const one = call('INFUSION_CODES', column('9:00', '9:31'), column('10:00', '11:00', '12:00'), 'vancomycin')
    expect(one).toMatchObject({ error: '#VALUE!' })
    expect(isError(one) && one.text).toMatch(/2 rows.*3|3 rows.*2/)
  })

  test('two columns in one argument are #VALUE! with a text', () => {
    const one = call('INFUSION_CODES', [['9:00', '10:00']], '11:00', 'vancomycin')
    expect(one).toMatchObject({ error: '#VALUE!' })
    expect(isError(one) && one.text).toContain('start')
  })

  test('a setting may be a place of service', () => {
    const codes = (setting: unknown) =>
      call('INFUSION_CODES', column('9:00', '9:31'), '', 'ondansetron', 'IV push', 'E1', '', '', setting)
    expect(codes(22)).toEqual([['96374'], ['96376']])
    expect(codes('22')).toEqual([['96374'], ['96376']])
    expect(codes(11)).toEqual([['96374'], ['']])
    expect(codes(null)).toEqual([['96374'], ['']])
    expect(codes(0)).toEqual([['96374'], ['']])
  })

  test('a site without a reason is no second initial', () => {
    expect(
      call(
        'INFUSION_CODES',
        column('9:00', '9:00'),
        column('11:00', '10:00'),
        column('vancomycin', 'ceftriaxone'),
        'IV infusion',
        'E1',
        '',
        column('left', 'right'),
      ),
    ).toEqual([['96365, 96366'], ['96368']])
  })

  test('dates part the visits, as serials or as ISO texts', () => {
    for (const dates of [column(45720, 45721), column('2025-03-04', '2025-03-05')]) {
      expect(
        call('INFUSION_CODES', column('9:00', '9:00'), '', 'ondansetron', 'IV push', null, null, null, null, dates),
      ).toEqual([['96374'], ['96374']])
    }
  })

  test('policies are a range of two columns', () => {
    const codes = (policies: unknown) =>
      call('INFUSION_CODES', '9:00', '11:13', 'Remicade', '', '', '', '', '', '', policies)
    expect(codes([['complex', 'therapeutic']])).toBe('96365, 96366')
    expect(
      codes([
        ['Policy', 'Value'],
        ['overlap', 'any'],
        ['complex', 'therapeutic'],
        ['', ''],
      ]),
    ).toBe('96365, 96366')
    expect(codes([['complex', 'sometimes']])).toMatchObject({ error: '#VALUE!' })
    expect(codes([['weather', 'fine']])).toMatchObject({ error: '#VALUE!' })
    const wrong = codes([['weather', 'fine']])
    expect(isError(wrong) && wrong.text).toContain('weather')
  })

  test('a missing argument, or one too many, is #VALUE! with a text', () => {
    expect(call('INFUSION_CODES', '9:00', '10:00')).toMatchObject({ error: '#VALUE!' })
    expect(call('INFUSION_CODES', ...Array.from({ length: 12 }, () => ''))).toMatchObject({ error: '#VALUE!' })
  })
})

describe('0 in an argument is blank or midnight', () => {
  test('as a stop of an infusion', () => {
    const why = call('INFUSION_WHY', '23:00', 0, 'vancomycin', 'IV infusion')
    expect(why).toMatch(/blank or midnight/)
    expect(call('INFUSION_CODES', '23:00', 0, 'vancomycin', 'IV infusion')).toBe('96374')
    expect(call('INFUSION_CODES', '23:00', '0:00', 'vancomycin', 'IV infusion')).toBe('96365')
  })

  test('as minutes', () => {
    for (const values of [
      [0, '9:00'],
      ['23:00', 0],
    ]) {
      const one = call('INFUSION_MINUTES', ...values)
      expect(one).toMatchObject({ error: '#VALUE!' })
      expect(isError(one) && one.text).toMatch(/blank or midnight/)
    }
  })

  test('with a format it is the same 0', () => {
    const formatted = { type: 'FormattedNumber', basicType: 'Double', basicValue: 0, numberFormat: 'h:mm' }
    expect(call('INFUSION_CODES', '9:00', formatted, 'Remicade')).toBe(call('INFUSION_CODES', '9:00', 0, 'Remicade'))
    expect(call('INFUSION_CODES', '9:00', formatted, 'Remicade')).toBe('96409')
  })

  test('in any other argument it is blank', () => {
    expect(call('INFUSION_CODES', '9:00', '10:00', 'vancomycin', 0, 0, 0, 0, 0, 0, 0)).toBe('96365')
  })
})

describe('INFUSION_WHY', () => {
  test('names code, minutes and source', () => {
    const why = call('INFUSION_WHY', '9:00', '11:13', 'Remicade')
    expect(why).toMatch(/96413: .*133 minutes/)
    expect(why).toMatch(/96415: /)
    expect(why).toMatch(/CPT|Manual|CMS/)
  })

  test('is as high as INFUSION_CODES', () => {
    const why = call('INFUSION_WHY', column('9:00', '9:30'), column('9:30', '10:31'), 'Remicade')
    expect(why).toHaveLength(2)
  })

  test('says what is missing', () => {
    expect(call('INFUSION_WHY', '9:00', '', 'Remicade')).toMatch(/no stop/)
  })
})

describe('INFUSION_MINUTES', () => {
  test.each([
    ['9:00', '11:13', 133],
    ['9:00:20', '9:16:10', 15],
    [905, 1010, 65],
    [0.375, 0.5, 180],
    ['20:00', '8:00', 720],
    ['2025-03-04 23:00', '2025-03-05 23:30', 1470],
    ['2:05 PM', '2:05p', 0],
  ])('%s to %s is %i', (start, stop, expected) => {
    expect(call('INFUSION_MINUTES', start, stop)).toBe(expected)
  })

  test.each([
    ['20:00', '8:01'],
    ['soon', '9:00'],
    ['9:00', 'later'],
    ['9:00', ''],
    [null, '9:00'],
    ['2025-03-04 10:00', '2025-03-04 9:00'],
  ])('%s to %s is #VALUE! with a text', (start, stop) => {
    const one = call('INFUSION_MINUTES', start, stop)
    expect(one).toMatchObject({ error: '#VALUE!' })
    expect(isError(one) && one.text.length).toBeGreaterThan(10)
  })

  test('a stop on an earlier date is before the start, however near it is by the clock', () => {
    const error = { error: '#VALUE!', text: 'The stop is before the start.' }
    expect(call('INFUSION_MINUTES', '5/4/2026 9:00', '5/3/2026 10:00')).toEqual(error)
    // Without dates ten hours later is past midnight, 23 hours later is not.
    expect(call('INFUSION_MINUTES', '23:00', '9:00')).toBe(600)
    expect(call('INFUSION_MINUTES', '10:00', '9:00')).toEqual(error)
  })

  test('columns, with a bad row among good ones', () => {
    const minutes = call('INFUSION_MINUTES', column('9:00', 'x', '10:00'), column('9:30', '10:00', '10:16'))
    expect(minutes).toMatchObject([[30], [{ error: '#VALUE!' }], [16]])
  })
})
