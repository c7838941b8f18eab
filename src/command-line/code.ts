import { auditSteps } from '../audit/audit'
import { answerInParts } from '../engine/answer'
import { codingSteps } from '../engine/coding'
import { severityOf } from '../findings/define'
import { runToItsEnd, stopOnSignals } from './ended'
import { FileProblem, UsageProblem } from './problems'
import { readBuyingFiles } from './input/buying-files'
import { readCharges } from './input/charges-file'
import { openLog } from './input/open-log'
import { filesOf } from './input/reference-folder'
import { sheetsOf } from './input/sheets-of'
import { readRemittanceFile } from './input/remittance-file'
import { receiptsOf, type Receipt } from '../receipts/receipts'
import type { MatchedRemittance } from '../receipts/remittance/match'
import { receiptsJson, receiptsText } from './output/receipts-left'
import { readOptions, type CodeOptions } from './options'
import { jsonParts } from './output/answer-json'
import { worklistJson, worklistText } from './output/authorizations-left'
import { comparedVisits, comparisonText } from './output/compare-payers'
import { changesOfLog } from '../sheets/changes/changes-of-log'
import { changesJson, changesText } from './output/what-changed'
import { planJson } from './output/plan-json'
import { planText } from './output/purchase-plan'
import { tableParts } from './output/print-table'
import { StagedFiles } from './output/staged-files'
import { print } from './output/standard-output'
import { checkTargets, type CheckedTarget, type Source } from './output/targets'
import { writeFiles, targetsOf } from './output/write-files'
import { buyingOf } from '../sheets/purchasing/buying-of-log'
import type { BuyingToShow } from '../sheets/purchasing/define'
import type { Coding } from '../engine/coding'
import type { FileSheet } from '../files/file-cells'
import type { OpenedLog } from './input/open-log'
import { costList, costsOf, type CostsOnDay } from '../purchasing/costs/drug-costs'
import { lowestPrices, type LowestOnDay } from '../purchasing/margin/lowest-prices'
import { Products } from '../purchasing/costs/product'
import { Progress } from './progress'
import { withWorkers } from './parts/by-workers'
import { goesInParts, writeParts, writesParts, type PartsOfLog, type WrittenTo } from './parts/code-in-parts'
import { partsHere } from './parts/in-this-process'
import { usage } from './usage'

/** `code`: an infusion log in, claim lines with reasons out. Exit 0; 1 by --fail-on; 2 with one line on what is wrong. */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    await print([`${usage}\n`])
    return 0
  }
  const options = readOptions(words)
  if (options.workers !== null && !writesParts(options)) {
    throw new UsageProblem('--workers goes with --json or --out FILE.csv, and with nothing that writes a workbook.')
  }
  const targets = await checkTargets(targetsOf(options), await sourcesOf(options), options.replace)
  const files = new StagedFiles()
  const progress = new Progress()
  stopOnSignals(files)
  try {
    return await code(options, targets, files, progress)
  } finally {
    progress.end()
    files.discard()
  }
}

async function code(
  options: CodeOptions,
  targets: readonly CheckedTarget[],
  files: StagedFiles,
  progress: Progress,
): Promise<number> {
  const codeIt = await readToCode(options, progress)
  return await codeIt({ targets, files }, progress)
}

type Code = (to: WrittenTo, progress: Progress) => Promise<number>

/** Reads the log, and gives back how it is coded: nothing else of what was read is held, so that a long log's cells can go. */
async function readToCode(options: CodeOptions, progress: Progress): Promise<Code> {
  const read = await readLogOf(options, progress)
  return inParts(options, read) ?? ((to, progress) => codeAtOnce(options, read, to.targets, to.files, progress))
}

/** A log's file with everything that it is coded with. */
interface Read {
  readonly sheets: readonly FileSheet[]
  readonly opened: OpenedLog
}

async function readLogOf(options: CodeOptions, progress: Progress): Promise<Read> {
  const sheets = await sheetsOf(options.log)
  return { sheets, opened: await openLog(options, sheets, progress) }
}

/** How a log is coded part by part; null for one that is not. */
function inParts(options: CodeOptions, { opened: { found, office } }: Read): Code | null {
  const { log, area } = found
  if (!goesInParts(options, log)) return null
  const { uses } = office
  const sheet = options.out === null ? null : { cells: found.sheet.cells, area }
  const { workers } = options
  return async (to, progress) => {
    const write = (parts: PartsOfLog): Promise<number> => writeParts(options, parts, sheet, uses, to, progress)
    return workers === null || workers === 1
      ? await write(await partsHere(log, progress))
      : await withWorkers(log, process.argv.slice(2), workers, progress, write)
  }
}

