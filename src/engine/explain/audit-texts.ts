import { dollarsText } from '../../basics/money'
import { isoDate } from '../../basics/date'
import type { auditFindings, Facts, FindingText } from './finding'
import { n, s } from './parts-of-texts'

/** What the findings of the audit say. None says how a difference came about, and none says who is to blame. */

const has = (facts: Facts, name: string): boolean => facts[name] !== undefined

/** ` $28.39 too much.`; what has no price says so, and a difference without money says nothing. */
const dollars = (f: Facts): string => {
  if (has(f, 'unpriced')) return ' It has no price here and is not in the sums.'
  if (!has(f, 'dollars')) return ''
  const amount = n(f, 'dollars')
  if (amount === 0) return ' It changes no payment.'
  return ` ${dollarsText(amount)} too ${s(f, 'direction') === 'over' ? 'much' : 'little'}.`
}

/** Why a billed code is not supported, where more can be said than that. */
const reason = (f: Facts): string => {
  switch (s(f, 'why')) {
    case 'included':
      return ' It is part of every administration.'
    case 'hospital-only':
      return ' Only a hospital reports it.'
    case 'not-in-force':
      return ` It was not in force on the date of service${s(f, 'valid') === '' ? '' : `; ${s(f, 'valid')} was`}.`
    case 'not-in-log':
      return ' No row of the visit names this drug.'
    case 'no-record':
      return ' The visit has no record: no row names what was given.'
    case 'gap':
      return ` The record of row ${n(f, 'gap')} is incomplete.`
    default:
      return ''
  }
}

const correct = (f: Facts): string =>
  s(f, 'claim') === ''
    ? 'Nothing is supported for this visit. Correct the claim, or complete the record.'
    : `The record supports ${s(f, 'claim')}. Correct the claim, or complete the record.`

const units = (count: number): string => (count === 1 ? '1 unit' : `${count} units`)
/** `the claim has 96413 and 96415`, or the record, where nothing was billed yet. */
const holder = (f: Facts): string => (s(f, 'of') === 'record' ? 'The record supports' : 'Billed were')
const indicator = (f: Facts): string =>
  n(f, 'indicator') === 0
    ? 'which no modifier opens'
    : has(f, 'misplaced')
      ? `and on that date its modifier had to stand on ${s(f, 'code')}, the second code`
      : 'and neither code has a modifier that opens it'

/** `96413 was overridden with 96413-59 by KL.` */
const override = (f: Facts): string => {
  const to = s(f, 'to') === '' ? ': nothing is billed for it' : ` with ${s(f, 'to')}`
  return `${s(f, 'of')} was overridden${to}${s(f, 'by') === '' ? '' : ` (by ${s(f, 'by')})`}.`
}

const weighed: Readonly<Record<string, string>> = {
  another: ' The record supports the former, not the latter.',
  more: ' It is more than the record supports.',
  less: ' It is less than the record supports.',
  modifiers: ' The record supports the code without this change of modifiers.',
}
const weight = (f: Facts): string => weighed[s(f, 'against')] ?? ''

/** ` from 2026-01-02 to 2026-03-31`; nothing for lines without a date. */
const period = (f: Facts): string =>
  s(f, 'from') === ''
    ? ''
    : s(f, 'from') === s(f, 'until')
      ? ` on ${s(f, 'from')}`
      : ` from ${s(f, 'from')} to ${s(f, 'until')}`

type Say = (facts: Facts) => FindingText

