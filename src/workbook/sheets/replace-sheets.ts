import type { LivingSheet } from '../../sheets/model/living-sheet'
import { allOrNothing, allOrSay } from '../change/change'
import { freeName } from '../../basics/free-name'
import { demandFollowers } from '../change/follow'
import { quotedSheet } from '../change/names'
import type { FlowName } from '../change/flows'
import type { Order } from '../change/orders'
import { settleUnfinished } from '../change/settle'
import { daysToAdd } from '../host/date-system'
import { withoutCalculation } from '../host/quiet'
import { WorkbookProblem } from '../host/host-errors'
import { demandOpenStructure } from '../host/structure'
import { markOf, readNames, type OurSheet, type WorkbookNames } from './our-sheets'
import { workingMark, writeNewSheets, type NewSheet } from './new-sheets'

/** What is written and taken away in one change. */
export interface Written {
  /** The sheets by what they are called; one whose name the user's own sheet has got a number. */
  readonly sheets: readonly string[]
  /** What a person must know, as sentences. */
  readonly notes: readonly string[]
}

/** A sheet to write, and the one of an earlier run that goes for it. */
interface Place extends NewSheet {
  /** What it will be called; what it is called until then where there is none in its place. */
  readonly final: string
  readonly earlier: OurSheet | null
}

/**
 * Writes sheets that are wholly ours and belong together. Those of an earlier run stay, with all that a person typed there,
 * until the new ones are complete; then the person's formulas and names that spoke of them speak of the new ones, and they
 * go. A run that is cancelled or fails until then leaves the workbook as it was.
 *
 * @param family - the names of all sheets that such a run may ever make: earlier ones that are not made now go too
 * @param after - called between blocks with the part written, 0 to 1; may throw to stop
 * @throws WorkbookProblem where a name that we need is taken by the user
 */
export async function replaceSheets(
  context: Excel.RequestContext,
  flow: FlowName,
  sheets: readonly LivingSheet[],
  family: readonly string[],
  after: (done: number) => Promise<void> = async () => {},
): Promise<Written> {
  await settleUnfinished(context)
  await demandOpenStructure(context)
  const days = await daysToAdd(context)
  const there = await readNames(context, family)
  demandFreeNames(sheets, there)
  const earlier = there.ours.map(({ name }) => name)
  const ofTables = there.tables.filter(({ sheet }) => earlier.includes(sheet)).map(({ name }) => name)
  await demandFollowers(context, { sheets: earlier, tables: ofTables })
  const places = placesOf(sheets, there)
  const { made, notes } = await allOrNothing(context, flow, async (change) => {
    const tables = oldTables(sheets, there)
    await change.begin(wayBack(places, there, tables))
    await writeNewSheets(context, places, days, after, async () => {
      // From here on the earlier ones are touched: their tables give their names up, which is taken back like the rest.
      withoutCalculation(context)
      for (const [name, old] of tables) context.workbook.tables.getItem(name).name = old
      await context.sync()
    })
    change.afterwards(remainder(places, there, tables))
    const shown = places.find(({ hidden }) => !hidden)
    if (shown !== undefined) change.show(shown.final)
    return places.map(({ final }) => final)
  })
  return { sheets: made, notes }
}

/** Takes sheets with our mark out of the workbook, and the names that point to them. Returns how many went. */
export async function removeMarked(
  context: Excel.RequestContext,
  flow: FlowName,
  family: readonly string[],
): Promise<number> {
  await settleUnfinished(context)
  const there = await readNames(context, family)
  return await allOrSay(context, flow, (change) => {
    change.afterwards(removal(there, family))
    return Promise.resolve(there.ours.length)
  })
}

/** What takes the sheets of a family away. A mark whose sheet is gone goes too. */
export function removal(there: WorkbookNames, family: readonly string[]): Order[] {
  const marks = new Set(family.map((sheet) => markOf(sheet).toLowerCase()))
  const sheets = there.ours.map(({ name }) => name)
  const names = there.names.filter(
    ({ name, sheet, isOurs }) => marks.has(name.toLowerCase()) || (isOurs && sheet !== null && sheets.includes(sheet)),
  )
  if (sheets.length + names.length === 0) return []
  return [
    { do: 'delete sheets', sheets },
    { do: 'delete names', names: names.map(({ name }) => name) },
  ]
}

function demandFreeNames(sheets: readonly LivingSheet[], { names, tables, ours }: WorkbookNames): void {
  const isOurs = (sheet: string): boolean => ours.some(({ name }) => name === sheet)
  const taken = new Set([
    ...names
      .filter(({ dead, sheet }) => !dead && (sheet === null || !isOurs(sheet)))
      .map(({ name }) => name.toLowerCase()),
    ...tables.filter(({ sheet }) => !isOurs(sheet)).map(({ name }) => name.toLowerCase()),
  ])
  for (const { name } of sheets.flatMap((sheet) => [...sheet.names, ...sheet.tables])) {
    if (!taken.has(name.toLowerCase())) continue
    throw new WorkbookProblem(
      `The name ${name} is already used in this workbook. Rename it in Formulas, Name Manager, and press again.`,
    )
  }
}

