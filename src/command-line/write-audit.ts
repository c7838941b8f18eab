import { basename } from 'node:path'
import type { Audit } from '../audit/audit'
import { writeLivingXlsx } from '../files/living-xlsx'
import { auditSheets } from '../sheets/audit/worksheet'
import { sheetsForFile } from '../sheets/model/living-file'
import { refuseLog, save } from './new-file'
import type { AuditFileOptions } from './options'

/**
 * Writes the audit worksheet to a new file.
 *
 * @throws FileProblem where the target is the user's own log, or cannot be written
 */
export async function writeAudit(
  { file, sample, initials, withoutPatients }: AuditFileOptions,
  { log, asOf }: { readonly log: string; readonly asOf: string | null },
  audit: Audit,
): Promise<void> {
  refuseLog(file, log, '--audit')
  const sheets = auditSheets(audit, {
    outside: withoutPatients,
    sample,
    // No clock is read: the same log gives the same bytes, and the file has a date of its own.
    trail: { initials, ranAt: '', log: withoutPatients ? '' : basename(log), asOf },
  })
  await save(file, await writeLivingXlsx(sheetsForFile(sheets)))
}
