import { isBlank, type Cells } from '../../basics/cell'
import type { Finding } from '../../findings/define'
import { keptReadings } from '../common/kept-readings'
import type { Steps } from '../common/steps'
import type { DrugNames } from '../substances/find-drug'
import { readService } from '../substances/service'
import { carryDown, withoutDitto } from './carried-down'
import { dayFirstColumns } from './cells/date-order'
import { readAction } from './cells/read-action'
import { readRoute } from './cells/read-route'
import { readSetting } from './cells/read-words'
import { unreadableCells } from './cells/unreadable-cells'
import { beyondHeaders, carriedFindings, columnFindings, withoutHeader } from './columns/about-columns'
import type { Columns } from './columns/columns'
import { NumberedCells } from './numbered-cells'
import { joinOrders } from './order-lines'
import { RoleCells } from './role-cells'
import { readDays, type RowDays } from './row-days'
import {
  minutesByRate,
  readClaimFacts,
  readContainers,
  readFlags,
  readPatients,
  readPlaces,
  readRecord,
} from './row-facts'
import { readSubstances } from './row-substances'
import { timesSteps } from './row-times'
import type { Rows } from './rows'
import { anyFilled, placesOf, rowsToRead } from './rows-to-read'

const serviceOf = keptReadings(readService)

/**
 * Reads the rows below the headers, column by column.
 *
 * @param sheet - the sheet's rows
 * @param columns - where the roles are
 * @param firstRow - the sheet's number of the first row in `sheet`, usually 1
 * @param drugNames - what the office says that its own names of drugs mean
 */
export function* rowsSteps(sheet: Cells, columns: Columns, firstRow: number, drugNames?: DrugNames): Steps<Rows> {
  const findings: Finding[] = []
  const { kept, claimOnly } = rowsToRead(sheet, columns, firstRow, findings)
  const log = withoutDitto(new NumberedCells(sheet, kept), columns)
  const dayFirst = dayFirstColumns(log, columns)
  findings.push(
    ...columnFindings(columns, dayFirst),
    ...withoutHeader(log.cells, columns, kept),
    ...beyondHeaders(log.cells, columns, kept, firstRow),
  )
  const number = Int32Array.from(kept, (r) => r + firstRow)
  yield
  const cells = new RoleCells(log, columns, dayFirst)
  const flags = readFlags(cells, claimOnly)
  yield
  const action = cells.words('Action', 'none', readAction)
  const times = yield* timesSteps({ cells, number, action, findings })
  yield
  const texts = yield* textsSteps(cells, () => findings.push(...unreadableCells(cells.columnOf, number)))
  const days = readDays(cells, number, times, findings)
  carryNames(cells, { ...texts, ...days }, number, findings)
  yield
  const drug = cells.text('Drug')
  const substance = readSubstances(log, columns, drugNames)
  const service = cells.words('Drug', null, (cell) => (isBlank(cell) ? null : serviceOf(String(cell))))
  const route = cells.words('Route', 'unstated', readRoute)
  const setting = cells.words('Setting', 'unstated', readSetting)
  const place = readPlaces(cells)
  const claimFacts = readClaimFacts(cells, place)
  yield
  const own = { count: cells.count, number, ...texts, ...days, ...times, action, flags, drug }
  const said = { substance, service, route, setting }
  const orders = ordersOf(cells, { ...own, ...said })
  findings.push(...orders.findings)
  yield
  return {
    ...own,
    ...said,
    place,
    location: cells.text('Location'),
    locationRow: new Uint16Array(cells.count),
    authorization: cells.text('Authorization'),
    numbered: { encounter: areNumbers(cells, 'Encounter'), patient: areNumbers(cells, 'Patient') },
    hasBilled: columns.at.has('Billed'),
    claimFacts,
    orderOf: orders.orderOf,
    actionText: cells.text('Action'),
    modifiers: cells.text('Modifiers'),
    byRate: minutesByRate(cells),
    container: readContainers(cells, own),
    record: readRecord(cells),
    texts: cells.texts,
    findings,
  }
}

/** Whether what looks like a number in a column is one: `00123` or `40310` as a text makes it a column of texts. */
function areNumbers(cells: RoleCells, role: 'Encounter' | 'Patient'): boolean {
  const numbers = cells.columnOf(role)?.cells.filter((cell) => !isBlank(cell) && Number.isFinite(Number(cell))) ?? []
  return numbers.length > 0 && numbers.every((cell) => typeof cell === 'number')
}

/** The columns of plain texts, a few at a time. */
function* textsSteps(cells: RoleCells, afterDose: () => void) {
  const { text, name } = cells
  const dose = text('Dose')
  afterDose()
  yield
  const names = { encounter: name('Encounter'), patient: readPatients(cells), payer: text('Payer') }
  yield
  const about = { site: name('Site'), bag: name('Bag'), weight: text('Weight') }
  yield
  const opened = { discarded: text('Discarded'), vials: text('Vials'), ndc: text('NDC') }
  yield
  const billed = { staff: text('Staff'), billed: text('Billed'), paid: text('Paid') }
  yield
  const added = { documented: text('Documented'), amended: text('Amended'), notes: text('Note') }
  return { dose, ...names, ...about, ...opened, ...billed, ...added }
}

/** A name written once over all that its patient was given: the rows below it are that patient's, and that is said. */
function carryNames(
  { columns }: RoleCells,
  { encounter, patient, day, visitDay }: Pick<Rows, 'encounter' | 'patient'> & RowDays,
  number: Int32Array,
  findings: Finding[],
): void {
  if (!columns.at.has('Patient')) return
  const carried = carryDown({ encounter, patient, day: visitDay })
  for (const i of carried) if (day[i]! < 0) day[i] = visitDay[i]!
  // An event log names its patient once an order; that is how it is written.
  if (!columns.at.has('Action')) findings.push(...carriedFindings(carried.map((i) => number[i]!)))
}

/** The order lines of an event log; a log of another kind has none. */
function ordersOf(cells: RoleCells, rows: Parameters<typeof joinOrders>[0]): ReturnType<typeof joinOrders> {
  if (!cells.columns.at.has('Action')) return { orderOf: cells.ints(-1), findings: [] }
  const naming = placesOf(cells.columns, 'Drug', 'Category')
  return joinOrders(rows, (i) => anyFilled(cells.rowAt(i), naming))
}
