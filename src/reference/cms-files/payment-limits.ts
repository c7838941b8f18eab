import type { PaymentLimit } from '../reference'
import { codeOf, numberOf, quoted, textOf } from './cells'
import { dosageOf } from './dosage'
import { expectRows, isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf } from './layout'

/** Coinsurance was 20 percent for every drug until the inflation rebates of the Inflation Reduction Act, 1 April 2023. */
const coinsuranceVariesFrom = '2023-04-01'

/** The ASP payment limit file; since 2026 "Medicare Part B Payment Limit File". */
export const paymentLimits = layout<'code' | 'dosage' | 'limit' | 'coinsurance' | 'note'>({
  what: 'Medicare Part B payment limits (ASP)',
  columns: {
    code: (own) => /^(?:HCPCS|HCPCS CODE)$/.test(own),
    dosage: (own) => /^(?:HCPCS CODE DOSAGE|HCPCS DOSAGE|DOSAGE|CODE DOSAGE)$/.test(own),
    limit: (own) => own === 'PAYMENT LIMIT' || own === 'PAYMENT ALLOWANCE LIMIT',
    coinsurance: (own) => /^CO ?INSURANCE (?:PERCENTAGE|PCT|%)$/.test(own),
    note: (own) => /^NOTES?$/.test(own),
  },
  required: ['code', 'dosage', 'limit'],
  *read(source) {
    const { at, tally } = source
    const period = quarterFor(source)
    if (period === null) return needsQuarter
    const coinsuranceAt = at.get('coinsurance')
    if (coinsuranceAt === undefined) {
      if (period.from >= coinsuranceVariesFrom) {
        return `it has no column "Co-insurance Percentage", and since April 2023 that is not 20 for every drug; load the file as CMS publishes it`
      }
      tally.note('The file has no coinsurance column, as none had before April 2023: 20 percent.')
    }
    const limits = new Map<string, PaymentLimit>()
    yield* rowsOf(source, 'code', (row, index) => {
      const code = codeOf(row[at.get('code')!])
      if (code === null) {
        tally.refuse(index, `${quoted(row[at.get('code')!])} is not a HCPCS code.`)
        return
      }
      const limit = thousandths(numberOf(row[at.get('limit')!]))
      const coinsurance = coinsuranceAt === undefined ? 20 : thousandths(numberOf(row[coinsuranceAt]))
      if (limit === null) {
        tally.leave('without a payment limit')
        return
      }
      if (limit === undefined || limit <= 0) {
        tally.refuse(index, `${code}: the payment limit ${quoted(row[at.get('limit')!])} is not an amount above zero.`)
        return
      }
      if (coinsurance === null || coinsurance === undefined || coinsurance < 0 || coinsurance > 20) {
        tally.refuse(index, `${code}: the coinsurance ${quoted(row[coinsuranceAt!])} is not a percentage from 0 to 20.`)
        return
      }
      const known = limits.get(code)
      if (known !== undefined) {
        if (known.limit === limit && known.coinsurance === coinsurance) tally.leave('standing twice')
        else tally.refuse(index, `${code} is listed twice with different figures; the first is kept.`)
        return
      }
      const noteAt = at.get('note')
      const note = noteAt === undefined ? '' : textOf(row[noteAt])
      const unit = dosageOf(textOf(row[at.get('dosage')!]))
      limits.set(code, { limit, coinsurance, ...(note === '' ? {} : { note }), ...(unit === null ? {} : { unit }) })
      tally.taken++
    })
    // CMS's own file lists every drug it pays by a limit; an extract, or half a file, says nothing about the others.
    const complete =
      expectRows(tally, tally.taken, 500, 'limits') && tally.notes.every((note) => !note.includes('cut off'))
    return [
      {
        kind: 'limits',
        corrected: isCorrected(source),
        table: {
          edition: `ASP ${period.name}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          limits,
          complete,
        },
      },
    ]
  },
})

/**
 * As CMS prints both figures. The same edition as a workbook holds what lies under the format, 155.89499999999998 and
 * 11.89113355514837, and would else be another edition than the text beside it.
 */
const thousandths = (value: number | null | undefined): number | null | undefined =>
  typeof value === 'number' ? Math.round(value * 1000 + 1e-7) / 1000 : value
