import type { FlowName } from '../../../src/workbook/change/flows'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { codeLog } from '../results'
import { walks } from './walks'

/** Everything that makes something, in an order in which a person might; forecasts take a second each. */
export const makers = [
  'code',
  'beside',
  'audit',
  'chart',
  'claim form',
  'worked visits',
  'office table',
  'editions',
  'choices',
  'settings',
  'what changed',
  'worklist',
  'repair',
  'answer',
  'override',
  'forecast',
] as const satisfies readonly (FlowName | 'answer' | 'override')[]

export type Maker = (typeof makers)[number]

/**
 * Runs writers one after the other on a workbook with a sheet `Log`.
 *
 * @param mayFail - writers that may say something
 * @returns what the others said, with their names
 */
export async function runAll(
  book: OpenWorkbook,
  flows: readonly Maker[],
  mayFail: readonly Maker[] = [],
): Promise<string[]> {
  const wrong: string[] = []
  let coded = await codeLog(book)
  for (const flow of flows) {
    for (const walk of walks[flow].slice(0, flow === 'office table' ? 2 : 1)) {
      // What a test asks for first may be missing too.
      const said = await Promise.resolve()
        .then(() => walk.then(book, coded))
        .then(
          (made) => (made as { notes?: readonly string[] } | undefined)?.notes?.join(' ') ?? '',
          (error: unknown) => sentenceOf(error),
        )
      if (said !== '' && !mayFail.includes(flow)) wrong.push(`${walk.name}: ${said}`)
    }
    if (flow === 'beside') coded = await codeLog(book)
  }
  await book.settle()
  return wrong
}
