import type { ForecastModel } from '../../forecast/model'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type Here, type TableArea } from '../model/sheet-builder'

/** Drugs named one by one; the others are one row. */
const most = 12

type Header =
  | 'Visits before'
  | 'Visits to come'
  | 'Payment before'
  | 'Payment to come'
  | 'Drug cost to come'
  | 'Left'
  | 'Left a visit'
  | 'Of all payment'

/** Payments of the log in its last whole months. */
export const lastYear = (behind: number, more = ''): string =>
  `SUMIFS(ForecastHistory[Payment],ForecastHistory[Month],">="&EDATE(Forecast_start,-${behind}),ForecastHistory[Month],"<"&Forecast_start${more})`

/** Visits of the log in its last whole months. */
export const lastVisits = (behind: number, more = ''): string =>
  `SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],">="&EDATE(Forecast_start,-${behind}),ForecastTreatments[Month],"<"&Forecast_start${more})`

/** The second page: by drug and by payer, last year beside next year, and what loses most. */
export function putDrugsAndPayers(sheet: SheetBuilder, at: number, model: ForecastModel, behind: number): void {
  const worth = (drug: string): number => model.payments.series.find((one) => one.series === drug)?.whole.value ?? 0
  const named = model.drugs
    .map(({ drug }) => drug)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, most)
  const byDrug = putTable(sheet, at, 'Drug', named, behind)
  if (model.drugs.length > named.length) putOthers(sheet, byDrug, model.drugs.length - named.length, behind)
  const byPayer = putTable(sheet, sheet.end + 1, 'Payer', model.payers, behind)
  putLosses(sheet, sheet.end + 1)
  const chartAt = sheet.end + 1
  const data = putPairs(sheet, chartAt, { by: 'Drug', table: byDrug, count: named.length })
  sheet.chart({
    kind: 'bars',
    title: 'Payment by drug: before, and to come',
    data: data.chartData('To come'),
    at: { row: chartAt, column: 0, rows: 20, columns: 5 },
    number: 'dollars',
    colours: ['9DB7DD', '2F5597'],
  })
  const payers = putPairs(sheet, chartAt + named.length + 2, {
    by: 'Payer',
    table: byPayer,
    count: model.payers.length,
  })
  sheet.chart({
    kind: 'bars',
    title: 'Payment by payer: before, and to come',
    data: payers.chartData('To come'),
    at: { row: chartAt, column: 5, rows: 20, columns: 4 },
    number: 'dollars',
    colours: ['9DB7DD', '2F5597'],
  })
  // The sheet reaches as far as its charts: what is printed is what has cells.
  sheet.put(
    Math.max(sheet.end, chartAt + 20),
    0,
    [
      [
        'Left: what is collected less drugs and staffing. Blank is not known. Before: the last whole months of the log.',
      ],
    ],
    { role: 'note' },
  )
}

const inUse = (column: string, by: 'Drug' | 'Payer', cell: string): string =>
  `SUMIFS(ForecastMonths[${column}],ForecastMonths[${by}],${cell})`

function putTable<By extends 'Drug' | 'Payer'>(
  sheet: SheetBuilder,
  at: number,
  by: By,
  names: readonly string[],
  behind: number,
): TableArea<By | Header> {
  type Cells = Here<By | Header>
  const known = (text: string): string => `IF(Forecast_with_volume=0,"",${text})`
  const before = (table: string, cell: string): string => `,${table}[${by}],${cell}`
  return sheet.table<string, By | Header>(
    at,
    0,
    [
      { header: by, number: 'text', cell: (name) => name },
      {
        header: 'Visits before',
        number: 'whole',
        cell: (_, here: Cells) => f(lastVisits(behind, before('ForecastTreatments', here(by)))),
      },
      {
        header: 'Visits to come',
        number: 'whole',
        cell: (_, here: Cells) => f(known(inUse('Treatments in use', by, here(by)))),
      },
      {
        header: 'Payment before',
        number: 'dollars',
        cell: (_, here: Cells) => f(lastYear(behind, before('ForecastHistory', here(by)))),
      },
      {
        header: 'Payment to come',
        number: 'dollars',
        cell: (_, here: Cells) => f(known(inUse('Payment in use', by, here(by)))),
      },
      {
        header: 'Drug cost to come',
        number: 'dollars',
        cell: (_, here: Cells) =>
          f(known(`IF(${inUse('Cost unknown', by, here(by))}>0,"",${inUse('Drug cost in use', by, here(by))})`)),
      },
      {
        header: 'Left',
        number: 'dollars',
        cell: (_, here: Cells) =>
          f(
            `IF(${here('Drug cost to come')}="","",${inUse('Collected in use', by, here(by))}-${here('Drug cost to come')}-${inUse('Staffing in use', by, here(by))})`,
          ),
      },
      {
        header: 'Left a visit',
        number: 'money',
        cell: (_, here: Cells) =>
          f(`IF(OR(${here('Left')}="",${here('Visits to come')}=0),"",${here('Left')}/${here('Visits to come')})`),
      },
      {
        header: 'Of all payment',
        number: 'percent',
        cell: (_, here: Cells) =>
          f(
            `IF(OR(${here('Payment to come')}="",SUM(ForecastMonths[Payment in use])=0),"",${here('Payment to come')}/SUM(ForecastMonths[Payment in use]))`,
          ),
      },
    ],
    names,
  )
}

