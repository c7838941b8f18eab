import { trimmed } from '../../basics/cell'
import { readDay } from '../../engine/log/cells/read-date'
import { answeredRoles, type AnsweredRole, type LateEntry } from '../../engine/log/late-entries'
import type { SheetRow } from '../model/table'
import type { FindingHeader } from './findings'

/** What of a row of `Findings` tells a late entry (contract reading 24). */
export const lateEntryHeaders = [
  'Key',
  'Encounter',
  'Rows',
  'Drug',
  'Late entry',
  'Entered by',
  'Entered on',
  'Where in chart',
  'Log before',
] as const satisfies readonly FindingHeader[]
export type LateEntryRow = SheetRow<(typeof lateEntryHeaders)[number]>

/** What stands in `Log before` where the log's cell was empty. */
export const blankBefore = 'blank'

/** `Start 9:05 AM; Stop 11:05 AM` */
export const lateEntryText = (given: readonly (readonly [AnsweredRole, string])[]): string =>
  given.map(([role, value]) => `${role} ${value.trim()}`).join('; ')

/** Its parts; what names no column that an answer may complete is left out. */
export function lateEntryParts(written: string): { readonly role: AnsweredRole; readonly value: string }[] {
  return written.split(';').flatMap((part) => {
    const [word = '', ...rest] = part.trim().split(/\s+/)
    const role = answeredRoles.find((one) => one.toLowerCase() === word.toLowerCase())
    return role === undefined || rest.length === 0 ? [] : [{ role, value: rest.join(' ') }]
  })
}

/** The late entries that a row holds. An entry without author or date is read too: the coding says what it lacks. */
export function entriesOfRow(row: LateEntryRow): LateEntry[] {
  const number = Number(String(row.Rows ?? '').split(',')[0])
  const before = trimmed(row['Log before'])
  return lateEntryParts(trimmed(row['Late entry'])).map(({ role, value }) => ({
    row: number,
    role,
    value,
    author: trimmed(row['Entered by']),
    day: readDay(typeof row['Entered on'] === 'number' ? row['Entered on'] : trimmed(row['Entered on'])),
    place: trimmed(row['Where in chart']),
    account: trimmed(row.Encounter),
    drug: trimmed(row.Drug).split(', ')[0] ?? '',
    ...(before === '' ? {} : { before: before === blankBefore ? '' : before }),
  }))
}
