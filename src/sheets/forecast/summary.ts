import { firstDayOf } from '../../basics/month'
import type { ForecastModel } from '../../forecast/model'
import { fewestMonths } from '../../forecast/methods'
import { assumptionsOf, keptArea, scenarios, type Assumption, type KeptInputs } from './names'
import { collectedOf, costOf, paymentOf, treatmentsOf, type AssumptionCells } from './scenarios'
import type { LivingCell, LivingSheet } from '../model/living-sheet'
import { cellName, f, fixed, SheetBuilder } from '../model/sheet-builder'

/** The sheet to take to a meeting: scenario, assumptions, months, scenarios side by side, what matters most. */
export function forecastSummary(model: ForecastModel, kept: KeptInputs): LivingSheet {
  const sheet = new SheetBuilder('Forecast', [34, 12, 12, 12, 15, 15, 15, 13, 13, 13, 13, 13, 13])
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
  const at = 9
  sheet.put(at, 0, [['Assumptions', ...scenarios, 'In use', 'What it is']], { role: 'header' })
  const cells = (column: number): AssumptionCells =>
    Object.fromEntries(
      assumptions.map(({ key }, index) => [key, fixed(at + 1 + index, column)]),
    ) as unknown as AssumptionCells
  assumptions.forEach((one, index) => {
    const row = at + 1 + index
    sheet.put(row, 0, [[one.label]])
    const area = sheet.put(row, 1, keptArea(kept, one.name, [one.values]), { role: 'input', number: one.number })
    sheet.nameIt(one.name, area)
    const used = sheet.put(row, 5, [[f(`INDEX(${one.name},1,MATCH(Forecast_scenario,$B$${at + 1}:$E$${at + 1},0))`)]], {
      number: one.number,
      role: 'total',
    })
    sheet.nameIt(`${one.name}_used`, used)
    sheet.put(row, 6, [[one.note]], { role: 'note' })
  })
  const monthsAt = at + assumptions.length + 3
  const monthRows = months(sheet, monthsAt, model)
  const chartsAt = sheet.end + 1
  const data = { row: monthsAt, column: 0, rows: model.ahead + 1 }
  sheet.chart({
    kind: 'line',
    title: 'Treatments a month, with the interval',
    data: { ...data, columns: 4 },
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
}

function sourceSentence({ history, place, editions, total }: ForecastModel): string {
  const basis = history.basis === 'supported' ? 'lines that the record supports' : 'lines as billed'
  const method = total === null ? '' : ` All treatments together: ${total.fit.method}.`
  return `From ${history.visits} visits, ${history.months.length} whole months, ${basis}; ${history.pricedLines} of ${history.lines} lines have a price; ${place}. ${editions.join(', ')}.${method}`
}

/** @returns row numbers, as Excel counts, of the first and the last month */
function months(sheet: SheetBuilder, at: number, model: ForecastModel): { first: number; last: number } {
  const fit = model.total?.fit
  sheet.put(at - 1, 1, [['Lower and upper hold four months in five; Forecast methods says how.']], { role: 'note' })
  sheet.put(
    at,
    0,
    [
      [
        'Month',
        'Treatments',
        'Lower',
        'Upper',
        'Payment',
        'Lower payment',
        'Upper payment',
        'Collected',
        'Cash in',
        'Drug cost',
        'Staffing',
        'Margin',
      ],
    ],
    { role: 'header' },
  )
  const first = at + 2
  const last = at + 1 + model.ahead
  const ofMonth = (column: string, row: number, by = 'Month'): string =>
    `SUMIFS(ForecastMonths[${column}],ForecastMonths[${by}],A${row})`
  const rows = Array.from({ length: model.ahead }, (_, index): LivingCell[] => {
    const row = first + index
    const half = `INDEX(ForecastMethods_Quantile,1)*INDEX(ForecastMethods_Dispersion,1)*SQRT(MAX(1,B${row}))*INDEX(ForecastAhead_Widening,ROWS(A$${first}:A${row}))`
    return [
      f(index === 0 ? 'Forecast_start' : `EDATE(A${row - 1},1)`),
      f(ofMonth('Treatments in use', row)),
      f(fit === undefined ? '""' : `MAX(0,B${row}-${half})`),
      f(fit === undefined ? '""' : `B${row}+${half}`),
      f(ofMonth('Payment in use', row)),
      f(`IF(OR(C${row}="",B${row}=0),"",E${row}*C${row}/B${row})`),
      f(`IF(OR(D${row}="",B${row}=0),"",E${row}*D${row}/B${row})`),
      f(ofMonth('Collected in use', row)),
      f(ofMonth('Collected in use', row, 'Cash month')),
      f(ofMonth('Drug cost in use', row)),
      f(ofMonth('Staffing in use', row)),
      f(`IF(SUMIFS(ForecastMonths[Cost unknown],ForecastMonths[Month],A${row})>0,"",H${row}-J${row}-K${row})`),
    ]
  })
  sheet.put(at + 1, 0, rows)
  sheet.look({ row: at + 1, column: 0, rows: model.ahead, columns: 1 }, { number: 'month' })
  sheet.look({ row: at + 1, column: 1, rows: model.ahead + 1, columns: 3 }, { number: 'whole' })
  sheet.look({ row: at + 1, column: 4, rows: model.ahead + 1, columns: 8 }, { number: 'dollars' })
  const total = (column: string): LivingCell => f(`SUM(${column}${first}:${column}${last})`)
  sheet.put(
    at + 1 + model.ahead,
    0,
    [
      [
        'All months',
        total('B'),
        null,
        null,
        total('E'),
        null,
        null,
        total('H'),
        total('I'),
        total('J'),
        total('K'),
        f(`IF(COUNT(L${first}:L${last})<ROWS(L${first}:L${last}),"",SUM(L${first}:L${last}))`),
      ],
    ],
    { role: 'total' },
  )
  sheet.put(
    at + 2 + model.ahead,
    0,
    [
      [
        'Cash in counts the money of these months’ visits when it comes; what earlier visits still bring is not in it. Lower and upper payment follow from the volume alone.',
      ],
    ],
    { role: 'note' },
  )
  return { first, last }
}

function scenarioBlock(
  sheet: SheetBuilder,
  at: number,
  { ahead }: ForecastModel,
  cells: (column: number) => AssumptionCells,
  { first }: { first: number },
) {
  sheet.put(at - 1, 0, [['Scenarios side by side']], { role: 'heading' })
  sheet.put(at, 0, [['Payment', ...scenarios]], { role: 'header' })
  const columns = scenarios.map((_, index) => cells(index + 1))
  const rows = Array.from({ length: ahead }, (_, index): LivingCell[] => [
    f(`A${first + index}`),
    ...columns.map((one) => f(paymentOf(one, `$A${at + 2 + index}`))),
  ])
  sheet.put(at + 1, 0, rows, { number: 'dollars' })
  sheet.look({ row: at + 1, column: 0, rows: ahead, columns: 1 }, { number: 'month' })
  const lines: [string, (one: AssumptionCells) => string, 'whole' | 'dollars'][] = [
    ['Treatments, all months', (one) => treatmentsOf(one, null), 'whole'],
    ['Payment, all months', (one) => paymentOf(one, null), 'dollars'],
    ['Collected, all months', (one) => collectedOf(one, null), 'dollars'],
    ['Costs that are known', (one) => costOf(one, null), 'dollars'],
  ]
  lines.forEach(([label, text, number], index) => {
    sheet.put(at + 1 + ahead + index, 0, [[label, ...columns.map((one) => f(text(one)))]], { role: 'total' })
    sheet.look({ row: at + 1 + ahead + index, column: 1, rows: 1, columns: 4 }, { number })
  })
  const result = at + 1 + ahead + lines.length
  sheet.put(
    result,
    0,
    [
      [
        'Result: collected less known costs',
        ...['B', 'C', 'D', 'E'].map((column) => f(`${column}${result - 1}-${column}${result}`)),
      ],
    ],
    { role: 'total' },
  )
  sheet.look({ row: result, column: 1, rows: 1, columns: 4 }, { number: 'dollars' })
  return { row: at, column: 0, rows: ahead + 1, columns: 5 }
}

/** Each assumption by itself from its low to its high value, all others as in Base; then the same sorted, the largest last. */
function tornadoBlock(
  sheet: SheetBuilder,
  at: number,
  assumptions: readonly Assumption[],
  cells: (column: number) => AssumptionCells,
) {
  sheet.put(at - 1, 0, [['What matters most: each assumption by itself, all others as in Base']], { role: 'heading' })
  sheet.put(at, 0, [['Assumption', 'At low', 'At high', 'Width']], { role: 'header' })
  const result = (one: AssumptionCells): string => `${collectedOf(one, null)}-${costOf(one, null)}`
  const base = cells(1)
  const first = at + 2
  const last = at + 1 + assumptions.length
  sheet.put(
    at + 1,
    0,
    assumptions.map((one, index): LivingCell[] => {
      const row = first + index
      const other = (column: number): AssumptionCells => ({ ...base, [one.key]: cells(column)[one.key] })
      return [
        one.label,
        f(`${result(other(2))}-(${result(base)})`),
        f(`${result(other(3))}-(${result(base)})`),
        // A millionth a row tells equal widths apart, so that each is found once.
        f(`ABS(C${row}-B${row})+ROWS($F$${first}:$F${row})/1000000`),
      ]
    }),
    { number: 'dollars' },
  )
  const sorted = last + 1
  sheet.put(sorted, 0, [['Sorted', 'At low', 'At high']], { role: 'header' })
  const area = { row: sorted, column: 0, rows: assumptions.length + 1, columns: 3 }
  sheet.put(
    sorted + 1,
    0,
    assumptions.map((_, index): LivingCell[] => {
      const widths = `$D$${first}:$D$${last}`
      const place = `MATCH(SMALL(${widths},ROWS($F$${sorted + 2}:$F${sorted + 2 + index})),${widths},0)`
      return ['A', 'B', 'C'].map((column) =>
        f(
          `INDEX(${cellName(at + 1, column.charCodeAt(0) - 65).replace(/(\D+)(\d+)/, '$$$1$$$2')}:$${column}$${last},${place})`,
        ),
      )
    }),
    { number: 'dollars' },
  )
  return area
}
