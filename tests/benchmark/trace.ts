import type { Page } from 'playwright-core'

/** A piece of work of the page's thread: nothing else runs there until it ends. */
export interface Block {
  /** Whose script took most of it; null where it was the browser's own work, as drawing is. */
  readonly of: 'add-in' | 'preview' | null
  /** Milliseconds of the processor: other programs on the machine do not lengthen them. */
  readonly processor: number
  /** Milliseconds of the clock. */
  readonly clock: number
  /** Milliseconds of it in which the browser cleared the memory of everything in the page, the workbook too. */
  readonly clearing: number
}

interface TraceEvent {
  readonly name: string
  readonly tid: number
  readonly pid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } }
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/** What the page's thread did while something ran, block by block. */
export async function blocksWhile(page: Page, does: () => Promise<void>): Promise<Block[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories })
  await does()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  return blocksOf(traceEvents)
}

function blocksOf(events: readonly TraceEvent[]): Block[] {
  const threads = new Set(
    events.filter((one) => one.name === 'thread_name' && one.args?.name === 'CrRendererMain').map(threadOf),
  )
  const own = events.filter((one) => threads.has(threadOf(one)))
  const calls = own.filter((one) => one.name === 'FunctionCall').sort((a, b) => a.ts - b.ts)
  // Chromium tells of each task twice, once for every category.
  const tasks = own.filter((one) => one.name === 'RunTask').sort((a, b) => a.ts - b.ts)
  const clearings = own.filter((one) => /^(?:Major|Minor)GC$/.test(one.name))
  const blocks: Block[] = []
  let next = 0
  for (const { ts, dur = 0, tdur = 0, ...task } of tasks) {
    const by = { 'add-in': 0, preview: 0 }
    for (; next < calls.length && calls[next]!.ts < ts + dur; next++) {
      const { dur: time = 0, args, ...call } = calls[next]!
      if (call.ts < ts || threadOf(call) !== threadOf(task)) continue
      by[ownerOf(args?.data?.url ?? '')] += time
    }
    const of = by['add-in'] + by.preview === 0 ? null : by['add-in'] >= by.preview ? 'add-in' : 'preview'
    const within = clearings.filter((one) => one.ts >= ts && one.ts < ts + dur && threadOf(one) === threadOf(task))
    const clearing = dur < 50_000 ? 0 : within.reduce((sum, one) => sum + (one.dur ?? 0), 0)
    blocks.push({ of, processor: tdur / 1000, clock: dur / 1000, clearing: clearing / 1000 })
  }
  return blocks
}

const threadOf = ({ pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>): string => `${pid} ${tid}`

/** The preview's own scripts stand for Excel; office.js is part of the add-in's page. */
const ownerOf = (url: string): 'add-in' | 'preview' =>
  new URL(url, 'http://localhost').pathname.startsWith('/page/') ? 'preview' : 'add-in'
