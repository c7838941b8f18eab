import type { Audit } from '../../audit/audit'
import type { ChangesOfLog } from '../../sheets/changes/what-changed'
import type { LogFile } from '../input/find-log'
import type { CodeOptions } from '../options'
import type { Progress } from '../progress'
import { keptForecast } from './kept-forecast'
import type { StagedFiles } from './staged-files'
import type { CheckedTarget, Target } from './targets'
import { worklistWorkbook } from './authorizations-left'
import { comparisonWorkbook } from './compare-payers'
import { changesWorkbook } from './what-changed'
import { auditWorkbook } from './write-audit'
import { chartWorkbook } from './write-chart'
import type { LowestOnDay } from '../../purchasing/margin/lowest-prices'
import type { MatchedRemittance } from '../../receipts/remittance/match'
import type { CostsOnDay } from '../../purchasing/costs/drug-costs'
import type { BuyingToShow } from '../../sheets/purchasing/define'
import { planWorkbook } from './purchase-plan'
import { forecastWorkbook } from './write-forecast'
import { outContents, outPaths } from './write-out'

/** The files that were asked for, in the order in which they are named to the person. */
export const targetsOf = ({
  audit,
  out,
  chart,
  forecast,
  whatChanged,
  comparison,
  worklist,
  plan,
}: CodeOptions): Target[] => [
  ...(audit === null ? [] : [{ option: '--audit', path: audit.file }]),
  ...(out === null ? [] : outPaths(out).map((path) => ({ option: '--out', path }))),
  ...(chart === null ? [] : [{ option: '--chart', path: chart }]),
  ...(forecast === null ? [] : [{ option: '--forecast', path: forecast, keepsInputs: true }]),
  ...(worklist === null ? [] : [{ option: '--worklist', path: worklist }]),
  ...(comparison === null ? [] : [{ option: '--comparison', path: comparison }]),
  ...(plan === null ? [] : [{ option: '--plan', path: plan.file }]),
  ...(whatChanged?.file == null ? [] : [{ option: '--changes', path: whatChanged.file }]),
]

/** What the files are made of. */
interface ToWrite {
  readonly found: LogFile
  readonly audited: Audit
  readonly changes: ChangesOfLog | null
  readonly buying: BuyingToShow | null
  readonly costs: CostsOnDay
  readonly lowest: LowestOnDay
  readonly remittance: MatchedRemittance | null
}

/**
 * Makes all files and gives them their names together.
 *
 * @param targets - `targetsOf` the options, checked
 * @returns the paths written
 * @throws FileProblem with one sentence; then nothing was written
 */
export async function writeFiles(
  options: CodeOptions,
  targets: readonly CheckedTarget[],
  { found, audited, changes, buying, costs, lowest, remittance }: ToWrite,
  files: StagedFiles,
  progress: Progress,
): Promise<readonly string[]> {
  const { coding } = audited
  const of = (option: string): CheckedTarget[] => targets.filter((target) => target.option === option)
  const { audit, out } = options
  for (const target of audit === null ? [] : of('--audit')) {
    progress.tell('Writing the audit')
    if (audit !== null) await files.add(target, await auditWorkbook(audit, options, audited))
  }
  if (out !== null) {
    progress.tell('Writing the coded log')
    const contents = await outContents(out, found, coding)
    for (const [index, target] of of('--out').entries()) await files.add(target, contents[index] ?? '')
  }
  for (const target of of('--chart')) {
    progress.tell('Writing the coding chart')
    await files.add(target, await chartWorkbook(found.log, options.setting ?? 'office'))
  }
  for (const target of of('--forecast')) {
    progress.tell('Writing the forecast')
    const kept = await keptForecast(target, options.replace)
    await files.add(
      target,
      await forecastWorkbook(found, coding, { basis: options.basis, kept, costs, lowest, remittance }),
    )
  }
  for (const target of options.due === null ? [] : of('--worklist')) {
    progress.tell('Writing the deadlines')
    if (options.due !== null) await files.add(target, await worklistWorkbook(coding, options.due))
  }
  for (const target of of('--comparison')) {
    progress.tell('Writing the second opinion')
    await files.add(target, await comparisonWorkbook(coding))
  }
  for (const target of buying === null ? [] : of('--plan')) {
    progress.tell('Writing the purchase plan')
    if (buying !== null) await files.add(target, await planWorkbook(buying))
  }
  for (const target of changes === null ? [] : of('--changes')) {
    progress.tell('Writing what changed')
    if (changes !== null) await files.add(target, await changesWorkbook(changes))
  }
  return files.commit()
}
