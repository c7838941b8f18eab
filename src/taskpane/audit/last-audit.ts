import { lastAuditOf, type LastAudit } from '../../sheets/audit/last-audit'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import type { ChosenFile } from '../setup/reference-model'

/**
 * The workbook of an earlier audit.
 *
 * @throws WorkbookProblem with a sentence
 */
export async function lastAuditIn(file: ChosenFile): Promise<LastAudit> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { readSheets } = await import(/* webpackChunkName: "settings-file" */ '../../files/read-sheets')
  const sheets = await readSheets(bytes).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new WorkbookProblem(`${file.name} can’t be read: ${why}.`)
  })
  const cellsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.cells ?? []
  const last = lastAuditOf(cellsOf('Audit'), cellsOf('Audit summary'))
  if (last === null) throw new WorkbookProblem(`${file.name}: it has no sheet Audit as an audit writes it.`)
  return last
}
