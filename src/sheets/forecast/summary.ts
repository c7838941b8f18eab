import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import type { ForecastModel } from '../../forecast/model'
import { fewestMonths } from '../../forecast/methods'
import { assumptionsOf, keptArea, scenarios, type Assumption, type KeptInputs } from './names'
import { collectedOf, costOf, paymentOf, treatmentsOf, type AssumptionCells } from './scenarios'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, TableArea, type CellLook, type Here } from '../model/sheet-builder'

/** The sheet to take to a meeting: scenario, assumptions, months, scenarios side by side, what matters most. */
export const summary = defineForecastSheet({
  name: 'Forecast',
  place: 10,
  make: ({ model, kept }, name) => {
    const sheet = new SheetBuilder(name, [34, 12, 12, 12, 15, 15, 15, 13, 13, 13, 13, 13, 13])
    const assumptions = assumptionsOf(model.sequestration)
    sheet.put(0, 0, [['What infusions will pay']], { role: 'title' })
    sheet.put(1, 0, [[sourceSentence(model)]], { role: 'note' })
    sheet.put(3, 0, [['Scenario in use']])
    const chosen = sheet.put(3, 1, keptArea(kept, 'Forecast_scenario', [['Base']]), { role: 'input' })
    sheet.nameIt('Forecast_scenario', chosen)
    sheet.choose(chosen, scenarios)
    sheet.put(3, 2, [['Base, Low, High or Own: months and charts follow']], { role: 'note' })
    sheet.put(4, 0, [['First month']])
    sheet.nameIt('Forecast_start', sheet.put(4, 1, [[firstDayOf(model.start)]], { number: 'month', role: 'input' }))
    sheet.put(
      5,
      0,
      [
        [
          f(
            'IF(SUM(ForecastPairs[Codes without cost])=0,"Every drug has its cost.","The cost of some drugs is not known: fill in Cost per unit in Forecast inputs. Until then their margin is not shown, and results count only the costs that are known.")',
          ),
        ],
        [
          f(
            `IF(COUNTIFS(ForecastDrugs[Method],"fewer*",ForecastDrugs[Own volume a month],"")=0,"Every drug has a volume.","The log has fewer than ${fewestMonths} whole months: fill in Own volume a month in Forecast inputs. Drugs without it are left out.")`,
          ),
        ],
        [
          f(
            'IF(SUM(ForecastHistory[Units not priced])=0,"Every unit of the log has a price.",SUM(ForecastHistory[Units not priced])&" units of the log have no price of their date; Forecast history says why. They are not in the payment of the log.")',
          ),
        ],
      ],
      { role: 'warning' },
    )
    const assumed = putAssumptions(sheet, 9, assumptions, kept)
    const cells = (scenario: Scenario): AssumptionCells =>
      Object.fromEntries(
        assumptions.map(({ key }, index) => [key, assumed.fixed(scenario, index)]),
      ) as unknown as AssumptionCells
    const monthRows = putMonths(sheet, sheet.end + 2, model)
    const chartsAt = sheet.end + 1
    sheet.chart({
      kind: 'line',
      title: 'Treatments a month, with the interval',
      data: monthRows.chartData('Upper'),
      at: { row: chartsAt, column: 0, rows: 17, columns: 4 },
      number: 'whole',
      axisTitle: 'Treatments',
      colours: ['2F5597', '9DB7DD', '9DB7DD'],
    })
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
    const tornado = tornadoBlock(sheet, sheet.end + 2, assumptions, cells)
    sheet.chart({
      kind: 'opposed bars',
      title: 'What matters most: change of the result over all months',
      data: tornado,
      at: { row: chartsAt, column: 9, rows: 17, columns: 4 },
      number: 'dollars',
      colours: ['C55A11', '2F5597'],
    })
    return sheet.build(0)
  },
})

function sourceSentence({ history, place, editions, total }: ForecastModel): string {
  const basis = history.basis === 'supported' ? 'supported lines' : 'lines as billed'
  const method = total === null ? '' : ` All treatments together: ${total.fit.method}.`
  return `From ${history.visits} visits, ${history.months.length} whole months, ${basis}; ${history.pricedLines} of ${history.lines} lines have a price; ${place}. ${editions.join(', ')}.${method}`
}

