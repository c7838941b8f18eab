import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
  readonly column: 'Dose' | 'Vials' | 'Discarded'
}

export const unreadableDose = defineFinding({
  id: 'unreadable-dose',
  heading: 'A dose that cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in doses',
  apart: ({ column }) => column,
  says: ({ cell, column }: Facts) => {
    switch (column) {
      case 'Vials':
        return {
          text: `"${cell}" in the column Vials says neither how many nor which size.`,
          ask: 'Which containers were opened? Write it like 4x100 mg or 1x500 mg + 3x100 mg.',
        }
      case 'Discarded':
        return {
          text: `"${cell}" in the column Discarded is no amount that can be read.`,
          ask: 'How much was thrown away, in which unit? Write it like 95 mg; 0 where nothing was.',
        }
      case 'Dose':
        return {
          text: `"${cell}" is no dose that can be read.`,
          ask: 'Which dose was given, in which unit? Write it like 300 mg or 5 mg/kg.',
        }
    }
  },
  example: {
    log: `
      Drug | Route | Start | Stop | Dose
      vancomycin | IV infusion | 9:00 | 10:00 | a lot`,
    rows: [2],
    says: '"a lot" is no dose that can be read.',
    asks: 'Which dose was given, in which unit? Write it like 300 mg or 5 mg/kg.',
  },
})
