import { isBlank, normalised, remembered, type Cell, type Cells } from '../../../basics/cell'
import type { Columns, Role } from './columns'
import type { DrugNames } from '../../substances/find-drug'
import { mayBeOne, readSubstance } from '../../substances/substance'
import type { Finding } from '../../../findings/define'
import { readDay } from '../cells/read-date'
import { readRoute } from '../cells/read-route'
import { readClock } from '../cells/read-time'
import { columnConflict } from '../../../findings/visits/column-conflict'

/** How the cells of a role are compared where two columns claim it. Roles without an entry are not compared. */
const meanings: Partial<Record<Role, (cell: Cell) => string>> = {
  Date: (cell) => String(readDay(cell)),
  Start: (cell) => clockKey(cell),
  Stop: (cell) => clockKey(cell),
  Route: (cell) => readRoute(cell),
  Dose: (cell) => normalised(String(cell)),
  Site: (cell) => normalised(String(cell)),
  Bag: (cell) => normalised(String(cell)),
}

const clockKey = (cell: Cell): string => {
  const clock = readClock(cell)
  return String(clock.seconds)
}

/**
 * Compares a second column of a role with the one that is used (contract section 1: the other is checked against it).
 *
 * @returns one finding a column, with the rows in which the two disagree
 */
export function checkColumns(cells: Cells, columns: Columns, firstRow: number, drugNames?: DrugNames): Finding[] {
  const findings: Finding[] = []
  for (const { role, at, header } of columns.also) {
    const used = columns.at.get(role)
    const disagree = role === 'Drug' ? drugsDisagree(drugNames) : meaningsDisagree(role)
    if (used === undefined || disagree === null) continue
    const rows: number[] = []
    for (let r = columns.headerRow + 1; r < cells.length; r++) {
      const [one, other] = [cells[r]?.[used], cells[r]?.[at]]
      if (!isBlank(one) && !isBlank(other) && disagree(one, other)) rows.push(r + firstRow)
    }
    const name = columns.headers[used] ?? ''
    if (rows.length > 0) findings.push(columnConflict(rows, { role, used: name, other: header, count: rows.length }))
  }
  return findings
}

function meaningsDisagree(role: Role): ((one: Cell, other: Cell) => boolean) | null {
  const read = meanings[role]
  if (read === undefined) return null
  const meaning = remembered(read)
  return (one, other) => meaning(one) !== meaning(other)
}

/** A name that we do not know says nothing against another; a shared name and one of its products agree. */
function drugsDisagree(drugNames: DrugNames | undefined): (one: Cell, other: Cell) => boolean {
  const substance = remembered((cell) => readSubstance(String(cell), drugNames))
  return (one, other) => {
    const [a, b] = [substance(one), substance(other)]
    return a.category !== null && b.category !== null && !mayBeOne(a, b)
  }
}
