import type { Audit } from '../../audit/audit'
import { errorRatesSteps } from '../../audit/error-rates'
import { billingFindings } from '../../audit/summary'
import { cents } from '../../basics/money'
import { inOneGo } from '../../engine/common/steps'
import { dollarsIn, linesOf } from '../../findings/define'
import { SheetBuilder } from '../model/sheet-builder'
import { dayCell, defineAuditSheet } from './define'
import { differenceKey, rateLabel, type LastAudit, type LastDifference } from './last-audit'

/** A kind of difference then and now. */
interface Kind {
  readonly heading: string
  readonly then: readonly LastDifference[]
  readonly now: readonly LastDifference[]
}

/** This audit compared with the last one: kinds that became fewer or more, and differences of then that still stand. */
export const sinceLast = defineAuditSheet({
  name: 'Audit since last',
  place: 28,
  make: ({ audit, last }, name) => {
    if (last === null) return null
    const now = differencesOf(audit)
    const sheet = new SheetBuilder(name, [46, 13, 13, 13, 13, 13, 13])
    sheet.put(0, 0, [['This audit compared with the last one']], { role: 'title' })
    putFigures(sheet, last, now, audit)
    sheet.table(
      sheet.end + 1,
      0,
      [
        { header: 'Finding', wrap: true, cell: ({ heading }: Kind) => heading },
        { header: 'Last: differences', number: 'whole', wrap: true, cell: ({ then }) => then.length },
        { header: 'Now: differences', number: 'whole', wrap: true, cell: (kind) => kind.now.length },
        { header: 'Last: too much', number: 'money', wrap: true, cell: ({ then }) => sumOf(then, 'over') },
        { header: 'Now: too much', number: 'money', wrap: true, cell: (kind) => sumOf(kind.now, 'over') },
        { header: 'Last: too little', number: 'money', wrap: true, cell: ({ then }) => sumOf(then, 'under') },
        { header: 'Now: too little', number: 'money', wrap: true, cell: (kind) => sumOf(kind.now, 'under') },
      ],
      kindsOf(last.differences, now),
      undefined,
      'heading',
    )
    return sheet.build(0, 'landscape', { titleRows: 0, pageStarts: [] })
  },
})

const sumOf = (list: readonly LastDifference[], of: 'over' | 'under'): number =>
  cents(list.reduce((sum, one) => sum + one[of], 0))

const differencesOf = (audit: Audit): LastDifference[] =>
  billingFindings(audit).map(({ one, finding }) => {
    const lines = linesOf(finding)
    const parts = [one.encounter.name, dayCell(one), finding.finding, lines?.billed ?? '', lines?.supported ?? '']
    return {
      key: differenceKey(parts),
      heading: finding.kind.heading,
      over: dollarsIn(finding, 'over') ?? 0,
      under: dollarsIn(finding, 'under') ?? 0,
    }
  })

function putFigures(sheet: SheetBuilder, last: LastAudit, now: readonly LastDifference[], audit: Audit): void {
  const before = new Set(last.differences.map(({ key }) => key))
  const stand = now.filter(({ key }) => before.has(key)).length
  const { billed, over } = inOneGo(errorRatesSteps(audit))
  sheet.put(2, 0, [['Differences of the last audit', last.differences.length]], { number: 'whole' })
  sheet.put(3, 0, [['  not yet corrected', stand]], { number: 'whole' })
  sheet.put(4, 0, [['Differences now', now.length]], { number: 'whole' })
  sheet.put(5, 0, [['  of them new', now.length - stand]], { number: 'whole' })
  sheet.put(6, 0, [[`${rateLabel}, last`, last.rate]], { number: 'percent' })
  sheet.put(7, 0, [[`${rateLabel}, now`, billed === 0 ? null : over / billed]], { number: 'percent' })
}

/** What became more stands first. */
function kindsOf(then: readonly LastDifference[], now: readonly LastDifference[]): Kind[] {
  const headings = [...new Set([...then, ...now].map(({ heading }) => heading))]
  return headings
    .map((heading) => ({
      heading,
      then: then.filter((one) => one.heading === heading),
      now: now.filter((one) => one.heading === heading),
    }))
    .sort((a, b) => b.now.length - b.then.length - (a.now.length - a.then.length) || (a.heading < b.heading ? -1 : 1))
}