/** What the drugs that are not named come to. */
function putOthers(sheet: SheetBuilder, table: TableArea<'Drug' | Header>, count: number, behind: number): void {
  const rest = (whole: string, header: Header): LivingCell =>
    f(`IF(COUNT(${table.range(header)})=0,"",${whole}-SUM(${table.range(header)}))`)
  const row = sheet.end
  sheet.put(row, 0, [
    [
      `${count} other drugs`,
      rest(lastVisits(behind), 'Visits before'),
      rest('SUM(ForecastMonths[Treatments in use])', 'Visits to come'),
      rest(lastYear(behind), 'Payment before'),
      rest('SUM(ForecastMonths[Payment in use])', 'Payment to come'),
    ],
  ])
  sheet.look({ row, column: 1, rows: 1, columns: 2 }, { number: 'whole' })
  sheet.look({ row, column: 3, rows: 1, columns: 2 }, { number: 'dollars' })
}

type LossHeader =
  'What loses most' | 'Visits' | 'Collected' | 'Drug cost' | 'Left' | 'Cost at most' | 'Or more from payer'

/** The five pairs of drug and payer that lose most. */
function putLosses(sheet: SheetBuilder, at: number): void {
  const cellOf = (header: string, rank: number): string =>
    `INDEX(ForecastMargins[${header}],MATCH(SMALL(ForecastMargins[Left],${rank}),ForecastMargins[Left],0))`
  const found = (rank: number, text: string): string =>
    `IFERROR(IF(SMALL(ForecastMargins[Left],${rank})<0,${text},""),"")`
  const of = (header: string) => (rank: number) => f(found(rank, cellOf(header, rank)))
  const columns: readonly {
    readonly header: LossHeader
    readonly number?: 'decimal' | 'dollars' | 'price' | 'percent'
    readonly cell: (rank: number) => LivingCell
  }[] = [
    {
      header: 'What loses most',
      cell: (rank) => f(found(rank, `${cellOf('Drug', rank)}&", "&${cellOf('Payer', rank)}`)),
    },
    { header: 'Visits', number: 'decimal', cell: of('Treatments') },
    { header: 'Collected', number: 'dollars', cell: of('Collected') },
    { header: 'Drug cost', number: 'dollars', cell: of('Drug cost') },
    { header: 'Left', number: 'dollars', cell: of('Left') },
    { header: 'Cost at most', number: 'price', cell: of('Break even cost of a unit') },
    { header: 'Or more from payer', number: 'percent', cell: of('Raise needed') },
  ]
  sheet.table(at, 0, columns, [1, 2, 3, 4, 5])
}

/** Names with their payments before and to come, behind the printed page, for a chart; the largest above. */
function putPairs<By extends 'Drug' | 'Payer'>(
  sheet: SheetBuilder,
  at: number,
  { by, table, count }: { readonly by: By; readonly table: TableArea<By | Header>; readonly count: number },
) {
  return sheet.table(
    at,
    10,
    [
      { header: 'Name', cell: (index: number) => f(table.cell(by, index)) },
      { header: 'Before', number: 'dollars', cell: (index) => f(table.cell('Payment before', index)) },
      { header: 'To come', number: 'dollars', cell: (index) => f(table.cell('Payment to come', index)) },
    ],
    Array.from({ length: count }, (_, index) => count - 1 - index),
    undefined,
    'heading',
  )
}
