import { defineFinding } from '../define'
import { rowList, verb } from '../words'

type Unclear =
  | { readonly why: 'patients'; readonly encounter: string; readonly patients: number }
  | { readonly why: 'dates'; readonly encounter: string; readonly days: number }
  | { readonly why: 'midnight'; readonly patient: string }
  | { readonly why: 'blank' }

export const encounterUnclear = defineFinding({
  id: 'encounter-unclear',
  heading: 'Visit unclear',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (why: Unclear, rows) => {
    switch (why.why) {
      case 'patients':
        return {
          text: `Visit ${why.encounter} names ${why.patients} patients; each is coded separately.`,
          ask: 'Is the visit number right in every row?',
        }
      case 'dates':
        return {
          text: `Visit ${why.encounter} runs over ${why.days} days and is coded as one stay with one initial code.`,
          ask: 'Is it one stay? Separate visits need their own numbers.',
        }
      case 'midnight':
        return {
          text: `Patient ${why.patient} has times that run past midnight and no visit number; each date is coded separately.`,
          ask: 'Is it one stay? If so, give its rows one visit number.',
        }
      case 'blank':
        return {
          text: `It is unclear which visit ${rowList(rows)} ${verb(rows.length, 'belongs', 'belong')} to.`,
          ask: 'Give these rows a visit number or a date.',
        }
    }
  },
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:00
      | P1 | 2025-03-04 | ondansetron | IV push | 8:50 |`,
    rows: [4],
    says: 'It is unclear which visit row 4 belongs to.',
    asks: 'Give these rows a visit number or a date.',
  },
})
