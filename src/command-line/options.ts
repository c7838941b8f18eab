import { parseArgs } from 'node:util'
import { isoDate } from '../basics/date'
import { whenOf } from '../changes/when'
import { roles, type Mapping } from '../engine/log/columns/columns'
import { withPolicies, type Policies } from '../policies/policies'
import { readDay } from '../engine/log/cells/read-date'
import { builtIn } from '../reference/built-in'
import { parseCells } from '../formula/address'
import { placeProblem } from '../reference/locality'
import type { Setting } from '../rules/rule'
import type { SheetArea } from './input/find-log'
import { auditOf, auditWords, type AuditFileOptions } from './audit-options'
import { buyingOf, buyingWords, type BuyingFiles, type PlanOptions } from './buying-options'
import { UsageProblem } from './problems'

/** What the command `code` was asked to do. */
export interface CodeOptions {
  readonly log: string
  readonly sheet: string | null
  /** Which part of the sheet is the log; null: the longest log that stands there. */
  readonly range: SheetArea | null
  /** What the user says about the log's columns. */
  readonly mapping: Mapping
  /** Null where the command does not say: office, assumed. */
  readonly setting: Setting | null
  readonly payer: string | null
  /** The folder with files of CMS to load; null for none. */
  readonly reference: string | null
  /** A file with the office's `Fees`, and one with its own drug names; null: sheets of the log's workbook, where there are. */
  readonly fees: string | null
  /** A file with the office's `Payers`; null: a sheet of the log's workbook, where there is one. */
  readonly payers: string | null
  readonly drugNames: string | null
  /** A settings file: everything that an office decides; null for none. */
  readonly settings: string | null
  readonly policies: Policies
  /** Those that the command line itself names. */
  readonly saidPolicies: ReadonlySet<string>
  /** `MAC-NN` or a ZIP code; null for national amounts. */
  readonly locality: string | null
  readonly json: boolean
  readonly out: string | null
  /** Where the coding chart is written; null for none. */
  readonly chart: string | null
  /** A list of charges to hold against the log, in place of its column Billed. */
  readonly charges: string | null
  /** A remittance export, read beside the log; null for none. */
  readonly remittance: string | null
  /** A workbook of the audit with answers on its sheet of questions, which are read as late entries; null for none. */
  readonly lateEntries: string | null
  readonly audit: AuditFileOptions | null
  /** The reference is cut to what stood on this ISO date; null for all of it. */
  readonly asOf: string | null
  /** The workbook to write the forecast to; null for none. */
  readonly forecast: string | null
  /** The purchase plan; null for none. */
  readonly plan: PlanOptions | null
  /** What plan and forecast know of prices, purchases, and costs. */
  readonly buying: BuyingFiles
  /** A file with the office's `Authorizations`; null: the settings file's, or a sheet of the log's workbook. */
  readonly authorizations: string | null
  /** The ISO date as of which authorizations and filing deadlines are asked for, and the workbook for them; null for none. */
  readonly due: string | null
  readonly worklist: string | null
  /** Each visit side by side for every payer of the `Payers` table, in place of the answer. */
  readonly comparePayers: boolean
  /** The workbook for that comparison; null for none. */
  readonly comparison: string | null
  /** The two ISO dates between which changes are asked for, and the workbook for them; null for none. */
  readonly whatChanged: { readonly from: string; readonly to: string; readonly file: string | null } | null
  /** What the forecast counts. */
  readonly basis: 'supported' | 'billed'
  readonly failOn: 'error' | 'warning' | null
  /** How many workers code parts of the log; null where nothing is said. */
  readonly workers: number | null
  /** A text file that is there may be written over; see `checkTargets`. */
  readonly replace: boolean
}

