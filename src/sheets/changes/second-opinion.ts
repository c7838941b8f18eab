import type { Compared } from '../../compare-payers/compare'
import { dayOfIso } from '../../basics/date'
import { kindNames, type PayerKind } from '../../payers/payer'
import type { LivingSheet } from '../model/living-sheet'
import { f, SheetBuilder, type TableColumn } from '../model/sheet-builder'

export const secondOpinionName = 'Second opinion'
const table = 'SecondOpinion'

/** One visit as one payer would have it, beside the codes that its own payer has. */
interface Row {
  readonly visit: Compared
  readonly payer: string
  readonly kind: PayerKind
  readonly codes: string
  readonly allowed: number
  readonly standIn: number
  readonly unpriced: string
  readonly only: string
  readonly without: string
  readonly why: string
}

const columns = [
  { header: 'Date', number: 'date', cell: ({ visit }: Row) => (visit.date === null ? null : dayOfIso(visit.date)) },
  { header: 'Encounter', number: 'text', cell: ({ visit }: Row) => visit.encounter },
  { header: 'Patient', number: 'text', cell: ({ visit }: Row) => visit.patient },
  { header: 'Own payer', number: 'text', cell: ({ visit }: Row) => visit.payer },
  { header: 'Own codes', number: 'text', wrap: true, cell: ({ visit }: Row) => visit.codes },
  { header: 'Payer', number: 'text', cell: ({ payer }: Row) => payer },
  { header: 'Kind', number: 'text', cell: ({ kind }: Row) => kindNames[kind] },
  { header: 'Codes', number: 'text', wrap: true, cell: ({ codes }: Row) => codes },
  {
    header: 'Same codes',
    number: 'text',
    cell: ({ only, without }: Row) => (only === '' && without === '' ? 'yes' : 'no'),
  },
  { header: 'Only here', number: 'text', wrap: true, cell: ({ only }: Row) => only },
  { header: 'Not here', number: 'text', wrap: true, cell: ({ without }: Row) => without },
  { header: 'Allowed', number: 'money', cell: ({ allowed }: Row) => allowed },
  { header: 'Medicare’s amounts in it', number: 'money', cell: ({ standIn }: Row) => standIn },
  { header: 'No price', number: 'text', wrap: true, cell: ({ unpriced }: Row) => unpriced },
  { header: 'Why', wrap: true, cell: ({ why }: Row) => why },
] as const satisfies readonly TableColumn<Row>[]

/**
 * Every visit as each payer of the table `Payers` would have it: sums by payer with a chart, then a row for each visit and payer,
 * those with other codes first.
 */
export function secondOpinionSheet(visits: readonly Compared[]): LivingSheet {
  const builder = new SheetBuilder(secondOpinionName, [24, 13, 13, 18, 30, 18, 18, 30, 9, 24, 24, 12, 14, 22, 70])
  builder.put(0, 0, [['The same visits for every payer of the table Payers']], { role: 'title' })
  builder.put(
    1,
    0,
    [
      ['The same records coded again with another payer: its rows of Payers, its documents, its Fees.'],
      ['Where no fee of a payer is known, Medicare’s amount is used, or none: the policy other-payers-price decides.'],
      ['Modifiers that depend on a patient’s other visits of the day are left out.'],
    ],
    { role: 'note' },
  )
  const rows = visits.flatMap((visit) => visit.others.map((one) => rowOf(visit, one)))
  const differs = ({ only, without }: Row): number => (only === '' && without === '' ? 1 : 0)
  const payers = [...new Set(rows.map(({ payer }) => payer))]
  const of = (header: (typeof columns)[number]['header']): string => `${table}[${header}]`
  const sums = builder.table(
    5,
    0,
    [
      { header: 'Payer', number: 'text', cell: (payer: string) => payer },
      { header: 'Visits', number: 'whole', cell: (_, here) => f(`COUNTIFS(${of('Payer')},${here('Payer')})`) },
      {
        header: 'Other codes',
        number: 'whole',
        cell: (_, here) => f(`COUNTIFS(${of('Payer')},${here('Payer')},${of('Same codes')},"no")`),
      },
      {
        header: 'Allowed',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(${of('Allowed')},${of('Payer')},${here('Payer')})`),
      },
      {
        header: 'Medicare’s in it',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(${of('Medicare’s amounts in it')},${of('Payer')},${here('Payer')})`),
      },
      {
        header: 'With lines without a price',
        number: 'whole',
        cell: (_, here) => f(`COUNTIFS(${of('Payer')},${here('Payer')},${of('No price')},"?*")`),
      },
    ],
    payers,
  )
  // The chart reads names and one series, which stand at the right.
  const data = builder.put(5, columns.length + 1, [
    ['Payer', 'Allowed'],
    ...payers.map((payer, index) => [payer, f(`$${sums.cell('Allowed', index)}`)]),
  ])
  const chartHeight = Math.max(10, payers.length + 3)
  if (payers.length > 0) {
    builder.look({ ...data, row: 6, rows: payers.length, column: data.column + 1, columns: 1 }, { number: 'money' })
    builder.chart({
      kind: 'columns',
      title: 'What these visits would be allowed, by payer',
      data,
      at: { row: 5, column: 7, rows: chartHeight, columns: 6 },
      number: 'dollars',
      axisTitle: 'Dollars',
    })
  }
  builder.table(
    7 + Math.max(chartHeight, payers.length + 1),
    0,
    columns,
    rows.toSorted((a, b) => differs(a) - differs(b)),
    table,
  )
  return builder.build(0)
}

const rowOf = (visit: Compared, one: Compared['others'][number]): Row => ({
  visit,
  payer: one.payer,
  kind: one.kind,
  codes: one.codes,
  allowed: one.allowed,
  standIn: one.standInAllowed,
  unpriced: one.unpriced.join(', '),
  only: one.only,
  without: one.without,
  why: one.because.join(' '),
})
