import { today, writeCodingChart, type ChartChoice } from '../../workbook/sheets/write-chart'
import type { Session } from '../session/session'
import { plural } from '../words'

/** The chart of today for the office's own drugs: what the ribbon writes and the card begins with. */
export const chartOfToday = (): ChartChoice => ({ date: today(), drugs: 'own' })

/** Writes the coding chart and says on the tab Setup what it holds. */
export async function writeChart(session: Session, choice: ChartChoice): Promise<void> {
  const written = await session.work('Writing the coding chart', () => writeCodingChart(choice))
  if (written === null) return
  const text = [`The sheet ${written.sheet} lists ${plural(written.codes, 'drug code')}.`, ...written.notes].join(' ')
  session.say({ kind: 'done', text }, 'setup')
}
