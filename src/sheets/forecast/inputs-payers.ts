import { isMedicarePayer } from '../../forecast/history'
import type { ForecastModel } from '../../forecast/model'
import type { LivingCell } from '../model/living-sheet'
import { f, type SheetBuilder } from '../model/sheet-builder'
import { payerOf } from '../../payers/names/who-pays'
import { federalKinds } from '../../payers/payer'
import { keptCell, type KeptInputs } from './names'

const notes = [
  [
    'Share to use: blank is the log’s. Collected share: 100% until you say otherwise; the log’s own is next to it. Leaves from: from that day its visits are gone; they don’t move to another payer.',
  ],
  [
    'Days to pay: half of a month’s money has come by then; Forecast cash shows the curve. Own receivables: what the payer and its patients still owe for visits of the log; blank is worked out by the curve. Both change cash alone, never what is earned.',
  ],
]

/** What is assumed of each payer. */
export function putPayers(sheet: SheetBuilder, at: number, kept: KeptInputs, model: ForecastModel): void {
  const input = <Header extends string>(
    header: Header,
    fresh: LivingCell,
    number: 'percent' | 'whole' | 'date' | 'dollars',
  ) => ({
    header,
    input: true as const,
    cell: (name: string) => keptCell(kept, 'ForecastPayers', name, header, fresh),
    number,
  })
  const open = openByPayer(model)
  sheet.table(
    at,
    0,
    [
      { header: 'Payer', number: 'text', cell: (name) => name },
      {
        header: 'Treatments in the log',
        number: 'whole',
        cell: (_, here) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Payer],${here('Payer')})`),
      },
      {
        header: 'Share in the log',
        number: 'percent',
        cell: (_, here) => f(`${here('Treatments in the log')}/SUM(ForecastTreatments[Treatments])`),
      },
      input('Share to use', null, 'percent'),
      {
        header: 'Weight',
        named: true,
        number: 'factor',
        cell: (_, here) => f(`IF(${here('Share to use')}="",1,${here('Share to use')}/${here('Share in the log')})`),
      },
      input('Contract change', 0, 'percent'),
      input('Collected share', 1, 'percent'),
      input('Days to pay', 30, 'whole'),
      input('Leaves from', null, 'date'),
      input('Own receivables', null, 'dollars'),
      {
        header: 'What leaving does',
        named: true,
        cell: (_, here) =>
          f(
            `IF(${here('Leaves from')}="","",IF(${here('Leaves from')}>EDATE(Forecast_start,${model.ahead - 1}),"Nothing: it leaves after the last month.",IF(${here('Leaves from')}<=Forecast_start,"It is gone from the first month.","Acts: whole months from then on.")))`,
          ),
      },
      { header: 'Contract', number: 'whole', named: true, cell: (name) => (isMedicarePayer(name) ? 0 : 1) },
      { header: 'Program', number: 'text', named: true, cell: (name) => programOf(name) },
      {
        header: 'Paid of expected in the log',
        number: 'percent',
        cell: (_, here) =>
          f(
            `IF(SUMIFS(PaidRows[Expected],PaidRows[Payer],${here('Payer')})=0,"",SUMIFS(PaidRows[Paid],PaidRows[Payer],${here('Payer')})/SUMIFS(PaidRows[Expected],PaidRows[Payer],${here('Payer')}))`,
          ),
      },
      {
        header: 'Unpaid in the log',
        number: 'dollars',
        named: true,
        cell: (name) => open?.get(name) ?? null,
      },
    ],
    model.payers,
    'ForecastPayers',
  )
  sheet.put(sheet.end, 0, notes, { role: 'note' })
}

/** Under a federal program no manufacturer may pay the patient's part. */
function programOf(payer: string): string {
  const { kind } = payerOf(payer)
  return kind === 'unclear' ? 'not known' : federalKinds.includes(kind) ? 'federal' : 'not federal'
}

/** What payers owe for visits of the log for which nothing came yet; null where no payments are known. */
function openByPayer({ receipts }: ForecastModel): ReadonlyMap<string, number> | null {
  if (receipts === null) return null
  const open = new Map<string, number>()
  for (const { due, state } of receipts) {
    if ((state !== 'nothing yet' && state !== 'late') || due.payer === null) continue
    open.set(due.payerName, (open.get(due.payerName) ?? 0) + due.payer)
  }
  return open
}
