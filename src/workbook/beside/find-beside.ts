import { resultHeaders } from '../../sheets/claim/result-columns'

/**
 * Columns of ours beside a log. Each has a defined name, by which it is found again wherever it was moved to. The name tells
 * the sheet's id of the day it was made, and ids change when a workbook is opened again: which log a column belongs to is
 * told by the sheet that its cells stand on.
 */
export const besideHeaders = { codes: resultHeaders[0], findings: resultHeaders[1], live: resultHeaders[0] } as const

export type BesideColumn = keyof typeof besideHeaders

const prefix = 'InfusionCoder_beside_'

const besideName = (sheetId: string, column: BesideColumn, number: number): string =>
  `${prefix}${sheetId.replace(/\W/g, '')}${number === 1 ? '' : `n${number}`}_${column}`

/** Names of columns that are still to come. */
export type BesideNames = Readonly<Record<BesideColumn, string>>

/**
 * Names that are free: another sheet may have had today's id when its columns were made, and the name of a column that a
 * person deleted stays without cells until a run takes it away.
 */
export function freeBesideNames(sheetId: string, taken: readonly string[]): BesideNames {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  const free = (column: BesideColumn): string => {
    let number = 1
    while (known.has(besideName(sheetId, column, number).toLowerCase())) number++
    return besideName(sheetId, column, number)
  }
  return { codes: free('codes'), findings: free('findings'), live: free('live') }
}

/** A column of ours that is there. Rows and columns count from 0. */
export interface Beside {
  readonly name: string
  readonly column: BesideColumn
  readonly sheetId: string
  readonly row: number
  readonly at: number
  readonly rows: number
  /** The name of the table that it is a column of; null where it stands by itself. */
  readonly table: string | null
  /** What its first cell says; what somebody renamed is theirs now. */
  readonly header: string
}

export interface FoundBeside {
  readonly there: readonly Beside[]
  /** Names whose cells are gone. */
  readonly dead: readonly string[]
}

/** The columns of ours beside the log on a sheet, or beside all logs. */
export async function findBeside(context: Excel.RequestContext, sheetId: string | null): Promise<FoundBeside> {
  const { names } = context.workbook
  names.load('items/name')
  await context.sync()
  const ours = names.items.filter(({ name }) => name.startsWith(prefix))
  if (ours.length === 0) return { there: [], dead: [] }
  const ranges = ours.map((item) => item.getRangeOrNullObject())
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount')
  await context.sync()
  const standing = ours.flatMap(({ name }, index) => {
    const range = ranges[index]!
    if (range.isNullObject) return []
    const head = range.getCell(0, 0)
    const tables = range.getTables(false)
    head.load('values')
    tables.load('items/name')
    range.worksheet.load('id')
    return [{ name, range, head, tables }]
  })
  if (standing.length > 0) await context.sync()
  const there = standing
    .map(({ name, range, head, tables }): Beside => ({
      name,
      column: columnOfName(name),
      sheetId: range.worksheet.id,
      row: range.rowIndex,
      at: range.columnIndex,
      rows: range.rowCount,
      table: tables.items[0]?.name ?? null,
      header: String((head.values as unknown[][])[0]![0]),
    }))
    .filter((one) => sheetId === null || one.sheetId === sheetId)
  const dead = ours.filter((_, index) => ranges[index]!.isNullObject).map(({ name }) => name)
  return { there, dead }
}

function columnOfName(name: string): BesideColumn {
  const word = name.slice(name.lastIndexOf('_') + 1)
  return word === 'findings' || word === 'live' ? word : 'codes'
}

/** Whether a column still has the header that we gave it. */
export const isStillOurs = ({ header, column }: Beside): boolean => header.startsWith(besideHeaders[column])
