import { capitalized } from '../../findings/words'
import { citation, rule, type RuleId } from '../../rules'
import type { Reading } from '../../rules/rule'
import { inForce } from '../../reference/drugs/codes'
import type { Measure } from '../../reference/reference'
import type { Charge, GivenDrug } from '../services/charge'
import { amountText } from '../../findings/words'
import { labelsRead } from '../drug-lines/containers'
import { isoOf } from '../drug-lines/drug-code'
import { policyValues, type Policies, type PolicyName } from '../../policies/policies'

/** Why a line stands: the rule in words with the minutes in them, its source, and the reading that was rejected. */
export interface Reason {
  readonly rule: RuleId
  readonly text: string
  readonly citation: string
  readonly rejected: string | null
}

const minutes = (value: number): string => (value === 1 ? '1 minute' : `${value} minutes`)
const hours = (value: number): string => (value === 1 ? '1 additional hour' : `${value} additional hours`)

/** Sentences with the charge's own figures; a rule without an entry speaks its own sentence. */
const sentences: Partial<Record<RuleId, (charge: Charge) => string | null>> = {
  'time.first-hour': (f) => `${minutes(f.minutes)}: the first hour of ${f.drug}.`,
  'time.additional-hour': (f) =>
    `${minutes(f.minutes)}: ${hours(f.hours)} (more than 30 minutes past the hour before).`,
  'time.push': (f) => `${minutes(f.minutes)} of ${f.drug}: 15 minutes or less is a push.`,
  'time.charted-push': (f) => `${f.drug} is charted as a push and stays one at ${minutes(f.minutes)}.`,
  'run.touching': (f) => `Rows ${f.rows.join(', ').replace(/, (?=\d+$)/, ' and ')} are one run.`,
  'run.interrupted': () => 'The time it was paused is not counted.',
  'run.several-drugs': () => 'Several drugs in one bag or syringe are one administration.',
  'initial.one': () => 'A visit has one initial code for each access site.',
  'initial.primary-reason': (f) => `${f.drug} is taken as the main reason for the visit.`,
  'initial.primary-ignored': (f) =>
    `${f.drug} goes before the marked drug, whose code could not be followed by the others.`,
  'initial.hierarchy': (f) => `${f.drug} ranks first in the hospital's hierarchy.`,
  'initial.rank': (f) => `${f.drug} ranks first on this access line.`,
  'initial.second-site': () => 'A second access site that the record explains has an initial code of its own.',
  'initial.second-visit': () => 'A second visit of the patient on this date has an initial code of its own.',
  'line.pair': () => "Given separately from a service that CMS's pair edits join it to: the modifier says so.",
  'push.chemotherapy': (f) => `${f.drug} is also infused or goes on by pump; its first push is coded all the same.`,
  'time.midnight': () => 'The run goes over midnight and belongs to the date on which it began.',
  'sequence.new-drug': (f) => `${f.drug}: a new drug infused after another (sequential).`,
  'sequence.hour-follows-class': (f) => `The additional hour is that of the class of ${f.drug}.`,
  'concurrent.overlap': ({ drug, beside }) =>
    beside === null
      ? null
      : `${drug} shares ${minutes(beside.shared)} with ${beside.other}: ${beside.concurrent ? 'concurrent' : 'not concurrent'} by the reading "${beside.reading}".`,
  'concurrent.once': () => 'The concurrent code is billed once per date, however many drugs ran.',
  'concurrent.deducted': ({ beside }) =>
    beside === null ? null : `${minutes(beside.shared)} during ${beside.other} are left out.`,
  'concurrent.chemotherapy': (f) => `${f.drug} is concurrent chemotherapy: the unlisted code.`,
  'repeat.each': (f) => `${f.drug} ran again for ${minutes(f.minutes)}: an additional hour of its class.`,
  'push.first': (f) => `${f.drug}: IV push as the initial service.`,
  'push.new-drug': (f) => `${f.drug}: additional IV push of a new drug.`,
  'push.repeat-hospital': (f) => `${f.drug} again, more than 30 minutes later, in a hospital.`,
  'hydration.initial': (f) => `${minutes(f.minutes)} of hydration as the initial service: 31 to 90 is the first hour.`,
  'hydration.secondary': (f) =>
    `${minutes(f.minutes)} of hydration with another service: ${f.hours === 1 ? 'one hour' : `${f.hours} hours`}, the first from 31 minutes.`,
  'hydration.beside': (f) => `${minutes(f.leftOut)} during another infusion are left out.`,
  'injection.therapeutic': (f) => `${f.drug}: one SC or IM injection.`,
  'injection.antineoplastic': (f) => `${f.drug} is antineoplastic: a chemotherapy injection.`,
  'injection.hormonal': (f) => `${f.drug} is a hormonal antineoplastic: its own injection code.`,
  'sc-infusion.set-up': () => 'The pump was set up again at new sites.',
  'antibody.respiratory': (f) => `${f.drug} has codes of its own, with and without counseling.`,
  'lesions.count': (f) => `${f.drug} into lesions; the code follows their number, 7 or fewer where none is documented.`,
  'cavity.chemotherapy': (f) => `${f.drug} is chemotherapy into a cavity or a reservoir, which has its own code.`,
  'pump.refill': () => 'The pump was refilled, and none was started on this day.',
  'port.sole-service': () => 'The flush is the only service of the day in this log.',
  'history.added-time': (f) =>
    `${minutes(f.minutes)} of ${f.drug} are one infusion: the codes of that date have none for a further drug.`,
  'missing.push': (f) => `No usable times are documented for ${f.drug}; it can be billed as a push at most.`,
  'missing.minutes': (f) => `The clock is missing; the documented ${minutes(f.minutes)} count.`,
  'missing.rate': (f) => `The stop is worked out from the documented rate and volume: ${minutes(f.minutes)}.`,
  'pump.prolonged': (f) =>
    f.slot === 'chemotherapy.lent-pump'
      ? `${f.drug} goes on by the office's own pump for over 8 hours: infusion, pump and disconnection in one code.`
      : `${f.drug} goes on by pump for over 8 hours.`,
  'record.abandoned': (f) => {
    const after = f.minutes < 0 ? '' : ` after ${minutes(f.minutes)}`
    return f.modifiers.includes('53')
      ? `${f.drug} was abandoned${after}: the intended infusion with modifier 53.`
      : `${f.drug} was abandoned${after} and is coded by the time that it ran.`
  },
  'category.complex': (f) => `${f.drug} is a complex biologic; chemotherapy administration codes apply.`,
  'category.biologic-as-therapeutic': (f) =>
    `${f.drug} is a biologic and coded as a therapeutic drug, since this payer takes no other codes for it.`,
  'drug.units': (f) => unitsText(f),
  'drug.summed': ({ given }) =>
    given === undefined ? null : `${given.administrations} administrations are added and rounded up once.`,
  'drug.waste': ({ given, modifiers }) => {
    if (given?.opened == null) return null
    const opened = amountText(given.opened, measureOf(given))
    return modifiers.at(-1) === 'JW'
      ? `${unitWord(given.discardedUnits)} of the ${opened} opened were discarded.`
      : `The ${unitWord(given.discardedUnits)} left over of the ${opened} opened are billed on a separate JW line.`
  },
  'drug.no-waste': ({ given }) =>
    given !== undefined && isAssumedSingle(given)
      ? 'No billable amount was discarded: JZ. No label of its container is on file; check that it is single-dose.'
      : 'No billable amount was discarded: JZ.',
  'drug.sub-unit-waste': () => 'Less than one unit is left.',
  'drug.route-modifier': (f) => (f.modifiers[0] === 'JA' ? 'JA: given IV.' : 'JB: given under the skin.'),
}

