import { parseArgs } from 'node:util'
import { isoDate } from '../basics/date'
import type { SamplePlan } from '../audit/sample/draw'
import { stagesBy, type StagePlan } from '../audit/sample/stages'
import { whenOf } from '../changes/when'
import { roles, type Mapping } from '../engine/log/columns/columns'
import { withPolicies, type Policies } from '../policies/policies'
import { readDay } from '../engine/log/cells/read-date'
import { builtIn } from '../reference/built-in'
import { parseCells } from '../formula/address'
import { placeProblem } from '../reference/locality'
import type { Setting } from '../rules/rule'
import type { SheetArea } from './input/find-log'
import { buyingOf, buyingWords, type BuyingFiles, type PlanOptions } from './buying-options'
import { UsageProblem } from './problems'

/** The audit worksheet that was asked for. */
export interface AuditFileOptions {
  /** An .xlsx to write. */
  readonly file: string
  readonly sample: SamplePlan | null
  readonly initials: string
  readonly withoutPatients: boolean
  /** The workbook of an earlier audit to compare with; null for none. */
  readonly last: string | null
}

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
  values: Partial<Record<'reference' | 'fees' | 'payers' | 'drug-names' | 'settings' | 'charges', string | undefined>>,
): Pick<CodeOptions, 'reference' | 'fees' | 'payers' | 'drugNames' | 'settings' | 'charges'> => ({
  reference: values.reference ?? null,
  fees: values.fees ?? null,
  payers: values.payers ?? null,
  drugNames: values['drug-names'] ?? null,
  settings: values.settings ?? null,
  charges: values.charges ?? null,
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
      'late-entries': { type: 'string' },
      audit: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      draw: { type: 'string' },
      strata: { type: 'string' },
      stages: { type: 'string' },
      spares: { type: 'string' },
      'last-audit': { type: 'string' },
      initials: { type: 'string' },
      'without-patients': { type: 'boolean' },
      'as-of': { type: 'string' },
      'fail-on': { type: 'string' },
      workers: { type: 'string' },
      replace: { type: 'boolean' },
    },
  })

interface AuditWords {
  readonly audit?: string | undefined
  readonly sample?: string | undefined
  readonly seed?: string | undefined
  readonly draw?: string | undefined
  readonly strata?: string | undefined
  readonly stages?: string | undefined
  readonly spares?: string | undefined
  readonly 'last-audit'?: string | undefined
  readonly initials?: string | undefined
  readonly 'without-patients'?: boolean | undefined
}

function auditOf(values: AuditWords): AuditFileOptions | null {
  const { audit: file, sample, seed, initials = '' } = values
  const draw = drawOf(values.draw)
  if (file === undefined) {
    const stray = (
      ['sample', 'seed', 'draw', 'strata', 'stages', 'spares', 'last-audit', 'initials', 'without-patients'] as const
    ).find((name) => values[name] !== undefined)
    if (stray !== undefined) throw new UsageProblem(`--${stray} belongs to --audit FILE.xlsx, which is not there.`)
    return null
  }
  if (!/\.xlsx$/i.test(file)) throw new UsageProblem(`--audit writes .xlsx, not "${file}".`)
  const seeds = draw === '2010' ? /^\d{1,9}(?:\.\d{1,2})?$/ : /^\d{1,9}$/
  if (seed !== undefined && !seeds.test(seed)) {
    throw new UsageProblem(
      draw === '2010'
        ? `--seed takes a number like 48863.78, not "${seed}".`
        : `--seed takes a whole number, not "${seed}".`,
    )
  }
  const stages = stagesOf(values.stages)
  const asked = sample ?? (typeof draw === 'string' ? stages?.size : String(draw.length))
  if (stages !== null && (sample ?? values.strata ?? values.spares) !== undefined) {
    throw new UsageProblem('--stages says how many by itself: leave out --sample, --strata and --spares.')
  }
  if (stages !== null && typeof draw !== 'string') {
    throw new UsageProblem('--stages draws by itself: leave out the numbers of --draw.')
  }
  const more = {
    strata: countOf('strata', values.strata),
    spares: countOf('spares', values.spares),
    ...(stages === null ? {} : { stages: stages.plan }),
  }
  const plan = asked === undefined ? null : { seed: Number(seed ?? 1), size: sizeOf(asked), draw, ...more }
  const last = values['last-audit'] ?? null
  return { file, sample: plan, initials, withoutPatients: values['without-patients'] ?? false, last }
}

/** `month,6,5`: six of all months, up to five visits of each. */
function stagesOf(word: string | undefined): { readonly plan: StagePlan; readonly size: string } | null {
  if (word === undefined) return null
  const [name, units = NaN, each = NaN, ...more] = word.split(',').map((one, at) => (at === 0 ? one : Number(one)))
  const by = stagesBy.find((one) => one === name)
  const fits = [units, each].every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 2 && one <= 9999)
  if (by === undefined || typeof units === 'string' || typeof each === 'string' || !fits || more.length > 0) {
    throw new UsageProblem(
      `--stages takes ${stagesBy.join(', ')} with how many to draw and how many visits of each, at least two, like month,6,5; not "${word}".`,
    )
  }
  return { plan: { by, units, each }, size: String(units * each) }
}

/** A whole number; 0 where the command does not say. */
function countOf(name: string, word = '0'): number {
  if (!/^\d{1,3}$/.test(word)) throw new UsageProblem(`--${name} takes a whole number, not "${word}".`)
  return Number(word)
}

/** `ours`, `2010`, or numbers of the frame like `5,17,33`. */
function drawOf(word = 'ours'): NonNullable<SamplePlan['draw']> {
  if (word === 'ours' || word === '2010') return word
  const numbers = word.split(',').map((one) => Number(one.trim()))
  if (numbers.length > 0 && numbers.every((one) => Number.isInteger(one) && one > 0)) return numbers
  throw new UsageProblem(`--draw takes ours, 2010, or frame numbers like 5,17,33, not "${word}".`)
}

function sizeOf(word: string): SamplePlan['size'] {
  if (/^\d{1,7}$/.test(word) && Number(word) > 0) return Number(word)
  const [confidence = NaN, precision = NaN, ...more] = word.split(',').map(Number)
  const fits = confidence >= 0.5 && confidence < 1 && precision > 0 && precision < 1 && more.length === 0
  if (fits) return { confidence, precision }
  throw new UsageProblem(
    `--sample takes a number of visits, or confidence and precision like 0.95,0.05, not "${word}".`,
  )
}

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
