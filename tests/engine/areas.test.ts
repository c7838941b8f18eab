import { describe, expect, test } from 'vitest'
import type { Cells } from '../../src/basics/cell'
import { cellsOfArea, logAreas } from '../../src/engine/log/columns/areas'

const headers = ['Patient', 'Drug', 'Start', 'Stop']
const given = ['1', 'Remicade', '9:00', '11:00']
const places = (cells: Cells) => logAreas(cells).map(({ top, bottom, left, right }) => [top, bottom, left, right])

describe('the logs of a sheet', () => {
  test('a lone log takes the whole sheet, as wide as its longest row', () => {
    expect(places([['March'], headers, given, ['2']])).toEqual([[0, 4, 0, 4]])
  })

  test('a blank column inside a lone log parts nothing', () => {
    const cells = [
      ['Patient', 'Drug', '', 'Start', 'Stop'],
      ['1', 'Remicade', '', '9:00', '11:00'],
    ]
    expect(places(cells)).toEqual([[0, 2, 0, 5]])
  })

  test('a blank column parts two logs, each with columns of its own', () => {
    const cells = [
      [...headers, '', ...headers],
      [...given, '', ...given],
    ]
    expect(places(cells)).toEqual([
      [0, 2, 0, 4],
      [0, 2, 5, 9],
    ])
    expect(logAreas(cells)[1]!.columns.at.get('Drug')).toBe(1)
    expect(cellsOfArea(cells, logAreas(cells)[1]!)).toEqual([headers, given])
  })

  test('a log takes no column of the log to its right', () => {
    const cells = [
      [...headers, '', ...headers, 'Dose'],
      [...given, '', ...given, '400 mg'],
    ]
    const [first, second] = logAreas(cells)
    expect(first!.columns.at.get('Dose')).toBeUndefined()
    expect(second!.columns.at.get('Dose')).toBe(4)
  })

  test('a column with one cell missing does not part a log', () => {
    const cells = [
      [...headers, '', ...headers],
      ['1', '', '9:00', '11:00', '', ...given],
    ]
    expect(places(cells)).toEqual([
      [0, 2, 0, 4],
      [0, 2, 5, 9],
    ])
  })

  test('other headers after a blank row begin a log, and the log above ends at its last row', () => {
    const cells = [headers, given, [], ['Drug', 'Start', 'Stop', 'Dose'], ['Orencia', '9:00', '9:30', '750 mg']]
    expect(places(cells)).toEqual([
      [0, 2, 0, 4],
      [3, 5, 0, 4],
    ])
  })

  test('two headers that are known are enough to begin a log', () => {
    const cells = [headers, given, [], ['Drug', 'Start - Stop'], ['Orencia', '9:00 - 9:30']]
    expect(places(cells)).toEqual([
      [0, 2, 0, 4],
      [3, 5, 0, 4],
    ])
  })

  test('numbers, marks and long texts are no headers', () => {
    const text = 'Drug '.repeat(20).trim()
    expect(places([headers, given, [], [5, true, text], [7, false, text]])).toEqual([[0, 5, 0, 4]])
  })

  test('headers of a printed page that stand again begin no log', () => {
    expect(places([headers, given, [], headers, given])).toEqual([[0, 5, 0, 4]])
  })

  test('a row that follows no blank row begins no log, whatever it holds', () => {
    const cells = [headers, given, ['Drug', 'Start', 'Stop', 'Dose'], ['Orencia', '9:00', '9:30', '750 mg']]
    expect(places(cells)).toEqual([[0, 4, 0, 4]])
  })

  test('a sheet without a log has none', () => {
    expect(places([['Notes'], ['Call the payer']])).toEqual([])
  })
})
