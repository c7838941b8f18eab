import type { HospitalRate } from '../reference'
import { codeOf, numberOf, quoted, textOf } from './cells'
import { expectRows, isCorrected, layout, needsQuarter, quarterFor, rowsOf, sourceOf } from './layout'

/** OPPS Addendum B: what Medicare pays a hospital's outpatient department. */
export const hospitalRates = layout<'code' | 'status' | 'apc' | 'rate'>({
  what: 'hospital outpatient rates (OPPS Addendum B)',
  columns: {
    code: (own) => /^(?:HCPCS|HCPCS CODE|CPT HCPCS)$/.test(own),
    status: (own) => /^(?:SI|CI SI|STATUS INDICATOR)$/.test(own),
    apc: (own) => own === 'APC',
    rate: (own) => own === 'PAYMENT RATE',
  },
  required: ['code', 'status', 'apc', 'rate'],
  *read(source) {
    const { at, tally } = source
    const period = quarterFor(source)
    if (period === null) return needsQuarter
    const rates = new Map<string, HospitalRate>()
    yield* rowsOf(source, 'code', (row, index) => {
      const code = codeOf(row[at.get('code')!])
      const status = textOf(row[at.get('status')!]).toUpperCase()
      const rate = numberOf(row[at.get('rate')!])
      if (code === null) {
        tally.refuse(index, `${quoted(row[at.get('code')!])} is not a HCPCS or CPT code.`)
      } else if (!/^[A-Z]\d?$/.test(status)) {
        tally.refuse(index, `${code}: ${quoted(status)} is not a status indicator.`)
      } else if (rate === undefined || (rate !== null && rate < 0)) {
        tally.refuse(index, `${code}: the payment rate ${quoted(row[at.get('rate')!])} is not an amount.`)
      } else if (rates.has(code)) {
        tally.refuse(index, `${code} is listed twice; the first is kept.`)
      } else {
        rates.set(code, { status, rate })
        tally.taken++
      }
    })
    expectRows(tally, tally.taken, 10_000, 'codes')
    return [
      {
        kind: 'hospitalRates',
        corrected: isCorrected(source),
        table: {
          edition: `OPPS ${period.name}`,
          from: period.from,
          until: period.until,
          source: sourceOf(source),
          rates,
        },
      },
    ]
  },
})
