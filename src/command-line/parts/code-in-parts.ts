import type { Cells } from '../../basics/cell'
import type { WholeLog } from '../../audit/audit-in-parts'
import { answerAfter, answerBefore } from '../../engine/answer'
import type { Log } from '../../engine/coding'
import { isCodedInParts } from '../../engine/coding-in-parts'
import { csvParts } from '../../files/csv'
import { severityOf } from '../../findings/define'
import type { RuleId } from '../../rules'
import type { SheetArea } from '../input/find-log'
import type { CodeOptions } from '../options'
import { jsonHead, jsonTail } from '../output/answer-json'
import type { StagedFiles } from '../output/staged-files'
import { print } from '../output/standard-output'
import type { CheckedTarget } from '../output/targets'
import { isText } from '../output/write-out'
import type { Progress } from '../progress'
import { lineHeaders, type PartTexts, type Wanted } from './part-texts'
import { RowTexts, withResults } from './row-texts'

/** From so many rows on a log is coded part by part without being asked. */
const longLog = 100_000

/** What is written part by part: the answer as JSON, and texts. Workbooks and comparisons need all visits at once. */
export const writesParts = (options: CodeOptions): boolean =>
  (options.json || options.out !== null) &&
  (options.out === null || isText(options.out)) &&
  [options.audit, options.chart, options.forecast, options.plan, options.due, options.whatChanged].every(
    (one) => one === null,
  ) &&
  options.charges === null &&
  options.remittance === null &&
  !options.comparePayers

/** Whether a log is coded part by part: where that was asked for, and where it is long. */
export const goesInParts = (options: CodeOptions, log: Log): boolean =>
  writesParts(options) && isCodedInParts(log) && (options.workers !== null || log.rows.count > longLog)

/** Who codes the parts: this process, or workers of it. */
export interface PartsOfLog {
  readonly whole: WholeLog
  /** The texts of all parts in their order. */
  texts(wanted: Wanted): AsyncGenerator<PartTexts, void>
}

/** Where texts go. */
export interface WrittenTo {
  readonly targets: readonly CheckedTarget[]
  readonly files: StagedFiles
}

/** The sheet of a log as a .csv is written from it; null where none is written. */
export interface LogSheet {
  readonly cells: Cells
  readonly area: SheetArea
}

/**
 * Writes what was asked for, part by part.
 *
 * @param uses - what the answer says of the office's files
 * @returns the exit code
 */
export async function writeParts(
  options: CodeOptions,
  parts: PartsOfLog,
  sheet: LogSheet | null,
  uses: object,
  { targets, files }: WrittenTo,
  progress: Progress,
): Promise<number> {
  const severities = new Set(parts.whole.findings.map(severityOf).map(String))
  async function* texts(wanted: Wanted): AsyncGenerator<PartTexts, void> {
    for await (const part of parts.texts(wanted)) {
      for (const one of part.severities) severities.add(one)
      yield part
    }
  }
  if (sheet !== null) {
    await writeTexts(sheet, parts.whole, texts({ json: false, csv: true }), { targets, files })
    const written = files.commit()
    progress.end()
    if (!options.json) console.error(`Written: ${written.join(', ')}`)
  }
  if (options.json) await print(answerOf(parts.whole, texts({ json: true, csv: false }), uses, progress))
  if (options.failOn === null) return 0
  const failing = options.failOn === 'error' ? ['error'] : ['error', 'warning']
  return failing.some((one) => severities.has(one)) ? 1 : 0
}

async function* answerOf(
  whole: WholeLog,
  texts: AsyncIterable<PartTexts>,
  uses: object,
  progress: Progress,
): AsyncGenerator<string, void> {
  const rules = new Set<RuleId>()
  let count = 0
  yield jsonHead(answerBefore(whole), 'encounters')
  for await (const part of texts) {
    progress.end()
    for (const rule of part.rules) rules.add(rule)
    for (const item of part.json) yield `${count++ === 0 ? '' : ','}${item}`
  }
  yield jsonTail(count, { ...answerAfter(whole, rules), ...uses })
}

/** The log with its two columns, and the lines: the lines are made first, and the columns are full when the last of them is. */
async function writeTexts(
  { cells, area }: LogSheet,
  { log }: WholeLog,
  texts: AsyncIterable<PartTexts>,
  { targets, files }: WrittenTo,
): Promise<void> {
  const [ofLog, ofLines] = targets
  if (ofLog === undefined || ofLines === undefined) throw new Error('Two texts are written of a log.')
  const beside = new RowTexts(area.bottom - area.top, area.top + 1)
  async function* lines(): AsyncGenerator<string, void> {
    yield lineHeaders()
    for await (const part of texts) {
      beside.add(part.results)
      yield part.lines
    }
  }
  await files.add(ofLines, lines())
  await files.add(ofLog, csvParts(withResults(cells, beside, area.top, log.columns.headerRow)))
  files.inOrderOf(targets)
}
