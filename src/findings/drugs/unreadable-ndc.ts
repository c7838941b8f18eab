import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
}

export const unreadableNdc = defineFinding({
  id: 'unreadable-ndc',
  heading: 'NDC cannot be read',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Cannot read "${f.cell}" as an NDC.`,
    ask: 'Enter all 11 digits, or the number with hyphens as printed on the package.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 300 mg | | Remicade | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Cannot read "Remicade" as an NDC.',
    asks: 'Enter all 11 digits, or the number with hyphens as printed on the package.',
  },
})
