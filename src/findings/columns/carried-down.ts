import { defineFinding } from '../define'
import { counted, rowList } from '../words'

interface Facts {
  /** The rows, ascending; the finding itself is about the whole log. */
  readonly carried: readonly number[]
}

export const carriedDown = defineFinding({
  id: 'carried-down',
  heading: 'Patient taken from the row above',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: ({ carried }: Facts) => ({
    text: `${carried.length === 1 ? 'A row without a patient was' : `${counted(carried.length)} rows without a patient were`} read as the patient above (${rowList(carried.slice(0, 12))}${carried.length > 12 ? ', …' : ''}).`,
    ask: 'No action needed if the name above applies to them.',
  }),
  example: {
    log: `
      Patient | Date | Drug | Route | Start | Stop
      Kim | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
       | 2025-03-04 | ondansetron | IV push | 8:50 |`,
    rows: [],
    says: 'A row without a patient was read as the patient above (row 3).',
    asks: 'No action needed if the name above applies to them.',
  },
})
