import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtIn } from '../../../src/reference/built-in'
import { codingEditsOn } from '../../../src/reference/coding-edits'
import { lines } from '../visit'
import { anyWay, clockText, codeRows, crowdedVisit, plausibleLog, runs } from './random-logs'

const initialCodes = ['96360', '96365', '96374', '96409', '96413']
const separating = /^(?:59|X[EPSU])$/

describe.each([
  ['a day of three patients', plausibleLog],
  ['one crowded visit', crowdedVisit],
])('any claim of %s', (_, log) => {
  test('has at most one initial code per encounter without a separating modifier', () => {
    fc.assert(
      fc.property(log, anyWay, (rows, how) => {
        for (const one of codeRows(rows, how).answer.encounters) {
          const initial = one.lines.filter(
            (line) => initialCodes.includes(line.code) && !line.modifiers.some((modifier) => separating.test(modifier)),
          )
          expect(initial.reduce((sum, line) => sum + line.units, 0)).toBeLessThanOrEqual(1)
        }
      }),
      runs(600),
    )
  })

  test('has every add-on behind a code that it may follow', () => {
    fc.assert(
      fc.property(log, anyWay, (rows, how) => {
        for (const one of codeRows(rows, how).answer.encounters) {
          const codes = one.lines.map((line) => line.code)
          for (const code of codes) {
            const primaries = codingEditsOn(builtIn, one.setting, one.date).mayFollow(code)
            if (primaries === null) continue
            expect(
              primaries.some((primary) => codes.includes(primary)),
              `${code} among ${codes.join(', ')}`,
            ).toBe(true)
          }
        }
      }),
      runs(600),
    )
  })

  test('has whole units, rows of the log, and the concurrent code once a date', () => {
    fc.assert(
      fc.property(log, anyWay, (rows, how) => {
        const concurrent = new Map<string, number>()
        for (const one of codeRows(rows, how).answer.encounters) {
          for (const line of one.lines) {
            expect(Number.isInteger(line.units) && line.units > 0).toBe(true)
            for (const row of line.rows) expect(row >= 2 && row <= rows.length + 1).toBe(true)
            if (line.code !== '96368') continue
            const key = `${one.patient ?? ''} ${line.date ?? ''}`
            concurrent.set(key, (concurrent.get(key) ?? 0) + line.units)
          }
        }
        for (const units of concurrent.values()) expect(units).toBe(1)
      }),
      runs(300),
    )
  })

  test('has each code with its modifiers once per encounter and date', () => {
    fc.assert(
      fc.property(log, anyWay, (rows, how) => {
        for (const one of codeRows(rows, how).answer.encounters) {
          const keys = one.lines.map((line) => [line.date, line.code, ...line.modifiers].join(' '))
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
      runs(300),
    )
  })
})

describe('one infusion made longer', () => {
  const units = (drug: string, route: string, minutes: number): number => {
    const stop = 420 + minutes
    const written = stop < 1440 ? clockText(stop) : `2025-03-05 ${clockText(stop - 1440)}`
    return lines(`Drug | Route | Start | Stop\n${drug} | ${route} | 7:00 | ${written}`)
      .split(', ')
      .filter((code) => code !== '')
      .reduce((sum, code) => sum + Number(/x(\d+)$/.exec(code)?.[1] ?? 1), 0)
  }

  test.each([
    ['vancomycin', 'IV infusion'],
    ['Remicade', 'IV infusion'],
    ['rituximab', 'IV infusion'],
    ['normal saline', 'hydration'],
    ['Hizentra', 'SC infusion'],
  ])('%s never yields fewer units, from 16 to 600 minutes', (drug, route) => {
    let before = 0
    for (let minutes = 16; minutes <= 600; minutes++) {
      const now = units(drug, route, minutes)
      expect(now, `${minutes} minutes`).toBeGreaterThanOrEqual(before)
      expect(now - before, `${minutes} minutes`).toBeLessThanOrEqual(1)
      before = now
    }
    expect(before).toBe(10)
  })
})