export const auditTexts: Readonly<Record<keyof typeof auditFindings, Say>> = {
  'over-coded': (f) => ({
    text: `${s(f, 'code')}: ${units(n(f, 'sent'))} billed, ${n(f, 'held') === 0 ? 'none' : n(f, 'held')} supported.${reason(f)}${dollars(f)}`,
    ask: correct(f),
  }),
  'under-coded': (f) => ({
    text: `${s(f, 'code')}: ${units(n(f, 'sent'))} billed, ${n(f, 'held')} supported.${dollars(f)}`,
    ask: correct(f),
  }),
  'missing-line': (f) => ({
    text:
      s(f, 'why') === 'nothing billed'
        ? `Nothing was billed for this visit.${dollars(f)}`
        : `${s(f, 'supported')} is supported${s(f, 'service') === '' ? '' : ` (${s(f, 'service')})`} and was not billed.${dollars(f)}`,
    ask: s(f, 'why') === 'nothing billed' ? `Bill ${s(f, 'claim')}, or note why nothing is billed.` : correct(f),
  }),
  'wrong-code': (f) => ({
    text: `${s(f, 'billed')} was billed where the record supports ${s(f, 'supported')}.${reason(f)}${dollars(f)}`,
    ask: correct(f),
  }),
  'modifier-difference': (f) => ({
    text: `${s(f, 'billed')} was billed, the record supports ${s(f, 'supported')}: the modifiers differ, the amount does not. A line without its modifier may come back unpaid.`,
    ask: correct(f),
  }),
  'two-initial': (f) => ({
    text:
      s(f, 'code') === s(f, 'beside')
        ? `${s(f, 'code')} was billed ${n(f, 'sent') > 1 ? `${n(f, 'sent')} times` : 'a second time'}: one access site and visit has one initial code.${supportedInstead(f)}${dollars(f)}`
        : `${s(f, 'code')} was billed as a second initial code beside ${s(f, 'beside')}, without a modifier that tells it apart.${supportedInstead(f)}${dollars(f)}`,
    ask: 'Was there a second access site with a medical reason, or another visit that day? Then a modifier says so; otherwise correct the code.',
  }),
  'orphan-add-on': (f) => ({
    text: `${s(f, 'code')} is an add-on code, and none of the codes that it may follow stands beside it (${s(f, 'primaries')}).`,
    ask: correct(f),
  }),
  'pair-edit': (f) => ({
    text:
      n(f, 'opened') === 1
        ? `${s(f, 'line')} beside ${s(f, 'beside')} is an NCCI pair, and the modifier opens it.`
        : `${holder(f)} ${s(f, 'beside')} and ${s(f, 'line')}: an NCCI pair, ${indicator(f)}.`,
    ask:
      n(f, 'opened') === 1
        ? 'Nothing, if the record shows two separate services.'
        : n(f, 'indicator') === 0
          ? `Take ${s(f, 'code')} off the claim.`
          : `Were the two services separate? Then ${s(f, 'code')} needs a modifier; otherwise take it off the claim.`,
  }),
  'units-over-limit': (f) => ({
    text: `${s(f, 'code')}: ${units(n(f, 'units'))} on one date, and the maximum is ${n(f, 'maximum')} (${s(f, 'edition')}${n(f, 'ofDate') === 1 ? '' : ', the nearest before the date'}; adjudication indicator ${n(f, 'indicator')}).`,
    ask:
      n(f, 'indicator') === 2
        ? 'No appeal opens this limit. Check the dose, and what one unit of the code is.'
        : 'Check the dose, and what one unit of the code is; if the units are right, be ready to send the record.',
  }),
  'em-99211': (f) => ({
    text: `99211 was billed beside ${s(f, 'beside')}: the administration includes the nurse, and no modifier changes that.${dollars(f)}`,
    ask: 'Take 99211 off the claim.',
  }),
  'em-needs-25': (f) => ({
    text: `${s(f, 'code')} was billed beside ${s(f, 'beside')} without modifier 25.${dollars(f)}`,
    ask: 'Does a note of its own show work beyond the routine before the drug? Then add modifier 25; otherwise take the visit off the claim.',
  }),
  'no-price': (f) => ({
    text: has(f, 'count')
      ? `${n(f, 'count') === 1 ? '1 supported line has' : `${n(f, 'count')} supported lines have`} no price${period(f)} (${s(f, 'codes')}${n(f, 'more') > 0 ? ` and ${n(f, 'more')} more` : ''}). The first of them: ${s(f, 'reason')}`
      : `No price for ${s(f, 'codes')}: ${s(f, 'reason')} The difference is counted, not in the sums.`,
    ask: 'Load the edition of the date, or enter the fee in the table Fees.',
  }),
  'payer-policy': (f) => ({
    text: `By the policy ${s(f, 'policy')}=${s(f, 'value')} (${[s(f, 'payer') === '' ? 'Medicare' : s(f, 'payer'), s(f, 'date')].filter((one) => one !== '').join(', ')}) this is ${s(f, 'now') === '' ? 'nothing' : s(f, 'now')}; by ${s(f, 'policy')}=${s(f, 'usual')} it would be ${s(f, 'otherwise') === '' ? 'nothing' : s(f, 'otherwise')}.`,
    ask: 'Nothing, if the payer’s policy in force on that date says so.',
  }),
  'not-judged': (f) => ({
    text:
      s(f, 'of') === 'billed'
        ? `${s(f, 'line')} was billed, and nothing here can tell whether the record supports it: ${s(f, 'because')}.`
        : `${s(f, 'line')} follows from the record and was not billed, and nothing here can tell whether it should have been: ${s(f, 'because')}.`,
    ask: 'Answer what is asked about the record first; then the claim can be judged.',
  }),
  'unreadable-billed': (f) => ({
    text: `"${s(f, 'cell')}" in ${has(f, 'chargeRow') ? `row ${n(f, 'chargeRow')} of the charges` : 'the column Billed'} is no code, modifier or number of units.`,
    ask: 'What was billed? Write it like 96413, 96415x2, J1745-JZx30.',
  }),
  'unmatched-charge': (f) => ({
    text:
      n(f, 'count') === 1
        ? `The charge ${s(f, 'code')} in row ${s(f, 'rows')} of the charges (${s(f, 'encounter')}) belongs to no visit of the log.`
        : `${n(f, 'count')} charges belong to no visit of the log (rows ${s(f, 'rows')} of the charges; first ${s(f, 'encounter')}, ${s(f, 'code')}).`,
    ask: 'Is the visit missing in the log, or is its number another one?',
  }),
  overridden: (f) => ({
    text: `${override(f)} Reason given: “${s(f, 'reason')}”.${weight(f)}`,
    ask: 'Does the record show what the reason says?',
  }),
  'override-without-reason': (f) => ({
    text: `${override(f)} No reason is given.${weight(f)}`,
    ask: 'Write the reason beside the override in Claim lines, or take the override away.',
  }),
  'override-outdated': (f) => ({
    text: `${override(f)} The record now supports ${s(f, 'claim') === '' ? 'no line' : s(f, 'claim')}.`,
    ask: 'Look at the line again: confirm the override in Claim lines, or take it away.',
  }),
  'late-entry': (f) => ({
    text: `Entered ${s(f, 'later')} after the service (${isoDate(n(f, 'day'))}).`,
    ask: 'Is it marked as a late entry, with date and signature of whoever wrote it?',
  }),
  'amended-entry': (f) => ({
    text: `The entry was changed on ${s(f, 'when')}, ${s(f, 'later') === 'the day' ? 'the day of' : `${s(f, 'later')} after`} the service.`,
    ask: 'Does the record still show what stood before, who changed it and when?',
  }),
  'same-minutes': (f) => ({
    text: `${n(f, 'count')} of ${n(f, 'of')} infusions of ${s(f, 'drug')} last exactly ${n(f, 'minutes')} minutes (${s(f, 'share')}); at most ${n(f, 'expected')} % would be usual of times read from a clock.`,
    ask: 'Are the times read from a clock, or taken from the order?',
  }),
  'threshold-times': (f) => ({
    text: `${n(f, 'count')} of ${n(f, 'of')} infusions that end within ${n(f, 'window')} minutes of ${n(f, 'threshold')} reach it by at most ${n(f, 'reach')} (${s(f, 'share')}); an even spread gives ${s(f, 'expected')}. Chance alone does this less than once in ${n(f, 'odds')} logs.`,
    ask: 'Look at a sample of these visits beside their other times; a protocol of the drug may explain it.',
  }),
  'uneven-gaps': (f) => ({
    text: `${s(f, 'what')} ${s(f, 'name')}: ${n(f, 'count')} of ${n(f, 'of')} infusions without usable times (${s(f, 'share')}), elsewhere ${n(f, 'countElse')} of ${n(f, 'ofElse')} (${s(f, 'shareElse')}). Chance alone does this less than once in ${n(f, 'odds')} logs.`,
    ask: 'Is there a step in the day’s work at which the stop is easily missed?',
  }),
}

const supportedInstead = (f: Facts): string =>
  s(f, 'supported') === '' ? '' : ` The record supports ${s(f, 'supported')}.`
