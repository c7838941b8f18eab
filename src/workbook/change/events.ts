/** What of a change is needed here. */
interface Ends {
  readonly context: Excel.RequestContext
  atTheEnd(put: () => Promise<void>): void
}

/** Whether Excel refused to tell of changes again, when a change was over. */
let owed = false

/** Keeps Excel from telling of what this change writes; it tells again afterwards if it did before. */
export async function withoutEvents(change: Ends): Promise<void> {
  const { runtime } = change.context
  runtime.load('enableEvents')
  await change.context.sync()
  if (!runtime.enableEvents) return
  change.atTheEnd(() => tellAgain(change.context))
  owed = true
  runtime.enableEvents = false
  await change.context.sync()
}

/** Lets Excel tell of changes again where an earlier change could not: this page may be open for days. */
export async function tellAgain(context: Excel.RequestContext): Promise<void> {
  if (!owed) return
  context.runtime.enableEvents = true
  await context.sync()
  owed = false
}
