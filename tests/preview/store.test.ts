import { describe, expect, test } from 'vitest'
import { MemoryStore } from '../../src/preview/store/memory'
import { conformance, sheetsAtFirst } from './store-conformance'

describe('the workbook does as Excel does', () => {
  test.each(conformance.map((one) => [one.name, one] as const))('%s', (_, { run, expected }) => {
    const store = new MemoryStore(sheetsAtFirst)
    const [log = '', other = ''] = store.sheets().map(({ id }) => id)
    store.activate(other)
    expect(run({ store, log, other })).toEqual(expected)
  })
})

describe('a calculation in turns', () => {
  const rows = 400
  const column = Array.from({ length: rows }, (_, row) => [row === 0 ? 1 : `=SUM(A$1:A${row})/2+A${row}`])

  test('ends with what a calculation in one go gives, and shows meanwhile what is not known yet', () => {
    const whole = new MemoryStore([{ name: 'Sheet1', cells: column }])
    const turns = new MemoryStore([{ name: 'Sheet1', cells: column }], 0)
    const area = (store: MemoryStore) => ({ sheet: store.activeSheet(), row: 0, column: 0, rows, columns: 1 })
    expect(turns.pending()).toBeGreaterThan(0)
    expect(turns.shown(area(turns)).at(-1)).toEqual([null])
    expect(turns.shown(area(turns))[0]).toEqual([1])
    expect(turns.used(turns.activeSheet(), true)?.rows).toBe(rows)
    turns.close()
    expect(turns.values(area(turns))).toEqual(whole.values(area(whole)))
    expect(turns.pending()).toBe(0)
  })

  test('finishes something in every turn, even where a turn is shorter than a formula takes', async () => {
    const store = new MemoryStore([{ name: 'Sheet1', cells: column }], 0)
    await expect.poll(() => store.pending(), { timeout: 20_000 }).toBe(0)
    store.write({ sheet: store.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 }, [[2]])
    expect(store.pending()).toBeGreaterThan(0)
    await expect.poll(() => store.pending(), { timeout: 20_000 }).toBe(0)
    expect(store.shown({ sheet: store.activeSheet(), row: 1, column: 0, rows: 1, columns: 1 })).toEqual([[3]])
  })

  test('goes on by itself until everything is calculated', async () => {
    const store = new MemoryStore([{ name: 'Sheet1', cells: column }], 1)
    await expect.poll(() => store.pending(), { timeout: 20_000 }).toBe(0)
    expect(
      store.shown({ sheet: store.activeSheet(), row: rows - 1, column: 0, rows: 1, columns: 1 })[0]![0],
    ).toBeTypeOf('number')
  })
})
