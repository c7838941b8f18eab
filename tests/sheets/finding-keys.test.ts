import { describe, expect, test } from 'vitest'
import type { Cells } from '../../src/basics/cell'
import { audited } from '../../src/audit/audit'
import { code, type CodingOptions } from '../../src/engine/coding'
import { keyedFindings } from '../../src/sheets/claim/findings'
import { carriedOver, earlierRow } from '../../src/sheets/rerun/carried-over'
import { feesOfCells } from '../../src/sheets/office/fees'
import { table } from '../engine/visit'

const keysOf = (cells: Cells, options: CodingOptions = {}): string[] => {
  const coding = code(cells, { setting: 'office', ...options })
  if ('problem' in coding) throw new Error(coding.problem)
  return [...keyedFindings(audited(coding))].flatMap((list) => list.map(({ key }) => key)).sort()
}

test('a finding that names other rows in its sentence keeps its key when the log is sorted', () => {
  const [headers = [], ...rows] = table(`
    Encounter | Date | Drug | Dose | Route | Start | Stop | Billed
    E1 | 2026-07-06 | Remicade | 300 mg | IV infusion | 9:00 | 11:13 | 96413
    E1 | 2026-07-06 | Benadryl | 25 mg | IV push | 8:50 | |
    E2 | 2026-07-07 | infliximab | 300 mg | IV infusion | 9:00 | 10:00 | 96413, J1745-JZx30
    E3 | 2026-07-08 | Entyvio | 300 mg | IV infusion | 9:00 | | 96413, 96415, J3380-JZx300
    E4 | 2026-07-09 | Entyvio | 300 mg | IV infusion | 9:00 | 22:00 | 96413, J3380-JZx300`)
  const before = keysOf([headers, ...rows])
  expect(before.length).toBeGreaterThan(6)
  // The claim moves with its row: visits are turned round, rows of a visit stay together.
  expect(keysOf([headers, ...rows.slice(2), ...rows.slice(0, 2)])).toEqual(before)
})

const log = (row: string) =>
  table(`
    Encounter | Date | Drug | Dose | Route | Start | Stop | Minutes | Billed
    E1 | 2026-07-06 | ${row} | 96413x2, 96415
    E1 | 2026-07-06 | Benadryl | 25 mg | IV infusion | 8:30 | | |`)

describe('what was read or worked out has no part in a key', () => {
  const before = keysOf(log('Remicade | 300 mg | IV infusion | 9:00 | 22:00 | 5'))

  test.each([
    ['another time, as implausible', 'Remicade | 300 mg | IV infusion | 9:10 | 22:40 | 5'],
    ['another dose', 'Remicade | 310 mg | IV infusion | 9:00 | 22:00 | 5'],
  ])('%s', (_, row) => {
    const after = keysOf(log(row))
    expect(before.filter((key) => !after.includes(key))).toEqual([])
  })

  test('another fee', () => {
    const { fees, problems } = feesOfCells([
      ['Payer', 'Code', 'Amount'],
      ['Medicare', '96413', 999],
    ])
    expect(problems).toEqual([])
    expect(keysOf(log('Remicade | 300 mg | IV infusion | 9:00 | 22:00 | 5'), { fees })).toEqual(before)
  })

  test('a row put in above, and a row of another drug in the visit', () => {
    const [headers = [], first = [], second = []] = log('Remicade | 300 mg | IV infusion | 9:00 | 22:00 | 5')
    const other = table('Encounter | Date | Drug\nE0 | 2026-07-01 | saline flush')[1]!
    const wide = headers.map((_, at) => other[at] ?? null)
    expect(keysOf([headers, wide, first, second]).filter((key) => before.includes(key))).toEqual(before)
  })
})

test('two rows of one drug in a visit have keys of their own, by the clock', () => {
  const rows = (first: string, second: string) =>
    table(`
      Encounter | Date | Drug | Route | Start | Stop
      E1 | 2026-07-06 | vancomycin | IV infusion | ${first} |
      E1 | 2026-07-06 | vancomycin | IV infusion | ${second} |`)
  const keys = keysOf(rows('9:00', '13:00'))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => key.includes('missing-stop'))).toHaveLength(2)
  expect(keysOf(rows('13:00', '9:00'))).toEqual(keys)
})

describe('a row under a key of an earlier version', () => {
  const row = (key: string, finding: string, rows: string, text: string) => ({
    ...{ Key: key, Finding: finding, Rows: rows, Text: text },
  })
  const earlier = (...rows: ReturnType<typeof row>[]) => {
    const all = rows.flatMap((one) => earlierRow(one.Key, one) ?? [])
    return new Map(all.map(({ of }) => [of, all.filter((one) => one.of === of)]))
  }
  const carried = (now: ReturnType<typeof row>[], before: Parameters<typeof carriedOver>[1]) =>
    now.map((one) => carriedOver(now, before).get(one) ?? null)

  test('is known by the form of its key', () => {
    expect(earlierRow('v1-missing-stop-123dm6', row('', 'missing-stop', '2', 'x'))?.of).toBe('v1 missing-stop')
    expect(earlierRow('v1-missing-stop-123dm6/2', row('', 'missing-stop', '2', 'x'))).not.toBeNull()
    expect(earlierRow('v1-missing-stop.1x2y3z4w', row('', 'missing-stop', '2', 'x'))).toBeNull()
    expect(earlierRow('log-rounded-times', row('', 'rounded-times', '', 'x'))).toBeNull()
  })

  test('goes on under the key of today, worded anew and beside rows of its kind', () => {
    const before = earlier(
      row(
        'v-missing-line-a',
        'missing-line',
        '2',
        '96375x2 is supported (rows 3, 4, methylprednisolone) and was not billed.',
      ),
      row('v-missing-line-b', 'missing-line', '2', 'J1200 is supported (row 3, diphenhydramine) and was not billed.'),
    )
    const now = [
      row('v-missing-line.1', 'missing-line', '2', 'Not billed: J1200, documented for diphenhydramine in row 3.'),
      row('v-missing-line.2', 'missing-line', '2', 'Not billed: 96375 ×2, documented for methylprednisolone.'),
    ]
    expect(carried(now, before)).toEqual(['v-missing-line-b', 'v-missing-line-a'])
  })

  test('is left alone where nothing tells it from another, and where visit or finding is another', () => {
    const same = 'The visit says nothing else.'
    const before = earlier(row('v-x-a', 'x', '2', same), row('v-x-b', 'x', '2', same), row('w-y-c', 'y', '4', same))
    expect(carried([row('v-x.1', 'x', '2', same)], before)).toEqual([null])
    expect(carried([row('v-y.1', 'y', '4', same)], before)).toEqual([null])
  })

  test('of other rows and other words is something else', () => {
    const before = earlier(row('v-x-a', 'x', '2', 'infliximab started at 9:00 and has no stop.'))
    expect(carried([row('v-x.1', 'x', '5', 'Benadryl: when was it given?')], before)).toEqual([null])
  })
})
