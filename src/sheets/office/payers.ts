import type { Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { missingDay, readDay, unreadableDay } from '../../engine/log/cells/read-date'
import { policyValues } from '../../policies/policies'
import type { PayersTable } from '../../payers/table/payer-row'
import { readPayers } from '../../payers/table/read-payers'

/** The office's `Payers` table from its cells, its dates read as the log's are, with the policies that coding knows. */
export const payersOfCells = (cells: Cells, firstRow = 1): PayersTable =>
  readPayers(
    cells,
    policyValues,
    (cell) => {
      const day = readDay(cell)
      return day === missingDay ? null : day === unreadableDay ? false : isoDate(day)
    },
    firstRow,
  )
