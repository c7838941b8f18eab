import { defineForecastSheet } from './define'
import type { BelowCost } from '../../forecast/below-cost'
import { SheetBuilder } from '../model/sheet-builder'

/** Drugs that cost more than they brought, by quarter and payer, with what would mend each. */
export const belowCost = defineForecastSheet({
  name: 'Below cost',
  place: 38,
  make: ({ below }, name) => {
    const sheet = new SheetBuilder(name, [10, 24, 9, 10, 10, 11, 11, 11, 34, 30, 30])
    sheet.put(0, 0, [['Drugs that cost more than they brought']], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'The log’s own quarters: what payer and patient pay for a unit, less sequestration, against what it cost by Drug costs and Purchases on its date. The drug alone: what its administration brings is on Forecast drugs.',
        ],
        [
          below.withoutCost.length === 0
            ? ''
            : `Not judged, since nobody knows what they cost: ${below.withoutCost.join(', ')}.`,
        ],
        [below.rows.length === 0 ? 'No drug whose cost is known was below it.' : ''],
      ],
      { role: 'note' },
    )
    sheet.table(
      5,
      0,
      [
        { header: 'Quarter', number: 'text', cell: ({ quarter }: BelowCost) => quarter },
        { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
        { header: 'Code', number: 'text', cell: ({ code }) => code },
        { header: 'Units', number: 'whole', cell: ({ units }) => units },
        {
          header: 'Waste not paid',
          number: 'whole',
          cell: ({ wasteUnpaid }) => (wasteUnpaid === 0 ? null : wasteUnpaid),
        },
        { header: 'Brought a unit', number: 'price', cell: ({ paidPerUnit }) => paidPerUnit },
        { header: 'Cost a unit', number: 'price', cell: ({ costPerUnit }) => costPerUnit },
        { header: 'Lost', number: 'dollars', cell: ({ lost }) => lost },
        { header: 'Buy it for less', number: 'text', wrap: true, cell: buyText },
        { header: 'Give another product', number: 'text', wrap: true, cell: productText },
        { header: 'Ask the payer', number: 'text', wrap: true, cell: payerText },
      ],
      below.rows,
      'BelowCost',
    )
    return sheet.build(6, 'landscape', { titleRows: 6, pageStarts: [], columns: 11 })
  },
})

const unitText = (dollars: number): string => `$${dollars.toFixed(2)}`

const buyText = ({ vendor, paidPerUnit }: BelowCost): string =>
  vendor === null
    ? `At most ${unitText(paidPerUnit)} a unit; Vendors has no such price.`
    : `${vendor.vendor}: ${unitText(vendor.perUnit)} a unit today.`

const productText = ({ product }: BelowCost): string =>
  product === null
    ? 'None known that leaves something.'
    : `${product.code} leaves ${unitText(product.leaves)} a unit with this payer today.`

function payerText({ raise, wasteUnpaid, units, standsIn }: BelowCost): string {
  if (standsIn) return 'Its fee isn’t in Fees: Medicare’s amount is used instead, so look at the contract first.'
  if (wasteUnpaid > 0 && wasteUnpaid === units) return 'Discarded units are not paid: ask for them in the contract.'
  if (raise === null) return 'Nothing is paid for it.'
  const waste = wasteUnpaid > 0 ? ` ${wasteUnpaid} discarded units are not paid.` : ''
  return `${(raise * 100).toFixed(1)}% more for the drug.${waste}`
}
