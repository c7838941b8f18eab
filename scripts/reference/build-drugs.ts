import { allDrugs } from '../../src/reference/drugs/all-drugs'
import type { CodeOfDrug, Drug } from '../../src/reference/drugs/drug'
import type { Amount, DrugCode } from '../../src/reference/reference'
import { amountInText, amountOf, roundSize } from './amounts'
import { check, writeLines, type ReferenceFolder } from './files'
import { noFixedSize, sizesOfOtherForms, successors, units } from './drug-judgements'

/** One entry of the table: what `drugs/` does not say of a code. */
type Entry = Partial<Omit<DrugCode, 'code' | 'drug' | 'use' | 'source' | 'containers'>> & {
  containers?: readonly number[]
  source: number
}

type Row = Readonly<Record<string, string>>

/** What each file says of one code. */
interface Facts {
  readonly hcpcs: Row | undefined
  readonly listed: Row | undefined
  readonly oct2025: Row | undefined
  readonly oct2026: Row | undefined
  readonly packages: readonly Row[]
}

/** The dates between which each file shows a code in force. */
const spans = {
  hcpcs2024: { from: '2024-07-01', until: '2024-09-30' },
  hcpcs2025: { from: '2025-01-01', until: '2025-03-31' },
  asp2025q4: { from: '2025-10-01', until: '2025-12-31' },
  opps2026q2: { from: '2026-04-01', until: '2026-06-30' },
  asp2026q3: { from: '2026-07-01', until: '2026-09-30' },
  asp2026q4: { from: '2026-10-01', until: '2026-12-31' },
}

/**
 * Builds `drug-codes.json`: unit, dates in force, container sizes and single- or multi-dose of every code that a drug in
 * `src/reference/drugs/` names.
 *
 * @param folder - holds `drugs.csv`, `hcpcs-2024/`, `asp-2025q4/` and `asp-2026q4/` as CMS publishes them
 * @throws Error where two files give a code two units, or none gives one
 */
export function buildDrugs(folder: ReferenceFolder): void {
  const hcpcs = byCode(
    folder.rows('hcpcs-2024/hcpcs_level2_2024.csv', ['hcpcs', 'long', 'date_added', 'date_term']),
    'hcpcs',
  )
  const listed = byCode(folder.rows('drugs.csv', ['hcpcs', 'container', 'container_source', 'history_note']), 'hcpcs')
  const oct2025 = byCode(below(folder, 'asp-2025q4/asp_pricing.csv', 'HCPCS Code'), 'HCPCS Code')
  const oct2026 = byCode(folder.rows('asp-2026q4/payment_limits_2026q4_JQ.csv', ['hcpcs', 'dosage']), 'hcpcs')
  const packages = new Map<string, Row[]>()
  for (const row of below(folder, 'asp-2025q4/asp_crosswalk.csv', '_2025_CODE')) {
    packages.set(row._2025_CODE!, [...(packages.get(row._2025_CODE!) ?? []), row])
  }

  const sources: string[] = []
  const codes: Record<string, Entry> = {}
  for (const drug of allDrugs) {
    const facts = drug.codes.map(({ code }): [string, Facts] => [
      code,
      {
        hcpcs: hcpcs.get(code),
        listed: listed.get(code),
        oct2025: oct2025.get(code),
        oct2026: oct2026.get(code),
        packages: packages.get(code) ?? [],
      },
    ])
    for (const [code, entry, source] of entriesOf(drug, new Map(facts))) {
      check(codes[code] === undefined, `${code} stands at two drugs, the second is ${drug.name}.`)
      if (!sources.includes(source)) sources.push(source)
      codes[code] = { ...entry, source: sources.indexOf(source) }
    }
  }
  writeLines('drug-codes.json', { sources }, 'codes', codes)
}

const byCode = (rows: readonly Row[], column: string): Map<string, Row> =>
  new Map(rows.map((row) => [row[column]!, row]))

/** A file of CMS below its preamble, by header. */
function below(folder: ReferenceFolder, name: string, first: string): Row[] {
  const cells = folder.cells(name, 'windows-1252')
  const at = cells.findIndex((row) => row[0] === first)
  check(at > 0, `${name} has no header row that begins with "${first}".`)
  const header = cells[at]!
  return cells.slice(at + 1).map((row) => Object.fromEntries(row.map((cell, i) => [header[i] ?? '', cell])))
}

