import { isError } from '../value'
import { criterion } from '../compare'
import {
  CellError,
  firstOf,
  isMatrix,
  matrixOf,
  numberOf,
  truthOf,
  type Builtin,
  type Result,
  type Scalar,
} from '../result'

/** Numbers of all arguments; in ranges only cells that hold numbers count, as in Excel. */
function* numbersOf(values: readonly Result[]): Generator<number> {
  for (const value of values) {
    if (!isMatrix(value)) {
      if (value !== null) yield numberOf(value)
      continue
    }
    for (const row of value) {
      for (const cell of row) {
        if (typeof cell === 'number') yield cell
        else if (isError(cell)) throw CellError.of(cell)
      }
    }
  }
}

const cellsOf = (values: readonly Result[]): Scalar[] => values.flatMap((value) => matrixOf(value).flat())

function sum(values: readonly Result[]): number {
  let total = 0
  for (const number of numbersOf(values)) total += number
  return total
}

function average(values: readonly Result[]): number {
  const numbers = [...numbersOf(values)]
  if (numbers.length === 0) throw CellError.of('#DIV/0!')
  return sum(values) / numbers.length
}

/** The cells of a range one after the other; a range that many formulas share is laid out once. */
function inOneLine(range: Result): readonly Scalar[] {
  if (!isMatrix(range)) return [range]
  const known = laidOut.get(range)
  if (known !== undefined) return known
  const cells = range.flat()
  laidOut.set(range, cells)
  return cells
}
const laidOut = new WeakMap<object, readonly Scalar[]>()

/** Places at which every pair of range and criterion holds. */
function places(pairs: readonly Result[]): (index: number) => boolean {
  const tests: ((index: number) => boolean)[] = []
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const cells = inOneLine(pairs[at]!)
    const holds = criterion(firstOf(pairs[at + 1]))
    tests.push((index) => holds(cells[index] ?? null))
  }
  return (index) => tests.every((test) => test(index))
}

function sumWhere(summed: Result, pairs: readonly Result[]): { total: number; count: number } {
  const holds = places(pairs)
  let total = 0
  let count = 0
  const cells = inOneLine(summed)
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    if (typeof cell !== 'number' || !holds(index)) continue
    total += cell
    count++
  }
  return { total, count }
}

function ranked(range: Result, place: Result, order: (a: number, b: number) => number): number {
  const found = [...numbersOf([range])].sort(order)[numberOf(firstOf(place)) - 1]
  if (found === undefined) throw CellError.of('#NUM!')
  return found
}

export const aggregates: Readonly<Record<string, Builtin>> = {
  SUM: sum,
  AVERAGE: average,
  COUNT: (values) =>
    [
      ...numbersOf(
        values.map((value) => (isMatrix(value) ? value.map((row) => row.filter((cell) => !isError(cell))) : value)),
      ),
    ].length,
  COUNTA: (values) => cellsOf(values).filter((cell) => cell !== null).length,
  COUNTBLANK: (values) => cellsOf(values).filter((cell) => cell === null || cell === '').length,
  MAX: (values) => [...numbersOf(values)].reduce((most, number) => Math.max(most, number), -Infinity) || 0,
  MIN: (values) => [...numbersOf(values)].reduce((least, number) => Math.min(least, number), Infinity) || 0,
  LARGE: ([range = null, place = null]) => ranked(range, place, (a, b) => b - a),
  SMALL: ([range = null, place = null]) => ranked(range, place, (a, b) => a - b),
  MEDIAN: (values) => {
    const sorted = [...numbersOf(values)].sort((a, b) => a - b)
    if (sorted.length === 0) throw CellError.of('#NUM!')
    const middle = Math.floor(sorted.length / 2)
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  },
  AND: (values) => cellsOf(values).every((cell) => cell === null || truthOf(cell)),
  OR: (values) => cellsOf(values).some((cell) => cell !== null && truthOf(cell)),
  SUMPRODUCT: (values) => {
    const grids = values.map((value) => matrixOf(value).flat())
    const wrong = grids.flat().find(isError)
    if (wrong !== undefined) throw CellError.of(wrong)
    return (grids[0] ?? []).reduce<number>(
      (total, _, index) =>
        total + grids.reduce((product, grid) => product * (typeof grid[index] === 'number' ? grid[index] : 0), 1),
      0,
    )
  },
  COUNTIF: (values) =>
    matrixOf(values[0] ?? null)
      .flat()
      .filter(criterion(firstOf(values[1]))).length,
  COUNTIFS: (values) => {
    const holds = places(values)
    return matrixOf(values[0] ?? null)
      .flat()
      .filter((_, index) => holds(index)).length
  },
  SUMIF: ([range = null, wanted = null, summed = range]) => sumWhere(summed, [range, wanted]).total,
  SUMIFS: ([summed = null, ...pairs]) => sumWhere(summed, pairs).total,
  AVERAGEIFS: ([summed = null, ...pairs]) => {
    const { total, count } = sumWhere(summed, pairs)
    if (count === 0) throw CellError.of('#DIV/0!')
    return total / count
  },
  ROWS: ([range = null]) => matrixOf(range).length,
  COLUMNS: ([range = null]) => matrixOf(range)[0]?.length ?? 0,
  TEXTJOIN: ([separator = '', skip = true, ...values]) => {
    const texts = cellsOf(values).map((cell) => {
      if (isError(cell)) throw CellError.of(cell)
      return cell === null ? '' : String(cell)
    })
    return (truthOf(firstOf(skip)) ? texts.filter((text) => text !== '') : texts).join(String(firstOf(separator) ?? ''))
  },
  CONCAT: (values) =>
    cellsOf(values)
      .map((cell) => {
        if (isError(cell)) throw CellError.of(cell)
        return cell === null ? '' : String(cell)
      })
      .join(''),
}
