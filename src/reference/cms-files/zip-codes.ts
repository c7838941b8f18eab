import type { Cells } from '../../basics/cell'
import { quarter, type Period } from './shelves/calendar'
import { quoted, textOf } from './cells'
import { expectRows, isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf, type Source } from './layout'

type Column = 'zip' | 'carrier' | 'locality' | 'plusFour' | 'quarter'

/** CMS's ZIP5 file: the locality of every ZIP code, as a workbook with a header or as lines of fixed width. */
export const zipCodes = layout<Column>({
  what: 'the localities of ZIP codes (ZIP5)',
  columns: {
    zip: (own) => own === 'ZIP CODE' || own === 'ZIPCODE',
    carrier: (own) => own === 'CARRIER',
    locality: (own) => own === 'LOCALITY' || own === 'PRICING LOCALITY',
    plusFour: (own) => /^PLUS ?(?:4|FOUR) FLAG$/.test(own),
    quarter: (own) => /^YEAR ?(?:QTR|QUARTER)$/.test(own),
  },
  required: ['zip', 'carrier', 'locality', 'plusFour'],
  *read(source) {
    const { at, tally } = source
    const localities = new Map<string, string>()
    const split = new Set<string>()
    const quarters = new Set<string>()
    yield* rowsOf(source, 'zip', (row, index) => {
      const cell = (column: Column): string => (at.has(column) ? textOf(row[at.get(column)!]) : '')
      const zip = cell('zip').padStart(5, '0')
      const carrier = cell('carrier').padStart(5, '0')
      const locality = cell('locality').padStart(2, '0')
      if (!/^\d{5}$/.test(zip) || !/^\d{5}$/.test(carrier) || !/^\d{2}$/.test(locality)) {
        tally.refuse(
          index,
          `${quoted(zip)} with ${quoted(carrier)} and ${quoted(locality)} is not a ZIP code with a locality.`,
        )
        return
      }
      if (localities.has(zip)) {
        tally.refuse(index, `ZIP code ${zip} is listed twice; the first is kept.`)
        return
      }
      localities.set(zip, `${carrier}-${locality}`)
      if (cell('plusFour') === '1') split.add(zip)
      quarters.add(cell('quarter'))
      tally.taken++
    })
    expectRows(tally, tally.taken, 40_000, 'ZIP codes')
    const period = periodOf(source, quarters)
    if (period === null) return needsQuarter
    return [
      {
        kind: 'zipCodes',
        corrected: isCorrected(source),
        table: {
          edition: `ZIP ${period.name}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          localities,
          split,
        },
      },
    ]
  },
})

/** Every line names its quarter: `20254`. */
function periodOf(source: Source<string>, quarters: ReadonlySet<string>): Period | null {
  const [first = ''] = quarters
  const found = quarters.size === 1 ? /^(20\d\d)([1-4])$/.exec(first) : null
  return found === null ? quarterFor(source) : quarter(Number(found[1]), Number(found[2]))
}

/** Where the fields of a line stand, by CMS's layout of the ZIP5 file (ZIP5lyout.txt), from 0. */
const fields: readonly (readonly [column: Column, from: number, to: number])[] = [
  ['zip', 2, 7],
  ['carrier', 7, 12],
  ['locality', 12, 14],
  ['plusFour', 20, 21],
  ['quarter', 75, 80],
]

/** The cells of a ZIP5 file of fixed width; null where this is none. */
export function zipCodeLines(cells: Cells): { cells: Cells; at: Map<Column, number> } | null {
  const lines = cells.slice(0, 20).filter((row) => row.length === 1 && row[0] !== '')
  if (lines.length === 0 || !lines.every((row) => /^[A-Z]{2}\d{12}.{61}20\d{3}\s*$/.test(String(row[0])))) return null
  return {
    cells: cells.map((row) => fields.map(([, from, to]) => String(row[0] ?? '').slice(from, to))),
    at: new Map(fields.map(([column], index) => [column, index])),
  }
}
