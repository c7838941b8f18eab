import { defineFinding, type NoFacts } from '../define'
import { rowList } from '../words'

export const halfDayUnclear = defineFinding({
  id: 'half-day-unclear',
  heading: 'AM or PM unclear',
  severity: 'error',
  about: 'visit',
  forBilled: 'nothing',
  says: (_: NoFacts, rows) => ({
    text: `It is unclear which times of this visit (${rowList(rows)}) are AM and which are PM; they were read as 24-hour times.`,
    ask: 'Which times are AM and which are PM? Write it after each.',
  }),
  forNurse: () => ({
    shows: 'Some times of this visit have no AM or PM.',
    asks: 'Which times are AM and which are PM?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicade | IV infusion | 11:50 | 1:05
      ondansetron | IV push | 6:30 |`,
    rows: [2, 3],
    says: 'It is unclear which times of this visit (rows 2 and 3) are AM and which are PM; they were read as 24-hour times.',
    asks: 'Which times are AM and which are PM? Write it after each.',
  },
})
