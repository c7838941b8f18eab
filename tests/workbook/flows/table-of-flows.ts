import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './every-position'

const path = join(import.meta.dirname, '../../../docs/flows.md')
const [begin, end] = ['<!-- written by tests/workbook/flows -->', '<!-- until here -->']

/** Writes what was seen into docs/flows.md, where that is asked for: `WRITE_FLOWS=1`. Walks that were not walked keep their row. */
export function keepTable(outcomes: readonly Outcome[]): void {
  if (process.env['WRITE_FLOWS'] !== '1') return
  const text = readFileSync(path, 'utf8')
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)]
  const rows = new Map(
    text
      .slice(from, to)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| flow') && !line.startsWith('| ---'))
      .map((line) => [line.split('|')[1]!.trim(), line] as const),
  )
  for (const { walk, positions, tried, before, complete, neither } of outcomes) {
    rows.set(walk, `| ${[walk, positions, tried, before, complete, neither.length].join(' | ')} |`)
  }
  const table = [
    '| flow | positions | tried | as before | complete | neither |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.values(),
  ]
  writeFileSync(path, `${text.slice(0, from)}\n\n${table.join('\n')}\n\n${text.slice(to)}`)
}
