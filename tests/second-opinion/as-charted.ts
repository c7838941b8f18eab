import { lengthOf, startOf, timeOf, wholeMinutes } from './clock'
import type { Administration, Readings } from './plain'
import type { Candidate } from './rank'
import { familyOf } from './runs'

/** A single row as it is charted, for open question main-as-charted. */
export function candidateAsCharted(row: Administration, policies: Readings): Candidate | null {
  const time = timeOf(row, policies)
  const family = familyOf(row, policies)
  if (time.kind === 'failed' && row.method !== 'push') return null
  const kind = family === 'hydration' ? 'hydration' : row.method === 'push' ? 'push' : 'infusion'
  const minutes =
    time.kind === 'clocked' ? wholeMinutes(lengthOf([time.span])) : time.kind === 'counted' ? time.minutes : 0
  return { kind, family, drug: row.drug, minutes, start: startOf(row), day: row.day, marked: row.primary }
}
