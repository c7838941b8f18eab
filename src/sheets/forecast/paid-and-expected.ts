import { defineForecastSheet } from './define'
import { firstDayOf, monthOf } from '../../basics/month'
import { cents } from '../../basics/money'
import type { ForecastModel } from '../../forecast/model'
import { noDrug } from '../../forecast/visit-drug'
import type { Receipt } from '../../receipts/receipts'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What came in against what each party owes: by payer, then every visit that is short or too much, then month by month. */
export const paidAndExpected = defineForecastSheet({
  name: 'Paid and expected',
  place: 60,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [26, 12, 26, 30, 14, 14, 14, 14, 14, 60, 50])
    sheet.put(0, 0, [['Paid against expected']], { role: 'title' })
    if (model.receipts === null) {
      sheet.put(
        1,
        0,
        [['The log has no Paid column: add one with what came in for each visit, and write the forecast again.']],
        { role: 'warning' },
      )
      putMonths(sheet, 3, model)
      return sheet.build(0)
    }
    sheet.put(
      1,
      0,
      [
        [
          'A payer’s part is the allowed amount less the patient’s part and what sequestration withholds. A visit whose payer’s part isn’t known is not compared, and counted separately.',
        ],
      ],
      { role: 'note' },
    )
    putPayers(sheet, 3, model)
    putDifferences(sheet, sheet.end + 2, model)
    putMonths(sheet, sheet.end + 2, model)
    return sheet.build(0)
  },
})

/** A visit is compared where its payer's part is known and something came, or was denied. */
const isCompared = ({ state, due }: Receipt): boolean =>
  due.payer !== null &&
  (state === 'paid in full' || state === 'short' || state === 'paid too much' || state === 'denied')

function putPayers(sheet: SheetBuilder, at: number, { payers }: ForecastModel): void {
  const paid = (column: string, payer: string): string => `SUMIFS(PaidRows[${column}],PaidRows[Payer],${payer})`
  const byPayer = sheet.table(
    at,
    0,
    [
      { header: 'Payer', number: 'text', cell: (payer: string) => payer },
      { header: 'Visits', number: 'whole', cell: (_, here) => f(paid('Visits', here('Payer'))) },
      { header: 'Payers part', number: 'dollars', cell: (_, here) => f(paid('Expected', here('Payer'))) },
      { header: 'Paid', number: 'dollars', cell: (_, here) => f(paid('Paid', here('Payer'))) },
      { header: 'Missing', number: 'dollars', cell: (_, here) => f(`${here('Payers part')}-${here('Paid')}`) },
      {
        header: 'Paid of expected',
        number: 'percent',
        cell: (_, here) => f(`IF(${here('Payers part')}=0,"",${here('Paid')}/${here('Payers part')})`),
      },
      {
        header: 'Not compared',
        number: 'whole',
        cell: (_, here) => f(paid('Visits not compared', here('Payer'))),
      },
      { header: 'Paid for these', number: 'dollars', cell: (_, here) => f(paid('Paid for these', here('Payer'))) },
    ],
    payers,
    'PaidPayers',
  )
  sheet.chart({
    kind: 'columns',
    title: 'The payer’s part, and paid, by payer',
    data: { ...byPayer.chartData('Paid'), column: 2, columns: 2 },
    at: { row: sheet.end + 1, column: 0, rows: 16, columns: 4 },
    number: 'dollars',
    colours: ['2F5597', '548235'],
  })
  sheet.put(sheet.end + 17, 0, [[null]])
}

/** Visits on which somebody acts: the largest amount first. */
function putDifferences(sheet: SheetBuilder, at: number, { receipts, history }: ForecastModel): void {
  const rows = (receipts ?? [])
    .filter(({ state }) => state === 'short' || state === 'denied' || state === 'paid too much' || state === 'late')
    .toSorted((a, b) => Math.abs(b.off ?? 0) - Math.abs(a.off ?? 0) || (a.due.date < b.due.date ? -1 : 1))
  sheet.put(at - 1, 0, [['Visits that were not paid as expected']], { role: 'heading' })
  sheet.table(
    at,
    0,
    [
      { header: 'Encounter', number: 'text', cell: ({ one }: Receipt) => one.encounter.name },
      { header: 'Date', number: 'date', cell: ({ one }) => one.encounter.day },
      { header: 'Payer', number: 'text', cell: ({ due }) => due.payerName },
      { header: 'Drug', number: 'text', cell: ({ one }) => history.drugs.get(one) ?? noDrug },
      { header: 'Payers part', number: 'money', cell: ({ due }) => (due.payer === null ? null : cents(due.payer)) },
      { header: 'Paid', number: 'money', cell: ({ received }) => received.paid },
      { header: 'Missing', number: 'money', cell: ({ off }) => off },
      { header: 'From', number: 'text', cell: ({ party }) => party ?? 'not told' },
      { header: 'Status', number: 'text', cell: ({ state }) => state },
      { header: 'What happened', number: 'text', wrap: true, cell: ({ text }) => text },
      { header: 'What to do', number: 'text', wrap: true, cell: ({ next }) => next },
    ],
    rows,
    'PaidDifferences',
  )
}

interface MonthRow {
  readonly month: number
  readonly payer: string
  readonly drug: string
  visits: number
  expected: number
  paid: number
  apart: number
  paidApart: number
}

function putMonths(sheet: SheetBuilder, at: number, { receipts, history }: ForecastModel): void {
  const rows = new Map<string, MonthRow>()
  for (const receipt of receipts ?? []) {
    const { one, due, received } = receipt
    if (received.paid === null && receipt.state !== 'denied') continue
    const month = monthOf(one.encounter.day)
    const drug = history.drugs.get(one) ?? noDrug
    const key = [month, due.payerName, drug].join('\u0000')
    const row = rows.get(key) ?? {
      ...{ month, payer: due.payerName, drug },
      ...{ visits: 0, expected: 0, paid: 0, apart: 0, paidApart: 0 },
    }
    rows.set(key, row)
    if (isCompared(receipt)) {
      row.visits++
      row.expected += due.payer ?? 0
      row.paid += received.paid ?? 0
    } else {
      row.apart++
      row.paidApart += received.paid ?? 0
    }
  }
  sheet.put(at - 1, 0, [['Month by month']], { role: 'heading' })
  sheet.table(
    at,
    0,
    [
      { header: 'Month', number: 'month', cell: (row: MonthRow) => firstDayOf(row.month) },
      { header: 'Visits', number: 'whole', cell: (row) => row.visits },
      { header: 'Payer', number: 'text', cell: (row) => row.payer },
      { header: 'Drug', number: 'text', cell: (row) => row.drug },
      { header: 'Expected', number: 'money', cell: (row) => (row.visits === 0 ? null : cents(row.expected)) },
      { header: 'Paid', number: 'money', cell: (row) => (row.visits === 0 ? null : cents(row.paid)) },
      {
        header: 'Missing',
        number: 'money',
        cell: (_, here) => f(`IF(${here('Visits')}=0,"",${here('Expected')}-${here('Paid')})`),
      },
      { header: 'Visits not compared', number: 'whole', cell: (row) => row.apart },
      { header: 'Paid for these', number: 'money', cell: (row) => cents(row.paidApart) },
    ],
    [...rows.values()].toSorted((a, b) => a.month - b.month || (a.payer < b.payer ? -1 : 1)),
    'PaidRows',
  )
}
