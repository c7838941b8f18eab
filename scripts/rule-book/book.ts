import { policyValues, type PolicyName } from '../../src/policies/policies'
import { rule, rules, type RuleId } from '../../src/rules'
import { pinnedReadings } from '../../src/rules/pinned-readings'
import type { Reading, RuleRecord, Source } from '../../src/rules/rule'
import { topicOf, topics } from '../../src/rules/topics'

/** The rule book as plain data; the page in docs and the page of the add-in are both made of it. */
export interface Book {
  readonly sections: readonly Section[]
  readonly policies: readonly PolicyRow[]
  readonly readings: readonly ReadingRow[]
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly id: RuleId
  readonly sentence: string
  /** `Office. From 1 January 2006.` */
  readonly scope: string
  readonly details: readonly string[]
  /** `longest push: 15 from 1 January 2006` */
  readonly values: readonly string[]
  readonly readings: readonly string[]
  readonly sources: readonly Source[]
  readonly notModelled: string | null
}

export interface PolicyRow {
  readonly name: string
  /** The first is the default. */
  readonly values: readonly string[]
  /** The rules that name it among their readings. */
  readonly rules: readonly RuleId[]
}

export interface ReadingRow {
  readonly number: number
  readonly about: string
  readonly rules: readonly RuleId[]
}

const ids = Object.keys(rules) as RuleId[]

export const book = (): Book => ({
  sections: topics
    .map(({ id, title }) => ({ id, title, entries: ids.filter((one) => topicOf(one) === id).map(entry) }))
    .filter((section) => section.entries.length > 0),
  policies: (Object.keys(policyValues) as PolicyName[]).map((name) => ({
    name,
    values: policyValues[name],
    rules: ids.filter((id) => rule(id).readings?.some((reading) => reading.policy === name) ?? false),
  })),
  readings: pinnedReadings,
})

function entry(id: RuleId): Entry {
  const record = rule(id)
  return {
    id,
    sentence: record.sentence,
    scope: scope(record),
    details: record.details ?? [],
    values: Object.entries(record.values ?? {}).map(([name, dated]) => {
      const entries = Object.entries(dated).sort(([a], [b]) => (a < b ? -1 : 1))
      return `${words(name)}: ${entries.map(([from, value]) => `${value} from ${dateText(from)}`).join(', ')}`
    }),
    readings: (record.readings ?? []).map(readingText),
    sources: record.sources,
    notModelled: record.notModelled ?? null,
  }
}

function scope({ kind, settings, payers, from, until }: RuleRecord): string {
  const where = settings.length === 2 ? 'Office and hospital' : settings[0] === 'office' ? 'Office' : 'Hospital'
  const dates = until === null ? `from ${dateText(from)}` : `from ${dateText(from)} to ${dateText(until)}`
  const whose = payers === undefined ? '' : ` ${payers.join(', ')}.`
  const advice = kind === 'advice' ? ' Told, not decided.' : ''
  return `${where}, ${dates}.${whose}${advice}`
}

const readingText = ({ policy, value, says, heldBy }: Reading): string =>
  `${heldBy}: ${says}${policy === 'none' ? '.' : ` (${policyText(policy, value)}).`}`

/** A reading's policy as a coder sets it. */
function policyText(policy: string, value: string): string {
  const isDefault = policyValues[policy as PolicyName][0] === value
  return isDefault ? `policy ${policy}=${value}, the default` : `policy ${policy}=${value}`
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `2006-01-01` as `1 January 2006`. */
export const dateText = (iso: string): string => inWords.format(new Date(`${iso}T00:00:00Z`))

/** `longestPush` as `longest push`. */
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
