import type { Measure } from '../../reference/reference'
import { amountText } from '../drugs/amounts'
import { auditTexts } from './audit-texts'
import type { Facts, Finding, FindingId, FindingText, recordFindings } from './finding'
import { isoDate } from '../log/read-date'
import { clockText } from '../log/read-time'

export type { FindingText }

const n = (facts: Facts, name: string): number => Number(facts[name] ?? 0)
const s = (facts: Facts, name: string): string => String(facts[name] ?? '')
const clock = (facts: Facts, name: string): string => (facts[name] === undefined ? '?' : clockText(n(facts, name)))
const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)
/** `a, b, c` as `a, b and c`. */
const withAnd = (list: string): string => list.replace(/, (?=[^,]*$)/, ' and ')
const rowList = (rows: readonly number[]): string => (rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(', ')}`)

/** An amount in whole millionths of the finding's measure. */
const amount = (facts: Facts, name: string): string =>
  amountText(Math.abs(n(facts, name)), s(facts, 'measure') as Measure)

type Say = (facts: Facts, rows: readonly number[]) => FindingText

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

const recordTexts: Readonly<Record<keyof typeof recordFindings, Say>> = {
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
  'unreadable-dose': (f) => unreadableDose(f),
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
  'unknown-drug': (f) => ({
    text:
      s(f, 'drug') === '' ? 'The row names no drug: no code.' : `"${s(f, 'drug')}" is no drug that we know: no code.`,
    ask: 'Which drug was it? Correct the name, or give its class in a column Category.',
  }),
  'drug-ambiguous': (f) =>
    f.candidates === undefined
      ? {
          text: `${s(f, 'drug')} may be ${s(f, 'codes')}, and nothing in the row decides: no drug line.`,
          ask: 'Which product was given? Write its brand or its HCPCS code in the column Drug.',
        }
      : ambiguousText(s(f, 'written'), s(f, 'why'), s(f, 'candidates').split('; ')),
  'drug-code-not-valid': (f) => ({
    text:
      `${s(f, 'written')} was not in force on the date of service` +
      (s(f, 'valid') === '' ? ': no drug line.' : `; ${s(f, 'valid')} was: no drug line.`),
    ask: 'Which code stands for the drug on that date? Correct the code or the date.',
  }),
  'dose-missing': (f) => doseMissing(f),
  'dose-unit-mismatch': (f) => ({
    text:
      `The column ${s(f, 'column')} counts ${s(f, 'drug')} in ${measureWord(f, 'written')}, ${s(f, 'code')} in ` +
      `${measureWord(f, 'counted')}: ${s(f, 'column') === 'Dose' ? 'no drug line' : 'left out'}.`,
    ask: `How many ${measureWord(f, 'counted')} was it?${s(f, 'note') === '' ? '' : ` ${s(f, 'note')}`}`,
  }),
  'waste-missing': (f) => ({
    text:
      `Nothing says what became of the rest: ${amount(f, 'dose')} of ${s(f, 'drug')} is no whole container` +
      (s(f, 'proposal') === ''
        ? ' that we know.'
        : `. With the least waste it is ${s(f, 'proposal')}, ${s(f, 'code')}-JW x${n(f, 'left')}.`) +
      ' Billed are the units given, without JW or JZ.',
    ask: 'Which containers were opened, and how much was thrown away? Write it in the columns Vials and Discarded.',
  }),
  'waste-conflict': (f) => ({
    text:
      `${amount(f, 'dose')} of ${s(f, 'drug')} and what was thrown away are ${amount(f, 'apart')} too ${n(f, 'apart') < 0 ? 'much' : 'little'} for containers ` +
      `of ${amount(f, 'opened')}. Billed are the units given, without JW or JZ.`,
    ask: 'Which of dose, waste and containers is wrong? Overfill is never billed.',
  }),
  'no-drug-code': (f) => ({
    text:
      s(f, 'when') === 'never'
        ? `Our tables hold no HCPCS code of ${s(f, 'drug')}: no drug line.`
        : `${s(f, 'drug')} has no HCPCS code that we know on the date of service; ${s(f, 'code')} was in force ${s(f, 'when')}: no drug line.`,
    ask: 'Look the code up and add its line by hand.',
  }),
  'drug-not-billed': (f) => ({
    text: `The note says that ${s(f, 'drug')} was not the office's own: its administration is billed, the drug is not.`,
    ask: 'Nothing, if somebody else supplied it.',
  }),
  'dose-repeated': (f, rows) => ({
    text: `${s(f, 'drug')} in ${rowList(rows)} is one infusion, and its rows repeat a dose; ${s(f, 'dose')} in all are counted.`,
    ask: 'Was each row a bag of its own? Then give each a number in the column Bag.',
  }),
  'ndc-conflict': (f) => ({
    text: `The package ${s(f, 'ndc')} belongs to ${s(f, 'other')}, the drug line is ${s(f, 'code')} (${s(f, 'drug')}).`,
    ask: 'Which of the two was given: is the NDC wrong, or the drug?',
  }),
  'unreadable-ndc': (f) => ({
    text: `"${s(f, 'cell')}" is no NDC that can be read.`,
    ask: 'Write all eleven digits, or the hyphens as they stand on the package.',
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
  'route-conflict': (f) => ({
    text:
      s(f, 'why') === 'unknown'
        ? `The route of ${s(f, 'drug')} cannot be read; drug and times decide.`
        : s(f, 'why') === 'hydration'
          ? `${s(f, 'drug')} is charted as hydration and is none: coded as a drug.`
          : s(f, 'why') === 'tissue'
            ? `${s(f, 'drug')} is charted as given into a vein, and neither its labelling nor its code knows that way: coded as charted.`
            : `${s(f, 'drug')} is charted as given under the skin or into muscle, and neither its labelling nor its code knows that way: coded as charted.`,
    ask: 'By which route was it given?',
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
  'no-date': (f) => ({
    text: `Services without a date are coded with the newest edition (${s(f, 'edition')}).`,
    ask: 'Add the date of service: codes and payments depend on it.',
  }),
}

function unreadableDose(f: Facts): FindingText {
  switch (s(f, 'column')) {
    case 'Vials':
      return {
        text: `"${s(f, 'cell')}" in the column Vials says neither how many nor which size.`,
        ask: 'Which containers were opened? Write it like 4x100 mg or 1x500 mg + 3x100 mg.',
      }
    case 'Discarded':
      return {
        text: `"${s(f, 'cell')}" in the column Discarded is no amount that can be read.`,
        ask: 'How much was thrown away, in which unit? Write it like 95 mg; 0 where nothing was.',
      }
    default:
      return {
        text: `"${s(f, 'cell')}" is no dose that can be read.`,
        ask: 'Which dose was given, in which unit? Write it like 300 mg or 5 mg/kg.',
      }
  }
}

function doseMissing(f: Facts): FindingText {
  const [drug, code, dose] = [s(f, 'drug'), s(f, 'code'), s(f, 'dose')]
  const none = `units of ${code} cannot be worked out: no drug line.`
  switch (s(f, 'why')) {
    case 'weight':
      return {
        text: `${drug} is ordered by weight (${dose}) and no weight is documented; ${none}`,
        ask: 'How heavy was the patient? Write it in the column Weight.',
      }
    case 'surface':
      return {
        text: `${drug} is ordered by body surface (${dose}), which a log does not hold; ${none}`,
        ask: 'Which dose was given? Write it like 300 mg.',
      }
    case 'vial-size':
      return {
        text: `${drug} is written in vials (${dose}) without their size; ${none}`,
        ask: 'Which dose was given? Write it like 300 mg.',
      }
    case 'several':
      return {
        text: `${drug} stand in one row; their doses cannot be told apart: no drug lines.`,
        ask: 'Give each drug a row of its own with its dose, and all of them one number in the column Bag.',
      }
    default:
      return { text: `${drug} has no dose; ${none}`, ask: 'Which dose was given?' }
  }
}

const measureWords: Readonly<Record<string, string>> = {
  unit: 'units',
  each: 'pieces',
  cell: 'cells',
  microcurie: 'microcuries',
}
const measureWord = (f: Facts, name: string): string => measureWords[s(f, name)] ?? s(f, name)

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

/** What a cell leaves open: a shared name, two names that are not one drug, or a name near one that we know. */
function ambiguousText(written: string, why: string, candidates: readonly string[]): FindingText {
  const either =
    candidates.length > 1 ? `${candidates.slice(0, -1).join(', ')} or ${candidates.at(-1)}` : candidates[0]!
  switch (why) {
    case 'near':
      return {
        text: `"${written}" is no drug that we know: no code. It is near ${either}.`,
        ask: candidates.length > 1 ? `Was it ${either}? Correct the name.` : `Was ${either} meant? Correct the name.`,
      }
    case 'conflict':
      return {
        text: `"${written}" names drugs that are not the same: ${candidates.join(', ')}.`,
        ask: 'Which of them was given? Correct the name.',
      }
    default:
      return {
        text: `"${written}" may be ${either}; each has a code of its own.`,
        ask: 'Which product was given? Write its brand, its full name or its HCPCS code, or say once what the name means in this office.',
      }
  }
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

const texts: Readonly<Record<FindingId, Say>> = { ...recordTexts, ...auditTexts }

/** The sentences of a finding. */
export const findingText = (finding: Finding): FindingText => texts[finding.finding](finding.facts, finding.rows)
