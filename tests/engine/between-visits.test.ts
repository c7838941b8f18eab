import { describe, expect, test } from 'vitest'
import { code } from '../../src/engine/coding'
import {
  merged,
  ofWholeLog,
  staffOverlaps,
  startsOf,
  timesOf,
  type LogSummary,
} from '../../src/engine/layers/log-summary'
import { table, visit } from './visit'

/** Findings of one kind with the visit at which they stand and the rows that they name. */
const found = (id: string, log: string): string[] =>
  visit(log).answer.encounters.flatMap((one) =>
    one.findings.filter(({ finding }) => finding === id).map(({ rows }) => `${one.encounter ?? ''}: ${rows.join(' ')}`),
  )

const head = 'Encounter|Patient|Date|Drug|Dose|Route|Start|Stop|Staff'

describe('copied-visit', () => {
  const first = 'E1|P1|2025-03-04|Remicade|300 mg|IV infusion|9:07|11:16|RN1'
  const copies = (...rows: string[]): string[] => found('copied-visit', [head, first, ...rows].join('\n'))

  test('stands at the later visit and names the rows of both, whatever their order in the log', () => {
    expect(copies('E2|P1|2025-04-29|Remicade|300 mg|IV infusion|9:07|11:16|RN1')).toEqual(['E2: 2 3'])
    const later = 'E2|P1|2025-04-29|Remicade|300 mg|IV infusion|9:07|11:16|RN1'
    expect(found('copied-visit', [head, later, first].join('\n'))).toEqual(['E2: 2 3'])
  })
  test.each([
    ['another stop', 'E2|P1|2025-04-29|Remicade|300 mg|IV infusion|9:07|11:17|RN1'],
    ['another dose', 'E2|P1|2025-04-29|Remicade|400 mg|IV infusion|9:07|11:16|RN1'],
    ['another drug', 'E2|P1|2025-04-29|Inflectra|300 mg|IV infusion|9:07|11:16|RN1'],
    ['another patient', 'E2|P2|2025-04-29|Remicade|300 mg|IV infusion|9:07|11:16|RN1'],
    ['the same day', 'E2|P1|2025-03-04|Remicade|300 mg|IV infusion|9:07|11:16|RN1'],
  ])('is not asked of %s', (_, row) => {
    expect(copies(row)).toEqual([])
  })
  test('a row more on one day is no copy', () => {
    const later = 'E2|P1|2025-04-29|Remicade|300 mg|IV infusion|9:07|11:16|RN1'
    expect(copies(later, 'E2|P1|2025-04-29|Benadryl|25 mg|IV push|9:03||RN1')).toEqual([])
  })
  test('the usual hour at the usual pace is no copy', () => {
    const at = (date: string): string => `E|P1|${date}|Remicade|300 mg|IV infusion|9:00|11:15|RN1`
    expect(found('copied-visit', [head, at('2025-03-04'), at('2025-04-29')].join('\n'))).toEqual([])
    const five = (date: string): string => `E|P1|${date}|Remicade|300 mg|IV infusion|9:05|11:10|RN1`
    expect(found('copied-visit', [head, five('2025-03-04'), five('2025-04-29')].join('\n'))).toEqual([])
  })
  test('of three days alike each names the one before it', () => {
    const at = (name: string, date: string): string => `${name}|P1|${date}|Remicade|300 mg|IV infusion|9:07|11:16|RN1`
    expect(copies(at('E2', '2025-04-29'), at('E3', '2025-06-24'))).toEqual(['E2: 2 3', 'E3: 3 4'])
  })
})

describe('staff-overlap', () => {
  const first = 'E1|P1|2025-03-04|Remicade|300 mg|IV infusion|9:07|11:16|RN1'
  const overlaps = (...rows: string[]): string[] => found('staff-overlap', [head, first, ...rows].join('\n'))

  test('two patients in one minute, at the later visit', () => {
    expect(overlaps('E2|P2|2025-03-04|vancomycin|1 g|IV infusion|9:07|10:31|rn1')).toEqual(['E2: 2 3'])
  })
  test.each([
    ['a minute later', 'E2|P2|2025-03-04|vancomycin|1 g|IV infusion|9:08|10:31|RN1'],
    ['somebody else', 'E2|P2|2025-03-04|vancomycin|1 g|IV infusion|9:07|10:31|RN2'],
    ['nobody named', 'E2|P2|2025-03-04|vancomycin|1 g|IV infusion|9:07|10:31|'],
    ['the same patient', 'E2|P1|2025-03-04|vancomycin|1 g|IV infusion|9:07|10:31|RN1'],
    ['another day', 'E2|P2|2025-03-05|vancomycin|1 g|IV infusion|9:07|10:31|RN1'],
    ['a tablet', 'E2|P2|2025-03-04|Tylenol|650 mg|PO|9:07||RN1'],
  ])('is not asked of %s', (_, row) => {
    expect(overlaps(row)).toEqual([])
  })
  test('is not asked in a log whose times are rounded', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `E${at}|P${at}|2025-03-04|vancomycin|1 g|IV infusion|${8 + (at % 3)}:05|${10 + (at % 3)}:10|RN1`,
    )
    expect(visit([head, ...rows].join('\n')).ids).toContain('rounded-times')
    expect(found('staff-overlap', [head, ...rows].join('\n'))).toEqual([])
  })
})

test('summaries of parts are the summary of the whole, wherever the log is parted', () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) =>
      `E${at}|P${at}|2025-03-0${1 + (at % 3)}|vancomycin|1 g|IV infusion|9:0${at % 5}|10:${10 + (at % 40)}|RN${at % 2}`,
  )
  const summaryOf = (from: number, until: number): LogSummary => {
    const coding = code(table([head, ...rows.slice(from, until)].join('\n')), { firstRow: from + 1 })
    if ('problem' in coding) throw new Error(coding.problem)
    return { ...timesOf(coding.log.rows), starts: startsOf(coding.encounters, coding.log.rows) }
  }
  const rowsOf = (summary: LogSummary): string[] =>
    staffOverlaps(summary)
      .map(({ finding }) => finding.rows.join(' '))
      .sort()
  const whole = summaryOf(0, 40)
  expect(rowsOf(whole).length).toBeGreaterThan(3)
  for (const cut of [0, 1, 13, 39, 40]) {
    const both = merged(summaryOf(0, cut), summaryOf(cut, 40))
    expect([both.times, both.regular, ofWholeLog(both).length]).toEqual([whole.times, whole.regular, 0])
    expect(new Set(rowsOf(both).flatMap((one) => one.split(' ')))).toEqual(
      new Set(rowsOf(whole).flatMap((one) => one.split(' '))),
    )
  }
})
