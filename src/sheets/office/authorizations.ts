import type { Cells } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { claimLines } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
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

/** The drug lines of a coded log as an authorization counts them; a visit without patient or date counts nowhere. */
export function billedDoses({ encounters }: Coding): readonly BilledDose[] {
  return encounters.flatMap(({ encounter, charges }, visit) => {
    const { patient } = encounter
    if (patient === null) return []
    return claimLines(charges).flatMap((line): BilledDose[] => {
      const [charge] = line.charges
      if (charge?.slot !== 'drug' || line.day < 0) return []
      return [{ visit, patient, drug: charge.drug, code: line.code, units: line.units, date: isoDate(line.day) }]
    })
  })
}
