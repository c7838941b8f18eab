import type { Cells } from '../../basics/cell'
import { cents } from '../../basics/money'
import { dateText } from '../../engine/answer'
import type { ClaimLine } from '../../engine/claim/lines'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { packageText } from '../../engine/log/cells/ndc'
import type { Role } from '../../engine/log/columns/columns'
import type { ClaimOverride } from '../../audit/billed/overrides'
import { chargeOf } from '../../payment/fees'
import { keyedLines } from './claim-lines'
import { claimModifiers, revenueCode } from './form-codes'
import { VisitKeys } from './keys'
import { columnsOf, rowOf, type HeaderOf, type SheetRow, type SheetTable } from '../model/table'
import { dateCell } from './visit-columns'

/**
 * An encounter's lines by the box numbers of the CMS-1500 (02/12), as NUCC's 1500 Claim Form Reference Instruction Manual has them, or
 * by the form locators of the UB-04. Labels are our own: the forms have owners (see LICENSE).
 */
export interface ClaimForm {
  readonly visit: EncounterCoding
  /** An office bills on a CMS-1500, a hospital on a UB-04. */
  readonly form: 'CMS-1500' | 'UB-04'
  /** Box 21, at most twelve, in the order of the log; A is the first. */
  readonly diagnoses: readonly string[]
  readonly lines: readonly FormLine[]
  /** Six lines a page. */
  readonly pages: number
  /** What the log does not say and the form asks for, as sentences. */
  readonly open: readonly string[]
}

export interface FormLine {
  readonly line: ClaimLine
  /** By which its row of `Claim lines` is known. */
  readonly key: string
  /** What the biller put in place of the suggested line; null for that itself. */
  readonly override: ClaimOverride | null
  /** ISO, null where the log has no date. 24A, from and to; FL 45. */
  readonly date: string | null
  /** 24B; null where the log does not tell. */
  readonly place: string | null
  /** FL 42; null in an office. */
  readonly revenue: string | null
  /** 24D; FL 44. */
  readonly code: string
  readonly modifiers: readonly string[]
  /** 24E: letters of box 21, at most four; empty where the log does not say which. */
  readonly pointer: string
  /** 24F in dollars, for all units; null where the office's fees have no charge. FL 47. */
  readonly charge: number | null
  /** 24G; FL 46. */
  readonly units: number
  /** The shaded line above: `N4…`; null where the log names no package. */
  readonly ndc: string | null
  readonly page: number
}

/** Of the form: lines a page, diagnoses in box 21, pointers and modifiers of a line. */
const linesPerPage = 6
const mostDiagnoses = 12
const mostPointers = 4
const mostModifiers = 4
const letters = 'ABCDEFGHIJKL'

/** The cells that were coded, for what the engine has no use for: diagnoses and the written place of service. */
export interface LogCells {
  readonly cells: Cells
  /** The sheet's number of the first row given. */
  readonly firstRow: number
}

/** What billers put in place of lines, by the lines' keys. */
export type OverridesByKey = ReadonlyMap<string, ClaimOverride>
const noOverrides: OverridesByKey = new Map()