/** Nothing was read of the dose's containers (contract reading 19). */
const isAssumedSingle = ({ code, dose }: GivenDrug): boolean =>
  (code.doses === 'unknown' || (code.doses === 'single' && code.unverified.includes('doses'))) &&
  !labelsRead(code, dose)

/** Whether a reason of these charges says at which rows they stand. */
export const namesRows = (charges: readonly Charge[]): boolean =>
  charges.some((charge) => charge.rules.includes('run.touching'))

const unitWord = (count: number): string => (count === 1 ? '1 unit' : `${count} units`)

const measureOf = (given: GivenDrug): Measure => given.code.unit?.measure ?? 'each'

function unitsText({ given, units, modifiers, drug, code, day }: Charge): string | null {
  if (given === undefined) return null
  if (modifiers.at(-1) === 'JW')
    return `${amountText(given.dose, measureOf(given))} of ${drug} given; the rest was discarded.`
  if (given.code.unit === null) return `${drug}: ${code} counts doses.`
  const [dose, unit] = [amountText(given.dose, measureOf(given)), amountText(given.unit, measureOf(given))]
  const said = [`${dose} of ${drug} in units of ${unit}, rounded up: ${unitWord(units)}.`]
  if (given.code.note !== null) said.push(given.code.note)
  if (inForce(given.code, isoOf(day)) === 'unsure')
    said.push(`No file at hand shows ${code} in force on this date, and none excludes it.`)
  return said.join(' ')
}