function entriesOf(drug: Drug, facts: ReadonlyMap<string, Facts>): [string, Omit<Entry, 'source'>, string][] {
  const dates = datesOf(drug, facts)
  const sized = drug.codes.map(({ code }) => ({ code, ...sizesOf(code, facts.get(code)!) }))
  return drug.codes.map(({ code, use }) => {
    const fact = facts.get(code)!
    const unit = unitOf(code, fact)
    const date = dates.get(code)!
    const own = sized.find((one) => one.code === code)!
    // A unit that changed did not change the vials: the sizes stand in the crosswalk under the drug's other code.
    const other = sized.find(
      (one) =>
        one.sizes.length > 0 &&
        unitOf(one.code, facts.get(one.code)!).unit?.measure === unit.unit?.measure &&
        drug.codes.find((of) => of.code === one.code)?.use === use,
    )
    const from = own.sizes.length > 0 || unit.unit === null ? own : (other ?? own)
    const doses = own.doses.doses === 'unknown' ? from.doses : own.doses
    const unverified: DrugCode['unverified'][number][] = []
    if (!date.verified) unverified.push('dates')
    if (doses.memory) unverified.push('doses')
    const entry: Omit<Entry, 'source'> = {
      unit: unit.unit,
      ...(unit.note === null ? {} : { note: unit.note }),
      from: date.from,
      ...(date.until === null ? {} : { until: date.until }),
      ...(date.shown === null ? {} : { shown: date.shown }),
      ...(date.replacedBy.length === 0 ? {} : { replacedBy: date.replacedBy }),
      ...(from.sizes.length === 0 ? {} : { containers: from.sizes }),
      ...(doses.doses === 'unknown' ? {} : { doses: doses.doses }),
      ...(unverified.length === 0 ? {} : { unverified }),
    }
    return [code, entry, sourceOf(fact, from.sizes.length > 0)]
  })
}

function sourceOf(fact: Facts, sizes: boolean): string {
  const files = [
    fact.hcpcs === undefined ? '' : 'HCPCS July 2024',
    fact.oct2025 === undefined ? '' : 'ASP 2025Q4',
    present(fact.listed?.opps_rate_2026Q2) ? 'OPPS 2026Q2' : '',
    present(fact.listed?.limit_2026Q3) ? 'ASP 2026Q3' : '',
    fact.oct2026 === undefined ? '' : 'ASP 2026Q4',
    sizes ? 'NDC crosswalk 2025Q4' : '',
    fact.listed?.container_source?.startsWith('vendor') === true ? 'wholesaler catalogue (single- or multi-dose)' : '',
  ]
  return files.filter((file) => file !== '').join('; ')
}

const present = (cell: string | undefined): boolean => cell !== undefined && cell !== ''

function unitOf(code: string, fact: Facts): { readonly unit: Amount | null; readonly note: string | null } {
  const judged = units[code]
  if (judged !== undefined) return judged
  const said = [
    amountOf(fact.oct2026?.dosage),
    amountOf(fact.oct2025?.['HCPCS Code Dosage']),
    amountInText(fact.hcpcs?.long),
  ].filter((unit) => unit !== null)
  const [first] = said
  if (first === undefined) throw new Error(`No file tells the unit of ${code}.`)
  const other = said.find((unit) => unit.amount !== first.amount || unit.measure !== first.measure)
  if (other !== undefined)
    throw new Error(`${code}: ${JSON.stringify(first)} in one file, ${JSON.stringify(other)} in another.`)
  return { unit: first, note: null }
}

interface Sizes {
  readonly sizes: readonly number[]
  readonly doses: { readonly doses: DrugCode['doses']; readonly memory: boolean }
}

function sizesOf(code: string, fact: Facts): Sizes {
  const unit = unitOf(code, fact).unit
  const others = new Set(sizesOfOtherForms[code])
  const sizes =
    unit === null || noFixedSize.has(code)
      ? []
      : fact.packages.map((row) => roundSize(Number(row.BILLUNITS) * unit.amount)).filter((size) => size > 0)
  return {
    sizes: [...new Set(sizes)].filter((size) => !others.has(size)).sort((a, b) => a - b),
    doses: dosesOf(fact),
  }
}

function dosesOf({ listed }: Facts): Sizes['doses'] {
  const said = listed?.container ?? ''
  const doses = said.startsWith('single')
    ? 'single'
    : said.startsWith('multi')
      ? 'multiple'
      : said.startsWith('mixed')
        ? 'mixed'
        : 'unknown'
  return { doses, memory: doses !== 'unknown' && listed?.container_source === 'memory' }
}

interface Dates {
  readonly from: string
  readonly until: string | null
  readonly shown: DrugCode['shown']
  readonly verified: boolean
  readonly replacedBy: readonly string[]
}

