import { sheetOfFormula } from '../change/names'

/**
 * What is ours in a workbook, known by the defined names that begin with `InfusionCoder_`: each means the first cell of a
 * sheet of ours, whatever that is called by now, or for a column beside a log. A name whose sheet a person deleted is no claim
 * on anything.
 */
const prefix = 'InfusionCoder_'

/** Sheets with a table of ours that is kept from run to run, and which is never a log. */
export const ourSheetNames: ReadonlySet<string> = new Set(['Claim lines', 'Findings'])

/** A table's name in the workbook. `InfusionCoder` in front keeps it from meeting a name of the user's. */
export const tableName = (table: { readonly name: string }): string => `${prefix}${table.name.replaceAll(' ', '_')}`

/** The name by which a sheet of ours is known again. */
export const markOf = (sheet: string): string => `${prefix}${sheet.replaceAll(/\W/g, '_')}`

/** A sheet of ours as it stands now. */
export interface OurSheet {
  /** What we called it. */
  readonly sheet: string
  /** What it is called. */
  readonly name: string
  readonly visibility: Excel.Worksheet['visibility']
}

/** A defined name of the workbook. */
export interface StandingName {
  readonly name: string
  readonly formula: string
  /** On which its cells stand; null where it stands for none. */
  readonly sheet: string | null
  /** Its cells are gone: it is in nobody's way. */
  readonly dead: boolean
  readonly isOurs: boolean
}

/** Said of every name that we make. */
export const ourComment = 'Infusion Coder'

/** What earlier versions called cells of a forecast, without a comment. */
const earlierNames = /^(?:Forecast|PaidRows|Visit_|Season_|Log_first_month$|Log_months$|Interval_)/i

const isOurName = (name: string, comment: string): boolean =>
  comment === ourComment || name.startsWith(prefix) || earlierNames.test(name)

/** Everything that decides which names are free. */
export interface WorkbookNames {
  readonly sheets: readonly string[]
  readonly names: readonly StandingName[]
  readonly tables: readonly { readonly name: string; readonly sheet: string }[]
  /** Those of the family that are there. */
  readonly ours: readonly OurSheet[]
}

/** Reads what the workbook has. @param family - what we call the sheets that are asked for */
export async function readNames(context: Excel.RequestContext, family: readonly string[]): Promise<WorkbookNames> {
  const { worksheets, names, tables } = context.workbook
  worksheets.load('items/name,items/visibility')
  names.load('items/name,items/formula,items/comment')
  tables.load('items/name')
  await context.sync()
  for (const table of tables.items) table.worksheet.load('name')
  if (tables.items.length > 0) await context.sync()
  const standing = names.items.map((item): StandingName => {
    const formula = String(item.formula)
    const sheet = sheetOfFormula(formula)
    const there = worksheets.items.some((one) => one.name.toLowerCase() === sheet?.toLowerCase())
    return {
      name: item.name,
      formula,
      sheet: there ? sheet : null,
      dead: formula === '' || formula.includes('#REF!'),
      isOurs: isOurName(item.name, item.comment),
    }
  })
  const ours = family.flatMap((sheet): OurSheet[] => {
    const mark = markOf(sheet).toLowerCase()
    const marked = standing.find(({ name }) => name.toLowerCase() === mark)?.sheet?.toLowerCase()
    const found = worksheets.items.find(({ name }) => name.toLowerCase() === marked)
    return found === undefined ? [] : [{ sheet, name: found.name, visibility: found.visibility }]
  })
  return {
    sheets: worksheets.items.map((sheet) => sheet.name),
    names: standing,
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    ours,
  }
}

/** The sheets of a family that are there, by what they are called now. */
export const markedSheets = async (context: Excel.RequestContext, family: readonly string[]): Promise<string[]> =>
  (await readNames(context, family)).ours.map(({ name }) => name)
