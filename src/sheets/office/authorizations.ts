import type { Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import type { Coding } from '../../engine/coding'
import { dosesOf } from '../../engine/layers/log/payer-demands'
import { missingDay, readDay, unreadableDay } from '../../engine/log/cells/read-date'
import type { AuthorizationsTable, BilledDose } from '../../payers/authorizations/authorization'
import { readAuthorizations } from '../../payers/authorizations/read-authorizations'

/** The office's `Authorizations` table from its cells, its dates read as the log's are. */
export const authorizationsOfCells = (cells: Cells, firstRow = 1): AuthorizationsTable =>
  readAuthorizations(
    cells,
    (cell) => {
      const day = readDay(cell)
      return day === missingDay ? null : day === unreadableDay ? false : isoDate(day)
    },
    firstRow,
  )

/** The drug lines of a coded log as an authorization counts them. */
export const billedDoses = ({ encounters }: Coding): readonly BilledDose[] => dosesOf(encounters)
