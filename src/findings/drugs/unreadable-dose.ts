import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
  readonly column: 'Dose' | 'Vials' | 'Discarded'
}

const questions = {
  Dose: 'What dose was given?',
  Vials: 'Which vials were opened?',
  Discarded: 'How much was discarded?',
} as const

export const unreadableDose = defineFinding({
  id: 'unreadable-dose',
  heading: 'Dose cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in doses',
  apart: ({ column }) => column,
  says: ({ cell, column }: Facts) => {
    switch (column) {
      case 'Vials':
        return {
          text: `"${cell}" in the column Vials does not give the number and the size of the vials.`,
          ask: 'Which vials were opened? Write them like 4x100 mg or 1x500 mg + 3x100 mg.',
        }
      case 'Discarded':
        return {
          text: `Cannot read "${cell}" in the column Discarded as an amount.`,
          ask: 'How much was discarded, and in what unit? Write it like 95 mg, or 0 if nothing was.',
        }
      case 'Dose':
        if (/^[\d.,]+$/.test(cell)) {
          return {
            text: `The dose "${cell}" has no unit.`,
            ask: 'Which unit? Write it like 300 mg, or put the unit into the column’s header, like Dose (mg).',
          }
        }
        return {
          text: `Cannot read "${cell}" as a dose.`,
          ask: 'What dose was given, and in what unit? Write it like 300 mg or 5 mg/kg.',
        }
    }
  },
  forNurse: (f) => ({
    shows: `${f.column} is written as "${f.cell}".`,
    asks: `${questions[f.column]} Please give the number with its unit.`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Dose
      vancomycin | IV infusion | 9:00 | 10:00 | a lot`,
    rows: [2],
    says: 'Cannot read "a lot" as a dose.',
    asks: 'What dose was given, and in what unit? Write it like 300 mg or 5 mg/kg.',
  },
})
