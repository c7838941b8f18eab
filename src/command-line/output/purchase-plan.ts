import { isoDate, usDate } from '../../basics/date'
import { dollarsText } from '../../basics/money'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { atRisk, drugName, expiring, orderLines, stockName } from '../../purchasing/schedule/plan-lines'
import { sheetsForFile } from '../../sheets/model/living-file'
import type { BuyingToShow } from '../../sheets/purchasing/define'
import { findingText } from '../../sheets/purchasing/reconciliation'
import { purchasingSheets } from '../../sheets/purchasing/sheets'

/** The plan, the reconciliation, and the margins as a workbook. */
export const planWorkbook = async (buying: BuyingToShow): Promise<Uint8Array> =>
  writeXlsxSheets(sheetsForFile(purchasingSheets(buying)))

/** For a terminal: what to order and why, who is at risk, what expires, what does not add up. */
export function planText({ plan, said }: BuyingToShow): string {
  const lines = orderLines(plan)
  const orders = lines.flatMap((line) => [
    `${line.vendor}: ${line.packages} x ${line.package} ${stockName(line)}, ${dollarsText(line.packages * line.price)}, order by ${day(line.orderBy)}`,
    `  ${line.why}`,
    `  For ${line.patients}.`,
  ])
  const blocks: (readonly [string, readonly string[]])[] = [
    [`To order, ${dollarsText(plan.dollars)}`, orders.length === 0 ? ['Nothing.'] : orders],
    [
      'At risk',
      atRisk(plan).map((one) => `${one.patient} ${day(one.day)}, ${drugName(one.code)} ${one.dose}: ${one.text}`),
    ],
    [
      'Expiring',
      expiring(plan).map(
        ({ lot, days, text }) => `${drugName(lot.code)}, lot ${lot.lot ?? 'not named'}, ${days} days left: ${text}`,
      ),
    ],
    ['Does not add up', plan.stock.ledger.findings.map((one) => `${drugName(one.code)}: ${findingText(one)}`)],
    ['What this rests on', said],
  ]
  const head = `Purchase plan of ${day(plan.today)}, for doses through ${day(plan.until)}.`
  const text = blocks.flatMap(([title, rows]) =>
    rows.length === 0 ? [] : ['', title, ...rows.map((row) => `  ${row}`)],
  )
  return `${[head, ...text].join('\n')}\n`
}

const day = (number: number): string => usDate(isoDate(number))
