import { isBlank, normalised, quoted, type Cells } from '../../basics/cell'
import { findDrug, readDrugNames, type DrugNames } from '../../engine/substances/find-drug'

/** The office's own names of drugs, and what could not be read, as sentences with row and column. */
export interface OwnDrugNames {
  readonly names: DrugNames
  readonly problems: readonly string[]
}

const none: DrugNames = new Map()

export const drugNameHeaders = ['Written name', 'Means'] as const

/**
 * Reads the `Drug names` table: what the office writes, and the drug that it means by it (a name or a HCPCS code that leads
 * to one drug). Columns by header in any order, other columns ignored, blank rows skipped.
 *
 * @param cells - rows with the header row first; rows above it are passed over
 * @param firstRow - the sheet's number of the first row given
 */
export function drugNamesOfCells(cells: Cells, firstRow = 1): OwnDrugNames {
  const wanted = drugNameHeaders.map(normalised)
  const written = (row: Cells[number]): string[] =>
    row.map((cell) => (typeof cell === 'string' ? normalised(cell) : ''))
  const headerRow = cells.findIndex((row) => wanted.every((header) => written(row).includes(header)))
  const names = new Map<string, DrugNames extends ReadonlyMap<string, infer Drug> ? Drug : never>()
  if (headerRow < 0) {
    const blank = cells.every((row) => row.every(isBlank))
    return {
      names,
      problems: blank ? [] : [`Drug names has no header row; its columns are ${drugNameHeaders.join(', ')}.`],
    }
  }
  const [nameAt, meansAt] = wanted.map((header) => written(cells[headerRow]!).indexOf(header))
  const problems: string[] = []
  const rowOf = new Map<string, number>()
  for (const [index, row] of cells.entries()) {
    const [name, means] = [row[nameAt!], row[meansAt!]]
    if (index <= headerRow || (isBlank(name) && isBlank(means))) continue
    const number = firstRow + index
    const said = `Drug names row ${number}`
    if (isBlank(name)) problems.push(`${said}, Written name: the name is missing next to ${quoted(means)}.`)
    else if (isBlank(means))
      problems.push(`${said}, Means: say which drug ${quoted(name)} is, as a name or a HCPCS code.`)
    else {
      const read = readDrugNames([[String(name), String(means)]])
      // A name that several products share would bill one of them; that is the question, not its answer.
      if ('problem' in read || findDrug(String(means), none).kind === 'family') {
        problems.push(`${said}, Means: ${quoted(means)} is not the name of one drug. Write a brand or a HCPCS code.`)
        continue
      }
      for (const [key, drug] of read.names) {
        const before = names.get(key)
        if (before !== undefined && before !== drug) {
          problems.push(`Drug names rows ${rowOf.get(key)!} and ${number} say two things of ${quoted(name)}. Keep one.`)
        }
        names.set(key, drug)
        rowOf.set(key, number)
      }
    }
  }
  return { names, problems }
}
