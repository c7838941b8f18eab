import fc from 'fast-check'
import { appendFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Cell } from '../../../src/basics/cell'
import {
  absurdCell,
  absurdRow,
  anyWay,
  cellsOf,
  codeRows,
  crowdedVisit,
  lineTexts,
  made,
  plausibleLog,
  plausibleRow,
  runs,
  type Row,
} from './random-logs'
import { codeCells } from '../visit'

// For the long form, which says how many cells it tried.
afterAll(() => {
  const file = process.env.PROOF_COUNT
  if (file !== undefined) appendFileSync(file, String(made.cells))
})

/** A log, and the same rows in another order. */
const shuffled = fc
  .oneof(plausibleLog, crowdedVisit)
  .chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )

test('shuffling rows gives the same lines', () => {
  fc.assert(
    fc.property(shuffled, anyWay, ([rows, other], how) => {
      expect(lineTexts(codeRows(other, how))).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(500),
  )
})

test('shuffling rows gives the same findings', () => {
  const counted = (rows: Parameters<typeof codeRows>[0], how: string) => codeRows(rows, how).ids.toSorted()
  fc.assert(
    fc.property(shuffled, anyWay, ([rows, other], how) => {
      expect(counted(other, how)).toEqual(counted(rows, how))
    }),
    runs(200),
  )
})

test('renaming encounters keeps lines', () => {
  fc.assert(
    fc.property(plausibleLog, anyWay, (rows, how) => {
      const renamed = rows.map((row) => ({ ...row, Encounter: `visit no. ${String(row['Encounter'])} (Tuesday)` }))
      expect(lineTexts(codeRows(renamed, how))).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(300),
  )
})

const day = 86_400_000
const shift = (date: Cell, days: number): string =>
  new Date(Date.parse(String(date)) + days * day).toISOString().slice(0, 10)

test('shifting all dates by whole weeks within 2024 to 2026 keeps lines', () => {
  fc.assert(
    fc.property(plausibleLog, anyWay, fc.integer({ min: -60, max: 90 }), (rows, how, weeks) => {
      const moved = rows.map((row) => ({ ...row, Date: shift(row['Date'], weeks * 7) }))
      const back = lineTexts(codeRows(moved, how)).map((text) =>
        text.replace(/\d{4}-\d{2}-\d{2}/, (date) => shift(date, -weeks * 7)),
      )
      expect(back.sort()).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(300),
  )
})

test('splitting a log by patient gives the union', () => {
  fc.assert(
    fc.property(plausibleLog, anyWay, (rows, how) => {
      const patients = [...new Set(rows.map((row) => String(row['Patient'])))]
      const parts = patients.flatMap((patient) =>
        lineTexts(
          codeRows(
            rows.filter((row) => row['Patient'] === patient),
            how,
          ),
        ),
      )
      expect(parts.sort()).toEqual(lineTexts(codeRows(rows, how)))
    }),
    runs(300),
  )
})

describe("an absurd row never changes another patient's day", () => {
  test.each([
    ['with its own number', 'ZZ-1'],
    ["with another patient's number", 'P1-1'],
    ['without a number', null],
  ])('%s', (_, encounter) => {
    fc.assert(
      fc.property(plausibleLog, absurdRow, fc.nat({ max: 10 }), anyWay, (rows, absurd, at, how) => {
        const row = { ...absurd, Encounter: encounter, Patient: 'ZZ' }
        const mixed = [...rows.slice(0, at), row, ...rows.slice(at)]
        const before = codeRows(rows, how)
        const after = codeRows(mixed, how)
        for (const patient of ['P1', 'P2', 'P3']) expect(lineTexts(after, patient)).toEqual(lineTexts(before, patient))
      }),
      runs(200),
    )
  })
})

describe('no input throws', () => {
  test('rows of absurd cells, alone and among others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(absurdRow, plausibleRow()), { minLength: 1, maxLength: 8 }),
        anyWay,
        (rows, how) => {
          const coded = codeRows(rows, how)
          expect(JSON.stringify(coded.answer)).not.toMatch(/"text":"[^"]*(?:undefined|\[object)/)
        },
      ),
      runs(400),
    )
  })

  test('cells without any form under the headers', () => {
    const header = cellsOf([])[0] ?? []
    fc.assert(
      fc.property(fc.array(fc.array(absurdCell, { maxLength: 25 }), { maxLength: 8 }), (rows) => {
        codeCells([header, ...rows])
      }),
      runs(300),
    )
  })

  test('an event log of absurd cells', () => {
    const row = fc.tuple(
      fc.constantFrom('P1', 'P2'),
      fc.constantFrom('vancomycin', 'Remicade', 'ondansetron'),
      fc.oneof(absurdCell, fc.constantFrom('New Bag', 'Started', 'Rate Change', 'Stopped', 'Restarted', 'Given')),
      fc.oneof(absurdCell, fc.constantFrom('9:00', '9:30', '11:00', '2025-03-05 1:00')),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        codeCells([['Patient', 'Drug', 'Action', 'Time'], ...rows])
      }),
      runs(300),
    )
  })
})

test('the same log twice gives the same answer to the letter', () => {
  fc.assert(
    fc.property(plausibleLog, anyWay, (rows, how) => {
      expect(JSON.stringify(codeRows(rows, how).answer)).toBe(JSON.stringify(codeRows(rows, how).answer))
    }),
    runs(200),
  )
})

/** The numbers of 2008 that were renumbered for 2009. */
const renumbered: Readonly<Record<string, string>> = {
  ...{ 90760: '96360', 90761: '96361', 90765: '96365', 90766: '96366', 90767: '96367', 90768: '96368' },
  ...{ 90769: '96369', 90770: '96370', 90771: '96371', 90772: '96372', 90773: '96373' },
  ...{ 90774: '96374', 90775: '96375', 90776: '96376' },
}

test('a log of 2008 has the codes of 2009 under their old numbers', () => {
  const on = (rows: readonly Row[], year: string): Row[] =>
    rows.map((row) => ({ ...row, Date: String(row.Date).replace('2025', year) }))
  const codes = (rows: readonly Row[], how: string): string[] =>
    codeRows(rows, how)
      .answer.encounters.flatMap((one) =>
        one.lines.map((line) => `${renumbered[line.code] ?? line.code} ${line.units}`),
      )
      .sort()
  const unmodified = fc
    .tuple(fc.oneof(plausibleLog, crowdedVisit), anyWay)
    // Codes that came later, and modifiers of pairs that the tables do not hold for 2008, part one line into two.
    .filter(([rows]) => rows.every((row) => !['IM', 'SC', 'on-body injector'].includes(String(row.Route))))
  fc.assert(
    fc.property(unmodified, ([rows, how]) => {
      const total = (list: readonly string[]): Record<string, number> => {
        const sums: Record<string, number> = {}
        for (const text of list) {
          const [code, units] = text.split(' ')
          sums[code!] = (sums[code!] ?? 0) + Number(units)
        }
        return sums
      }
      expect(total(codes(on(rows, '2008'), how))).toEqual(total(codes(on(rows, '2009'), how)))
    }),
    runs(300),
  )
})
