import type { Area } from '../../../formula/area'
import { shownText } from '../../../formula/number-text'
import type { Chart, ChartKind } from '../../../charts/chart'
import type { RememberedChart } from '../../host/remembered'
import type { CellStore } from '../../store/cell-store'

const kinds: Readonly<Record<string, ChartKind>> = {
  Line: 'line',
  LineMarkers: 'line',
  ColumnClustered: 'columns',
  ColumnStacked: 'stacked columns',
  BarClustered: 'bars',
  BarStacked: 'stacked bars',
}

/** A chart that the add-in asked for, where it lies on its sheet; a sentence in place of what cannot be drawn. */
export interface PlacedChart {
  readonly id: string
  readonly at: Area
  readonly chart: Chart | string
}

/** The charts of a sheet as they are to be drawn over its cells. */
export const chartsOn = (sheet: string, charts: readonly RememberedChart[], store: CellStore): PlacedChart[] =>
  charts
    .filter((one) => one.sheet === sheet)
    .map((one) => ({ id: one.id, at: placeOf(one), chart: chartOf(one, store) }))

/** Where nobody said where, Excel puts a chart somewhere in the window; here beside its cells. */
const placeOf = ({ sheet, place, data }: RememberedChart): Area =>
  place ?? { sheet, row: data.row, column: data.column + data.columns + 1, rows: 15, columns: 6 }

function chartOf(asked: RememberedChart, store: CellStore): Chart | string {
  const kind = kinds[asked.type]
  if (kind === undefined) return `Excel draws a chart of the kind ${asked.type} here; the preview does not know it.`
  const values = store.shown(asked.data)
  const formats = store.numberFormats(asked.data)
  const rows = asked.seriesBy === 'Rows' ? turned(values) : values
  const forms = asked.seriesBy === 'Rows' ? turned(formats) : formats
  const [names = [], ...body] = rows
  const property = (path: string): unknown => asked.properties.get(path)
  const words = (path: string): string | null => {
    const found = property(path)
    return typeof found === 'string' && found !== '' ? found : null
  }
  return {
    kind,
    title: words('title.text') ?? '',
    categories: body.map((row, at) => shownText(row[0] ?? '', forms[at + 1]?.[0] ?? 'General')),
    series: names.slice(1).map((name, at) => ({
      name: String(name ?? ''),
      values: body.map((row) => {
        const value = row[at + 1]
        return typeof value === 'number' ? value : null
      }),
      colour: words(`series[${at}].format.line.color`) ?? filled(property(`series[${at}].format.fill.setSolidColor()`)),
    })),
    format: words('axes.valueAxis.numberFormat') ?? forms[1]?.[1] ?? 'General',
    axisTitle: words('axes.valueAxis.title.text'),
    legend: property('legend.visible') !== false,
  }
}

const filled = (called: unknown): string | null =>
  Array.isArray(called) && typeof called[0] === 'string' ? called[0] : null

const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column]!))