type Scenario = (typeof scenarios)[number]

const assumptionHeaders = ['Assumptions', ...scenarios, 'In use', 'What it is'] as const

/** A row an assumption: a value for each scenario, and the one in use. */
function putAssumptions(
  sheet: SheetBuilder,
  at: number,
  assumptions: readonly Assumption[],
  kept: KeptInputs,
): TableArea<(typeof assumptionHeaders)[number]> {
  const table = new TableArea(assumptionHeaders, at + 1, 0, assumptions.length)
  const put = (header: (typeof assumptionHeaders)[number], row: number, cells: LivingCell[], look: CellLook = {}) =>
    sheet.put(row, table.area(header).column, [cells], look)
  sheet.put(at, 0, [[...assumptionHeaders]], { role: 'header' })
  const names = `${table.fixed('Base', -1)}:${table.fixed('Own', -1)}`
  assumptions.forEach(({ name, label, number, values, note }, index) => {
    const row = at + 1 + index
    put('Assumptions', row, [label])
    const [own = []] = keptArea(kept, name, [values])
    sheet.nameIt(name, put('Base', row, [...own], { role: 'input', number }))
    const used = f(`INDEX(${name},1,MATCH(Forecast_scenario,${names},0))`)
    sheet.nameIt(`${name}_used`, put('In use', row, [used], { number, role: 'total' }))
    put('What it is', row, [note], { role: 'note' })
  })
  return table
}

/** Month by month, and all of them. */
function putMonths(sheet: SheetBuilder, at: number, model: ForecastModel) {
  const fit = model.total?.fit
  sheet.put(at - 1, 1, [['Lower and upper hold four months in five; Forecast methods says how.']], { role: 'note' })
  const ofMonth = (column: string, month: string, by = 'Month'): string =>
    `SUMIFS(ForecastMonths[${column}],ForecastMonths[${by}],${month})`
  const half = (here: Here<'Month' | 'Treatments'>): string =>
    `INDEX(ForecastMethods_Quantile,1)*INDEX(ForecastMethods_Dispersion,1)*SQRT(MAX(1,${here('Treatments')}))*INDEX(ForecastAhead_Widening,ROWS(${here.down('Month')}))`
  const bound = (share: string, here: Here<'Treatments' | 'Payment'>): string =>
    `IF(OR(${share}="",${here('Treatments')}=0),"",${here('Payment')}*${share}/${here('Treatments')})`
  const inUse = (column: string) => (_: unknown, here: Here<'Month'>) => f(ofMonth(`${column} in use`, here('Month')))
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
        cell: (_, here) => f(fit === undefined ? '""' : `MAX(0,${here('Treatments')}-${half(here)})`),
      },
      {
        header: 'Upper',
        number: 'whole',
        cell: (_, here) => f(fit === undefined ? '""' : `${here('Treatments')}+${half(here)}`),
      },
      { header: 'Payment', number: 'dollars', cell: inUse('Payment') },
      { header: 'Lower payment', number: 'dollars', cell: (_, here) => f(bound(here('Lower'), here)) },
      { header: 'Upper payment', number: 'dollars', cell: (_, here) => f(bound(here('Upper'), here)) },
      { header: 'Collected', number: 'dollars', cell: inUse('Collected') },
      {
        header: 'Cash in',
        number: 'dollars',
        cell: (_, here) => f(ofMonth('Collected in use', here('Month'), 'Cash month')),
      },
      { header: 'Drug cost', number: 'dollars', cell: inUse('Drug cost') },
      { header: 'Staffing', number: 'dollars', cell: inUse('Staffing') },
      {
        header: 'Margin',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `IF(${ofMonth('Cost unknown', here('Month'))}>0,"",${here('Collected')}-${here('Drug cost')}-${here('Staffing')})`,
          ),
      },
    ],
    Array.from({ length: model.ahead }, (_, index) => index),
  )
  const total = (header: Parameters<typeof months.range>[0]): LivingCell => f(`SUM(${months.range(header)})`)
  const margins = months.range('Margin')
  sheet.put(
    sheet.end,
    0,
    [
      [
        'All months',
        total('Treatments'),
        null,
        null,
        total('Payment'),
        null,
        null,
        total('Collected'),
        total('Cash in'),
        total('Drug cost'),
        total('Staffing'),
        f(`IF(COUNT(${margins})<ROWS(${margins}),"",SUM(${margins}))`),
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
        'Cash in counts the money of these months’ visits when it comes; what earlier visits still bring is not in it. Lower and upper payment follow from the volume alone.',
      ],
    ],
    { role: 'note' },
  )
  return months
}

