import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What came in against what should have, per payer, drug and month: the oldest first, the largest difference first. */
export const paidAndExpected = defineForecastSheet({
  name: 'Paid and expected',
  place: 60,
  make: ({ model: { history, payers } }, name) => {
    const sheet = new SheetBuilder(name, [26, 26, 30, 9, 14, 16, 14, 16, 21, 14])
    sheet.put(0, 0, [['Paid against expected']], { role: 'title' })
    const open = history.withoutPaid
    sheet.put(
      1,
      0,
      [
        [
          open === null
            ? 'The log has no Paid column: add one with what came in for each visit, and write the forecast again.'
            : `Visits with an amount under Paid and a price for every line; visits with a line without a price are counted separately. ${open} visits have no amount yet.`,
        ],
      ],
      { role: open === null ? 'warning' : 'note' },
    )
    const paid = (column: string, payer: string): string => `SUMIFS(PaidRows[${column}],PaidRows[Payer],${payer})`
    const byPayer = sheet.table(
      3,
      0,
      [
        { header: 'Payer', number: 'text', cell: (payer) => payer },
        { header: 'Expected', number: 'dollars', cell: (_, here) => f(paid('Expected', here('Payer'))) },
        { header: 'Paid', number: 'dollars', cell: (_, here) => f(paid('Paid', here('Payer'))) },
        { header: 'Visits', number: 'whole', cell: (_, here) => f(paid('Visits', here('Payer'))) },
        { header: 'Missing', number: 'dollars', cell: (_, here) => f(`${here('Expected')}-${here('Paid')}`) },
        {
          header: 'Paid of expected',
          number: 'percent',
          cell: (_, here) => f(`IF(${here('Expected')}=0,"",${here('Paid')}/${here('Expected')})`),
        },
      ],
      payers,
    )
    // Between both tables, where it is seen without scrolling.
    const chart = { row: sheet.end + 1, column: 0, rows: 16, columns: 3 }
    sheet.chart({
      kind: 'columns',
      title: 'Expected and paid by payer',
      data: byPayer.chartData('Paid'),
      at: chart,
      number: 'dollars',
      colours: ['2F5597', '548235'],
    })
    sheet.table(
      chart.row + chart.rows + 1,
      0,
      [
        { header: 'Month', number: 'month', cell: (row) => firstDayOf(row.month) },
        { header: 'Payer', number: 'text', cell: (row) => row.payer },
        { header: 'Drug', number: 'text', cell: (row) => row.drug },
        { header: 'Visits', number: 'whole', cell: (row) => row.visits },
        { header: 'Expected', number: 'money', cell: (row) => (row.visits === 0 ? null : row.expected) },
        { header: 'Paid', number: 'money', cell: (row) => (row.visits === 0 ? null : row.paid) },
        {
          header: 'Missing',
          number: 'money',
          cell: (_, here) => f(`IF(${here('Visits')}=0,"",${here('Expected')}-${here('Paid')})`),
        },
        {
          header: 'Paid of expected',
          number: 'percent',
          cell: (_, here) => f(`IF(${here('Expected')}=0,"",${here('Paid')}/${here('Expected')})`),
        },
        { header: 'Visits without a price', number: 'whole', cell: (row) => row.withoutPrice },
        { header: 'Paid for these', number: 'money', cell: (row) => row.paidWithoutPrice },
      ],
      history.paid.toSorted((a, b) => a.month - b.month || b.expected - b.paid - (a.expected - a.paid)),
      'PaidRows',
    )
    return sheet.build(0)
  },
})
