import type { Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { missingDay, readDay, unreadableDay } from '../../engine/log/cells/read-date'
import { readFees, type Fees } from '../../payment/read-fees'

/** The office's `Fees` table from its cells, its dates read as the log's are. */
export const feesOfCells = (cells: Cells, firstRow = 1): Fees =>
  readFees(
    cells,
    (cell) => {
      const day = readDay(cell)
      return day === missingDay ? null : day === unreadableDay ? false : isoDate(day)
    },
    firstRow,
  )
