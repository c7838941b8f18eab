import { BroadcastChannel } from 'node:worker_threads'
import { AuditInParts, type AuditSummary } from '../../audit/audit-in-parts'
import { inOneGo } from '../../engine/common/steps'
import { VisitKeys } from '../../sheets/claim/keys'
import { openLog } from '../input/open-log'
import { sheetsOf } from '../input/sheets-of'
import { readOptions } from '../options'
import { Progress } from '../progress'
import { partTexts, type PartTexts, type Wanted } from './part-texts'

/** What a worker is asked: the summary of a part, or its texts. */
export interface PartTask {
  /** The words of the command: a worker reads the log by itself. */
  readonly words: readonly string[]
  /** The channel on which the summaries of all parts are asked for and told. */
  readonly channel: string
  readonly index: number
  /** Null for the summary. */
  readonly wanted: Wanted | null
}

/** What is said on the channel. */
export type Said = { readonly asked: true } | { readonly told: readonly AuditSummary[] }

/** The log as this worker has read it. */
interface Opened {
  readonly parts: AuditInParts
  readonly keys: VisitKeys
  /** When the log is judged by the summaries of all workers. */
  judged: Promise<void> | null
}

let opened: Promise<Opened> | null = null

/** A program of a worker: it reads the whole log once and codes the parts that it is given. */
export default async function code(task: PartTask): Promise<AuditSummary | PartTexts> {
  const { words, channel, index, wanted } = task
  const { parts, keys, judge } = await (opened ??= open(words)).then((log) => ({
    ...log,
    judge: () => (log.judged ??= judgedBy(log.parts, channel)),
  }))
  if (wanted === null) return inOneGo(parts.summaryOf(index))
  await judge()
  return partTexts(inOneGo(parts.part(index)), wanted, keys)
}

async function open(words: readonly string[]): Promise<Opened> {
  const options = readOptions(words)
  // What there is to say of the log the main thread says.
  const silent = { write: () => undefined }
  const { found } = await openLog(options, await sheetsOf(options.log), new Progress(silent), () => undefined)
  const keys = new VisitKeys()
  // Keys count visits that are named alike, in the order of the log.
  for (const encounter of found.log.encounters) keys.of({ encounter })
  return { parts: new AuditInParts(found.log), keys, judged: null }
}

async function judgedBy(parts: AuditInParts, name: string): Promise<void> {
  const channel = new BroadcastChannel(name)
  const summaries = await new Promise<readonly AuditSummary[]>((resolve) => {
    channel.onmessage = (message) => {
      const { data: said } = message as { readonly data: Said }
      if ('told' in said) resolve(said.told)
    }
    const ask: Said = { asked: true }
    channel.postMessage(ask)
  })
  channel.close()
  for (const one of summaries) parts.add(one)
  inOneGo(parts.judge())
}
