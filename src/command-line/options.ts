import { parseArgs } from 'node:util'
import { withPolicies, type Policies } from '../engine/policies'
import { builtIn } from '../reference/built-in'
import { placeProblem } from '../reference/locality'
import type { Setting } from '../rules/rule'

/** What the command `code` was asked to do. */
export interface CodeOptions {
  readonly log: string
  readonly sheet: string | null
  readonly setting: Setting
  readonly payer: string | null
  /** The folder with files of CMS to load; null for none. */
  readonly reference: string | null
  /** A file with the office's `Fees`, and one with its own drug names; null: sheets of the log's workbook, where there are. */
  readonly fees: string | null
  readonly drugNames: string | null
  readonly policies: Policies
  /** `MAC-NN` or a ZIP code; null for national amounts. */
  readonly locality: string | null
  readonly json: boolean
  readonly out: string | null
  /** Where the coding chart is written; null for none. */
  readonly chart: string | null
  /** A list of charges to hold against the log, in place of its column Billed. */
  readonly charges: string | null
  readonly failOn: 'error' | 'warning' | null
}

export const usage = `npm run --silent code -- LOG [--sheet NAME] [--setting office|hospital] [--payer NAME]
  [--policy NAME=VALUE]... [--locality MAC-NN] [--fees FILE] [--drug-names FILE] [--reference DIR]
  [--charges FILE] [--json] [--out FILE] [--chart FILE.xlsx] [--fail-on error|warning]

LOG is an infusion log as .xlsx or .csv. DIR holds files as CMS publishes them, also in .zip; one line a file says on
standard error what was read. Fees and drug names are tables as .xlsx or .csv; without them the sheets Fees and Drug names
of the log's own workbook are used. Charges are a list from the billing system (Encounter, Date, Code, Modifiers, Units)
that is audited in place of a column Billed. The answer is a table, or JSON with --json; --out writes a new .xlsx or .csv;
--chart the coding chart of the log's drugs by its newest date, ready to print.`

/** What is wrong with the words of the command; printed as one line. */
export class UsageProblem extends Error {}

/** @throws UsageProblem with one sentence */
export function readOptions(words: readonly string[]): CodeOptions {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(words)
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message.replace(/\n.*/s, '') : String(error))
  }
  const { values, positionals } = parsed
  const [log, ...more] = positionals
  if (log === undefined) throw new UsageProblem('Name the log to code: npm run --silent code -- LOG.xlsx')
  if (more.length > 0) throw new UsageProblem(`One log at a time: ${[log, ...more].join(', ')} were named.`)
  const setting = values.setting ?? 'office'
  if (setting !== 'office' && setting !== 'hospital') {
    throw new UsageProblem(`"${setting}" is no setting; write --setting office or --setting hospital.`)
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
    setting,
    payer: values.payer ?? null,
    reference: values.reference ?? null,
    fees: values.fees ?? null,
    drugNames: values['drug-names'] ?? null,
    policies: policiesOf(values.policy ?? []),
    locality: localityOf(values.locality),
    json: values.json ?? false,
    out,
    chart,
    charges: values.charges ?? null,
    failOn,
  }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      setting: { type: 'string' },
      payer: { type: 'string' },
      locality: { type: 'string' },
      policy: { type: 'string', multiple: true },
      reference: { type: 'string' },
      fees: { type: 'string' },
      'drug-names': { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
      chart: { type: 'string' },
      charges: { type: 'string' },
      'fail-on': { type: 'string' },
    },
  })

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
