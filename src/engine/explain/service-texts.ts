import { isoDate } from '../../basics/date'
import type { Facts } from './finding'
import { clock, minutes, n, rowList, s, verb, withAnd, type Say } from './parts-of-texts'

/** What findings about services, sites, visits and rows say. */

export const serviceTexts = {
  'too-short-hydration': (f) => ({
    text:
      n(f, 'pieces') > 1
        ? `No piece of hydration reaches ${n(f, 'shortest')} minutes (${minutes(n(f, 'minutes'))} in all): not billed.`
        : `${minutes(n(f, 'minutes'))} of hydration ${verb(n(f, 'minutes'), 'counts', 'count')}, and ${n(f, 'shortest')} are needed: not billed.`,
    ask: 'Nothing, if the times are right.',
  }),
  'concurrent-hydration': (f) => ({
    text: `Hydration ran ${minutes(n(f, 'minutes'))} beside another infusion, which ${verb(n(f, 'minutes'), 'is', 'are')} left out; ${minutes(n(f, 'left'))} ${verb(n(f, 'left'), 'remains', 'remain')}.`,
    ask: 'Nothing, if the times are right.',
  }),
  overlap: (f) => ({
    text:
      `${s(f, 'drug')} (${minutes(n(f, 'minutes'))}) and ${s(f, 'other')} (${minutes(n(f, 'otherMinutes'))}) share ${minutes(n(f, 'shared'))}. ` +
      `Read as "${s(f, 'reading')}" this is ${s(f, 'code')}; read as "${s(f, 'otherReading')}" it is ${s(f, 'otherCode')}.`,
    ask: 'Does this payer hold another reading? The policy "overlap" switches it.',
  }),
  'second-site-without-reason': (f) => ({
    text:
      n(f, 'failed') === 1
        ? `A second site (${s(f, 'site')}) because the first failed, or for speed or convenience, has no second initial code.`
        : `Nothing says why a second site (${s(f, 'site')}) was needed: no second initial code.`,
    ask: 'Why was a second access site needed?',
  }),
  'repeat-push': (f) => ({
    text: repeatPushText(f),
    ask: 'Nothing, if the times are right.',
  }),
  'one-minute-pushes': (f) => ({
    text: `${withAnd(s(f, 'drugs'))} are charted in one minute, ${clock(f, 'start')}. Each is coded; some payers accept one.`,
    ask: 'At what time was each drug pushed?',
  }),
  'assumed-primary': (f) => ({
    text: `No drug is marked as the reason for the visit; ${s(f, 'drug')} was taken as initial. With ${s(f, 'other')} the codes would differ.`,
    ask: 'Which drug was the reason for the visit? Mark it in the column Primary.',
  }),
  'primary-ignored': (f) => ({
    text: `${s(f, 'drug')} is marked as primary, but then an add-on code would stand beside no code that it may follow; ${s(f, 'first')} is initial.`,
    ask: `Nothing, if ${s(f, 'first')} was given.`,
  }),
  'no-code-for-concurrent': (f) => ({
    text:
      s(f, 'why') === 'chemotherapy'
        ? `${s(f, 'drug')} is chemotherapy beside chemotherapy (${s(f, 'other')}): no code fits, ${s(f, 'code')} stands for it.`
        : `${s(f, 'drug')} ran beside ${s(f, 'other')}, and no code stands that ${s(f, 'code')} may follow: not billed.`,
    ask:
      s(f, 'why') === 'chemotherapy'
        ? 'Add a description of the service to the claim; payers review the unlisted code by hand.'
        : 'Nothing, if the times are right.',
  }),
  'encounter-unclear': (f, rows) => ({ text: unclearText(f, rows), ask: unclearAsk(f) }),
  'route-conflict': (f) => ({
    text:
      s(f, 'why') === 'unknown'
        ? `The route of ${s(f, 'drug')} cannot be read; drug and times decide.`
        : s(f, 'why') === 'hydration'
          ? `${s(f, 'drug')} is charted as hydration and is none: coded as a drug.`
          : `${s(f, 'drug')} is charted as given ${s(f, 'why') === 'tissue' ? 'into a vein' : 'under the skin or into muscle'}; it is given ${s(f, 'given')} only (${s(f, 'source')}). Coded as charted.`,
    ask:
      s(f, 'source') === ''
        ? 'By which route was it given?'
        : 'By which route was it given, and was it this drug? Correct the route or the drug.',
  }),
  'included-service': (f) => ({
    text: `${s(f, 'service')} is part of the administration and not billed.`,
    ask: 'Nothing.',
  }),
  'edition-older-than-service': (f) => ({
    text: `The newest code set here is ${s(f, 'edition')}; the date of service (${isoDate(n(f, 'day'))}) is later.`,
    ask: 'Check the codes against the new edition before billing.',
  }),
  'no-code-set': (f) => ({
    text: `There is no code set here for ${isoDate(n(f, 'day'))}: no code.`,
    ask: 'Is the date right?',
  }),
  'duplicate-row': (f, rows) => ({
    text:
      n(f, 'injection') === 1
        ? `${s(f, 'drug')} stands twice at one time (${rowList(rows)}): one injection. With the policy split-injection=each it is two.`
        : `${s(f, 'drug')} stands twice with the same times (${rowList(rows)}): coded once.`,
    ask: 'Was it given once or twice?',
  }),
  'ignored-row': (f, rows) => ({
    text: `${n(f, 'count') === 1 ? 'A blank, total or header row was' : `${n(f, 'count')} blank, total or header rows were`} left out (${rowList(rows.slice(0, 12))}${rows.length > 12 ? ', …' : ''}).`,
    ask: 'Nothing, if no administration stands there.',
  }),
  'column-conflict': (f) => ({
    text: `The columns "${s(f, 'used')}" and "${s(f, 'other')}" disagree in ${n(f, 'count') === 1 ? '1 row' : `${n(f, 'count')} rows`}; "${s(f, 'used')}" was used.`,
    ask: 'Which of the two columns is right?',
  }),
  'setting-unclear': (f) => ({
    text:
      s(f, 'why') === 'two'
        ? `One encounter is marked both office and hospital; it is coded as ${s(f, 'setting')}.`
        : `The place of service is neither an office (11, 49) nor a hospital outpatient department (19, 22, 23); it is coded as ${s(f, 'setting')}.`,
    ask: 'Where was the service given? Other places follow other rules.',
  }),
  'no-administration-code': (f) => ({
    text: noCodeText(f),
    ask: s(f, 'why') === 'refill' ? 'Was the pump portable or implanted?' : 'Nothing, if the route is right.',
  }),
  'lesions-not-counted': (f) => ({
    text: `${s(f, 'drug')} went into lesions and the note does not say how many: coded as 7 or fewer.`,
    ask: 'How many lesions were injected? Write it like 9 lesions.',
  }),
} as const satisfies Record<string, Say>