function scenarioBlock(
  sheet: SheetBuilder,
  at: number,
  { ahead }: ForecastModel,
  cells: (scenario: Scenario) => AssumptionCells,
  months: ReturnType<typeof putMonths>,
) {
  sheet.put(at - 1, 0, [['Scenarios side by side']], { role: 'heading' })
  const side = sheet.table(
    at,
    0,
    [
      { header: 'Payment', number: 'month', cell: (index: number) => f(months.cell('Month', index)) },
      ...scenarios.map((header) => ({
        header,
        number: 'dollars' as const,
        cell: (_: number, here: Here<'Payment'>) => f(paymentOf(cells(header), `$${here('Payment')}`)),
      })),
    ],
    Array.from({ length: ahead }, (_, index) => index),
  )
  const total = (label: string, text: (scenario: Scenario) => string, number: 'whole' | 'dollars'): number => {
    const row = sheet.end
    sheet.put(row, 0, [[label, ...scenarios.map((one) => f(text(one)))]], { role: 'total' })
    for (const one of scenarios) sheet.look({ ...side.area(one), row, rows: 1 }, { number })
    return row - side.row
  }
  total('Treatments, all months', (one) => treatmentsOf(cells(one), null), 'whole')
  total('Payment, all months', (one) => paymentOf(cells(one), null), 'dollars')
  const collected = total('Collected, all months', (one) => collectedOf(cells(one), null), 'dollars')
  const costs = total('Costs that are known', (one) => costOf(cells(one), null), 'dollars')
  total(
    'Result: collected less known costs',
    (one) => `${side.cell(one, collected)}-${side.cell(one, costs)}`,
    'dollars',
  )
  return side.chartData('Own', ahead)
}

/** Each assumption by itself from its low to its high value, all others as in Base; then the same sorted, the largest last. */
function tornadoBlock(
  sheet: SheetBuilder,
  at: number,
  assumptions: readonly Assumption[],
  cells: (scenario: Scenario) => AssumptionCells,
) {
  sheet.put(at - 1, 0, [['What matters most: one assumption at a time, all others as in Base']], { role: 'heading' })
  const base = cells('Base')
  const result = (one: AssumptionCells): string => `${collectedOf(one, null)}-${costOf(one, null)}`
  const change =
    (scenario: Scenario) =>
    ({ key }: Assumption) =>
      f(`${result({ ...base, [key]: cells(scenario)[key] })}-(${result(base)})`)
  const ranked = assumptions.map((one, index) => ({ ...one, rank: index + 1 }))
  const effects = sheet.table(
    at,
    0,
    [
      { header: 'Assumption', number: 'dollars', cell: ({ label }) => label },
      { header: 'At low', number: 'dollars', cell: change('Low') },
      { header: 'At high', number: 'dollars', cell: change('High') },
      {
        header: 'Width',
        number: 'dollars',
        // A millionth a row tells equal widths apart, so that each is found once.
        cell: ({ rank }, here) => f(`ABS(${here('At high')}-${here('At low')})+${rank}/1000000`),
      },
    ],
    ranked,
  )
  const widths = effects.fixedRange('Width')
  const sorted =
    (header: 'Assumption' | 'At low' | 'At high') =>
    ({ rank }: { readonly rank: number }) =>
      f(`INDEX(${effects.fixedRange(header)},MATCH(SMALL(${widths},${rank}),${widths},0))`)
  const table = sheet.table(
    sheet.end + 1,
    0,
    [
      { header: 'Sorted', number: 'dollars', cell: sorted('Assumption') },
      { header: 'At low', number: 'dollars', cell: sorted('At low') },
      { header: 'At high', number: 'dollars', cell: sorted('At high') },
    ],
    ranked,
  )
  return table.chartData('At high')
}
