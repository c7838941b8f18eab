import type { MatchedRemittance } from './match'
import type { Remittance } from './read-remittance'

/**
 * What was read of a remittance: its columns, those that were not read, and lines that fit no visit.
 *
 * @param name - of the file or sheet
 */
export function saidOf(
  name: string,
  { columns, lines }: Remittance,
  { byVisit, unmatched }: MatchedRemittance,
): string[] {
  const read = columns.filter(({ role }) => role !== null).map(({ header, role }) => `${role ?? ''} from "${header}"`)
  const others = columns.filter(({ role }) => role === null).map(({ header }) => `"${header}"`)
  const rows = unmatched.map(({ row }) => row)
  return [
    `${name}: ${counted(lines.length, 'line')}, ${counted(byVisit.size, 'visit')} of the log. Read: ${read.join(', ')}.${others.length === 0 ? '' : ` Not read: ${others.join(', ')}.`}`,
    ...(rows.length === 0
      ? []
      : [
          `${name}: ${rows.length === 1 ? 'one line fits' : `${rows.length} lines fit`} no visit of the log, or several: ${rows.length > 8 ? `rows ${rows.slice(0, 8).join(', ')} and ${rows.length - 8} more` : `row ${rows.join(', ')}`}.`,
        ]),
  ]
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