/** What others read instead, where the rule has another reading; null where all agree. */
function rejected(id: RuleId, policies: Policies): string | null {
  const { sentence, readings = [] } = rule(id)
  const chosen = (reading: Reading): boolean => policies[reading.policy as PolicyName] === reading.value
  const texts = readings.filter((reading) => !chosen(reading)).map(readingText)
  // Under a policy that is not the default, the rule's own sentence is the reading that was set aside, unless the
  // record words the default itself.
  const worded = (policy: string): boolean =>
    readings.some((one) => one.policy === policy && one.value === policyValues[policy as PolicyName][0])
  if (readings.some((reading) => chosen(reading) && !worded(reading.policy))) texts.unshift(`Otherwise: ${sentence}`)
  return texts.length === 0 ? null : texts.join('; ')
}

const readingText = ({ policy, value, says, heldBy }: Reading): string =>
  `${heldBy}: ${says}${policy === 'none' ? '' : ` (policy ${policy}=${value})`}`

/** The rule with the charge's figures, or in its own words. */
function sentenceOf(id: RuleId, charge: Charge): string {
  return sentences[id]?.(charge) ?? rule(id).sentence
}

/** What a rule says whatever the charge: its source, and what others read instead under these policies. */
export type RuleText = Pick<Reason, 'citation' | 'rejected'>

const known = new WeakMap<Policies, Map<RuleId, RuleText>>()

/** Made once for a rule and a set of policies: a log has thousands of lines and a few dozen rules. */
export function ruleText(id: RuleId, policies: Policies): RuleText {
  const texts = known.get(policies) ?? new Map<RuleId, RuleText>()
  known.set(policies, texts)
  const before = texts.get(id)
  if (before !== undefined) return before
  const text = { citation: citation(id), rejected: rejected(id, policies) }
  texts.set(id, text)
  return text
}

/** One rule of a charge as a reason. */
export const reasonOf = (id: RuleId, charge: Charge, policies: Policies): Reason => ({
  rule: id,
  text: capitalized(sentenceOf(id, charge)),
  ...ruleText(id, policies),
})

/** All reasons of some charges; a sentence that is the same is said once. */
export function reasonsOf(charges: readonly Charge[], policies: Policies): Reason[] {
  const reasons = new Map<string, Reason>()
  for (const charge of charges) {
    for (const id of charge.rules) {
      const reason = reasonOf(id, charge, policies)
      reasons.set(`${id}\n${reason.text}`, reason)
    }
  }
  return [...reasons.values()]
}
