import { describe, expect, test } from 'vitest'
import { code, type Coding } from '../../src/engine/coding'
import { inOneGo } from '../../src/engine/common/steps'
import type { Cell } from '../../src/basics/cell'
import { claimLineColumns, claimLineRows, claimLinesTable, type ClaimLineRow } from '../../src/sheets/claim/claim-lines'
import { cellsInOrder } from '../../src/sheets/model/table'
import { differenceSteps } from '../../src/sheets/rerun/difference'
import { findingsTable } from '../../src/sheets/claim/findings'
import { cellsAt, layoutOf, StandingRows } from '../../src/sheets/rerun/standing-rows'
import { readOverrides } from '../../src/sheets/rerun/overrides'
import { readOverride } from '../../src/sheets/rerun/read-override'

const log: Cell[][] = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['E1', '1001', 45720, 'Remicade', 'IV infusion', 0.375, 0.375 + 133 / 1440],
  ['E1', '1001', 45720, 'Benadryl', 'IV push', 0.36, null],
  ['E2', '1002', 45721, 'Benlysta', 'IV infusion', 0.4, null],
]

function coded(cells: readonly (readonly Cell[])[]) {
  const coding = code(cells)
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
}

const keys = (cells: readonly (readonly Cell[])[]): [lines: unknown[], findings: unknown[]] => {
  const coding = coded(cells)
  return [claimLinesTable(coding).rows.map((row) => row.Key), findingsTable(coding).rows.map((row) => row.Key)]
}

describe('keys', () => {
  test('do not depend on the order of the rows or on what stands in other visits', () => {
    const [header, first, second, third] = log as [Cell[], Cell[], Cell[], Cell[]]
    const [lines, findings] = keys(log)
    expect(new Set(lines).size).toBe(4)
    expect(keys([header, third, second, first])).toEqual([lines, findings])
    const more = keys([header, first, second, third, ['E0', '1000', 45719, 'Remicade', 'IV infusion', 0.4, 0.45]])
    expect(more[0].slice(1)).toEqual(lines)
  })

  test('of one code with and without a modifier differ, whichever row comes first', () => {
    const header = [...log[0]!, 'Site', 'Site reason']
    const two = (a: number, b: number): Cell[][] => [
      header,
      ['E1', '1001', 45720, 'Remicade', 'IV infusion', a, a + 0.05, 'left arm', ''],
      ['E1', '1001', 45720, 'Benlysta', 'IV infusion', b, b + 0.05, 'right arm', 'incompatible drugs'],
    ]
    const lines = claimLinesTable(coded(two(0.4, 0.41))).rows.filter((row) => row.Code === '96413')
    expect(lines.map((row) => row.Modifiers)).toEqual(['', '59'])
    expect(new Set(lines.map((row) => row.Key)).size).toBe(2)
    const [header2 = [], one = [], other = []] = two(0.4, 0.41)
    const turned = claimLinesTable(coded([header2, other, one])).rows.filter((row) => row.Code === '96413')
    expect(new Map(turned.map((row) => [row.Modifiers, row.Key]))).toEqual(
      new Map(lines.map((row) => [row.Modifiers, row.Key])),
    )
  })
})

describe('what differs from a table that stands', () => {
  const headers = claimLineColumns.map(({ header }) => header)
  const written = (coding: Coding): Cell[][] =>
    claimLinesTable(coding).rows.map((row) => cellsInOrder(claimLineColumns, row))
  const standing = (rows: readonly (readonly Cell[])[], names: readonly string[] = headers) => {
    const standingRows = new StandingRows<ClaimLineRow>(layoutOf(claimLineColumns, names), 0)
    inOneGo(standingRows.add(rows))
    return standingRows.done()
  }

  test('columns in another order, and numbers that came back as they were written, make no difference', () => {
    const coding = coded(log)
    const turned = headers.toReversed()
    const rows = written(coding).map((row) => row.reverse())
    const { changes } = inOneGo(differenceSteps(standing(rows, turned), claimLineRows(coding), () => true))
    expect(changes).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 4, foreign: 0 })
  })

  test('a cell of ours that somebody changed is put right', () => {
    const coding = coded(log)
    const rows = written(coding)
    rows[1]![headers.indexOf('Units')] = 7
    const { changed } = inOneGo(differenceSteps(standing(rows), claimLineRows(coding), () => true))
    expect(changed.map(({ at, cells }) => [at, cells.Code, cells.Units])).toEqual([[1, '96415', 1]])
  })

  test('a copied row is nobody’s but its owner’s', () => {
    const coding = coded(log)
    const rows = written(coding)
    const { changes, gone } = inOneGo(differenceSteps(standing([...rows, rows[0]!]), claimLineRows(coding), () => true))
    expect(gone).toEqual([])
    expect(changes).toMatchObject({ unchanged: 4, foreign: 1 })
  })
})

describe('overrides', () => {
  test.each([
    ['96413-59', [{ code: '96413', modifiers: ['59'], units: 1 }]],
    ['96415x2', [{ code: '96415', modifiers: [], units: 2 }]],
    ['none', []],
    ['Not billed', []],
  ])('%s', (written, lines) => {
    expect(readOverride(written)).toEqual({ lines })
  })

  test('are found wherever their columns stand, and what cannot be read names its row', () => {
    const layout = layoutOf(claimLineColumns, [
      ...['Override reason', 'Key', 'Override', 'Biller', 'Override of', 'Date'],
    ])
    const cells = [
      ['letter', 'abc-96413', '96365', 'Ann', '96413', 45720],
      ['', 'abc-96415', '', 'Ann', '', 45720],
      ['', 'abc-96375', '9637?', 'Ann', '', 45720],
    ]
    const { overrides, problems } = readOverrides(
      cells.map((row, index) => ({ row: 4 + index, cells: cellsAt(layout, row) })),
    )
    expect(overrides).toMatchObject([
      { key: 'abc-96413', visit: 'abc', of: '96413', reason: 'letter', day: 45720, stands: true, row: 4 },
    ])
    expect(problems).toEqual([expect.stringMatching(/^Claim lines, row 6, column Override: "9637\?"/)])
  })
})
