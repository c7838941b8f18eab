import type { ConversionFactor, RelativeValues } from '../reference'
import { quarterInName, quarterInText, year, yearInText } from './shelves/calendar'
import { codeOf, numberOf, quoted, textOf } from './cells'
import { expectRows, isCorrected, layout, rowsOf, sourceOf, titles, type Source } from './layout'
import type { LoadedTable } from './shelves/loaded-table'

/** From this year on there are two conversion factors, for qualifying participants of advanced payment models and others. */
const twoFactorsFrom = 2026

const isExpense = (stacked: string) => /\bPE RVU$/.test(stacked) && !/FULLY IMPLEMENTED/.test(stacked)
const isOffice = (stacked: string) => /\bNON ?FAC/.test(stacked)

type Column =
  'code' | 'modifier' | 'status' | 'work' | 'office' | 'facility' | 'facilityNa' | 'malpractice' | 'total' | 'factor'

/**
 * PPRRVU, the relative value file of the Physician Fee Schedule. Its labels are stacked over several rows and repeat; in
 * the lowest one there are two `PE RVU`. 2026 brought a 32nd column before the conversion factor.
 */
export const relativeValues = layout<Column>({
  what: 'relative values of the Physician Fee Schedule (PPRRVU)',
  columns: {
    code: (own) => own === 'HCPCS' || own === 'HCPCS CODE',
    modifier: (own) => own === 'MOD' || own === 'MODIFIER',
    status: (_, stacked) => /\bSTATUS CODE$/.test(stacked),
    work: (_, stacked) => /\bWORK RVU$/.test(stacked),
    office: (_, stacked) => isExpense(stacked) && isOffice(stacked),
    facility: (_, stacked) => isExpense(stacked) && !isOffice(stacked) && /FACILITY/.test(stacked),
    facilityNa: (_, stacked) => /^(?:FACILITY ){1,2}NA INDICATOR$/.test(stacked),
    malpractice: (_, stacked) => /\b(?:MP|MALPRACTICE) RVU$/.test(stacked),
    total: (_, stacked) => /\bNON ?FAC(?:ILITY)? TOTAL$/.test(stacked),
    factor: (_, stacked) => /\bCONV(?:ERSION)? FACTOR$/.test(stacked),
  },
  required: ['code', 'modifier', 'status', 'work', 'office', 'facility', 'malpractice', 'total', 'factor'],
  *read(source) {
    const { at, tally } = source
    const period = periodOf(source)
    if (period === null) return 'it does not say for which year it is; put year and quarter into its name, like 2026Q3'
    const codes = new Map<string, RelativeValues>()
    const factors = new Map<number, number>()
    yield* rowsOf(source, 'code', (row, index) => {
      const cell = (column: Column) => row[at.get(column)!]
      const code = codeOf(cell('code'))
      if (code === null) {
        tally.refuse(index, `${quoted(cell('code'))} is not a HCPCS or CPT code.`)
        return
      }
      const modifier = textOf(cell('modifier'))
      if (modifier !== '') {
        tally.leave('for a part of the service (modifiers 26, TC and 53)')
        return
      }
      const status = textOf(cell('status')).toUpperCase()
      const work = numberOf(cell('work'))
      const office = numberOf(cell('office'))
      const facility = numberOf(cell('facility'))
      const malpractice = numberOf(cell('malpractice'))
      const total = numberOf(cell('total'))
      if (!/^[A-Z]$/.test(status)) {
        tally.refuse(index, `${code}: ${quoted(cell('status'))} is not a status code.`)
        return
      }
      if (!isValue(work) || !isValue(office) || !isValue(facility) || !isValue(malpractice) || !isValue(total)) {
        tally.refuse(index, `${code}: its relative values are not numbers.`)
        return
      }
      if (Math.abs(work + office + malpractice - total) > 0.0151) {
        tally.refuse(
          index,
          `${code}: work ${work}, practice expense ${office} and malpractice ${malpractice} do not add up to the total ${total}.`,
        )
        return
      }
      if (codes.has(code)) {
        tally.refuse(index, `${code} is listed twice; the first is kept.`)
        return
      }
      const na = at.has('facilityNa') && /^NA$/i.test(textOf(cell('facilityNa')))
      codes.set(code, { status, work, officeExpense: office, facilityExpense: na ? null : facility, malpractice })
      const factor = numberOf(cell('factor'))
      if (isValue(factor) && factor > 0) factors.set(factor, (factors.get(factor) ?? 0) + 1)
      tally.taken++
    })
    expectRows(tally, tally.taken, 10_000, 'codes')
    const edition = { from: period.from, until: period.until, source: sourceOf(source) }
    const corrected = isCorrected(source)
    const tables: LoadedTable[] = [
      { kind: 'relativeValues', corrected, table: { edition: `PFS ${period.name}`, ...edition, codes } },
    ]
    const factor = factorOf(factors, source)
    const kind = factorKindOf(period.from, source)
    if (factor === null || factor < 20 || factor > 60) {
      tally.note('No conversion factor is taken: the column does not hold one and the same amount.')
    } else if (kind === null) {
      tally.note(
        `The conversion factor ${factor} is not taken: since ${twoFactorsFrom} there are two, and only the file's name says which (QPP or nonQPP).`,
      )
    } else {
      tables.push({
        kind: 'conversionFactors',
        corrected,
        table: { edition: `PFS ${period.name}`, ...edition, factor, kind },
      })
    }
    return tables
  },
})

const isValue = (value: number | null | undefined): value is number => typeof value === 'number' && value >= 0

/** From the release's first day to the end of its year: each release replaces the one before. */
function periodOf(source: Source<string>): { from: string; until: string; name: string } | null {
  for (const line of titles(source)) {
    const inYear = yearInText(line)
    const release = /copyright/i.test(line) ? null : quarterInText(line)
    if (release !== null) return { ...release, until: `${release.from.slice(0, 4)}-12-31` }
    if (inYear === null) continue
    const named = quarterInName(source.path)
    if (named?.from.slice(0, 4) === inYear.name) {
      source.tally.note(`The file itself names no release; ${named.name} is taken from its name.`)
      return { ...named, until: inYear.until }
    }
    source.tally.note(`The file names no release; it is taken for the whole of ${inYear.name}.`)
    return inYear
  }
  const named = quarterInName(source.path)
  if (named === null) return null
  source.tally.note(`The file itself names no year; ${named.name} is taken from its name.`)
  return { ...named, until: year(Number(named.from.slice(0, 4))).until }
}

/** The one factor of the file; null where its rows disagree (anesthesia has a factor of its own, in another file). */
function factorOf(factors: ReadonlyMap<number, number>, source: Source<string>): number | null {
  const byCount = [...factors].sort(([, a], [, b]) => b - a)
  if (byCount.length > 1) {
    source.tally.note(`The column of the conversion factor holds ${byCount.length} different amounts.`)
    return null
  }
  return byCount[0]?.[0] ?? null
}

function factorKindOf(from: string, source: Source<string>): ConversionFactor['kind'] | null {
  if (Number(from.slice(0, 4)) < twoFactorsFrom) return 'all'
  const name = source.path.split(/[/\\]/).at(-1)!
  const text = [...titles(source), name].join(' ')
  if (/non[-_ ]?(?:qpp|apm|qualifying)/i.test(text)) return 'non-apm'
  return /(?<![a-z])(?:qpp|apm|qualifying)(?![a-z])/i.test(text) ? 'apm' : null
}
