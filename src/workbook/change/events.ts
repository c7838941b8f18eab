import type { Change } from './change'

/** Keeps Excel from telling of what this change writes; it tells again afterwards if it did before. */
export async function withoutEvents(change: Change): Promise<void> {
  const { runtime } = change.context
  runtime.load('enableEvents')
  await change.context.sync()
  if (!runtime.enableEvents) return
  change.atTheEnd(async () => {
    change.context.runtime.enableEvents = true
    await change.context.sync()
  })
  runtime.enableEvents = false
  await change.context.sync()
}
