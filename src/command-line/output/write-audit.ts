import { basename } from 'node:path'
import type { Audit } from '../../audit/audit'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { auditSheets } from '../../sheets/audit/worksheet'
import { sheetsForFile } from '../../sheets/model/living-file'
import { readLastAudit } from '../input/last-audit-file'
import type { AuditFileOptions } from '../audit-options'

/** The audit worksheet as a workbook. */
export async function auditWorkbook(
  { sample, initials, withoutPatients, last }: AuditFileOptions,
  { log, asOf }: { readonly log: string; readonly asOf: string | null },
  audit: Audit,
): Promise<Uint8Array> {
  const earlier = last === null ? null : await readLastAudit(last)
  const sheets = auditSheets(audit, {
    ...(earlier === null ? {} : { last: earlier }),
    outside: withoutPatients,
    sample,
    // No clock is read: the same log gives the same bytes, and the file has a date of its own.
    trail: { initials, ranAt: '', log: withoutPatients ? '' : basename(log), asOf },
  })
  return await writeXlsxSheets(sheetsForFile(sheets))
}
