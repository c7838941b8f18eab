import { readFileSync } from 'node:fs'
import { dated } from '../../src/reference/cms-files/shelves/shelves'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { recordOf, type CodeEntry } from '../../src/reference/drugs/codes'
import type { CodeOfDrug, Drug } from '../../src/reference/drugs/drug'
import type { Amount, CodeFile, DrugCode, DrugPackageFile, LimitQuarter } from '../../src/reference/reference'
import type { ReadSource } from './sources'

interface Frozen {
  readonly sources: readonly string[]
  readonly codes: Readonly<Record<string, CodeEntry>>
}

/** What the published files say, the newest last. */
interface Files {
  readonly limits: readonly LimitQuarter[]
  readonly codes: readonly CodeFile[]
  readonly packages: readonly DrugPackageFile[]
}

/**
 * The table of drug codes: the frozen records (units, sizes and dates as read up to now), dated by the newest HCPCS file,
 * and every code that came since as the files at hand tell it.
 *
 * @returns the table, and what to say of hand-kept lines
 * @throws Error naming a code and its drug that no file and no line tells, or that a line and a file tell differently
 */
export function buildDrugCodes(
  sources: readonly ReadSource[],
  drugs: readonly Drug[] = allDrugs,
): { table: string; said: string[] } {
  const frozen = JSON.parse(readFileSync('reference/frozen/drug-codes.json', 'utf8')) as Frozen
  const files = filesOf(sources.flatMap(({ tables }) => tables))
  const said: string[] = []
  const sourceList: string[] = []
  const entries = new Map<string, string>()
  for (const drug of drugs) {
    const own = drug.codes.map((code) => ({ code, found: recordByFiles(drug.name, code, frozen, files) }))
    for (const { code, found } of own) {
      if (found === null) {
        // Kept by hand, or the sentence that it must be.
        recordOf(drug.name, code, undefined)
        continue
      }
      const record = withDrugsContainers(
        found,
        own.flatMap((one) => one.found ?? []),
      )
      if (entries.has(record.code)) throw new Error(`${record.code} stands at two drugs, the second is ${drug.name}.`)
      if (code.kept !== null) said.push(heldAgainst(drug.name, code, record))
      if (!sourceList.includes(record.source)) sourceList.push(record.source)
      entries.set(record.code, JSON.stringify(entryOf(record, sourceList.indexOf(record.source))))
    }
  }
  const lines = [...entries].sort().map(([code, entry]) => `  "${code}": ${entry}`)
  const head = JSON.stringify({ sources: sourceList }, null, 1).slice(0, -2)
  return { table: `${head},\n "codes": {\n${lines.join(',\n')}\n }\n}\n`, said }
}

function filesOf(tables: readonly LoadedTable[]): Files {
  const byDate = <T extends { readonly from: string }>(list: T[]): T[] =>
    list.sort((a, b) => (a.from < b.from ? -1 : 1))
  return {
    limits: byDate(tables.flatMap((one) => (one.kind === 'limits' ? [one.table] : []))),
    codes: byDate(tables.flatMap((one) => (one.kind === 'codes' ? [one.table] : []))),
    packages: byDate(tables.flatMap((one) => (one.kind === 'packages' ? [one.table] : []))),
  }
}

function recordByFiles(drug: string, code: CodeOfDrug, frozen: Frozen, files: Files): DrugCode | null {
  const entry = frozen.codes[code.code]
  if (entry === undefined) return newCode(drug, code, files)
  const record = withSizes({ ...recordOf(drug, code, entry), source: frozen.sources[entry.source] ?? '' }, files)
  const file = files.codes.findLast(({ codes }) => codes.has(code.code))
  const dates = file?.codes.get(code.code)
  if (file !== undefined && dates !== undefined) return dated(record, dates, { from: file.from, edition: named(file) })
  return laterThan(record, files.codes.at(-1))
}

/** A hospital's first code and the code that came after it are for the same containers; no crosswalk lists the first. */
function withDrugsContainers(record: DrugCode, ofDrug: readonly DrugCode[]): DrugCode {
  if (!record.code.startsWith('C') || record.containers.length > 0) return record
  const later = ofDrug.find(
    (one) => one.containers.length > 0 && one.use === record.use && one.unit?.measure === record.unit?.measure,
  )
  if (later === undefined) return record
  return {
    ...record,
    containers: later.containers,
    doses: later.doses,
    unverified: later.unverified.filter((one) => one === 'doses'),
  }
}

/**
 * Sizes by the crosswalks where the frozen record has none, and exact where it has them rounded (463.5 mg as 464). Further
 * sizes of a crosswalk are not added: it lists syringes of other forms too. One below a unit is a measure that the crosswalk
 * counts in (1 mg of alpha-1 proteinase inhibitor), no container.
 */
