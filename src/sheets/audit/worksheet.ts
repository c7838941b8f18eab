import type { Audit } from '../../audit/audit'
import { drawSample } from '../../audit/sample/sample'
import { inPlace, sheetsOf } from '../model/define-sheet'
import type { LivingSheet } from '../model/living-sheet'
import type { WorksheetOptions } from './define'
import { auditSheetList } from './index'
import { masked } from './masked'

export type { WorksheetOptions } from './define'

/** What the sheets that an audit may make are called. */
export const auditSheetNames: readonly string[] = inPlace(auditSheetList).map(({ name }) => name)

/** The audit's sheets as data: the same in Excel and in a file. */
export function auditSheets(audit: Audit, { outside, sample, trail, last }: WorksheetOptions): LivingSheet[] {
  const drawn = sample === null ? null : drawSample(audit, sample)
  const sheets = sheetsOf(auditSheetList, { audit, outside, trail, last: last ?? null, sample: drawn })
  return outside ? masked(sheets, audit) : sheets
}
