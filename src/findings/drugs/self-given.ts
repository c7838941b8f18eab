import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
}

/** Administration is paid where the office's staff gives the drug incident to a physician's service (Pub. 100-02, chapter 15, section 50). */
export const selfGiven = defineFinding({
  id: 'self-given',
  heading: 'Given by the patient',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The note says that the patient gave ${f.drug}; an administration is billed only where the staff gives it.`,
    ask: 'Who gave it? If the patient did, remove the administration and see whether the drug is covered.',
  }),
  forNurse: (f) => ({ shows: `The note on ${f.drug} says that the patient gave it.`, asks: 'Who gave it?' }),
  example: {
    log: `
      Drug | Dose | Route | Start | Note
      Humira | 40 mg | SC | 9:00 | pt self-administered`,
    rows: [2],
    says: 'The note says that the patient gave adalimumab; an administration is billed only where the staff gives it.',
    asks: 'Who gave it? If the patient did, remove the administration and see whether the drug is covered.',
  },
})
