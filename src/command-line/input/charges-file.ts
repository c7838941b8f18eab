import type { Cells } from '../../basics/cell'
import { sheetsOf } from './sheets-of'

/**
 * The cells of a list of charges: the sheet `Charges` of a workbook, else its first.
 *
 * @throws FileProblem with one sentence
 */
export async function readCharges(path: string): Promise<Cells> {
  const sheets = await sheetsOf(path)
  return (sheets.find((sheet) => /^charges$/i.test(sheet.name)) ?? sheets[0])?.cells ?? []
}