/** @throws UsageProblem with one sentence */
export function readOptions(words: readonly string[]): CodeOptions {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(withPairs(words))
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message.replace(/\n.*/s, '') : String(error))
  }
  const { values, positionals } = parsed
  const [log, ...more] = positionals
  if (log === undefined) throw new UsageProblem('Name the log to code: npm run --silent code -- LOG.xlsx')
  if (more.length > 0) throw new UsageProblem(`One log at a time: ${[log, ...more].join(', ')} were named.`)
  const setting = values.setting ?? null
  if (setting !== null && setting !== 'office' && setting !== 'hospital') {
    throw new UsageProblem(`"${setting}" is not a setting; write --setting office or --setting hospital.`)
  }
  const failOn = values['fail-on'] ?? null
  if (failOn !== null && failOn !== 'error' && failOn !== 'warning') {
    throw new UsageProblem(`--fail-on takes error or warning, not "${failOn}".`)
  }
  const out = values.out ?? null
  const chart = values.chart ?? null
  if (chart !== null && !/\.xlsx$/i.test(chart)) throw new UsageProblem(`--chart writes .xlsx, not "${chart}".`)
  if (out !== null && !/\.(?:xlsx|csv)$/i.test(out)) throw new UsageProblem(`--out writes .xlsx or .csv, not "${out}".`)
  return {
    log,
    sheet: values.sheet ?? null,
    range: rangeOf(values.range),
    mapping: mappingOf(values.column ?? []),
    setting,
    payer: values.payer ?? null,
    ...filesOf(values),
    policies: policiesOf(values.policy ?? []),
    saidPolicies: new Set((values.policy ?? []).map((word) => word.slice(0, word.indexOf('=')))),
    locality: localityOf(values.locality),
    json: values.json ?? false,
    out,
    chart,
    ...forecastOf(values),
    ...buyingOf(values),
    ...dueOf(values),
    comparePayers: values['compare-payers'] ?? false,
    comparison: comparisonOf(values.comparison, values['compare-payers'] ?? false),
    whatChanged: changedOf(values['what-changed'], values.changes),
    lateEntries: values['late-entries'] ?? null,
    audit: auditOf(values),
    asOf: dateOf(values['as-of']),
    failOn,
    workers: workersOf(values.workers),
    replace: values.replace ?? false,
  }
}

function workersOf(word: string | undefined): number | null {
  if (word === undefined) return null
  if (!/^[1-9]\d?$/.test(word)) throw new UsageProblem(`--workers takes a number from 1 to 99, not "${word}".`)
  return Number(word)
}

/** The files that the office keeps. */
const filesOf = (
  values: Partial<
    Record<'reference' | 'fees' | 'payers' | 'drug-names' | 'settings' | 'charges' | 'remittance', string | undefined>
  >,
): Pick<CodeOptions, 'reference' | 'fees' | 'payers' | 'drugNames' | 'settings' | 'charges' | 'remittance'> => ({
  reference: values.reference ?? null,
  fees: values.fees ?? null,
  payers: values.payers ?? null,
  drugNames: values['drug-names'] ?? null,
  settings: values.settings ?? null,
  charges: values.charges ?? null,
  remittance: values.remittance ?? null,
})

/** The forecast that was asked for, and what it counts. */
function forecastOf(values: {
  readonly forecast?: string | undefined
  readonly basis?: string | undefined
}): Pick<CodeOptions, 'forecast' | 'basis'> {
  const forecast = values.forecast ?? null
  if (forecast !== null && !/\.xlsx$/i.test(forecast)) {
    throw new UsageProblem(`--forecast writes an .xlsx with formulas and charts, not "${forecast}".`)
  }
  const basis = values.basis ?? 'supported'
  if (basis !== 'supported' && basis !== 'billed') {
    throw new UsageProblem(`--basis takes supported or billed, not "${basis}".`)
  }
  return { forecast, basis }
}

function dueOf(words: {
  readonly authorizations?: string | undefined
  readonly due?: string | undefined
  readonly worklist?: string | undefined
}): Pick<CodeOptions, 'authorizations' | 'due' | 'worklist'> {
  const { authorizations = null, due: word, worklist = null } = words
  if (word === undefined) {
    const stray = authorizations !== null ? 'authorizations' : worklist !== null ? 'worklist' : null
    if (stray === null) return { authorizations, due: null, worklist }
    throw new UsageProblem(`--${stray} and --due DATE belong together: what is left is counted as of a date.`)
  }
  const due = whenOf(word)
  if (due === null) throw new UsageProblem(`--due takes a date like 1/31/2026, not "${word}".`)
  if (worklist !== null && !/\.xlsx$/i.test(worklist)) {
    throw new UsageProblem(`--worklist writes .xlsx, not "${worklist}".`)
  }
  return { authorizations, due, worklist }
}