function repeatPushText(f: Facts): string {
  const drug = s(f, 'drug')
  if (n(f, 'chemotherapy') === 1) return `${drug} was pushed again; a second push of a chemotherapy drug has no code.`
  if (s(f, 'setting') === 'office') {
    return n(f, 'infused') === 1
      ? `${drug} was also infused; in an office its push has no code of its own.`
      : `${drug} was pushed again; in an office the same drug again has no code.`
  }
  return n(f, 'infused') === 1
    ? `${drug} was pushed within ${n(f, 'interval')} minutes of its infusion: not billed.`
    : `${drug} was pushed again within ${n(f, 'interval')} minutes, or without a time: not billed.`
}

function unclearText(f: Facts, rows: readonly number[]): string {
  switch (s(f, 'why')) {
    case 'patients':
      return `Encounter ${s(f, 'encounter')} names ${n(f, 'patients')} patients; each is coded by itself.`
    case 'dates':
      return `Encounter ${s(f, 'encounter')} runs over ${n(f, 'days')} days and is coded as one stay with one initial code.`
    case 'midnight':
      return `Patient ${s(f, 'patient')} has times that run on over midnight and no encounter number; each date is coded by itself.`
    default:
      return `It cannot be told to which visit ${rowList(rows.slice(0, 12))} ${verb(rows.length, 'belongs', 'belong')}.`
  }
}

function unclearAsk(f: Facts): string {
  switch (s(f, 'why')) {
    case 'patients':
      return 'Is the number right in every row?'
    case 'dates':
      return 'Is it one stay? Separate visits need numbers of their own.'
    case 'midnight':
      return 'Is it one stay? Then give its rows one encounter number.'
    default:
      return 'Give these rows an encounter number or a date.'
  }
}

function noCodeText(f: Facts): string {
  const drug = s(f, 'drug')
  switch (s(f, 'why')) {
    case 'date':
      return `The code for ${drug} by this route was not in force on the date: no code.`
    case 'category':
      return `${drug} is taken without a needle or belongs to another service: no administration code.`
    case 'intrathecal':
      return `${drug} into the spinal canal is no chemotherapy: it belongs to the procedure, no administration code.`
    case 'reservoir':
    case 'pleural':
    case 'peritoneal':
    case 'lesions':
      return `${drug} is no chemotherapy: given there it belongs to the procedure, no administration code.`
    case 'procedure':
      return `${drug} by this route belongs to a procedure with a code of its own: no administration code.`
    case 'own-codes':
      return `${drug} is ${s(f, 'what')} and has codes of its own (${s(f, 'codes')}): no administration code here.`
    case 'refill':
      return `${drug}: a portable and an implanted pump have different codes, and the row does not say which it was: no code.`
    case 'pump':
      return `${drug} by a prolonged pump has no administration code in an office; only the unlisted 96379 is left, which payers review by hand.`
    default:
      return `${drug} has no administration code by this route.`
  }
}
