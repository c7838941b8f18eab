import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import type { ForecastModel } from '../../forecast/model'
import { fewestMonths } from '../../forecast/estimate/estimate-office'
import { allPayments, allTreatments, volumeOf, wholeOf } from './methods'
import { assumptionsOf, keptArea, scenarios, type Assumption, type KeptInputs } from './names'
import type { AssumptionCells } from './scenarios'
import { scenarioBlock, tornadoBlock, whereKnown, yearsBlock, type Scenario } from './summary-blocks'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, TableArea, type CellLook, type Here } from '../model/sheet-builder'

/** The sheet to take to a meeting: scenario, assumptions, months, scenarios side by side, what matters most. */
export const summary = defineForecastSheet({
  name: 'Forecast',
  place: 10,
  make: ({ model, kept }, name) => {
    const sheet = new SheetBuilder(name, [34, 12, 12, 12, 15, 15, 15, 13, 13, 13, 13, 13, 13])
    const assumptions = assumptionsOf(model.sequestration)
    sheet.put(0, 0, [['Infusion revenue forecast']], { role: 'title' })
    sheet.put(1, 0, [[sourceSentence(model)]], { role: 'note' })
    sheet.put(3, 0, [['Scenario in use']])
    const chosen = sheet.put(3, 1, keptArea(kept, 'Forecast_scenario', [['Base']]), { role: 'input' })
    sheet.nameIt('Forecast_scenario', chosen)
    sheet.choose(chosen, scenarios)
    sheet.put(3, 2, [['Base, Low, High or Own: months and charts follow']], { role: 'note' })
    sheet.put(4, 0, [['First month']])
    sheet.nameIt('Forecast_start', sheet.put(4, 1, [[firstDayOf(model.start)]], { number: 'month' }))
    putKnown(sheet)
    sheet.put(
      5,
      0,
      [
        [
          f(
            'IF(Forecast_without_cost=0,"","The cost of some drugs is not known: fill in Cost per unit in Forecast inputs. Until then no margin and no result is shown.")',
          ),
        ],
        [
          f(
            `IF(COUNTIFS(ForecastDrugs[Method],"fewer*",ForecastDrugs[Own volume a month],"")=0,"","The log has fewer than ${fewestMonths} whole months: fill in Own volume a month in Forecast inputs. Drugs without it are left out; while none has one, nothing is expected, which is not 0.")`,
          ),
        ],
        [
          f(
            'IF(COUNTIFS(ForecastRates[Source],"*goes on until Fees*")=0,"",COUNTIFS(ForecastRates[Source],"*goes on until Fees*")&" fees of contracts have ended, or end before the last month; Forecast rates says which. They go on as they are until Fees has a new row.")',
          ),
        ],
        [
          f(
            'IF(SUM(ForecastHistory[Units not priced])=0,"",SUM(ForecastHistory[Units not priced])&" units of the log have no price of their date; Forecast history says why. They are not in the payment of the log.")',
          ),
        ],
      ],
      { role: 'warning' },
    )
    const assumed = putAssumptions(sheet, 10, assumptions, { kept, model })
    const cells = (scenario: Scenario): AssumptionCells =>
      Object.fromEntries(
        assumptions.map(({ key }, index) => [key, assumed.fixed(scenario, index)]),
      ) as unknown as AssumptionCells
    const monthRows = putMonths(sheet, sheet.end + 2, model)
    const chartsAt = sheet.end + 1
    const sideAt = chartsAt + 19
    const side = scenarioBlock(sheet, sideAt, model, cells, monthRows)
    sheet.chart({
      kind: 'line',
      title: 'Payment a month, by scenario',
      data: side,
      at: { row: chartsAt, column: 4, rows: 17, columns: 5 },
      number: 'dollars',
      axisTitle: 'Dollars',
      colours: ['2F5597', 'C00000', '548235', '7F7F7F'],
    })
    const years = yearsBlock(sheet, sheet.end + 2, model, monthRows)
    sheet.chart({
      kind: 'line',
      title: 'Treatments a month: the log, and what is expected, with the interval',
      data: years,
      at: { row: chartsAt, column: 0, rows: 17, columns: 4 },
      number: 'whole',
      axisTitle: 'Treatments',
      colours: ['1F1F1F', '2F5597', '9DB7DD', '9DB7DD'],
    })
    const tornado = tornadoBlock(sheet, sheet.end + 2, assumptions, cells)
    sheet.chart({
      kind: 'opposed bars',
      title: 'What matters most: change over all months',
      data: tornado,
      at: { row: chartsAt, column: 9, rows: 17, columns: 4 },
      number: 'dollars',
      colours: ['C55A11', '2F5597'],
    })
    return sheet.build(0)
  },
})

