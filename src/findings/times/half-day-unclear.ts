import { defineFinding, type NoFacts } from '../define'
import { rowList } from '../words'

export const halfDayUnclear = defineFinding({
  id: 'half-day-unclear',
  heading: 'Morning or afternoon',
  severity: 'error',
  about: 'visit',
  forBilled: 'nothing',
  says: (_: NoFacts, rows) => ({
    text: `It cannot be told which times of this visit (${rowList(rows.slice(0, 12))}) are morning and which are afternoon; they were read as a 24-hour clock has them.`,
    ask: 'Which of the times are am and which are pm? Write it behind each.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicade | IV infusion | 11:50 | 1:05
      ondansetron | IV push | 6:30 |`,
    rows: [2, 3],
    says: 'It cannot be told which times of this visit (rows 2, 3) are morning and which are afternoon; they were read as a 24-hour clock has them.',
    asks: 'Which of the times are am and which are pm? Write it behind each.',
  },
})
