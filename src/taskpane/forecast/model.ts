import { nextTurn } from '../../basics/next-turn'
import type { Basis } from '../../forecast/history'
import type { Chart } from '../../charts/chart'
import { readForecastChart } from '../../workbook/sheets/forecast-chart'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import { removeForecast, writeForecast } from '../../workbook/sheets/write-forecast'
import { forecastSheetNames } from '../../sheets/forecast/sheets'
import { readNames } from '../../workbook/sheets/our-sheets'
import type { Session } from '../session/session'
import { plural } from '../words'
import { forecastChart } from './chart'
import type { RemittanceModel } from './remittance-model'

/** What the forecast's tab decides and does; the view shows it. */
export class ForecastModelOfPane {
  basis: Basis = 'supported'
  ahead = 12
  /** The first sheet of a forecast that is in this workbook; null where there is none. */
  sheet: string | null = null
  /** The page’s chart as the sheet had it when it was last read. */
  chart: Chart | null = null

  constructor(
    private readonly session: Session,
    private readonly remittance: RemittanceModel,
  ) {}

  choose(changes: Partial<Pick<ForecastModelOfPane, 'basis' | 'ahead'>>): void {
    Object.assign(this, changes)
    this.session.changed()
  }

  /** Looks whether an earlier pane left a forecast in this workbook. */
  async read(): Promise<void> {
    await this.session.attempt(async () => {
      this.sheet = await Excel.run(async (context) => {
        const { ours } = await readNames(context, forecastSheetNames)
        return ours[0]?.name ?? null
      })
      this.session.changed()
    })
  }

  /** Shows the sheet of the forecast. */
  async show(): Promise<void> {
    const { sheet } = this
    if (sheet === null) return
    await this.session.attempt(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).activate()
        await context.sync()
      }),
    )
  }

  /** Writes the forecast of the log as it is now: what was not coded here is coded first. */
  async write(): Promise<void> {
    if (this.session.coded === null) await this.session.code()
    const { coded } = this.session
    if (coded === null) return
    const { sheet } = coded.found
    const written = await this.session.work('Writing the forecast', async (turn) => {
      // The page gets its turn before the long part.
      await nextTurn()
      return await writeForecast(
        coded.coding,
        sheet.cells,
        {
          ...{ basis: this.basis, ahead: this.ahead, firstRow: sheet.firstRow + 1 },
          remittance: this.remittance.matched(),
        },
        async (done) => {
          turn.progress('Writing the forecast', done)
          await nextTurn()
          if (turn.cancelled()) throw new WorkbookProblem('Canceled. Nothing was changed.')
        },
      )
    })
    if (written === null) return
    const { history } = written.model
    const parts = [
      `The sheet ${written.sheets[0]!} forecasts ${plural(this.ahead, 'month')} from ${plural(history.months.length, 'whole month')} of log.`,
      `${history.pricedLines} of ${history.lines} lines have a price.`,
      ...(written.model.visits.season === null
        ? ['The log is too short for a method: fill in each drug’s volume in Forecast inputs.']
        : []),
      ...(written.kept ? ['What you had changed was kept.'] : []),
      ...written.notes,
    ]
    // Before it is said what was written: a piece of work takes what was said before it away.
    await this.look()
    this.session.say({ kind: 'done', text: parts.join(' ') }, 'forecast')
  }

  /** Reads the chart of the forecast as its sheet is now. */
  async look(): Promise<void> {
    const cells = await this.session.work('Reading the forecast', readForecastChart)
    this.chart = cells === null ? null : forecastChart(cells)
    this.session.changed()
  }

  /** Takes the forecast out of the workbook. */
  async remove(): Promise<void> {
    const removed = await this.session.work('Removing the forecast', removeForecast)
    if (removed === null) return
    this.chart = null
    const text =
      removed === 0 ? 'There is no forecast in this workbook.' : `${plural(removed, 'sheet')} of the forecast removed.`
    this.session.say({ kind: 'done', text }, 'forecast')
  }
}