/** The form of one encounter. @param keys - that know the visits before it, where overrides are looked up */
export function claimForm(
  coding: Coding,
  visit: EncounterCoding,
  log: LogCells,
  overrides: OverridesByKey = noOverrides,
  keys = new VisitKeys(),
): ClaimForm {
  const cellOf = (row: number, role: Role): string => {
    const at = coding.log.columns.at.get(role)
    return at === undefined ? '' : String(log.cells[row - log.firstRow]?.[at] ?? '').trim()
  }
  const rows = visit.encounter.rows.map((index) => coding.log.rows.number[index]!)
  const written = new Map(rows.map((row) => [row, diagnosesOf(cellOf(row, 'Diagnosis'))] as const))
  const all = [...new Set([...written.values()].flat())]
  const diagnoses = all.slice(0, mostDiagnoses)
  const places = new Set(rows.map((row) => placeOf(cellOf(row, 'Setting'))).filter((place) => place !== null))
  const place = places.size === 1 ? [...places][0]! : places.size === 0 && visit.setting === 'office' ? '11' : null
  const billed = keyedLines(coding, visit, keys.of(visit)).flatMap((one) => asBilled(one, overrides.get(one.key)))
  const lines = billed.map(({ key, line, override, code, modifiers, units }, index): FormLine => {
    const date = dateText(line.day)
    const fee = date === null ? null : chargeOf(coding.log.fees, visit.encounter.payer, code, date)
    const ndc = code === line.code ? packageText(line.charges[0]?.given?.packages ?? [], units) : null
    return {
      ...{ key, line, override, date, place, code, units },
      revenue: visit.setting === 'office' ? null : revenueCode(code, line.charges[0]?.slot),
      modifiers: claimModifiers(modifiers).slice(0, mostModifiers),
      pointer: pointerOf(line.rows, written, diagnoses),
      charge: fee?.charge == null ? null : cents(fee.charge * units),
      ndc: ndc?.text ?? null,
      page: Math.floor(index / linesPerPage) + 1,
    }
  })
  const form = visit.setting === 'office' ? 'CMS-1500' : 'UB-04'
  return {
    visit,
    form,
    diagnoses,
    lines,
    pages: Math.max(1, Math.ceil(lines.length / linesPerPage)),
    open: form === 'UB-04' ? hospitalQuestions(lines, all) : openQuestions(lines, all, places, place),
  }
}

type Billed = Pick<FormLine, 'key' | 'line' | 'override' | 'code' | 'modifiers' | 'units'>

/** A line as it goes out: what the biller put in its place, or it itself. */
function asBilled(
  { key, line }: { readonly key: string; readonly line: ClaimLine },
  override?: ClaimOverride,
): Billed[] {
  if (override === undefined) {
    const { code, modifiers, units } = line
    return [{ key, line, override: null, code, modifiers, units }]
  }
  return override.lines.map((one) => ({ key, line, override, ...one }))
}

/** `M05.79; L40.50` as its codes; what is no ICD-10-CM code is left out of box 21. */
function diagnosesOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;|/]+/)
    .filter((code) => /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(code))
}

/** A place of service where the log writes one as its two digits. */
const placeOf = (text: string): string | null => /^(?:pos\s*)?(\d{2})$/i.exec(text)?.[1] ?? null

/**
 * The diagnoses of the line's own rows. A log that writes them on one row of the visit means the visit; where they are on
 * other rows than the line's, which one the line is for is not told.
 */
function pointerOf(
  rows: readonly number[],
  written: ReadonlyMap<number, readonly string[]>,
  diagnoses: readonly string[],
): string {
  const filled = [...written.values()].filter((codes) => codes.length > 0)
  const own = new Set(rows.flatMap((row) => written.get(row) ?? []))
  const meant = own.size > 0 ? own : new Set(filled.length === 1 ? filled[0] : [])
  return diagnoses
    .flatMap((code, index) => (meant.has(code) ? [letters[index]!] : []))
    .slice(0, mostPointers)
    .join('')
}

function openQuestions(
  lines: readonly FormLine[],
  all: readonly string[],
  places: ReadonlySet<string>,
  place: string | null,
): string[] {
  const said: string[] = []
  if (all.length === 0) said.push('No diagnosis in the log for this visit: fill in box 21 and the pointers.')
  else if (lines.some((one) => one.pointer === '')) {
    said.push('The log doesn’t say which diagnosis some lines are for: fill in their pointers.')
  }
  if (all.length > mostDiagnoses) said.push(`The log names ${all.length} diagnoses; box 21 takes ${mostDiagnoses}.`)
  if (place === null) said.push('The place of service differs between rows: fill in box 24B.')
  else if (places.size === 0) said.push('No place of service in the log; 11 (Office) used.')
  if (lines.some((one) => one.charge === null)) said.push('Add your charges in Fees to fill box 24F.')
  if (lines.some((one) => one.line.modifiers.length > mostModifiers))
    said.push('A line takes four modifiers; put further ones in the narrative.')
  return said
}

