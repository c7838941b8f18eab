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
          text: `Encounter ${why.encounter} names ${why.patients} patients; each is coded by itself.`,
          ask: 'Is the number right in every row?',
        }
      case 'dates':
        return {
          text: `Encounter ${why.encounter} runs over ${why.days} days and is coded as one stay with one initial code.`,
          ask: 'Is it one stay? Separate visits need numbers of their own.',
        }
      case 'midnight':
        return {
          text: `Patient ${why.patient} has times that run on over midnight and no encounter number; each date is coded by itself.`,
          ask: 'Is it one stay? Then give its rows one encounter number.',
        }
      case 'blank':
        return {
          text: `It cannot be told to which visit ${rowList(rows.slice(0, 12))} ${verb(rows.length, 'belongs', 'belong')}.`,
          ask: 'Give these rows an encounter number or a date.',
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
    says: 'It cannot be told to which visit row 4 belongs.',
    asks: 'Give these rows an encounter number or a date.',
  },
})