function withSizes(record: DrugCode, files: Files): DrugCode {
  const { unit, containers } = record
  if (unit === null) return record
  const listed = sizesOf(record.code, unit, files)
  if (containers.length === 0) return { ...record, containers: listed.filter((one) => one.amount >= unit.amount) }
  // Of a larger unit the crosswalk rounds, not the record: 5 million units are listed as 8.33 of 600,000.
  if (unit.amount !== 1) return record
  const exact = containers.map((one) => {
    const close = listed.filter((each) => Math.abs(each.amount - one.amount) <= 0.5 && one.amount > 100)
    return close.some((each) => each.amount === one.amount) ? one : (close[0] ?? one)
  })
  return { ...record, containers: exact }
}

/** A code that a whole HCPCS file does not hold and that began by no earlier file began after it. */
function laterThan(record: DrugCode, newest: CodeFile | undefined): DrugCode {
  const { shown, from } = record
  if (newest === undefined || shown === null || shown.from <= newest.from) return record
  const next = quarterAfter(newest.from)
  if (from !== null && from >= next) return record
  const known = shown.from === next
  return {
    ...record,
    from: next,
    shown: known && shown.until === null ? null : shown,
    source: `${record.source}; not in ${named(newest)}`,
  }
}

/** `2026-01-01` for `2025-10-01`. */
function quarterAfter(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`
}

const named = (file: CodeFile): string => `the ${file.edition} file`

/** A code that came since the records were frozen: dates by HCPCS, the unit by a payment limit, sizes by the crosswalk. */
function newCode(drug: string, { code, use }: CodeOfDrug, files: Files): DrugCode | null {
  const file = files.codes.findLast(({ codes }) => codes.has(code))
  const quarter = files.limits.findLast(({ limits }) => limits.has(code))
  const dates = file?.codes.get(code)
  const unit = quarter?.limits.get(code)?.unit ?? dates?.unit
  if (unit === undefined) return null
  // HCPCS files hold no CPT codes: since when one of those stands, no file at hand tells.
  const after = /^\d/.test(code) ? null : quarterAfter(files.codes.at(-1)?.from ?? '2024-07-01')
  const from = dates?.from ?? after
  const first = files.limits.find(({ limits }) => limits.has(code))?.from ?? from
  return {
    code,
    drug,
    use,
    unit,
    note: unit === null ? 'One unit is one dose, whatever its amount.' : null,
    from,
    until: dates?.until ?? null,
    shown: dates === undefined && first !== null && (from ?? '') < first ? { from: first, until: null } : null,
    replacedBy: [],
    containers: unit === null ? [] : sizesOf(code, unit, files),
    doses: 'unknown',
    unverified: dates === undefined ? ['dates'] : [],
    source: [file?.edition ?? '', quarter?.edition ?? ''].filter((one) => one !== '').join('; '),
  }
}

function sizesOf(code: string, unit: Amount, { packages }: Files): Amount[] {
  const sizes = packages
    .flatMap((file) => [...file.packages.values()].flatMap((one) => [one, ...(one.others ?? [])]))
    .flatMap((one) => (one.code === code && one.item !== null ? [one.item.amount] : []))
  return [...new Set(sizes)].sort((a, b) => a - b).map((amount) => ({ amount, measure: unit.measure }))
}

/** @throws Error where the hand-kept line says something else than the files */
function heldAgainst(drug: string, code: CodeOfDrug, record: DrugCode): string {
  const mine = recordOf(drug, code, undefined)
  const figure = ({ unit, from, until }: DrugCode): string =>
    `${unit === null ? 'no unit' : `${unit.amount} ${unit.measure}`}, from ${from ?? 'ever'} until ${until ?? 'now'}`
  if (figure(mine) !== figure(record)) {
    throw new Error(
      `${code.code} of ${drug}: the line kept by hand in src/reference/drugs says ${figure(mine)} (${mine.source}); the files say ${figure(record)} (${record.source}). Correct one of them.`,
    )
  }
  return `${code.code} of ${drug}: the files (${record.source}) now say what the line kept by hand says. Write just '${code.code}' in its place.`
}

const entryOf = (record: DrugCode, source: number): CodeEntry => ({
  unit: record.unit,
  ...(record.note === null ? {} : { note: record.note }),
  ...(record.from === null ? {} : { from: record.from }),
  ...(record.until === null ? {} : { until: record.until }),
  ...(record.shown === null ? {} : { shown: record.shown }),
  ...(record.replacedBy.length === 0 ? {} : { replacedBy: record.replacedBy }),
  ...(record.containers.length === 0 ? {} : { containers: record.containers.map(({ amount }) => amount) }),
  ...(record.doses === 'unknown' ? {} : { doses: record.doses }),
  ...(record.unverified.length === 0 ? {} : { unverified: record.unverified }),
  source,
})
