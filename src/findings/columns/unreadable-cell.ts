import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
  readonly column: 'Category' | 'Weight' | 'Primary' | 'Note' | 'Site reason'
}

/** What went on without the cell. */
const without = {
  Category: 'as a class of drugs, so it was not used.',
  Weight: 'as a weight, so no dose was calculated from it.',
  Primary: 'as yes or no, so the row was not taken as the primary drug.',
  Note: 'to its end: it is longer than a note.',
  'Site reason': 'to its end: it is longer than a note.',
}

const asks = {
  Category: 'Which class is meant? Write chemotherapy, hormonal, complex, therapeutic, hydration or none.',
  Weight: 'What did the patient weigh? Write it like 61.2 kg or 135 lb.',
  Primary: 'Was this drug the reason for the visit? Write yes, or leave the cell blank.',
  Note: 'Does the rest of the note matter for this row? Shorten it.',
  'Site reason': 'Does the rest of the reason matter for this row? Shorten it.',
}

export const unreadableCell = defineFinding({
  id: 'unreadable-cell',
  heading: 'Cell cannot be read',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ column }) => column,
  says: ({ cell, column }: Facts) => ({
    text: `Cannot read "${cell}" in the column ${column} ${without[column]}`,
    ask: asks[column],
  }),
  example: {
    log: `
      Drug | Category | Route | Start | Stop
      vancomycin | antibiotc | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Cannot read "antibiotc" in the column Category as a class of drugs, so it was not used.',
    asks: 'Which class is meant? Write chemotherapy, hormonal, complex, therapeutic, hydration or none.',
  },
})
