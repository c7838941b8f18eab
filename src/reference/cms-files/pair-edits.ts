import type { PairEdit } from '../reference'
import { dateOf, quarterInName, quarterOf, type Period } from './shelves/calendar'
import { codeOf, quoted, textOf } from './cells'
import { isAdministration, isInfusionClaimCode } from './shelves/kept-codes'
import { isCorrected, layout, needsQuarter, rowsOf, sourceOf, type Source } from './layout'
import { settingInName } from './unit-maximums'

type Column = 'column1' | 'column2' | 'effective' | 'deletion' | 'indicator'

/** NCCI's procedure-to-procedure edits: every pair that ever was, with its dates. */
export const pairEdits = layout<Column>({
  what: 'NCCI pair edits (PTP)',
  columns: {
    column1: (own) => /^COLUMN ?1(?: CODE)?$/.test(own),
    column2: (own) => /^COLUMN ?2(?: CODE)?$/.test(own),
    effective: (own) => /^EFFECTIVE(?: DATE)?$/.test(own),
    deletion: (own) => /^DELETION(?: DATE)?(?: NO DATA)?$/.test(own),
    indicator: (own) => /^MODIFIER(?: INDICATOR)?(?: 0 NOT ALLOWED.*)?$/.test(own),
  },
  required: ['column1', 'column2', 'deletion', 'indicator'],
  *read(source) {
    const { at, tally } = source
    const setting = settingInName(source.path)
    if (setting === null) {
      return 'it does not say for whom it is; keep the name it came with (ccipra for practitioners, ccioph for hospitals), or put "practitioner" or "hospital" into it'
    }
    const effectiveAt = at.get('effective')
    if (effectiveAt === undefined) tally.note('The file has no effective dates: since when a pair holds is not known.')
    const pairs: PairEdit[] = []
    const seen = new Set<string>()
    let newest = ''
    yield* rowsOf(source, 'column1', (row, index) => {
      const column1 = codeOf(row[at.get('column1')!])
      const column2 = codeOf(row[at.get('column2')!])
      if (column1 === null || column2 === null) {
        tally.refuse(
          index,
          `${quoted(row[at.get('column1')!])} with ${quoted(row[at.get('column2')!])} is not a pair of codes.`,
        )
        return
      }
      const effective = effectiveAt === undefined ? '' : textOf(row[effectiveAt])
      const from = effectiveAt === undefined ? null : dateOf(row[effectiveAt])
      const deletion = textOf(row[at.get('deletion')!])
      const open = deletion === '*' || deletion === '' || deletion === '9999-12-31' || deletion === '99991231'
      const until = open ? null : dateOf(row[at.get('deletion')!])
      if ((effectiveAt !== undefined && from === null) || (!open && until === null)) {
        tally.refuse(
          index,
          `${column1} with ${column2}: ${quoted(from === null ? effective : deletion)} is not a date.`,
        )
        return
      }
      if (from !== null && from > newest) newest = from
      const indicator = textOf(row[at.get('indicator')!])
      if (!/^[019]$/.test(indicator)) {
        tally.refuse(index, `${column1} with ${column2}: the indicator ${quoted(indicator)} is not 0, 1 or 9.`)
        return
      }
      if (
        !(isAdministration(column1) || isAdministration(column2)) ||
        !isInfusionClaimCode(column1) ||
        !isInfusionClaimCode(column2)
      ) {
        tally.leave('about other services than drug administration')
        return
      }
      // Indicator 9 marks a pair that was deleted on the day it began: it never was in force.
      if (indicator === '9' || (from !== null && until !== null && until <= from)) {
        tally.leave('never in force (deleted on the day it began)')
        return
      }
      const key = `${column1} ${column2} ${from ?? ''} ${until ?? ''}`
      if (seen.has(key)) {
        tally.leave('standing twice')
        return
      }
      seen.add(key)
      pairs.push({ column1, column2, indicator: indicator === '0' ? 0 : 1, from, until })
      tally.taken++
    })
    const period = periodOf(source, newest)
    if (period === null) return needsQuarter
    return [
      {
        kind: 'pairs',
        corrected: isCorrected(source),
        table: {
          edition: `NCCI PTP ${period.from}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          setting,
          pairs,
        },
      },
    ]
  },
})

/** By the version in the name; else the quarter of the newest edit, since every quarter adds some on its first day. */
function periodOf(source: Source<string>, newest: string): Period | null {
  const named = quarterInName(source.path)
  if (named !== null) {
    source.tally.note(`The file itself names no quarter; ${named.name} is taken from its name.`)
    return named
  }
  if (newest === '') return null
  const period = quarterOf(newest)
  source.tally.note(`The file names no quarter; its newest edit is of ${newest}, so it is taken for ${period.name}.`)
  return period
}
