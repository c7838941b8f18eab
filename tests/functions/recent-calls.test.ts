import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import type { CustomFunction } from '../../src/functions/define'
import { changesOf, keptArguments, withChanges } from '../../src/functions/excel/kept-arguments'
import { RecentCalls } from '../../src/functions/excel/recent-calls'
import type { Result } from '../../src/functions/value'
import { benchmarkLog } from '../benchmark/log'
import { runs } from '../engine/properties/random-logs'

const codes = catalogue.find(({ id }) => id === 'INFUSION_CODES')!
const [header = [], ...log] = benchmarkLog(140)
const names = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site', 'Date', 'Payer']
/** Arguments of INFUSION_CODES in its order, from rows of a log. */
type Rows = readonly (readonly Cell[])[]
const rows: Rows = log.map((row) => names.map((name) => row[header.indexOf(name)]))
const columns = (table: Rows, given: readonly string[]): unknown[] => {
  const column = (name: string): unknown =>
    given.includes(name) ? table.map((row) => [row[names.indexOf(name)]]) : null
  return [
    ...['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site'].map(column),
    null,
    column('Date'),
    null,
    column('Payer'),
  ]
}

/** The function with a count of how often it was worked out from all of its arguments. */
function counted(entry: CustomFunction): {
  readonly entry: CustomFunction
  readonly ask: (values: unknown[]) => Result
  readonly times: () => number
} {
  const recent = new RecentCalls()
  let times = 0
  const ask = (values: unknown[]): Result =>
    recent.of(entry, values, () => {
      times++
      return entry.answered?.(values) ?? { result: entry.run(values), after: () => null }
    })
  return { entry, ask, times: () => times }
}

const odd: readonly Cell[] = [
  ...[
    '',
    '"',
    '25/03/2026',
    '3.4.2026',
    '1:05',
    '13:05',
    '9:00 AM',
    'same',
    'Total',
    0,
    null,
    0.5,
    46000.5,
    'E3',
    'e3 ',
    'E99',
  ],
  ...['Remicade', 'ondansetron', 'Prolia', 'miraculumab', 'IV push', 'IV infusion', '9:00-11:00', 46000],
]

type Edit = (table: Rows) => Rows
const place = fc.nat({ max: 1000 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(place, fc.nat({ max: names.length - 1 }), fc.constantFrom(...odd)).map(
      ([row, column, cell]): Edit =>
        (table) =>
          table.map((own, at) => (at === row % table.length ? own.with(column, cell) : own)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, place, fc.constantFrom(0, 1, 4)).map(
      ([row, other, column]): Edit =>
        (table) =>
          table.map((own, at) =>
            at === row % table.length ? own.with(column, table[other % table.length]?.[column]) : own,
          ),
    ),
  },
  fc.tuple(place, place).map(
    ([at, other]): Edit =>
      (table) =>
        table.toSpliced(at % table.length, 0, table[other % table.length] ?? []),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(
    ([at, count]): Edit =>
      (table) =>
        table.toSpliced(at % table.length, count),
  ),
)

describe('a column asked again after edits', () => {
  it.each([[names], [['Start', 'Stop', 'Drug', 'Route', 'Encounter']], [['Start', 'Stop', 'Drug', 'Route', 'Date']]])(
    'answers as if it were asked for the first time, with %s',
    (given) => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
          const { ask } = counted(codes)
          let table = rows
          for (const each of [(same: Rows) => same, ...edits]) {
            table = each(table)
            const values = columns(table, given)
            expect(ask(values)).toEqual(callFunction(codes, values))
          }
        }),
        runs(60),
      )
    },
  )

  it('works out one visit where one cell changed, and none where rows moved', () => {
    const { ask, times } = counted(codes)
    ask(columns(rows, names))
    const before = ask(columns(rows, names))
    const moved = rows.toSpliced(10, 0, rows[30] ?? [])
    const stop = rows.map((row, at) => (at === 60 ? row.with(1, '18:45') : row))
    for (const table of [stop, moved, rows])
      expect(ask(columns(table, names))).toEqual(callFunction(codes, columns(table, names)))
    expect(ask(columns(rows, names))).toEqual(before)
    expect(times()).toBe(1)
  })

  it('works all out where a repeat of the cell above is typed in', () => {
    const { ask } = counted(codes)
    ask(columns(rows, names))
    const ditto = rows.map((row, at) => (at === 60 ? row.with(names.indexOf('Drug'), '"') : row))
    expect(ask(columns(ditto, names))).toEqual(callFunction(codes, columns(ditto, names)))
  })

  it('is not taken for the same where the host changes its own arrays', () => {
    const { ask } = counted(codes)
    const values = columns(rows, names)
    ask(values)
    const stops = values[1] as Cell[][]
    stops[0] = ['23:59']
    expect(ask(values)).toEqual(callFunction(codes, values))
  })
})

