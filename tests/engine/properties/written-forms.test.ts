import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/basics/cell'
import { codeCells } from '../visit'
import { anyWay, cellsOf, codeRows, lineTexts, plausibleLog, runs, type Row } from './random-logs'

/** The forms in which a log may hold a time of day. */
const timeForms: readonly ((minute: number) => Cell)[] = [
  (minute) => minute / 1440,
  (minute) => `${Math.floor(minute / 60)}`.padStart(2, '0') + `${minute % 60}`.padStart(2, '0'),
  (minute) => (minute >= 60 ? Math.floor(minute / 60) * 100 + (minute % 60) : minute / 1440),
  (minute) => {
    const hour = Math.floor(minute / 60)
    return `${hour % 12 === 0 ? 12 : hour % 12}:${`${minute % 60}`.padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`
  },
  (minute) => {
    const hour = Math.floor(minute / 60)
    return `${hour % 12 === 0 ? 12 : hour % 12}:${`${minute % 60}`.padStart(2, '0')}${hour < 12 ? 'a' : 'p'}`
  },
]

/** And a date: Excel's serial, or as a US office writes it. */
const dateForms: readonly ((iso: string) => Cell)[] = [
  (iso) => Math.round(Date.parse(iso) / 86_400_000) + 25_569,
  (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1'),
  (iso) => iso.replace(/^\d\d(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1'),
]

test('the written form of times and dates changes nothing', () => {
  const pick = fc.infiniteStream(fc.nat({ max: 59 }))
  fc.assert(
    fc.property(plausibleLog, pick, anyWay, (rows, choices, how) => {
      const next = <T>(forms: readonly T[]): T => forms[Number(choices.next().value) % forms.length]!
      const time = (cell: Cell): Cell => {
        const [, hour, minute] = /^(\d+):(\d+)$/.exec(String(cell)) ?? []
        return hour === undefined ? (cell ?? null) : next(timeForms)(Number(hour) * 60 + Number(minute))
      }
      const rewritten = rows.map((row): Row => ({
        ...row,
        Date: next(dateForms)(String(row['Date'])),
        Start: time(row['Start']),
        Stop: time(row['Stop']),
      }))
      expect(lineTexts(codeRows(rewritten, how))).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(400),
  )
})

test('columns in another order, rows lower in the sheet and unknown columns change nothing', () => {
  fc.assert(
    fc.property(plausibleLog, anyWay, fc.nat({ max: 20 }), fc.nat({ max: 5 }), (rows, how, turn, titles) => {
      const moved = cellsOf(rows).map((row, index) => {
        const wider: Cell[] = [...row, index === 0 ? 'Room' : 'x']
        return [...wider.slice(turn), ...wider.slice(0, turn)]
      })
      const lower: Cell[][] = [...Array.from({ length: titles }, () => ['Infusion suite']), ...moved]
      expect(lineTexts(codeCells(lower, how))).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(200),
  )
})

test('an event log in any order gives the same lines', () => {
  const event = fc.record({
    Patient: fc.constantFrom('P1', 'P2'),
    Date: fc.constant('2025-03-04'),
    Drug: fc.constantFrom('vancomycin', 'Remicade', 'ondansetron', 'normal saline'),
    Action: fc.constantFrom('New Bag', 'Stopped', 'Rate Change', 'Restarted', 'Given'),
    Time: fc.integer({ min: 0, max: 1439 }).map((minute) => minute / 1440),
  })
  const code = (rows: readonly Row[], how: string) =>
    lineTexts(
      codeCells(
        [
          ['Patient', 'Date', 'Drug', 'Action', 'Time'],
          ...rows.map((row) => [row['Patient'], row['Date'], row['Drug'], row['Action'], row['Time']]),
        ],
        how,
      ),
    )
  const log = fc
    .uniqueArray(event, { maxLength: 12, selector: (one) => `${one.Patient} ${one.Drug} ${one.Time}` })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    )
  fc.assert(
    fc.property(log, anyWay, ([rows, other], how) => {
      expect(code(other, how)).toEqual(code(rows, how))
    }),
    runs(500),
  )
})