/** What is not known is never 0: how many drugs have a volume, and how many pairs of drug and payer lack a cost. */
function putKnown(sheet: SheetBuilder): void {
  sheet.put(3, 8, [['Drugs with a volume to come']])
  sheet.nameIt(
    'Forecast_with_volume',
    sheet.put(
      3,
      11,
      [[f('ROWS(ForecastDrugs[Drug])-COUNTIFS(ForecastDrugs[Method],"fewer*",ForecastDrugs[Own volume a month],"")')]],
      { number: 'whole' },
    ),
  )
  sheet.put(4, 8, [['Drug and payer without a cost']])
  sheet.nameIt(
    'Forecast_without_cost',
    sheet.put(4, 11, [[f('COUNTIFS(ForecastPairs[Codes without cost],">0")')]], { number: 'whole' }),
  )
}

function sourceSentence({ history, place, editions, visits }: ForecastModel): string {
  const basis = history.basis === 'supported' ? 'supported lines' : 'lines as billed'
  const method = visits.season === null ? '' : ` All treatments together: ${visits.method}.`
  return `From ${history.visits} visits, ${history.months.length} whole months, ${basis}; ${history.pricedLines} of ${history.lines} lines have a price; ${place}. ${editions.join(', ')}.${method}`
}

const assumptionHeaders = ['Assumptions', ...scenarios, 'In use', 'What it is'] as const

/** A row an assumption: a value for each scenario, and the one in use. */
function putAssumptions(
  sheet: SheetBuilder,
  at: number,
  assumptions: readonly Assumption[],
  { kept, model }: { readonly kept: KeptInputs; readonly model: ForecastModel },
): TableArea<(typeof assumptionHeaders)[number]> {
  const table = new TableArea(assumptionHeaders, at + 1, 0, assumptions.length)
  const put = (header: (typeof assumptionHeaders)[number], row: number, cells: LivingCell[], look: CellLook = {}) =>
    sheet.put(row, table.area(header).column, [cells], look)
  sheet.put(at, 0, [[...assumptionHeaders]], { role: 'header' })
  const names = `${table.fixed('Base', -1)}:${table.fixed('Own', -1)}`
  assumptions.forEach(({ key, name, label, number, values, note }, index) => {
    const row = at + 1 + index
    put('Assumptions', row, [label])
    const [own = []] = keptArea(kept, name, [values])
    sheet.nameIt(name, put('Base', row, [...own], { role: 'input', number }))
    const used = f(`INDEX(${name},1,MATCH(Forecast_scenario,${names},0))`)
    sheet.nameIt(`${name}_used`, put('In use', row, [used], { number, role: 'total' }))
    put('What it is', row, [key === 'denied' && model.receipts !== null ? f(deniedNote(note)) : note], { role: 'note' })
  })
  return table
}

/** The log's own share of what was denied stands with the assumption. */
const deniedNote = (note: string): string =>
  `"${note}"&IF(SUM(PaidRows[Expected])=0,""," In the log: "&TEXT(SUMIFS(PaidDifferences[Missing],PaidDifferences[Status],"denied")/SUM(PaidRows[Expected]),"0.0%")&".")`

