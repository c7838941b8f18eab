import { isBlank, type Cell, type Cells } from '../../basics/cell'

/** A difference as an earlier worksheet has it. */
export interface LastDifference {
  readonly key: string
  readonly heading: string
  readonly over: number
  readonly under: number
}

/** What is read of an earlier audit's workbook. */
export interface LastAudit {
  readonly differences: readonly LastDifference[]
  /** Overbilled dollars of billed dollars, as its summary has it; null where it has none. */
  readonly rate: number | null
}

export const rateLabel = 'Overbilled dollars of billed dollars (gross)'

/** One mistake of one visit: found again where account, date, kind, and both sides are the same. */
export const differenceKey = (parts: readonly (string | number | null)[]): string =>
  parts.map((part) => String(part ?? '').toLowerCase()).join('\n')

const numberOf = (cell: Cell): number => (typeof cell === 'number' ? cell : 0)

/** What of an earlier audit stands in a workbook; null where it has no sheet `Audit` as an audit writes it. */
export function lastAuditIn(sheets: readonly { readonly name: string; readonly cells: Cells }[]): LastAudit | null {
  const cellsOf = (name: string): Cells => sheets.find((sheet) => sheet.name === name)?.cells ?? []
  return lastAuditOf(cellsOf('Audit'), cellsOf('Audit summary'))
}

/**
 * Reads the sheets `Audit` and `Audit summary` of a workbook that an audit wrote; columns by their headers.
 *
 * @returns null where the first is no such sheet
 */
function lastAuditOf(audit: Cells, summary: Cells): LastAudit | null {
  const [headers = [], ...rows] = audit
  const at = (header: string): number => headers.indexOf(header)
  if (['Account', 'Date', 'Finding', 'Too much', 'Too little', 'Id'].some((header) => at(header) < 0)) return null
  const text = (row: readonly Cell[], header: string): string => {
    const cell = row[at(header)]
    return isBlank(cell) ? '' : String(cell)
  }
  const parts = ['Account', 'Date', 'Id', 'Billed', 'Supported'] as const
  const differences = rows
    .filter((row) => text(row, 'Id') !== '')
    .map((row) => ({
      key: differenceKey(parts.map((header) => text(row, header))),
      heading: text(row, 'Finding'),
      over: numberOf(row[at('Too much')]),
      under: numberOf(row[at('Too little')]),
    }))
  const rate = summary.find(([label]) => label === rateLabel)?.[1]
  return { differences, rate: typeof rate === 'number' ? rate : null }
}
