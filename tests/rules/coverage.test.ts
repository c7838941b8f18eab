import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rule, rules, type RuleId } from '../../src/rules'
import { pinnedReadings } from '../../src/rules/pinned-readings'
import { topicOf, topics } from '../../src/rules/topics'
import { answeredByFiles, questions } from './questions'

const ids = Object.keys(rules) as RuleId[]

/** All words of a record. */
const wordsOf = (id: RuleId): string => JSON.stringify(rule(id)).replaceAll('\\"', '"')

/** The texts of the cases. */
const casesOf = (folders: readonly string[]): string =>
  folders
    .map((name) => join(import.meta.dirname, '../cases', name))
    .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')))
    .join('\n')

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

describe('sixty questions', () => {
  test('each is answered by records, or by a file', () => {
    const here = [...Object.keys(questions).map(Number), ...answeredByFiles].sort((a, b) => a - b)
    expect(here).toEqual(upTo(60))
  })

  test.each(Object.entries(questions))('%s', (_, { asks, rules: answering, answer }) => {
    expect(answering.length, asks).toBeGreaterThan(0)
    for (const id of answering) expect(ids, asks).toContain(id)
    const words = answering.map(wordsOf).join('\n')
    for (const part of answer) expect(words, asks).toContain(part)
  })
})

describe('sixteen pinned readings', () => {
  test('each has its records', () => {
    expect(pinnedReadings.map((one) => one.number)).toEqual(upTo(16))
    for (const one of pinnedReadings) {
      expect(new Set(one.rules).size, one.about).toBe(one.rules.length)
      for (const id of one.rules) expect(rule(id).kind === 'coding' || id === 'complex.injections', id).toBe(true)
    }
  })
})

describe('every file of records', () => {
  test('is in the book, and no id stands in two of them', async () => {
    const folder = join(import.meta.dirname, '../../src/rules')
    const records: Record<string, object>[] = []
    for (const name of readdirSync(folder)) {
      const exported = (await import(join(folder, name))) as Record<string, unknown>
      for (const [key, value] of Object.entries(exported)) {
        if (key.endsWith('Rules')) records.push(value as Record<string, object>)
      }
    }
    expect(records.length).toBeGreaterThan(10)
    expect(records.flatMap((one) => Object.keys(one)).sort()).toEqual([...ids].sort())
  })
})

describe('every rule', () => {
  test.each(ids)('%s stands in a section', (id) => {
    expect(topics.map((one) => one.id)).toContain(topicOf(id))
  })

  test('answers a question or a reading, has a case of its own, or belongs to earlier code sets or to the look of a log', () => {
    // `from: push.first` in a case.
    const cases = casesOf(['worked', 'published'])
    const used = new Set([
      ...Object.values(questions).flatMap((one) => one.rules),
      ...pinnedReadings.flatMap((one) => one.rules),
    ])
    const ours: readonly RuleId[] = ['time.regular', 'push.same-minute', 'included.no-administration', 'drug.fluid']
    const left = ids.filter(
      (id) => !cases.includes(`from: ${id}\n`) && !used.has(id) && !ours.includes(id) && !id.startsWith('history.'),
    )
    expect(left).toEqual([])
  })

  test('names whose rule it is where a payer’s name stands in its sentence', () => {
    for (const id of ids) {
      const { sentence, payers } = rule(id)
      if (/\b(?:UnitedHealthcare|Select Health)\b/.test(sentence)) expect(payers, id).toBeDefined()
      expect(payers === undefined || payers.length > 0, id).toBe(true)
    }
  })
})
