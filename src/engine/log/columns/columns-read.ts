import { columnLetters } from '../../../basics/rectangle'
import type { Columns } from './columns'
import { rolesWithoutUse, type Role } from '../headers/roles'

/** What was made of one column of the log. */
export interface ColumnRead {
  /** As the sheet letters it: `F`. */
  readonly column: string
  readonly header: string
  /** Null where the header names nothing that a log has. */
  readonly role: Role | null
  /** False where the answer does not depend on it: no role, a role that nothing asks for, or the second of two. */
  readonly used: boolean
}

/** The column that is read beside `Vials`: one holds how many, the other their size. */
export const secondOfVials = (also: Columns['also']): number | undefined =>
  also.find(({ role }) => role === 'Vials')?.at

/** Every column with a header, in the order of the sheet. */
export function columnsRead({ headers, at, also, firstName }: Columns): ColumnRead[] {
  const roleOf = new Map<number, { readonly role: Role; readonly used: boolean }>()
  for (const { role, at: column } of also) roleOf.set(column, { role, used: column === secondOfVials(also) })
  for (const [role, column] of at) roleOf.set(column, { role, used: !rolesWithoutUse.has(role) })
  if (firstName !== null) roleOf.set(firstName, { role: 'Patient', used: true })
  return headers.flatMap((header, index) => {
    if (header === '') return []
    const { role, used } = roleOf.get(index) ?? { role: null, used: false }
    return [{ column: columnLetters(index), header, role, used }]
  })
}

/** Columns that are not used, as a person needs to know them: `17 of 19 columns matched. Not used: …`; null where all are. */
export function unusedColumnsText(columns: Columns): string | null {
  const read = columnsRead(columns)
  const unused = read.filter(({ used }) => !used)
  if (unused.length === 0) return null
  // Those that nothing was made of come first: one of them may hold what the log seems to lack.
  const ordered = [...unused.filter(({ role }) => role === null), ...unused.filter(({ role }) => role !== null)]
  const names = ordered.map(({ column, header, role }) =>
    role === null ? `${column} "${header}"` : `${column} "${header}" (${role})`,
  )
  return `${read.length - unused.length} of ${read.length} columns matched. Not used: ${names.join(', ')}.`
}

/** Columns with a header that nothing was made of, from 0. */
export function unreadColumns({ headers, at, also, firstName }: Columns): number[] {
  const read = new Set<number | null>([...at.values(), ...also.map((one) => one.at), firstName])
  return headers.flatMap((header, column) => (header === '' || read.has(column) ? [] : [column]))
}

/** What no column tells: the start, the stop. Events tell both, and a log of minutes needs neither. */
export function missingTimes({ at }: Columns): ('Start' | 'Stop')[] {
  const lacks = (...ways: Role[]): boolean => !ways.some((role) => at.has(role))
  return [
    ...(lacks('Start', 'Start-Stop', 'Minutes', 'Time') ? (['Start'] as const) : []),
    ...(lacks('Stop', 'Start-Stop', 'Minutes', 'Action') ? (['Stop'] as const) : []),
  ]
}