const dayBefore = (date: string): string => shifted(date, -1)
const dayAfter = (date: string): string => shifted(date, 1)
const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** First and last day on which a file shows the code in force; null where the HCPCS file itself says it. */
function seen(fact: Facts): { readonly first: string; readonly last: string } {
  const note = fact.listed?.history_note ?? ''
  const list = [
    ...(fact.hcpcs === undefined ? [] : [spans.hcpcs2024]),
    ...(/^added .*in Jan 2025 HCPCS list/.test(note) ? [spans.hcpcs2025] : []),
    ...(fact.oct2025 === undefined && fact.packages.length === 0 ? [] : [spans.asp2025q4]),
    ...(present(fact.listed?.opps_rate_2026Q2) ? [spans.opps2026q2] : []),
    ...(present(fact.listed?.limit_2026Q3) ? [spans.asp2026q3] : []),
    ...(fact.oct2026 === undefined ? [] : [spans.asp2026q4]),
  ]
  const first = list[0]
  const last = list.at(-1)
  if (first === undefined || last === undefined) throw new Error('A code that stands in no file.')
  return { first: first.from, last: last.until }
}

/** The earliest day on which a code may have begun that the HCPCS file of July 2024 does not hold. */
const earliest = (fact: Facts): string =>
  /between Jan 2025/.test(fact.listed?.history_note ?? '') ? dayAfter(spans.hcpcs2025.until) : '2024-10-01'

/**
 * Dates in force of a drug's codes. Where the publisher's own date is at hand it stands; where it is not, `from` and
 * `until` are the widest that the files allow, and `shown` is what they show. A limit that just vanished from a file ends
 * a code only where another code of the drug took its place.
 */
function datesOf(drug: Drug, facts: ReadonlyMap<string, Facts>): Map<string, Dates> {
  const ended = (fact: Facts): boolean => present(fact.hcpcs?.date_term)
  const gone = (fact: Facts): boolean => !ended(fact) && seen(fact).last < spans.asp2026q4.until
  const successorOf = ({ code, use }: CodeOfDrug): string | undefined => {
    const fact = facts.get(code)!
    const named = fact.listed?.superseded_by
    if (named !== undefined && facts.has(named)) return named
    return ended(fact)
      ? undefined
      : drug.codes.find((of) => of.use === use && facts.get(of.code)?.listed?.superseded_by === code)?.code
  }
  const predecessorOf = (code: string): Facts | undefined => {
    const old = drug.codes.find((of) => of.code !== code && successorOf(of) === code)
    return old === undefined ? undefined : facts.get(old.code)
  }
  const starts = (code: string): { readonly early: string; readonly late: string } => {
    const fact = facts.get(code)!
    const added = fact.hcpcs?.date_added
    if (added !== undefined) return { early: added, late: added }
    const before = predecessorOf(code)
    const early = [earliest(fact), before === undefined || ended(before) ? '' : dayAfter(seen(before).last)]
      .sort()
      .at(-1)!
    return { early, late: [seen(fact).first, early].sort().at(-1)! }
  }
  return new Map(
    drug.codes.map((of): [string, Dates] => {
      const fact = facts.get(of.code)!
      const start = starts(of.code)
      const successor = successorOf(of)
      const begun = fact.hcpcs !== undefined
      if (ended(fact)) {
        const until = fact.hcpcs!.date_term!
        return [of.code, { from: start.early, until, shown: null, verified: true, replacedBy: replacing(of, until) }]
      }
      if (!gone(fact)) {
        const shown = begun || start.early === start.late ? null : { from: start.late, until: null }
        return [of.code, { from: start.early, until: null, shown, verified: begun, replacedBy: [] }]
      }
      if (successor === undefined) {
        const shown = { from: start.late, until: seen(fact).last }
        return [of.code, { from: start.early, until: null, shown, verified: false, replacedBy: [] }]
      }
      const until = dayBefore(starts(successor).late)
      const last = [seen(fact).last, dayBefore(starts(successor).early)].sort().at(-1)!
      const shown = until <= last ? null : { from: start.late, until: last }
      return [of.code, { from: start.early, until, shown, verified: false, replacedBy: [successor] }]
    }),
  )

  /** The successors of a code that ended: by judgement, by the file, else what the drug has on the next day. */
  function replacing(of: CodeOfDrug, until: string): readonly string[] {
    const judged = successors[of.code]
    if (judged !== undefined) return judged
    const fact = facts.get(of.code)!
    const named = fact.listed?.superseded_by || fact.hcpcs?.xref
    if (named !== undefined && named !== '') return [named]
    return drug.codes
      .filter((other) => other.code !== of.code && (other.use === of.use || other.use === null || of.use === null))
      .filter((other) => {
        const fact = facts.get(other.code)!
        return starts(other.code).early <= dayAfter(until) && (!ended(fact) || fact.hcpcs!.date_term! > until)
      })
      .map((other) => other.code)
  }
}
