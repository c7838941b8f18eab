import { describe, expect, test } from 'vitest'
import { code } from '../../src/engine/coding'
import {
  merged,
  ofWholeLog,
  staffOverlaps,
  startsOf,
  timesOf,
  type LogSummary,
} from '../../src/engine/layers/log/log-summary'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { intervals, withoutSuffix } from '../../src/reference/intervals'
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

describe('too-soon', () => {
  const on = (dates: readonly string[], drug = 'Krystexxa', dose = '8 mg', route = 'IV infusion'): string[] =>
    found(
      'too-soon',
      [
        'Encounter|Patient|Date|Drug|Dose|Route|Start|Stop',
        ...dates.map((date, index) => `E${index + 1}|P1|${date}|${drug}|${dose}|${route}|9:0${index}|11:1${index}`),
      ].join('\n'),
    )

  test('stands at the later visit with the rows of both; a few days early is nothing', () => {
    expect(on(['2026-03-02', '2026-03-13'])).toEqual(['E2: 2 3'])
    expect(on(['2026-03-02', '2026-03-14'])).toEqual([])
    expect(on(['2026-03-02', '2026-03-16', '2026-03-23'])).toEqual(['E3: 3 4'])
  })
  test('of a minimum not a day is nothing', () => {
    const ocrevus = (date: string): string[] => on(['2026-01-05', '2026-01-19', date], 'Ocrevus', '300 mg')
    expect(ocrevus('2026-06-17')).toEqual(['E3: 3 4'])
    expect(ocrevus('2026-06-18')).toEqual([])
  })
  test('the first doses of a log may be loading doses, later ones not', () => {
    expect(on(['2026-01-05', '2026-01-19', '2026-02-16', '2026-04-13'], 'Remicade', '300 mg')).toEqual([])
    expect(on(['2026-01-05', '2026-01-19', '2026-02-16', '2026-03-03'], 'Remicade', '300 mg')).toEqual(['E4: 4 5'])
    expect(on(['2026-01-05', '2026-01-12'], 'Remicade', '300 mg')).toEqual(['E2: 2 3'])
  })
  test('after a long pause a patient may start anew', () => {
    const entyvio = ['2026-01-05', '2026-03-02', '2026-04-27', '2026-06-22', '2026-11-02']
    expect(on([...entyvio, '2026-11-16'], 'Entyvio', '300 mg')).toEqual([])
    expect(on(['2026-01-05', '2026-03-02', '2026-04-27', '2026-05-11'], 'Entyvio', '300 mg')).toEqual(['E4: 4 5'])
  })
  test('the dose tells which of several rhythms', () => {
    expect(on(['2026-01-05', '2026-01-26'], 'Keytruda', '200 mg')).toEqual([])
    expect(on(['2026-01-05', '2026-01-26'], 'Keytruda', '400 mg')).toEqual(['E2: 2 3'])
    expect(on(['2026-01-05', '2026-02-02', '2026-03-02', '2026-03-30'], 'Xgeva', '120 mg', 'SC')).toEqual([])
    expect(on(['2026-01-05', '2026-06-01'], 'Prolia', '60 mg', 'SC')).toEqual(['E2: 2 3'])
    expect(on(['2026-01-05', '2026-02-02'], 'Zometa', '4 mg')).toEqual([])
    expect(on(['2026-01-05', '2026-06-29'], 'Reclast', '5 mg')).toEqual(['E2: 2 3'])
  })
  test('another maker’s product of one drug is the same drug, another patient and an unread drug are not', () => {
    const rows = [
      'E1|P1|2026-01-05|Remicade|300 mg|IV infusion|9:00|11:10',
      'E2|P1|2026-01-12|Inflectra|300 mg|IV infusion|9:01|11:11',
    ]
    const log = (...more: string[]): string => ['Encounter|Patient|Date|Drug|Dose|Route|Start|Stop', ...more].join('\n')
    expect(found('too-soon', log(...rows))).toEqual(['E2: 2 3'])
    expect(found('too-soon', log(rows[0]!, rows[1]!.replace('P1', 'P2')))).toEqual([])
    expect(on(['2026-01-05', '2026-01-06'], 'Vancomycin', '1 g')).toEqual([])
  })
  test('every record speaks of a drug that we have, says where it was read, and has a rhythm', () => {
    const names = new Set(allDrugs.map(({ name }) => withoutSuffix(name)))
    expect(intervals.filter(({ drug }) => !names.has(drug)).map(({ drug }) => drug)).toEqual([])
    for (const { days, source } of intervals) {
      expect(source.length).toBeGreaterThan(8)
      expect(days.every(([, one]) => one > 0)).toBe(true)
    }
  })
})