/** `--what-changed FROM TO` takes two words; an option of the parser takes one. */
function withPairs(words: readonly string[]): string[] {
  const at = words.indexOf('--what-changed')
  if (at < 0) return [...words]
  const [from = '', to = ''] = words.slice(at + 1, at + 3)
  return [...words.slice(0, at + 1), `${from} | ${to}`, ...words.slice(at + 3)]
}

function comparisonOf(file: string | undefined, isCompared: boolean): string | null {
  if (file === undefined) return null
  if (!isCompared) throw new UsageProblem('--comparison belongs to --compare-payers, which is not there.')
  if (!/\.xlsx$/i.test(file)) throw new UsageProblem(`--comparison writes .xlsx, not "${file}".`)
  return file
}

function changedOf(pair: string | undefined, file: string | undefined): CodeOptions['whatChanged'] {
  if (pair === undefined) {
    if (file !== undefined) throw new UsageProblem('--changes belongs to --what-changed FROM TO, which is not there.')
    return null
  }
  if (file !== undefined && !/\.xlsx$/i.test(file)) throw new UsageProblem(`--changes writes .xlsx, not "${file}".`)
  const [from = '', to = ''] = pair.split(' | ')
  const dates = [from, to].map((word) => {
    const date = whenOf(word)
    if (date === null) {
      throw new UsageProblem(`--what-changed takes two dates or editions like 2026Q3 2026Q4, not "${from} ${to}".`)
    }
    return date
  })
  const [first = '', last = ''] = dates
  if (last <= first) throw new UsageProblem(`--what-changed takes the earlier date first; ${from} is not before ${to}.`)
  return { from: first, to: last, file: file ?? null }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      range: { type: 'string' },
      column: { type: 'string', multiple: true },
      setting: { type: 'string' },
      payer: { type: 'string' },
      locality: { type: 'string' },
      policy: { type: 'string', multiple: true },
      reference: { type: 'string' },
      fees: { type: 'string' },
      payers: { type: 'string' },
      'drug-names': { type: 'string' },
      settings: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
      chart: { type: 'string' },
      ...buyingWords,
      forecast: { type: 'string' },
      basis: { type: 'string' },
      authorizations: { type: 'string' },
      due: { type: 'string' },
      worklist: { type: 'string' },
      'compare-payers': { type: 'boolean' },
      comparison: { type: 'string' },
      'what-changed': { type: 'string' },
      changes: { type: 'string' },
      charges: { type: 'string' },
      remittance: { type: 'string' },
      'late-entries': { type: 'string' },
      ...auditWords,
      'as-of': { type: 'string' },
      'fail-on': { type: 'string' },
      workers: { type: 'string' },
      replace: { type: 'boolean' },
    },
  })

function rangeOf(word: string | undefined): SheetArea | null {
  if (word === undefined) return null
  const area = parseCells(word)
  if (area === null) throw new UsageProblem(`--range takes cells like A45:H60, not "${word}".`)
  return { top: area.row, left: area.column, bottom: area.row + area.rows, right: area.column + area.columns }
}

function mappingOf(words: readonly string[]): Mapping {
  const pairs = words.map((word) => {
    const at = word.indexOf('=')
    const name = word.slice(0, Math.max(at, 0)).trim().toLowerCase()
    const role = roles.find((one) => one.toLowerCase() === name)
    if (role === undefined) {
      throw new UsageProblem(`--column takes ROLE=HEADER, not "${word}". The roles are ${roles.join(', ')}.`)
    }
    return [role, word.slice(at + 1).trim()] as const
  })
  return Object.fromEntries(pairs)
}

function dateOf(word: string | undefined): string | null {
  if (word === undefined) return null
  const day = readDay(word)
  if (day < 0) throw new UsageProblem(`--as-of takes a date like 2025-12-31, not "${word}".`)
  return isoDate(day)
}

function localityOf(word: string | undefined): string | null {
  if (word === undefined) return null
  const problem = placeProblem(builtIn, word)
  if (problem !== null) throw new UsageProblem(`--locality: ${problem}`)
  return word
}

function policiesOf(words: readonly string[]): Policies {
  const pairs = words.map((word) => {
    const at = word.indexOf('=')
    if (at < 1) throw new UsageProblem(`--policy takes NAME=VALUE, not "${word}".`)
    return [word.slice(0, at), word.slice(at + 1)] as const
  })
  try {
    return withPolicies(pairs)
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error))
  }
}
