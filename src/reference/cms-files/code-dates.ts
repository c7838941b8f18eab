import type { CodeDates } from '../reference'
import { dateOf, quarterInName, quarterOf } from './shelves/calendar'
import { codeOf, quoted, textOf } from './cells'
import { unitIn, unitWords } from './unit-in-description'
import { expectRows, isCorrected, layout, rowsOf, sourceOf } from './layout'

/** The quarterly HCPCS Level II file (ANWEB). Of a description only what one unit is, is taken. */
export const codeDates = layout<'code' | 'record' | 'description' | 'added' | 'ended'>({
  what: 'HCPCS Level II codes with their dates (ANWEB)',
  columns: {
    code: (own) => own === 'HCPC' || own === 'HCPCS',
    record: (own) => own === 'RECID',
    description: (own) => own === 'LONG DESCRIPTION' || own === 'LONG' || own === 'UNIT',
    added: (own) => /^(?:ADD DT|ADD DATE|DATE ADDED)$/.test(own),
    ended: (own) => /^(?:TERM DT|TERM DATE|DATE TERM|TERMINATION DATE)$/.test(own),
  },
  required: ['code', 'added', 'ended'],
  shortened: { description: ['UNIT', unitWords] },
  *read(source) {
    const { at, tally } = source
    const codes = new Map<string, CodeDates>()
    let newest = ''
    yield* rowsOf(source, 'code', (row, index) => {
      const text = textOf(row[at.get('code')!])
      const record = at.has('record') ? textOf(row[at.get('record')!]) : '3'
      // Records 3 and 4 are a code and its further lines of description, 7 and 8 a modifier and its lines.
      if (/^[A-Z0-9]{2}$/i.test(text)) {
        tally.leave('about modifiers')
        return
      }
      const code = codeOf(text)
      if (code === null || /^\d/.test(code)) {
        tally.refuse(index, `${quoted(text)} is not a HCPCS Level II code.`)
        return
      }
      if (/^0*[48]$/.test(record)) {
        tally.leave('that continue a description')
        return
      }
      const [addedCell, endedCell] = [row[at.get('added')!], row[at.get('ended')!]]
      const [from, until] = [dateOf(addedCell), dateOf(endedCell)]
      if ((from === null && textOf(addedCell) !== '') || (until === null && textOf(endedCell) !== '')) {
        tally.refuse(index, `${code}: ${quoted(from === null ? addedCell : endedCell)} is not a date.`)
        return
      }
      if (codes.has(code)) {
        tally.refuse(index, `${code} is listed twice; the first is kept.`)
        return
      }
      if (from !== null && from > newest) newest = from
      const unit = at.has('description') ? unitIn(textOf(row[at.get('description')!])) : undefined
      codes.set(code, unit === undefined ? { from, until } : { from, until, unit })
      tally.taken++
    })
    expectRows(tally, tally.taken, 5000, 'codes')
    const named = quarterInName(source.path)
    if (named === null && newest === '')
      return 'it does not say for which quarter it is; put the quarter into its name, like 2026Q4'
    const period = named ?? quarterOf(newest)
    tally.note(
      named === null
        ? `The file names no quarter; its newest code is of ${newest}, so it is taken for ${period.name}.`
        : `The file itself names no quarter; ${period.name} is taken from its name.`,
    )
    return [
      {
        kind: 'codes',
        corrected: isCorrected(source),
        table: { edition: `HCPCS ${period.name}`, from: period.from, until: null, source: sourceOf(source), codes },
      },
    ]
  },
})
