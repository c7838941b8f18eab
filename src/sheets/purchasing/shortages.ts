import { isoDate, usDate } from '../../basics/date'
import { drugName } from '../../purchasing/schedule/plan-lines'
import type { ShortageHere } from '../../purchasing/shortages/in-schedule'
import { SheetBuilder } from '../model/sheet-builder'
import { definePurchasingSheet } from './define'

/** Drugs of the coming doses that a published list of shortages names. */
export const shortages = definePurchasingSheet({
  name: 'Shortages',
  place: 40,
  make: ({ shortages: found }, name) => {
    if (found === null) return null
    const sheet = new SheetBuilder(name, [28, 44, 44, 50, 30])
    sheet.put(0, 0, [['Drugs of the coming doses on the list of shortages']], { role: 'title' })
    if (found.length === 0) {
      sheet.put(1, 0, [['None of the coming doses is of a drug that the list names.']], { role: 'note' })
      return sheet.build(1)
    }
    sheet.put(1, 0, [['A list names products; where it names only the drug, another maker’s product may be meant.']], {
      role: 'note',
    })
    sheet.table(
      3,
      0,
      [
        { header: 'Drug', number: 'text', wrap: true, cell: ({ code }) => drugName(code) },
        { header: 'What the list says', number: 'text', wrap: true, cell: listText },
        { header: 'Patients', number: 'text', wrap: true, cell: patientsText },
        {
          header: 'Same reference product',
          number: 'text',
          wrap: true,
          cell: ({ alternatives }) => (alternatives.length === 0 ? 'no other product' : alternatives.join('; ')),
        },
        {
          header: 'Which product',
          number: 'text',
          wrap: true,
          cell: ({ sure }) => (sure ? 'This product, by its NDC' : 'The list names only the drug'),
        },
      ],
      found,
      'ShortagesHere',
    )
    return sheet.build(4)
  },
})

const listText = ({ shortages }: ShortageHere): string =>
  shortages
    .slice(0, 4)
    .map(({ status, availability, company, reason, updated }) =>
      [company, status, availability, reason, updated === null ? null : `updated ${updated}`]
        .filter((part) => part !== null)
        .join(', '),
    )
    .join('; ')

const patientsText = ({ needs }: ShortageHere): string =>
  needs.map(({ patient, day }) => `${patient ?? 'no name'} ${usDate(isoDate(day))}`).join(', ')
