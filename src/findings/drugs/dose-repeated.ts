import { defineFinding } from '../define'
import { rowList } from '../words'

interface Facts {
  readonly drug: string
  readonly dose: string
}

export const doseRepeated = defineFinding({
  id: 'dose-repeated',
  heading: 'Duplicate dose',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `${f.drug} in ${rowList(rows)} is one infusion, and its rows repeat a dose; ${f.dose} in all is counted.`,
    ask: 'Was each row a separate bag? If so, give each a number in the column Bag.',
  }),
  forNurse: (f) => ({
    shows: `${f.drug}: the same dose is charted in more than one row of one infusion (${f.dose} in all).`,
    asks: 'Was each row a separate bag, and what was the total dose?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 300 mg | | | | IV infusion | 9:00 | 9:30
      Remicade | 300 mg | | | | IV infusion | 9:30 | 10:00`,
    rows: [2, 3],
    says: 'Infliximab in rows 2 and 3 is one infusion, and its rows repeat a dose; 300 mg in all is counted.',
    asks: 'Was each row a separate bag? If so, give each a number in the column Bag.',
  },
})
