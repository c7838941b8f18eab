import type { Touched } from '../../changes/touched'
import { changeNames, changeWords, rowsText } from '../../changes/words'
import { usDate } from '../../basics/date'
import { exact } from '../../basics/money'
import type { LivingSheet } from '../model/living-sheet'
import { SheetBuilder, type TableColumn } from '../model/sheet-builder'

export const whatChangedName = 'What changed'

/** What the sheet is made of. */
export interface ChangesOfLog {
  /** ISO dates. */
  readonly from: string
  readonly to: string
  /** First and last date of service of the log; null where it has none. */
  readonly period: readonly [string, string] | null
  readonly touched: readonly Touched[]
  readonly open: readonly string[]
}

const columns: readonly TableColumn<Touched>[] = [
  { header: 'What', cell: ({ change }) => changeNames[change.kind] },
  { header: 'Code', number: 'text', wrap: true, cell: ({ change }) => changeWords(change).code },
  { header: 'Drug', cell: ({ change }) => changeWords(change).drug },
  { header: 'Before', cell: ({ change }) => changeWords(change).before },
  { header: 'After', cell: ({ change }) => changeWords(change).after },
  { header: 'What it says', wrap: true, cell: ({ change }) => changeWords(change).text },
  { header: 'Visits', number: 'whole', cell: ({ visits }) => visits },
  { header: 'Units', number: 'whole', cell: ({ units }) => units },
  { header: 'Medicare', number: 'money', cell: ({ medicare }) => medicare },
  { header: 'Other payers', number: 'money', cell: ({ others }) => others },
  { header: 'Rows', number: 'text', wrap: true, cell: ({ rows }) => rowsText(rows) },
]

/** Bars that a reader takes in at a glance. */
const mostBars = 12

/**
 * What changed between two dates as a sheet: what touches the log's visits first, most dollars first, with a chart of these;
 * what touches none of them below.
 */
export function whatChangedSheet({ from, to, period, touched, open }: ChangesOfLog): LivingSheet {
  const builder = new SheetBuilder(whatChangedName, [20, 12, 24, 14, 14, 52, 9, 10, 14, 14, 40])
  builder.put(0, 0, [[`What changed from ${usDate(from)} to ${usDate(to)}`]], { role: 'title' })
  const dates =
    period === null ? 'The log names no dates of service' : `Visits of ${usDate(period[0])} to ${usDate(period[1])}`
  const notes = [
    `${dates}. Dollars are what Medicare allows on ${usDate(to)} for what these visits bill, less what it allows on ${usDate(from)}, national, before coinsurance and sequestration.`,
    'Medicare: claims that go to Original Medicare. Other payers: Medicare’s amount is used in place of theirs.',
    ...open,
  ]
  builder.put(
    1,
    0,
    notes.map((note) => [note]),
    { role: 'note' },
  )
  const dollars = ({ medicare, others }: Touched): number => exact((medicare ?? 0) + (others ?? 0))
  const bars = touched.filter((one) => Math.abs(dollars(one)) >= 0.005).slice(0, mostBars)
  const start = notes.length + 2
  const height = bars.length === 0 ? 0 : Math.max(10, bars.length * 2)
  const area = builder.table(start + height, 0, columns, touched, 'WhatChanged')
  if (bars.length > 0) {
    // The chart's figures are beside the table, where nobody looks for them: categories and one series.
    const label = ({ change }: Touched): string => {
      const { code, drug } = changeWords(change)
      return drug === '' ? code : `${code} ${drug}`
    }
    const data = builder.put(area.row - 1, columns.length + 1, [
      ['Change', 'Dollars'],
      ...bars.map((one) => [label(one), dollars(one)]),
    ])
    builder.look(
      { ...data, row: data.row + 1, rows: bars.length, column: data.column + 1, columns: 1 },
      { number: 'money' },
    )
    builder.chart({
      kind: 'bars',
      title: `What moved most for these visits, ${usDate(from)} to ${usDate(to)}`,
      data,
      at: { row: start, column: 0, rows: height - 1, columns: 6 },
      number: 'dollars',
    })
  }
  return builder.build(0)
}
