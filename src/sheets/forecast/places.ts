import { defineForecastSheet } from './define'
import type { PlaceCode, PlaceVisits } from '../../forecast/places'
import { f, SheetBuilder, type Here } from '../model/sheet-builder'

const notes = [
  'All visits of the log at the prices of their dates, less sequestration, against what a unit costs by Forecast inputs. Overhead and staffing are those of the scenario in use.',
  'Blank: a line has no price, or a drug no known cost. Discarded units that a payer doesn’t pay are cost without payment.',
]

/** What each place of the log left; nothing where there is only one. */
export const places = defineForecastSheet({
  name: 'Forecast places',
  place: 36,
  make: ({ model: { history } }, name) => {
    if (history.places.length < 2) return null
    const sheet = new SheetBuilder(name, [30, 10, 12, 13, 13, 13, 13, 13, 15, 3, 26, 9, 9, 10, 12, 12, 13, 12, 13])
    sheet.put(0, 0, [['What is left by place']], { role: 'title' })
    sheet.put(
      1,
      0,
      notes.map((line) => [line]),
      { role: 'note' },
    )
    putPlaces(sheet, 4, history.places)
    putCodes(sheet, 4, history.placeCodes)
    return sheet.build(5)
  },
})

type PlaceHeader =
  | 'Place'
  | 'Visits'
  | 'Chair hours'
  | 'Payment'
  | 'Drug cost'
  | 'Staffing and overhead'
  | 'Left'
  | 'Left a visit'
  | 'Left a chair hour'

function putPlaces(sheet: SheetBuilder, at: number, rows: readonly PlaceVisits[]): void {
  type Cells = Here<PlaceHeader>
  const ofCodes = (column: string, here: Cells): string =>
    `SUMIFS(ForecastPlaceCodes[${column}],ForecastPlaceCodes[Place],${here('Place')})`
  sheet.table<PlaceVisits, PlaceHeader>(
    at,
    0,
    [
      { header: 'Place', number: 'text', cell: ({ place }) => place },
      { header: 'Visits', number: 'whole', named: true, cell: ({ visits }) => visits },
      {
        header: 'Chair hours',
        number: 'decimal',
        named: true,
        // Visits without two times take as long as those that have them.
        cell: ({ visits, minutes, timed }) => (timed === 0 ? null : (visits * minutes) / timed / 60),
      },
      {
        header: 'Payment',
        number: 'dollars',
        cell: (_, here) => f(`IF(${ofCodes('Units not priced', here)}>0,"",${ofCodes('Payment', here)})`),
      },
      {
        header: 'Drug cost',
        number: 'dollars',
        cell: (_, here) => f(`IF(${ofCodes('Cost unknown', here)}>0,"",${ofCodes('Cost', here)})`),
      },
      {
        header: 'Staffing and overhead',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `${here('Chair hours')}*(Forecast_staffing_cost_used+Forecast_overhead_hour_used)+${here('Visits')}*Forecast_overhead_dose_used`,
          ),
      },
      {
        header: 'Left',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `IF(OR(${here('Payment')}="",${here('Drug cost')}=""),"",${here('Payment')}-${here('Drug cost')}-${here('Staffing and overhead')})`,
          ),
      },
      {
        header: 'Left a visit',
        number: 'money',
        cell: (_, here) => f(`IF(${here('Left')}="","",${here('Left')}/${here('Visits')})`),
      },
      {
        header: 'Left a chair hour',
        number: 'money',
        cell: (_, here) =>
          f(`IF(OR(${here('Left')}="",${here('Chair hours')}=0),"",${here('Left')}/${here('Chair hours')})`),
      },
    ],
    rows,
    'ForecastPlaces',
  )
}

function putCodes(sheet: SheetBuilder, at: number, rows: readonly PlaceCode[]): void {
  sheet.table<PlaceCode, string>(
    at,
    10,
    [
      { header: 'Place', number: 'text', cell: ({ place }) => place },
      { header: 'Code', number: 'text', cell: ({ code }) => code },
      { header: 'Kind', number: 'text', cell: ({ kind }) => kind },
      { header: 'Units', number: 'whole', cell: ({ units }) => units },
      { header: 'Units not priced', number: 'whole', cell: ({ unpricedUnits }) => unpricedUnits },
      {
        header: 'Units bought',
        number: 'whole',
        cell: (row) => (row.kind === 'drug' ? row.units - row.suppliedUnits : 0),
      },
      { header: 'Payment', number: 'money', cell: ({ payment }) => payment },
      {
        header: 'Cost unknown',
        number: 'whole',
        cell: (_, here) =>
          f(
            `IF(AND(${here('Units bought')}>0,COUNTIFS(ForecastCosts[Code],${here('Code')},ForecastCosts[Cost per unit],">=0")=0),1,0)`,
          ),
      },
      {
        header: 'Cost',
        number: 'money',
        cell: (_, here) =>
          f(`${here('Units bought')}*SUMIFS(ForecastCosts[Cost per unit],ForecastCosts[Code],${here('Code')})`),
      },
    ],
    rows,
    'ForecastPlaceCodes',
  )
}
