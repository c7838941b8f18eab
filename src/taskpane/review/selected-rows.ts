import { trimmed } from '../../basics/cell'
import type { ClaimLineRow } from '../../sheets/claim/claim-lines'
import { visitOfKey } from '../../sheets/claim/keys'
import type { SheetCell } from '../../sheets/model/table'
import { moneyText } from '../parts/money'
import type { Item } from './items'
import type { Explained, ExplainedLine, ExplainedRows } from './selected'
import type { VisitCells } from './visits'

/** What of `Claim lines` explains a line, beside what tells its visit. */
export const explainedHeaders = [
  ...([
    'Key',
    'Encounter',
    'Patient',
    'Date',
    'Payer',
    'Status',
    'Code',
    'Modifiers',
    'Units',
    'Drug',
    'Rows',
  ] as const),
  ...(['Why', 'Source', 'Allowed', 'Override', 'Assumed'] as const),
]
export type LineCells = VisitCells & Pick<ClaimLineRow, 'Why' | 'Source' | 'Allowed' | 'Override'>

/** Finds what became of a row by the workbook's own sheets, as an earlier run left them. */
export class RowsOfSheets implements ExplainedRows {
  constructor(
    private readonly lines: readonly LineCells[],
    private readonly items: readonly Item[],
  ) {}

  ofRow(row: number): Explained | null {
    return this.explained(
      this.lines.filter((line) => rowsOf(line.Rows).includes(row)),
      this.items.filter(({ rows }) => rows.includes(row)),
    )
  }

  ofKey(key: string): Explained | null {
    const line = this.lines.find((one) => trimmed(one.Key) === key)
    if (line !== undefined) {
      const rows = rowsOf(line.Rows)
      return this.explained(
        [line],
        this.items.filter((item) => item.rows.some((row) => rows.includes(row))),
      )
    }
    const visit = visitOfKey(key)
    return this.explained(
      this.lines.filter((one) => visitOfKey(trimmed(one.Key)) === visit),
      this.items.filter((item) => item.key === key),
    )
  }

  private explained(lines: readonly LineCells[], findings: readonly Item[]): Explained | null {
    return lines.length + findings.length === 0
      ? null
      : { lines: lines.flatMap((line) => explained(line) ?? []), findings }
  }
}

function explained(cells: LineCells): ExplainedLine | null {
  if (trimmed(cells.Code) === '') return null
  return {
    key: trimmed(cells.Key),
    line: {
      code: trimmed(cells.Code),
      modifiers: trimmed(cells.Modifiers)
        .split(/[\s,]+/)
        .filter((one) => one !== ''),
      units: Number(cells.Units ?? 1),
    },
    // Under an override the amount is for what goes out, not for the suggested line.
    price: trimmed(cells.Override) === '' ? moneyText(typeof cells.Allowed === 'number' ? cells.Allowed : null) : '',
    reasons: [{ rule: 'sheet', text: trimmed(cells.Why), citation: trimmed(cells.Source), rejected: null }],
  }
}

const rowsOf = (cell: SheetCell): number[] =>
  trimmed(cell)
    .split(',')
    .map(Number)
    .filter((row) => row > 0)