/** Month by month, and all of them. */
function putMonths(sheet: SheetBuilder, at: number, model: ForecastModel) {
  const known = model.visits.season !== null
  sheet.put(at - 1, 1, [['Lower to upper is an 80% range; Forecast methods says how it is worked out.']], {
    role: 'note',
  })
  const ofMonth = (column: string, month: string): string =>
    `SUMIFS(ForecastMonths[${column}],ForecastMonths[Month],${month})`
  /** A bound of the estimate, moved with what the scenario and the inputs make of the expected. */
  const bound = (column: 'Lower' | 'Upper', series: string, value: string, month: string): LivingCell =>
    known
      ? f(
          `IF(OR(${value}="",${volumeOf('Expected', series, month)}=0),"",${value}*${volumeOf(column, series, month)}/${volumeOf('Expected', series, month)})`,
        )
      : null
  const wholeBound = (column: 'Lower' | 'Upper', series: string, value: string): LivingCell =>
    known
      ? f(
          `IF(${wholeOf('Expected', series)}=0,"",SUM(${value})*${wholeOf(column, series)}/${wholeOf('Expected', series)})`,
        )
      : null
  const inUse = (column: string) => (_: unknown, here: Here<'Month'>) =>
    f(whereKnown(ofMonth(`${column} in use`, here('Month'))))
  const months = sheet.table(
    at,
    0,
    [
      {
        header: 'Month',
        number: 'month',
        cell: (index: number, here) => f(index === 0 ? 'Forecast_start' : `EDATE(${here('Month', -1)},1)`),
      },
      { header: 'Treatments', number: 'whole', cell: inUse('Treatments') },
      {
        header: 'Lower',
        number: 'whole',
        cell: (_, here) => bound('Lower', allTreatments, here('Treatments'), here('Month')),
      },
      {
        header: 'Upper',
        number: 'whole',
        cell: (_, here) => bound('Upper', allTreatments, here('Treatments'), here('Month')),
      },
      { header: 'Payment', number: 'dollars', cell: inUse('Payment') },
      {
        header: 'Lower payment',
        number: 'dollars',
        cell: (_, here) => bound('Lower', allPayments, here('Payment'), here('Month')),
      },
      {
        header: 'Upper payment',
        number: 'dollars',
        cell: (_, here) => bound('Upper', allPayments, here('Payment'), here('Month')),
      },
      { header: 'Collected', number: 'dollars', cell: inUse('Collected') },
      {
        header: 'Cash in',
        number: 'dollars',
        cell: (_, here) => f(whereKnown(`SUMIFS(ForecastCash[Cash in],ForecastCash[Month],${here('Month')})`)),
      },
      {
        header: 'Drug cost',
        number: 'dollars',
        cell: (_, here) =>
          f(
            whereKnown(
              `IF(${ofMonth('Cost unknown', here('Month'))}>0,"",${ofMonth('Drug cost in use', here('Month'))})`,
            ),
          ),
      },
      { header: 'Staffing', number: 'dollars', cell: inUse('Staffing') },
      {
        header: 'Margin',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `IF(OR(${here('Drug cost')}="",${here('Staffing')}=""),"",${here('Collected')}-${here('Drug cost')}-${here('Staffing')})`,
          ),
      },
    ],
    Array.from({ length: model.ahead }, (_, index) => index),
  )
  /** A month that is not known makes the sum unknown. */
  const total = (header: Parameters<typeof months.range>[0]): LivingCell => {
    const cells = months.range(header)
    return f(`IF(COUNT(${cells})<ROWS(${cells}),"",SUM(${cells}))`)
  }
  sheet.put(
    sheet.end,
    0,
    [
      [
        'All months',
        total('Treatments'),
        wholeBound('Lower', allTreatments, months.range('Treatments')),
        wholeBound('Upper', allTreatments, months.range('Treatments')),
        total('Payment'),
        wholeBound('Lower', allPayments, months.range('Payment')),
        wholeBound('Upper', allPayments, months.range('Payment')),
        total('Collected'),
        total('Cash in'),
        total('Drug cost'),
        total('Staffing'),
        total('Margin'),
      ],
    ],
    { role: 'total' },
  )
  for (const header of ['Treatments', 'Lower', 'Upper'] as const) {
    sheet.look({ ...months.area(header), row: sheet.end - 1, rows: 1 }, { number: 'whole' })
  }
  for (const header of [
    ...([
      'Payment',
      'Lower payment',
      'Upper payment',
      'Collected',
      'Cash in',
      'Drug cost',
      'Staffing',
      'Margin',
    ] as const),
  ]) {
    sheet.look({ ...months.area(header), row: sheet.end - 1, rows: 1 }, { number: 'dollars' })
  }
  sheet.put(
    sheet.end,
    0,
    [
      [
        'Cash in is what comes in these months, from visits of the log too: Forecast cash says from which. Staffing holds overhead. Lower and upper payment follow from how the payments of the log varied, at the rates of the first month.',
      ],
    ],
    { role: 'note' },
  )
  return months
}
