import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/basics/cell'
import { anyWay, codeRows, crowdedVisit, plausibleLog, runs, type Row } from './random-logs'

/** The most units that one row can support by itself: one for anything, and an hour more from 91, 151, … minutes. */
const mostUnits = (minutes: number): number => (minutes < 91 ? 1 : 1 + Math.floor((minutes - 31) / 60))

const minuteOfDay = (written: Cell): number => {
  const [hours, minutes] = String(written).split(':').map(Number)
  return hours! * 60 + minutes!
}

/** The documented minutes of a row, over midnight where the stop is the earlier clock; 0 where they are not complete. */
const documented = (row: Row): number => {
  if (row.Minutes !== '') return Number(row.Minutes)
  if (row.Start === '' || row.Stop === '') return 0
  return (minuteOfDay(row.Stop) - minuteOfDay(row.Start) + 1440) % 1440
}

test('the units of an encounter never exceed what its documented minutes carry', () => {
  fc.assert(
    fc.property(fc.oneof(plausibleLog, crowdedVisit), anyWay, (rows, how) => {
      for (const one of codeRows(rows, how).answer.encounters) {
        // A further set-up of a subcutaneous pump (96371) is no time.
        const administration = one.lines.filter(
          (line) => /^9\d{4}$|^[CG]\d{4}$/.test(line.code) && line.code !== '96371',
        )
        const units = administration.reduce((sum, line) => sum + line.units, 0)
        const own = rows.filter((row) => row.Encounter === one.encounter)
        const most = own.reduce((sum, row) => sum + mostUnits(documented(row)), 0)
        expect(units, JSON.stringify(one.lines.map((line) => `${line.code}x${line.units}`))).toBeLessThanOrEqual(most)
      }
    }),
    runs(600),
  )
})

test('every line of minutes rests on rows that document at least as many', () => {
  fc.assert(
    fc.property(fc.oneof(plausibleLog, crowdedVisit), anyWay, (rows, how) => {
      for (const one of codeRows(rows, how).answer.encounters) {
        for (const line of one.lines) {
          if (line.minutes === null || line.units > 1) continue
          const held = line.rows.reduce((sum, number) => sum + documented(rows[number - 2]!), 0)
          expect(line.minutes, `${line.code} of rows ${line.rows.join()}`).toBeLessThanOrEqual(held)
        }
      }
    }),
    runs(300),
  )
})

/** Cells of which nobody can make a time, a date or a dose; each belongs to a finding of its own. */
const unreadable = {
  Start: ['25:99', 'noonish', 'abc'],
  Stop: ['9:7:61x', 'later'],
  Date: ['13/45/2025', 'someday'],
  Dose: ['lots', '?? mg'],
} as const

test('each unreadable cell has a finding that names its row', () => {
  const spoiled = fc.tuple(
    plausibleLog,
    fc.nat(),
    fc.constantFrom(
      ...Object.entries(unreadable).flatMap(([column, texts]) => texts.map((text) => [column, text] as const)),
    ),
    anyWay,
  )
  fc.assert(
    fc.property(spoiled, ([rows, at, [column, text], how]) => {
      const index = at % rows.length
      const changed = rows.map((row, i) => (i === index ? { ...row, [column]: text } : row))
      const kind = column === 'Start' || column === 'Stop' ? 'time' : column.toLowerCase()
      const said = codeRows(changed, how).answer
      const all = [...said.findings, ...said.encounters.flatMap((one) => one.findings)]
      const finding = all.find((one) => one.finding === `unreadable-${kind}` && one.rows.includes(index + 2))
      expect(finding?.text ?? '', `${column} "${text}"`).toContain(text)
    }),
    runs(300),
  )
})
