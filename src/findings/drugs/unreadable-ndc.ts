import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
}

export const unreadableNdc = defineFinding({
  id: 'unreadable-ndc',
  heading: 'NDC that cannot be read',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `"${f.cell}" is no NDC that can be read.`,
    ask: 'Write all eleven digits, or the hyphens as they stand on the package.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 300 mg | | Remicade | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"Remicade" is no NDC that can be read.',
    asks: 'Write all eleven digits, or the hyphens as they stand on the package.',
  },
})