describe('arguments that are kept', () => {
  it('are those of the next call when rows of two columns were put in, taken out or changed', () => {
    const before = [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ] as const
    const tables: (readonly (readonly Cell[])[])[] = [
      [before[0], [9, 'x'], before[1], before[2], before[3]],
      [before[0], before[3]],
      [before[0], [2, 'z'], before[2], before[3]],
    ]
    for (const table of tables) {
      const kept = keptArguments([before, 'office'])!
      const changes = changesOf(kept, [table, 'office'])!
      expect(withChanges(kept, [table, 'office'], changes)).toEqual(keptArguments([table, 'office']))
    }
  })
})

describe('what is remembered', () => {
  it('of one function is no answer of another', () => {
    const why = catalogue.find(({ id }) => id === 'INFUSION_WHY')!
    const recent = new RecentCalls()
    const ask = (entry: CustomFunction): Result =>
      recent.of(entry, ['9:00', '10:00', 'Remicade'], () => ({ result: entry.id, after: () => null }))
    expect([ask(codes), ask(why), ask(codes)]).toEqual(['INFUSION_CODES', 'INFUSION_WHY', 'INFUSION_CODES'])
  })

  it('of a column stays, however many single formulas are asked between', () => {
    const { ask, times } = counted(codes)
    const values = columns(rows, names)
    ask(values)
    for (let at = 0; at < 10_000; at++) ask([`9:${at % 60}`, '', `drug ${at}`])
    expect(times()).toBe(10_001)
    ask(values)
    for (let at = 0; at < 10_000; at++) ask([`9:${at % 60}`, '', `drug ${at}`])
    expect(times()).toBe(10_001)
  })

  it('of a log of over a million characters too', () => {
    let times = 0
    const recent = new RecentCalls()
    const long = Array.from({ length: 12_000 }, (_, at) => [`${'x'.repeat(100)}${at}`])
    const ask = (values: unknown[]): Result => recent.of(codes, values, () => ({ result: ++times, after: () => null }))
    ask([long])
    ask([[...long.slice(1)]])
    expect(ask([long.map((row) => [...row])])).toBe(1)
    expect(times).toBe(2)
  })

  it('goes where the calls or their cells are too many, the latest last', () => {
    let times = 0
    const recent = new RecentCalls(2, 2, 500)
    const ask = (...values: unknown[]): Result =>
      recent.of(codes, values, () => ({ result: ++times, after: () => null }))
    const column = (text: string, height = 100): Cell[][] => Array.from({ length: height }, () => [text])
    for (const text of 'abc') ask(column(text))
    expect([ask(column('c')), ask(column('b')), ask(column('a'))]).toEqual([3, 2, 4])
    // One that is larger than all the room there is stays while nothing else is asked.
    expect([ask(column('d', 900)), ask(column('d', 900)), ask(column('a'))]).toEqual([5, 5, 6])
  })
})
