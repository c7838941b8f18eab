import type { Row } from '../../basics/cell'
import type { Locality } from '../reference'
import { year, yearInName, yearInText } from './shelves/calendar'
import { numberOf, quoted, textOf } from './cells'
import { expectRows, isCorrected, layout, rowsOf, sourceOf, titles } from './layout'

type Column =
  'contractor' | 'state' | 'number' | 'name' | 'work' | 'workWithoutFloor' | 'expense' | 'malpractice' | 'year'

const digits = (text: string, length: number): string | null =>
  /^\d+$/.test(text) && text.length <= length ? text.padStart(length, '0') : null

/** GPCI, Addendum E: the geographic practice cost indices of Medicare's localities. */
export const localities = layout<Column>({
  what: 'geographic practice cost indices (GPCI)',
  columns: {
    contractor: (own) =>
      /^(?:MEDICARE ADMINI?STRATIVE CONTRACTOR(?: MAC)?|MAC|CONTRACTOR|CARRIER(?: NUMBER)?)$/.test(own),
    state: (own) => own === 'STATE',
    number: (own) => /^LOCALITY(?: NUMBER| NO| CODE)?$/.test(own),
    name: (own) => own === 'LOCALITY NAME',
    work: (own) => /(?:P?W|WORK) GPCI/.test(own) && !/WITHOUT/.test(own),
    workWithoutFloor: (own) => /(?:P?W|WORK) GPCI.*WITHOUT/.test(own),
    expense: (own) => /\bPE GPCI\b/.test(own),
    malpractice: (own) => /\b(?:MP|PLI) GPCI\b/.test(own),
    year: (own) => own === 'YEAR',
  },
  required: ['contractor', 'number', 'name', 'expense', 'malpractice'],
  *read(source) {
    const { at, tally } = source
    const workAt = at.get('work') ?? at.get('workWithoutFloor')
    if (workAt === undefined) return 'it has no column with the work GPCI; load the file as CMS publishes it'
    if (!at.has('work'))
      tally.note('The work index is read here without its floor of 1.0; where the floor applies, it is higher.')
    const yearAt = at.get('year')
    const fileYear =
      [...titles(source), ...source.headers].map((line) => yearInText(line)).find((found) => found !== null) ?? null
    const named = fileYear ?? yearInName(source.path)
    if (named === null && yearAt === undefined) {
      return 'it does not say for which year it is; put the year into its name, like GPCI2026'
    }
    if (fileYear === null && yearAt === undefined) {
      tally.note(`The file itself names no year; ${named!.name} is taken from its name.`)
    }
    const years = new Map<string, Map<string, Locality>>()
    yield* rowsOf(source, 'contractor', (row, index) => {
      const yearText = yearAt === undefined ? named!.name : textOf(row[yearAt])
      const locality = localityOf(row)
      if (typeof locality === 'string' || !/^20\d\d$/.test(yearText)) {
        tally.refuse(index, typeof locality === 'string' ? locality : `${quoted(yearText)} is not a year.`)
        return
      }
      const ofYear = years.get(yearText) ?? new Map<string, Locality>()
      years.set(yearText, ofYear)
      if (ofYear.has(locality.locality)) {
        tally.refuse(index, `Locality ${locality.locality} is listed twice; the first is kept.`)
        return
      }
      ofYear.set(locality.locality, locality)
      tally.taken++
    })
    for (const [ofYear, map] of years) expectRows(tally, map.size, 100, `localities for ${ofYear}`)
    return [...years].map(([name, map]) => {
      const { from, until } = year(Number(name))
      return {
        kind: 'localities',
        corrected: isCorrected(source),
        table: { edition: `GPCI ${name}`, from, until, source: sourceOf(source), localities: map },
      }
    })

    function localityOf(row: Row): Locality | string {
      const contractor = digits(textOf(row[at.get('contractor')!]), 5)
      const number = digits(textOf(row[at.get('number')!]), 2)
      if (contractor === null || number === null) {
        return `${quoted(row[at.get('contractor')!])} with ${quoted(row[at.get('number')!])} is not a contractor with a locality.`
      }
      const [work, expense, malpractice] = [workAt!, at.get('expense')!, at.get('malpractice')!].map((column) =>
        numberOf(row[column]),
      )
      // Of 2020 to 2026 the lowest is 0.235 and the highest 2.702, both malpractice.
      if (!isIndex(work) || !isIndex(expense) || !isIndex(malpractice)) {
        return `Locality ${contractor}-${number}: its indices are not numbers between 0.1 and 5.`
      }
      return {
        locality: `${contractor}-${number}`,
        state: at.has('state') ? textOf(row[at.get('state')!]).toUpperCase() : '',
        // Asterisks point to remarks below the table.
        name: textOf(row[at.get('name')!]).replace(/\s*\*+$/, ''),
        work,
        expense,
        malpractice,
      }
    }
  },
})

const isIndex = (value: number | null | undefined): value is number =>
  typeof value === 'number' && value >= 0.1 && value <= 5