function hospitalQuestions(lines: readonly FormLine[], all: readonly string[]): string[] {
  const said = [
    'Type of bill 0131 (outpatient, admit through discharge) and patient status 01 (home) are assumed; change them where they differ.',
  ]
  if (lines.some(({ revenue }) => revenue === null)) said.push('Fill in the revenue codes that are missing (FL 42).')
  if (lines.some(({ revenue }) => revenue !== null))
    said.push('Revenue codes are the usual ones; your chargemaster may use the department’s, such as 0510 or 0760.')
  if (all.length === 0) said.push('No diagnosis in the log for this visit: fill in FL 67.')
  if (lines.some((one) => one.charge === null)) said.push('Add your charges in Fees to fill FL 47.')
  return said
}

/** The sheet of all encounters' boxes. */
export const claimFormName = 'Claim form'

/** A line of a form, and the form. */
interface LineOfForm extends FormLine {
  readonly of: ClaimForm
}

const isOffice = ({ of }: LineOfForm): boolean => of.form === 'CMS-1500'

const claimFormColumns = columnsOf<LineOfForm>()([
  { header: 'Encounter', format: 'text', width: 12, cell: ({ of }) => of.visit.encounter.name },
  { header: 'Patient', format: 'text', width: 12, cell: ({ of }) => of.visit.encounter.patient },
  { header: 'Payer', format: 'text', width: 18, cell: ({ of }) => of.visit.encounter.payer },
  { header: 'Form', format: 'text', width: 10, cell: ({ of }) => of.form },
  { header: 'Page', format: 'number', width: 6, cell: (one) => (isOffice(one) ? one.page : null) },
  {
    header: '21 Diagnoses',
    format: 'text',
    width: 24,
    cell: ({ of }) => of.diagnoses.map((code, index) => `${letters[index]!} ${code}`).join(', '),
  },
  { header: 'FL 42 Revenue', format: 'text', width: 13, cell: ({ revenue }) => revenue },
  { header: '24A From', format: 'date', width: 11, cell: ({ line }) => dateCell(line.day) },
  { header: '24A To', format: 'date', width: 11, cell: ({ line }) => dateCell(line.day) },
  { header: '24B Place', format: 'text', width: 11, cell: ({ place }) => place },
  { header: '24D Code', format: 'text', width: 11, cell: ({ code }) => code },
  { header: '24D Modifiers', format: 'text', width: 14, cell: ({ modifiers }) => modifiers.join(' ') },
  { header: '24E Pointer', format: 'text', width: 11, cell: (one) => (isOffice(one) ? one.pointer : null) },
  { header: '24F Charge', format: 'money', width: 11, cell: ({ charge }) => charge },
  { header: '24G Units', format: 'number', width: 9, cell: ({ units }) => units },
  { header: '24 NDC line', format: 'text', width: 26, cell: ({ ndc }) => ndc },
  {
    header: 'Override of',
    format: 'text',
    width: 12,
    cell: ({ override }) => override?.of ?? null,
  },
])

type ClaimFormRow = SheetRow<HeaderOf<typeof claimFormColumns>>

/** The boxes of all encounters as a table, a visit a step: one row a line, dates as on the form. */
export function* claimFormSteps(
  coding: Coding,
  log: LogCells,
  overrides: OverridesByKey = noOverrides,
): Generator<undefined, SheetTable<ClaimFormRow>> {
  const rows: ClaimFormRow[] = []
  const keys = new VisitKeys()
  for (const visit of coding.encounters) {
    const of = claimForm(coding, visit, log, overrides, keys)
    rows.push(...of.lines.map((line) => rowOf(claimFormColumns, { ...line, of })))
    yield
  }
  return { name: claimFormName, columns: claimFormColumns, rows }
}