/** Codes all visits of a log, then writes what was asked for. */
async function codeAtOnce(
  options: CodeOptions,
  { sheets, opened }: Read,
  targets: readonly CheckedTarget[],
  files: StagedFiles,
  progress: Progress,
): Promise<number> {
  const { found, office, reference } = opened
  const charges = options.charges === null ? null : await readCharges(options.charges)
  const coded = await progress.through('Coding', codingSteps(found.log))
  const audited = await progress.through(
    'Auditing',
    auditSteps(coded, charges === null ? { asked: options.audit !== null } : { charges }),
  )
  if (audited.problem !== null) throw new FileProblem(`${options.charges ?? ''}: ${audited.problem}`)
  const { coding } = audited

  const asked = options.whatChanged
  const changes = asked === null ? null : changesOfLog(coding, reference, asked.from, asked.to)
  const { buying, costs, lowest } = await buyingFor(options, opened, coding, sheets)
  const remittance = await remittanceFor(options, coding, sheets)
  const wanted = { found, audited, changes, buying, costs, lowest, remittance }
  const written = await writeFiles(options, targets, wanted, files, progress)
  progress.end()
  if (written.length > 0 && !options.json) console.error(`Written: ${written.join(', ')}`)
  if (options.due !== null) {
    await print([options.json ? worklistJson(coding, options.due) : worklistText(coding, options.due)])
  } else if (options.comparePayers) {
    const visits = comparedVisits(coding)
    await print(options.json ? jsonParts({}, 'comparedPayers', visits, () => ({})) : comparisonText(visits))
  } else if (changes !== null) {
    await print([options.json ? changesJson(changes) : changesText(changes)])
  } else if (options.json) {
    const { before, encounters, after } = answerInParts(coding, [coding])
    await print(
      jsonParts(before, 'encounters', encounters, () => ({
        ...after(),
        ...office.uses,
        ...(buying === null ? {} : { purchasePlan: planJson(buying) }),
        ...(remittance === null ? {} : { receipts: receiptsJson(receiptsFor(coding, opened, remittance)) }),
      })),
    )
  } else if (buying !== null) {
    await print([planText(buying)])
  } else if (remittance !== null && options.forecast === null) {
    await print([receiptsText(receiptsFor(coding, opened, remittance))])
  } else if (options.out === null && options.audit === null && options.forecast === null) {
    await print(tableParts(coding, Math.max(80, process.stdout.columns || 120)))
  }

  if (options.failOn === null) return 0
  const failing = options.failOn === 'error' ? ['error'] : ['error', 'warning']
  const all = [...coding.findings, ...coding.encounters.flatMap((one) => one.findings)]
  return all.some((finding) => failing.includes(severityOf(finding))) ? 1 : 0
}

/** The remittance that was named, or that stands in the log's own workbook where a forecast compares what came in. */
async function remittanceFor(
  { remittance: path, forecast }: CodeOptions,
  coding: Coding,
  sheets: readonly FileSheet[],
): Promise<MatchedRemittance | null> {
  if (path === null && forecast === null) return null
  const read = await readRemittanceFile(path, sheets, coding)
  for (const line of read?.said ?? []) console.error(line)
  return read?.matched ?? null
}

const receiptsFor = (coding: Coding, { found }: OpenedLog, remittance: MatchedRemittance): Receipt[] =>
  receiptsOf(
    coding,
    found.cells.map((row) => row.map((cell) => cell ?? null)),
    found.area.top + 1,
    remittance,
  )

/** The purchase plan, where it was asked for, and what drugs cost: the forecast starts from the same list. */
async function buyingFor(
  { plan, forecast, settings, buying: files }: CodeOptions,
  { found, reference }: OpenedLog,
  coding: Coding,
  sheets: readonly FileSheet[],
): Promise<{ readonly buying: BuyingToShow | null; readonly costs: CostsOnDay; readonly lowest: LowestOnDay }> {
  if (plan === null && forecast === null) return { buying: null, costs: () => new Map(), lowest: () => new Map() }
  const read = await readBuyingFiles(files, sheets, reference, settings)
  for (const line of read.said) console.error(line)
  const products = new Products(reference)
  const costs = costsOf(costList(read.tables.typedCosts, read.tables.purchases, products), products)
  const lowest: LowestOnDay = (day) => lowestPrices(read.tables.offers, products, day)
  if (plan === null) return { buying: null, costs, lowest }
  const buying = buyingOf(coding, { cells: found.cells, firstRow: found.area.top + 1 }, read, plan)
  if ('problem' in buying) throw new FileProblem(`${buying.problem} Write --plan-day.`)
  return { buying, costs, lowest }
}

/** Every file that is read: none of them may be written. */
async function sourcesOf({
  log,
  fees,
  payers,
  drugNames,
  settings,
  charges,
  remittance,
  lateEntries,
  audit,
  reference,
  authorizations,
  buying,
}: CodeOptions): Promise<Source[]> {
  const named = {
    LOG: log,
    '--fees': fees,
    '--payers': payers,
    '--drug-names': drugNames,
    '--settings': settings,
    '--charges': charges,
    '--remittance': remittance,
    '--late-entries': lateEntries,
    '--last-audit': audit?.last ?? null,
    '--authorizations': authorizations,
    '--drug-costs': buying.drugCosts,
    '--shortages': buying.shortages,
    '--schedule': buying.schedule,
  }
  return [
    ...Object.entries(named).flatMap(([option, path]) => (path === null ? [] : [{ option, path }])),
    ...buying.vendors.map((path) => ({ option: '--vendors', path })),
    ...buying.purchases.map((path) => ({ option: '--purchases', path })),
    ...(reference === null ? [] : await filesOf(reference)).map((path) => ({ option: '--reference', path })),
  ]
}

runToItsEnd(main)
