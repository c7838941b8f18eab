import type { LivingCell } from '../model/living-sheet'
import { SheetBuilder } from '../model/sheet-builder'
import { definePurchasingSheet } from './define'

/** The list of drug costs as plan, margins, and forecast read it: what was typed, and what Purchases says by date. */
export const costsInUse = definePurchasingSheet({
  name: 'Drug costs in use',
  place: 50,
  make: ({ plan: { stock } }, name) => {
    const { rows } = stock.costs
    if (rows.length === 0) return null
    const sheet = new SheetBuilder(name, [30, 10, 24, 8, 12, 12, 14, 44])
    sheet.put(0, 0, [['What drugs cost, by date']], { role: 'title' })
    sheet.put(
      1,
      0,
      [['A purchase holds until the next one. A row that you type into the table Drug costs goes before it.']],
      {
        role: 'note',
      },
    )
    sheet.table(
      3,
      0,
      [
        { header: 'Drug', number: 'text', cell: ({ drug }): LivingCell => drug },
        { header: 'HCPCS', number: 'text', cell: ({ hcpcs }): LivingCell => hcpcs },
        { header: 'Vendor', number: 'text', cell: ({ vendor }): LivingCell => vendor },
        { header: '340B', number: 'text', cell: ({ bought340B }): LivingCell => (bought340B ? 'yes' : null) },
        { header: 'From', number: 'date', cell: ({ from }): LivingCell => from },
        { header: 'Until', number: 'date', cell: ({ until }): LivingCell => until },
        { header: 'Cost per unit', number: 'limit', cell: ({ perUnit }) => perUnit },
        { header: 'Source', number: 'text', cell: ({ source }) => source },
      ],
      rows,
      'DrugCostsInUse',
    )
    return sheet.build(4)
  },
})
