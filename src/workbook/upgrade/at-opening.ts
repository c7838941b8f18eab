import { engineVersion } from '../../engine/version'
import { editionsInForce } from '../office/loaded-editions'
import { editionNames } from '../../reference/editions'
import { answersToKeep, compareAnswers, hasAnswered, readAnswers, type Comparison, type KeptAnswers } from './answers'
import { canFindAnswers, findAnswers, type FoundAnswers } from './find-answers'

/** Under which name a workbook keeps what its formulas answered. */
const setting = 'InfusionCoder.answers'

/** What the first opening with another version has to say. */
export interface OpenedByAnother extends Comparison {
  readonly from: string
  readonly to: string
  /** Editions that this version has and the earlier one did not. */
  readonly newEditions: readonly string[]
  /** Formulas that were too many to be remembered. */
  readonly beyond: number
  /** Sheets that were not looked through. */
  readonly tooLarge: readonly string[]
}

/** How often, and how many milliseconds apart, formulas are asked whether they have answered. */
export interface Patience {
  readonly times: number
  readonly apart: number
}
const usual: Patience = { times: 60, apart: 500 }

/**
 * Looks, when a workbook is opened, whether another version wrote what its formulas show. Where it is the same version, or none
 * was remembered, what they answer now is remembered. Otherwise all formulas are worked out anew and compared; nothing
 * is remembered before somebody has seen what changed (`rememberAnswers`).
 *
 * @returns null where nothing is to be said
 */
export async function lookAtOpening(
  context: Excel.RequestContext,
  version = engineVersion,
  patience = usual,
): Promise<OpenedByAnother | null> {
  if (!canFindAnswers()) return null
  const kept = await keptAnswers(context)
  if (kept === null || kept.version === version) {
    if ((await answersNow(context, patience)).isDone) await rememberAnswers(context, version)
    return null
  }
  const { answers: seen } = await findAnswers(context)
  context.workbook.application.calculate(Excel.CalculationType.full)
  await context.sync()
  const { answers: now, tooLarge, isDone } = await answersNow(context, patience)
  const { changed, unknown, ...compared } = compareAnswers(kept.answers, seen, now)
  // Where Excel is still at work, what a cell shows may be the earlier answer.
  const unanswered = isDone ? compared.unanswered : now.length
  if (changed.length + unknown + unanswered + tooLarge.length === 0) {
    await rememberAnswers(context, version)
    return null
  }
  const editions = await editionsNow(context)
  const newEditions = editions.filter((one) => !kept.editions.includes(one))
  return { changed, unknown, unanswered, from: kept.version, to: version, newEditions, beyond: kept.beyond, tooLarge }
}

/** Remembers what our formulas show now, as this version's; writes nothing where that is what is kept already. */
export async function rememberAnswers(context: Excel.RequestContext, version = engineVersion): Promise<void> {
  if (!canFindAnswers()) return
  const kept = await keptAnswers(context)
  const { answers } = await findAnswers(context)
  if (answers.length === 0 && kept === null) return
  const keep = answersToKeep(answers, version, await editionsNow(context))
  if (JSON.stringify(keep) === JSON.stringify(kept)) return
  context.workbook.settings.add(setting, keep)
  await context.sync()
}

/** The same after work of the pane, which may go on in a workbook whose changes nobody has looked at yet: then nothing. */
export async function rememberAfterWork(context: Excel.RequestContext, version = engineVersion): Promise<void> {
  if (!canFindAnswers()) return
  const kept = await keptAnswers(context)
  if (kept === null || kept.version === version) await rememberAnswers(context, version)
}

async function keptAnswers(context: Excel.RequestContext): Promise<KeptAnswers | null> {
  const item = context.workbook.settings.getItemOrNullObject(setting)
  item.load('value')
  await context.sync()
  return item.isNullObject ? null : readAnswers(item.value)
}

const editionsNow = async (context: Excel.RequestContext): Promise<string[]> =>
  editionNames((await editionsInForce(context)).reference)

/** What the formulas show once Excel has worked them out and all have answered, or patience is at its end. */
async function answersNow(
  context: Excel.RequestContext,
  { times, apart }: Patience,
): Promise<FoundAnswers & { readonly isDone: boolean }> {
  const { application } = context.workbook
  for (let time = 0; ; time++) {
    application.load('calculationState')
    await context.sync()
    const isDone = application.calculationState === Excel.CalculationState.done
    const found = isDone || time >= times ? await findAnswers(context) : null
    if (found !== null && (time >= times || found.answers.every(hasAnswered))) return { ...found, isDone }
    await new Promise((resolve) => setTimeout(resolve, apart))
  }
}
