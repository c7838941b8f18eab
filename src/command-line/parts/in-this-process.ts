import { AuditInParts } from '../../audit/audit-in-parts'
import type { Log } from '../../engine/coding'
import { VisitKeys } from '../../sheets/claim/keys'
import type { Progress, Step } from '../progress'
import type { PartsOfLog } from './code-in-parts'
import { partTexts } from './part-texts'

/** Codes the parts of a log one after the other in this process. */
export async function partsHere(log: Log, progress: Progress): Promise<PartsOfLog> {
  const parts = new AuditInParts(log)
  const of = log.encounters.length
  const keys = new VisitKeys()
  const through = async <T>(doing: string, index: number, steps: Generator<unknown, T>): Promise<T> =>
    await progress.through(doing, told(steps, { done: parts.before(index), of }))
  for (let index = 0; index < parts.count; index++) {
    parts.add(await through('Coding', index, parts.summaryOf(index)))
  }
  const whole = await through('Auditing', parts.count, parts.judge())
  return {
    whole,
    async *texts(wanted) {
      for (let index = 0; index < parts.count; index++) {
        yield partTexts(await through('Writing', index, parts.part(index)), wanted, keys)
      }
    },
  }
}

function* told<T>(steps: Generator<unknown, T>, step: Step): Generator<Step, T> {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
    yield step
  }
}
