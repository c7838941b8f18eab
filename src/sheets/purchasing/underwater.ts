import { withAnd } from '../../findings/words'
import { firstDayOf } from '../../basics/month'
import { stockName } from '../../purchasing/schedule/plan-lines'
import { isUnderwater, type QuarterMargin } from '../../purchasing/margin/underwater'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'
import { definePurchasingSheet } from './define'

/** Charts that a reader takes in. */
const mostCharts = 6

/** Payment limit against cost by quarter: where Medicare pays less than the office does. */
export const underwater = definePurchasingSheet({
  name: 'Underwater',
  place: 30,
  make: ({ margins }, name) => {
    if (margins.length === 0) return null
    const sheet = new SheetBuilder(name, [34, 10, 12, 15, 20, 15, 14, 12, 13, 13, 40, 4, 10, 15, 14])
    sheet.put(0, 0, [['Payment limit against cost, by quarter']], { role: 'title' })
    sheet.put(1, 0, [[headline(margins)]], { role: 'note' })
    sheet.put(
      2,
      0,
      [['After sequestration: what comes in of the limit, the patient’s 20% included. Blank is not known.']],
      {
        role: 'note',
      },
    )
    const shown = chartsOf(margins)
    const rows = Math.ceil(shown.length / 2)
    const area = sheet.table(
      4 + rows * 15,
      0,
      [
        { header: 'Drug', number: 'text', cell: (one) => stockName(one) },
        { header: 'Quarter', number: 'text', cell: ({ quarter }) => quarter },
        { header: 'From', number: 'date', cell: ({ first }) => firstDayOf(first) },
        { header: 'Payment limit', number: 'limit', cell: ({ limit }): LivingCell => limit },
        {
          header: 'After sequestration',
          number: 'limit',
          cell: ({ kept }, here) => f(`IF(${here('Payment limit')}="","",${here('Payment limit')}*${kept})`),
        },
        { header: 'Cost per unit', number: 'limit', input: 'without a name', cell: ({ cost }): LivingCell => cost },
        {
          header: 'Left per unit',
          number: 'limit',
          cell: (_, here) =>
            f(
              `IF(OR(${here('After sequestration')}="",${here('Cost per unit')}=""),"",${here('After sequestration')}-${here('Cost per unit')})`,
            ),
        },
        { header: 'Units given', number: 'whole', cell: ({ units }) => units },
        {
          header: 'Left on them',
          number: 'money',
          cell: (_, here) => f(`IF(${here('Left per unit')}="","",${here('Units given')}*${here('Left per unit')})`),
        },
        {
          header: 'Underwater',
          number: 'text',
          cell: (_, here) => f(`IF(${here('Left per unit')}="","not known",IF(${here('Left per unit')}<0,"yes","no"))`),
        },
        { header: 'Where the cost is from', number: 'text', cell: ({ source }) => source },
      ],
      margins,
      'UnderwaterQuarters',
    )
    for (const [index, one] of margins.entries()) {
      if (isUnderwater(one) === true)
        sheet.look({ row: area.row + index, column: 0, rows: 1, columns: 11 }, { role: 'warning' })
    }
    let dataRow = area.row - 1
    shown.forEach((kind, place) => {
      const own = margins.filter((one) => stockName(one) === kind)
      const data = sheet.put(dataRow, 12, [
        ['Quarter', 'Payment limit', 'Cost per unit'],
        ...own.map(({ quarter, limit, cost }): LivingCell[] => [quarter, limit, cost]),
      ])
      dataRow += own.length + 2
      sheet.chart({
        kind: 'line',
        title: `${kind}, a unit`,
        data,
        at: { row: 4 + Math.floor(place / 2) * 15, column: place % 2 === 0 ? 0 : 5, rows: 14, columns: 5 },
        number: 'limit',
        colours: ['2F5597', 'C00000'],
      })
    })
    return sheet.build(3)
  },
})

function headline(margins: readonly QuarterMargin[]): string {
  const under = margins.filter((one) => isUnderwater(one) === true)
  const unknown = margins.filter((one) => isUnderwater(one) === null).length
  const rest = unknown === 0 ? '' : ` ${unknown} quarters lack a limit or a cost.`
  const short = ({ code, bought340B }: QuarterMargin): string => `${code.code}${bought340B ? ' (340B)' : ''}`
  const quarters = (kind: string): string => {
    const own = under.flatMap((one) => (short(one) === kind ? [one.quarter] : []))
    return `${kind} in ${withAnd(own.join(', '))}`
  }
  const codes = [...new Set(under.map(short))]
  return codes.length === 0
    ? `No drug is underwater where limit and cost are both known.${rest}`
    : `Underwater: ${codes.map(quarters).join('; ')}.${rest}`
}

/** Drugs under water first, then those given most. */
function chartsOf(margins: readonly QuarterMargin[]): string[] {
  const codes = [...new Set(margins.map(stockName))]
  const of = (code: string) => margins.filter((one) => stockName(one) === code)
  const isUnder = (code: string): boolean => of(code).some((one) => isUnderwater(one) === true)
  const known = codes.filter((code) => of(code).some(({ limit, cost }) => limit !== null && cost !== null))
  const units = (code: string): number => of(code).reduce((sum, one) => sum + one.units, 0)
  return known.sort((a, b) => Number(isUnder(b)) - Number(isUnder(a)) || units(b) - units(a)).slice(0, mostCharts)
}
