import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import type { HistoryRow, TreatmentRow } from '../../forecast/history'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What the log says, by month, payer, drug of the visit and code; visits; and what could not be priced. */
export const history = defineForecastSheet({
  name: 'Forecast history',
  place: 100,
  make: ({ model: { history } }, name) => {
    const sheet = new SheetBuilder(name, [
      ...[10, 18, 26, 9, 9, 9, 10, 10, 13, 13, 13, 12, 13, 13, 13, 13, 3],
      ...[10, 26, 18, 11, 11, 9, 12, 3],
      ...[9, 18, 8, 60],
    ])
    const basis = history.basis === 'supported' ? 'supported lines' : 'lines as billed'
    sheet.put(0, 0, [[`History of the log: ${basis}`]], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'Money of the log at the prices of each date. Lines without a price are counted separately, never as 0; Payment is less what sequestration takes, and counts them at today’s price.',
        ],
      ],
      {
        role: 'note',
      },
    )
    const rows = history.rows.toSorted(byPlace)
    sheet.table(
      3,
      0,
      [
        { header: 'Month', number: 'month', cell: (row) => firstDayOf(row.month) },
        { header: 'Payer', number: 'text', cell: (row) => row.payer },
        { header: 'Drug', number: 'text', cell: (row) => row.drug },
        { header: 'Code', number: 'text', cell: (row) => row.code },
        { header: 'Services', number: 'whole', cell: (row) => row.services },
        { header: 'Units', number: 'whole', cell: (row) => row.units },
        { header: 'Units not priced', number: 'whole', cell: (row) => row.unpricedUnits },
        { header: 'Units of waste not paid', number: 'whole', cell: (row) => row.wasteUnpaid },
        { header: 'Expected', number: 'money', cell: (row) => (row.unpricedUnits === row.units ? null : row.expected) },
        { header: 'Patient share', number: 'money', cell: (row) => row.patientShare },
        { header: 'Sequestration', number: 'money', cell: (row) => row.sequestration },
        {
          header: 'Cost per unit',
          number: 'price',
          cell: ({ kind }, here) =>
            kind === 'drug'
              ? f(
                  `IF(COUNTIFS(ForecastCosts[Code],${here('Code')},ForecastCosts[Cost per unit],">=0")=0,"",INDEX(ForecastCosts_Cost_per_unit,MATCH(${here('Code')},ForecastCosts[Code],0)))`,
                )
              : null,
        },
        {
          header: 'Drug cost',
          number: 'money',
          cell: ({ kind }, here) =>
            kind === 'drug' ? f(`IF(${here('Cost per unit')}="","",${here('Units')}*${here('Cost per unit')})`) : null,
        },
        {
          header: 'Margin',
          number: 'money',
          cell: ({ kind }, here) =>
            kind === 'drug'
              ? f(
                  `IF(OR(${here('Drug cost')}="",${here('Units not priced')}>0),"",${here('Expected')}-${here('Sequestration')}-${here('Drug cost')})`,
                )
              : f(`IF(${here('Units not priced')}>0,"",${here('Expected')}-${here('Sequestration')})`),
        },
        {
          header: 'Payment',
          number: 'money',
          cell: (_, here) =>
            f(
              `${here('Expected')}-${here('Sequestration')}+IF(${here('Units not priced')}=0,0,${here('Units not priced')}*SUMIFS(ForecastRates[Price],ForecastRates[Payer],${here('Payer')},ForecastRates[Drug],${here('Drug')},ForecastRates[Code],${here('Code')}))`,
            ),
        },
        {
          header: 'At rates of today',
          number: 'money',
          cell: (_, here) =>
            f(
              `(${here('Units')}-${here('Units of waste not paid')})*SUMIFS(ForecastRates[Price],ForecastRates[Payer],${here('Payer')},ForecastRates[Drug],${here('Drug')},ForecastRates[Code],${here('Code')})`,
            ),
        },
      ],
      rows,
      'ForecastHistory',
    )
    sheet.table(
      3,
      17,
      [
        { header: 'Month', number: 'month', cell: (row) => firstDayOf(row.month) },
        { header: 'Drug', number: 'text', cell: (row) => row.drug },
        { header: 'Payer', number: 'text', cell: (row) => row.payer },
        { header: 'Treatments', number: 'whole', cell: (row) => row.treatments },
        { header: 'Minutes', number: 'whole', cell: (row) => row.minutes },
        { header: 'Timed', number: 'whole', cell: (row) => row.timed },
        {
          header: 'Weighted',
          number: 'decimal',
          cell: (_, here) =>
            f(`${here('Treatments')}*INDEX(ForecastPayers_Weight,MATCH(${here('Payer')},ForecastPayers[Payer],0))`),
        },
      ],
      history.treatments.toSorted(byPlace),
      'ForecastTreatments',
    )
    sheet.table(
      3,
      25,
      [
        { header: 'Code', number: 'text', cell: (row) => row.code },
        { header: 'Payer', number: 'text', cell: (row) => row.payer },
        { header: 'Lines', number: 'whole', cell: (row) => row.lines },
        { header: 'Why it has no price', wrap: true, cell: (row) => row.why },
      ],
      history.unpriced,
      'ForecastUnpriced',
    )
    return sheet.build(4)
  },
})

const byPlace = (a: TreatmentRow | HistoryRow, b: TreatmentRow | HistoryRow): number =>
  a.month - b.month || compare(a.payer, b.payer) || compare(a.drug, b.drug) || compare(codeOf(a), codeOf(b))
const codeOf = (row: TreatmentRow | HistoryRow): string => ('code' in row ? row.code : '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
