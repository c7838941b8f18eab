import { cents } from '../basics/money'
import { notJudged } from '../findings/billed/not-judged'
import { dollarsIn } from '../findings/define'
import type { Steps } from '../engine/common/steps'
import type { Audit } from './audit'
import { worthOf } from './judged/dollars'
import { isBilling } from './summary'

/**
 * How much of what was billed is not supported, as reviewers count it. A charge denial rate is dollars denied over dollars billed, a
 * line denial rate lines over lines (Palmetto GBA, September 5, 2024); both at the fees of the date, since a log has no remittances.
 */
export interface ErrorRates {
  /** Dollars of all billed lines that have a price, and how many have none. */
  readonly billed: number
  readonly unpriced: number
  readonly lines: number
  /** Dollars billed and not supported, and lines that a difference takes from. */
  readonly over: number
  readonly wrongLines: number
  /** Dollars supported and not billed: for the net rate alone. */
  readonly under: number
  /** Dollars of lines that could not be judged. */
  readonly notJudged: number
  /** What came in, where the log has it. */
  readonly paid: number | null
}

/** Claims reviews end below 5 percent (OIG, corporate integrity agreements); above 20 a further round of probes may follow (TPE). */
export const errorThresholds = { review: 0.05, nextRound: 0.2 } as const

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 100

export function* errorRatesSteps({ coding, visits }: Audit): Steps<ErrorRates> {
  let [billed, unpriced, lines, over, wrongLines, under, open] = [0, 0, 0, 0, 0, 0, 0]
  let paid: number | null = null
  for (const [index, { one, claim, lines: ofDays }] of visits.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    for (const line of claim?.lines ?? []) {
      lines++
      const day = ofDays.find((each) => each.code === line.code)?.day ?? one.encounter.day
      const worth = worthOf(coding.log, one, [{ line, day }], [])
      if ('dollars' in worth) billed += worth.dollars
      else unpriced++
    }
    for (const finding of one.findings) {
      if (notJudged.is(finding)) open += finding.facts.amount ?? 0
      if (!isBilling(finding)) continue
      const tooMuch = dollarsIn(finding, 'over') ?? 0
      over += tooMuch
      under += dollarsIn(finding, 'under') ?? 0
      if (tooMuch > 0) wrongLines++
    }
    for (const i of one.encounter.rows) {
      const text = coding.log.rows.texts[coding.log.rows.paid[i] ?? 0] ?? ''
      const amount = Number(text.replaceAll(/[$,\s]/g, ''))
      if (text !== '' && Number.isFinite(amount)) paid = (paid ?? 0) + amount
    }
  }
  return {
    ...{ billed: cents(billed), unpriced, lines, over: cents(over), wrongLines, under: cents(under) },
    ...{ notJudged: cents(open), paid: paid === null ? null : cents(paid) },
  }
}