function placesOf(sheets: readonly LivingSheet[], there: WorkbookNames): Place[] {
  const taken = new Set(there.sheets)
  const others = there.sheets.filter((name) => !there.ours.some((sheet) => sheet.name === name))
  return sheets.map((sheet) => {
    const earlier = there.ours.find((one) => one.sheet === sheet.name) ?? null
    const final = freeName(sheet.name, others)
    others.push(final)
    const isFree = freeName(final, taken) === final
    const working = isFree ? final : freeName(`${sheet.name} new`, taken)
    taken.add(working)
    // What a person hid stays hidden.
    const hidden = earlier !== null && earlier.visibility !== 'Visible'
    return { sheet, final, working, mark: workingMark(sheet.name), earlier, hidden }
  })
}

/** Tables of earlier sheets whose names the new ones need, and what they are called until they go. */
function oldTables(sheets: readonly LivingSheet[], { tables, names }: WorkbookNames): [string, string][] {
  const needed = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())))
  const taken = [...tables, ...names].map(({ name }) => name)
  return tables
    .filter(({ name }) => needed.has(name.toLowerCase()))
    .map(({ name }) => {
      const old = freeName(`${name}_old`, taken).replaceAll(/ \((\d+)\)/g, '_$1')
      return [name, old]
    })
}

/** Names that the new sheets need and that stand for cells of the earlier ones. */
const namesOf = (places: readonly Place[], names: WorkbookNames['names']): WorkbookNames['names'] => {
  const needed = new Set(places.flatMap(({ sheet }) => sheet.names.map(({ name }) => name.toLowerCase())))
  return names.filter(({ name }) => needed.has(name.toLowerCase()))
}

function wayBack(
  places: readonly Place[],
  there: WorkbookNames,
  tables: readonly (readonly [string, string])[],
): Order[] {
  const standing = namesOf(places, there.names).filter(({ dead }) => !dead)
  const known = new Set(standing.map(({ name }) => name.toLowerCase()))
  const made = places.flatMap(({ sheet }) => sheet.names.map(({ name }) => name))
  return [
    {
      do: 'take sheets',
      sheets: places.map(({ working, mark }) => [working, mark]),
      names: made.filter((name) => !known.has(name.toLowerCase())),
    },
    { do: 'rename tables', tables: tables.map(([name, old]) => [old, name]) },
    { do: 'point names', names: standing.map(({ name, formula }) => [name, formula]) },
  ]
}

function remainder(
  places: readonly Place[],
  there: WorkbookNames,
  tables: readonly (readonly [string, string])[],
): Order[] {
  const taken = new Set([...there.sheets, ...places.flatMap(({ final, working }) => [final, working])])
  const old = there.ours.map(({ name }): [string, string] => {
    const aside = freeName(`${name} (old)`.slice(0, 31), taken)
    taken.add(aside)
    return [name, aside]
  })
  const needed = new Set(places.flatMap(({ sheet }) => sheet.names.map(({ name }) => name.toLowerCase())))
  const follow = places.flatMap(({ earlier, final }): [string, string][] => {
    const aside = old.find(([name]) => name === earlier?.name)?.[1]
    return aside === undefined ? [] : [[aside, final]]
  })
  const asides = old.map(([, aside]) => aside)
  const names = there.names.filter(
    ({ name, sheet, isOurs }) =>
      isOurs && sheet !== null && there.ours.some((one) => one.name === sheet) && !needed.has(name.toLowerCase()),
  )
  return [
    {
      do: 'rename sheets',
      sheets: [...old, ...places.map(({ working, final }): [string, string] => [working, final])],
    },
    { do: 'follow', sheets: follow, tables: tables.map(([name, aside]) => [aside, name]) },
    { do: 'delete names', names: names.filter(({ name }) => !isMark(name, places)).map(({ name }) => name) },
    { do: 'point names', names: places.map(({ sheet, final }) => [markOf(sheet.name), firstCell(final)]) },
    { do: 'delete names', names: places.map(({ mark }) => mark) },
    { do: 'delete sheets', sheets: asides },
  ]
}

const isMark = (name: string, places: readonly Place[]): boolean =>
  places.some(({ sheet }) => markOf(sheet.name).toLowerCase() === name.toLowerCase())

const firstCell = (sheet: string): string => `=${quotedSheet(sheet)}!$A$1`
