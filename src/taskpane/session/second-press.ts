import type { Filled } from '../../workbook/sheets/audit-log'
import { plural } from '../words'

/**
 * What people typed is never taken away by one press: the first says what would go and from where, and only the same press again,
 * with nothing typed in between, goes on.
 */
export class SecondPress {
  private told: string | null = null

  /** @returns null where the press may go on, else what is there: `2 cells on Audit, 1 cell on Findings` */
  ask(press: string, filled: readonly Filled[]): string | null {
    const what = JSON.stringify([press, filled])
    if (filled.length === 0 || what === this.told) {
      this.told = null
      return null
    }
    this.told = what
    return filled.map(({ sheet, cells }) => `${plural(cells, 'cell')} on ${sheet}`).join(', ')
  }
}
