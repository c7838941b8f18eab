import { dayNumber, isoDate } from '../../basics/date'
import { codingChart, drugsOfLog } from '../../sheets/office/coding-chart'
import { chartSheet } from '../../sheets/office/chart-sheet'
import { codingOptions } from '../office/coding-options'
import { WorkbookProblem } from '../host/host-errors'
import { findLog } from '../log/log'
import { replaceSheets } from './replace-sheets'

/** What an office chooses about its chart. */
export interface ChartChoice {
  /** ISO; the date whose codes and amounts it shows. */
  readonly date: string
  /** The drugs of the log on the active sheet, or every drug with a code in force. */
  readonly drugs: 'own' | 'all'
}

/** What was written. */
export interface WrittenChart {
  readonly sheet: string
  readonly codes: number
  /** What a person must know, as sentences: whose drugs it lists, tables of the office that could not be used. */
  readonly notes: readonly string[]
}

/** Today where the office is; the only thing here that asks the clock. */
export function today(): string {
  const now = new Date()
  return isoDate(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()))
}

/**
 * Writes the coding chart to a sheet of its own, ready to be printed; an earlier chart of ours is replaced once the new one
 * stands. A sheet of the user's that has its name is left alone.
 *
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function writeCodingChart(choice: ChartChoice = { date: today(), drugs: 'own' }): Promise<WrittenChart> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { options, problems } = await codingOptions(context)
    const notes = [...problems]
    const drugs = choice.drugs === 'all' ? null : await ownDrugs(context, options, notes)
    const chart = codingChart({
      reference: options.reference,
      date: choice.date,
      setting: options.setting,
      locality: options.locality ?? null,
      conversionFactor: options.policies['conversion-factor'],
      drugs,
      fees: options.fees,
    })
    const written = await replaceSheets(context, 'chart', [chartSheet(chart)], [chart.name])
    return {
      sheet: written.sheets[0] ?? chart.name,
      codes: chart.rows.length - chart.headers.at(-1)! - 1,
      notes: [...notes, ...written.notes],
    }
  })
}

/** The drugs that the log on the active sheet names; null for all of them where there is no log, and that is said. */
async function ownDrugs(
  context: Excel.RequestContext,
  options: Parameters<typeof findLog>[1],
  notes: string[],
): Promise<ReadonlySet<string> | null> {
  try {
    const { log } = await findLog(context, options)
    return drugsOfLog(log.rows)
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error
    notes.push(
      'There is no log on the active sheet: the chart lists every drug. Open the log and write it again for your drugs.',
    )
    return null
  }
}
