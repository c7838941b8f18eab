import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { BroadcastChannel } from 'node:worker_threads'
import { AuditInParts, type AuditSummary } from '../../audit/audit-in-parts'
import type { Log } from '../../engine/coding'
import type { Progress } from '../progress'
import type { PartsOfLog } from './code-in-parts'
import type { PartTexts, Wanted } from './part-texts'
import type { PartTask, Said } from './part-worker'

/** Parts that are under way for each worker: enough that none waits, few enough that finished ones fill no memory. */
const ahead = 3

/**
 * Codes the parts of a log in workers. Each reads the log for itself, since what reading makes of it is larger than the file;
 * this thread puts together what they give, in the order of the log.
 *
 * @param words - of the command
 * @param use - is given the parts; the workers end with it
 */
export async function withWorkers<T>(
  log: Log,
  words: readonly string[],
  workers: number,
  progress: Progress,
  use: (parts: PartsOfLog) => Promise<T>,
): Promise<T> {
  const { Piscina } = await import('piscina')
  const isSource = import.meta.url.endsWith('.ts')
  const pool = new Piscina<PartTask, AuditSummary | PartTexts>({
    filename: fileURLToPath(new URL(`./part-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)),
    execArgv: isSource ? ['--import', 'tsx'] : [],
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 3_600_000,
    // A worker hears the channel between two tasks.
    atomics: 'disabled',
  })
  const channel = new BroadcastChannel(`infusion-coder-${randomUUID()}`)
  try {
    const task = { words, channel: channel.name }
    const parts = new AuditInParts(log)
    const summaries: AuditSummary[] = []
    const each = async function* <R>(doing: string, wanted: Wanted | null): AsyncGenerator<R, void> {
      const ask = (index: number): Promise<R> => pool.run({ ...task, index, wanted }) as Promise<R>
      yield* inOrder(parts.count, workers * ahead, ask, (index) => {
        progress.tell(doing, { done: parts.before(index), of: log.encounters.length })
      })
    }
    for await (const summary of each<AuditSummary>('Coding', null)) {
      parts.add(summary)
      summaries.push(summary)
    }
    channel.onmessage = (message) => {
      const { data } = message as { readonly data: Said }
      const told: Said = { told: summaries }
      if ('asked' in data) channel.postMessage(told)
    }
    const whole = await progress.through('Auditing', parts.judge())
    return await use({ whole, texts: (wanted) => each<PartTexts>('Writing', wanted) })
  } finally {
    channel.close()
    await pool.destroy()
  }
}

/** Asks for some results ahead and gives them in their order. */
async function* inOrder<R>(
  count: number,
  most: number,
  ask: (index: number) => Promise<R>,
  tell: (index: number) => void,
): AsyncGenerator<R, void> {
  const waiting: Promise<R>[] = []
  let asked = 0
  for (let index = 0; index < count; index++) {
    for (; asked < count && waiting.length < most; asked++) {
      const one = ask(asked)
      // One that fails is told when its turn comes.
      one.catch(() => undefined)
      waiting.push(one)
    }
    const next = await waiting.shift()
    if (next === undefined) return
    tell(index)
    yield next
  }
}
