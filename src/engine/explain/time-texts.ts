import { isoDate } from '../../basics/date'
import type { Facts } from './finding'
import { clock, minutes, n, rowList, s, type Say } from './parts-of-texts'

/** What findings about times and dates say. */

/** What is billed where nothing tells the minutes. */
const supported: Readonly<Record<string, string>> = {
  push: 'It supports a push at most.',
  nothing: 'Hydration without both times is not billed.',
  held: 'Nothing is billed for it until the record is complete; other offices bill a push (policy missing-stop=push).',
}

/** What took the place of the missing clock. */
const byDuration = (facts: Facts): string => {
  const left = supported[s(facts, 'supports')]
  if (left !== undefined) return ` ${left}`
  if (facts.measuredBy === 'rate') return ` Rate and volume give ${minutes(n(facts, 'minutes'))}.`
  return facts.measuredBy === 'duration' ? ` It is coded by the documented ${minutes(n(facts, 'minutes'))}.` : ''
}

export const timeTexts = {
  'missing-start': (f) => ({
    text: `${s(f, 'drug')} has a stop (${clock(f, 'stop')}) and no start.${byDuration(f)}`,
    ask: `When did ${s(f, 'drug')} start to run?`,
  }),
  'missing-stop': (f) => ({
    text: `${s(f, 'drug')} started at ${clock(f, 'start')} and has no stop.${byDuration(f)}`,
    ask: `When did ${s(f, 'drug')} stop running?`,
  }),
  'missing-times': (f) => ({
    text: `${s(f, 'drug')} has neither a start nor a stop.${byDuration(f)}`,
    ask: `When did ${s(f, 'drug')} start and stop?`,
  }),
  'unreadable-time': (f) => ({
    text: `"${s(f, 'cell')}" in the column ${s(f, 'column')} is no time that can be read.`,
    ask: 'Which time was meant? Write it like 14:05 or 2:05 PM.',
  }),
  'unreadable-date': (f) => ({
    text: `"${s(f, 'cell')}" is no date that can be read.`,
    ask: 'Which date was meant? Write it like 3/4/2025 or 2025-03-04.',
  }),
  'stop-before-start': (f) => ({
    text: `${s(f, 'drug')} stops at ${clock(f, 'stop')}, before it starts at ${clock(f, 'start')}.`,
    ask: 'Which of the two times is right?',
  }),
  'zero-minutes': (f) => ({
    text: `${s(f, 'drug')} starts and stops at ${clock(f, 'start')}: no time passes.`,
    ask: 'When did it start, and when did it stop?',
  }),
  'crosses-midnight': (f) => ({
    text: `${s(f, 'drug')} runs from ${clock(f, 'start')} over midnight to ${clock(f, 'stop')}, ${minutes(n(f, 'minutes'))}.`,
    ask: 'Nothing, if the stop was on the next day.',
  }),
  'date-conflict': (f) => ({
    text: `The date column says ${isoDate(n(f, 'date'))} and the start carries ${isoDate(n(f, 'own'))}; the start was used.`,
    ask: 'Which date is right?',
  }),
  'too-long': (f) => ({
    text: `${s(f, 'drug')} runs ${minutes(n(f, 'minutes'))}, more than ${n(f, 'longest')} hours. It is coded as documented.`,
    ask: 'Are both times, and their dates, right?',
  }),
  'duration-conflict': (f) => ({
    text: `The clock gives ${minutes(n(f, 'clock'))} for ${s(f, 'drug')}, the log ${minutes(n(f, 'documented'))}; the clock was used.`,
    ask: 'Was the infusion interrupted, or is one of the times wrong?',
  }),
  'rounded-times': (f) => ({
    text: `${n(f, 'percent')} % of ${n(f, 'times')} times fall on full five minutes; chance gives about 20 %.`,
    ask: 'Are times read from a clock when they happen, or filled in later?',
  }),
  'infusion-is-push': (f) => ({
    text: `${s(f, 'drug')} ran ${minutes(n(f, 'minutes'))}; 15 minutes or less is a push.`,
    ask: 'Nothing, if the times are right.',
  }),
  'push-is-long': (f) => ({
    text: `${s(f, 'drug')} is charted as a push and took ${minutes(n(f, 'minutes'))}; it is coded as charted.`,
    ask: 'Was it a push with the nurse present throughout, or an infusion?',
  }),
  'twelve-hour-clock': (f) => ({
    text:
      `No time in the log has am or pm or an hour above 12, and in ${n(f, 'count') === 1 ? '1 row' : `${n(f, 'count')} rows`} the stop would come before ` +
      'the start: times of office visits were read as 7 in the morning to 7 in the evening.',
    ask: 'Is that right? Times with am or pm, or of a 24-hour clock, leave no doubt.',
  }),
  'half-day-unclear': (_, rows) => ({
    text: `It cannot be told which times of this visit (${rowList(rows.slice(0, 12))}) are morning and which are afternoon; they were read as a 24-hour clock has them.`,
    ask: 'Which of the times are am and which are pm? Write it behind each.',
  }),
  'not-given': (f) => ({
    text: `The log says "${s(f, 'action')}" for ${s(f, 'drug')}: nothing was given, nothing is coded.`,
    ask: 'Nothing, if it was not given.',
  }),
  'unknown-action': (f) => ({
    text: `"${s(f, 'action')}" is no action that we know, and no infusion of ${s(f, 'drug')} was running: nothing is coded for it.`,
    ask: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  }),
  'order-conflict': (f) => ({
    text:
      `The order of ${s(f, 'drug')} says ${clock(f, 'start')} to ${clock(f, 'stop')}, its events ${clock(f, 'eventStart')} to ` +
      `${clock(f, 'eventStop')}; the events were used.`,
    ask: 'Which of the times are right?',
  }),
  'no-date': (f) => ({
    text: `Services without a date are coded with the newest edition (${s(f, 'edition')}).`,
    ask: 'Add the date of service: codes and payments depend on it.',
  }),
} as const satisfies Record<string, Say>
