import { describe, expect, test } from 'vitest'
import { lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop | Minutes | Rate | Volume\n${rows.join('\n')}`

describe.each(['office', 'hospital'])('in the %s', (setting) => {
  describe('an infusion whose times fail is a push', () => {
    test.each([
      ['missing-stop', '9:00 | | | | '],
      ['missing-start', ' | 10:00 | | | '],
      ['missing-times', ' | | | | '],
      ['stop-before-start', '2025-03-04 10:00 | 2025-03-04 9:00 | | | '],
      ['zero-minutes', '9:00 | 9:00 | | | '],
    ])('%s', (finding, cells) => {
      const therapeutic = visit(log(`vancomycin | IV infusion | ${cells}`), setting)
      expect(therapeutic.lines).toBe('96374')
      expect(therapeutic.findings).toContain(`${finding} 2`)
      expect(lines(log(`Remicade | IV infusion | ${cells}`), setting)).toBe('96409')
      const beside = log(`vancomycin | IV infusion | ${cells}`, 'Remicade | IV infusion | 12:00 | 13:00 | | | ')
      expect(lines(beside, setting)).toBe('96413, 96375')
    })

    test.each([
      ['missing-stop', '9:00 | | | | '],
      ['missing-start', ' | 10:00 | | | '],
      ['missing-times', ' | | | | '],
      ['stop-before-start', '2025-03-04 10:00 | 2025-03-04 9:00 | | | '],
      ['zero-minutes', '9:00 | 9:00 | | | '],
    ])('hydration: nothing, %s', (finding, cells) => {
      const one = visit(log(`normal saline | hydration | ${cells}`), setting)
      expect(one.lines).toBe('')
      expect(one.findings).toContain(`${finding} 2`)
    })

    test('a push that lacks a stop is complete', () => {
      expect(visit(log('ondansetron | IV push | 9:00 | | | | '), setting).ids).not.toContain('missing-stop')
    })

    test('additional hours cannot be guessed', () => {
      expect(lines(log('Remicade | IV infusion | 9:00 | | | | '), setting)).toBe('96409')
    })
  })

  describe('documented minutes count where the clock is missing', () => {
    test.each([
      ['missing-times', ' | | 91 | | '],
      ['missing-stop', '9:00 | | 91 | | '],
      ['missing-start', ' | 10:31 | 91 | | '],
    ])('%s', (finding, cells) => {
      const one = visit(log(`vancomycin | IV infusion | ${cells}`), setting)
      expect(one.lines).toBe('96365, 96366')
      expect(one.findings).toContain(`${finding} 2`)
      expect(lines(log(`normal saline | hydration | ${cells}`), setting)).toBe('96360, 96361')
    })

    test('15 documented minutes are a push', () => {
      expect(lines(log('vancomycin | IV infusion | | | 15 | | '), setting)).toBe('96374')
      expect(lines(log('vancomycin | IV infusion | | | 16 | | '), setting)).toBe('96365')
    })
  })

  describe('missing-stop=rate', () => {
    const how = `${setting} missing-stop=rate`
    test.each([
      ['125 | 250', '96365, 96366'],
      ['125 mL/h | 250 mL', '96365, 96366'],
      ['125 mL/hr | 0.25 L', '96365, 96366'],
      ['1000 | 250', '96374'],
      [' | 250', '96374'],
      ['125 | ', '96374'],
      ['0 | 250', '96374'],
    ])('rate and volume %s', (cells, expected) => {
      const one = visit(log(`vancomycin | IV infusion | 9:00 | | | ${cells}`), how)
      expect(one.lines).toBe(expected)
      expect(one.findings).toContain('missing-stop 2')
      expect(lines(log(`vancomycin | IV infusion | 9:00 | | | ${cells}`), setting)).toBe('96374')
    })

    test('hydration too', () => {
      expect(lines(log('normal saline | hydration | 9:00 | | | 125 | 250'), how)).toBe('96360, 96361')
      expect(lines(log('normal saline | hydration | 9:00 | | | 125 | 250'), setting)).toBe('')
    })

    test('a documented stop is not worked out', () => {
      expect(lines(log('vancomycin | IV infusion | 9:00 | 10:00 | | 125 | 1000'), how)).toBe('96365')
    })
  })

  test('missing-stop=hold: nothing until the record is complete', () => {
    const one = visit(log('vancomycin | IV infusion | 9:00 | | | | '), `${setting} missing-stop=hold`)
    expect(one.lines).toBe('')
    expect(one.findings).toContain('missing-stop 2')
    expect(lines(log('ondansetron | IV push | 9:00 | | | | '), `${setting} missing-stop=hold`)).toBe('96374')
  })

  test('too long is coded as documented', () => {
    const one = visit(log('vancomycin | IV infusion | 2025-03-04 9:00 | 2025-03-04 22:00 | | | '), setting)
    expect(one.lines).toBe('96365, 96366x12')
    expect(one.findings).toContain('too-long 2')
  })
})

describe('what a completed record could support', () => {
  const supportable = (rows: string, finding: string) =>
    visit(rows).answer.encounters[0]?.findings.find((one) => one.finding === finding)?.supportable

  test('from the code taken to the highest first-hour code', () => {
    expect(supportable(log('vancomycin | IV infusion | 9:00 | | | | '), 'missing-stop')).toEqual(['96374', '96365'])
    expect(supportable(log('Remicade | IV infusion | 9:00 | | | | '), 'missing-stop')).toEqual(['96409', '96413'])
    expect(
      supportable(
        log('Remicade | IV infusion | 12:00 | 13:00 | | | ', 'vancomycin | IV infusion | 9:00 | | | | '),
        'missing-stop',
      ),
    ).toEqual(['96375', '96367'])
  })
})

describe('an infusion stopped early', () => {
  const rows = (stop: string, note: string) => `Drug | Route | Start | Stop | Note
    Remicade | IV infusion | 9:00 | ${stop} | ${note}`

  test('actual time: 10 minutes are a push', () => {
    expect(lines(rows('9:10', 'stopped due to reaction'))).toBe('96409')
    expect(lines(rows('9:16', 'stopped due to reaction'))).toBe('96413')
  })

  test('modifier-53: the intended infusion, in an office', () => {
    expect(lines(rows('9:10', 'stopped due to reaction'), 'abandoned=modifier-53')).toBe('96413-53')
    expect(lines(rows('9:10', 'discontinued'), 'abandoned=modifier-53')).toBe('96413-53')
    expect(lines(rows('9:10', ''), 'abandoned=modifier-53')).toBe('96409')
  })

  test('a hospital has no modifier 53', () => {
    expect(lines(rows('9:10', 'stopped due to reaction'), 'hospital abandoned=modifier-53')).toBe('96409')
  })
})
