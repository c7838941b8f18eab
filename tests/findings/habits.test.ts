import { describe, expect, test } from 'vitest'
import { findingKinds } from '../../src/findings'
import { findingVariants } from '../engine/texts/finding-sentences'
import { textsInSource } from '../../scripts/texts-in-source'
import { badHabits, habits } from './habits'

/** Texts that a person reads, each with where it is from. A room that was reworded adds its own here. */
const texts: readonly (readonly [place: string, text: string])[] = [
  ...[...findingKinds.values()].flatMap(({ id, heading, example }) => [
    [`heading of ${id}`, heading] as const,
    ...('log' in example
      ? [[`text of ${id}`, example.says] as const, [`question of ${id}`, example.asks] as const]
      : []),
  ]),
  ...findingVariants.flatMap(({ id, text, ask }) => [
    [`another text of ${id}`, text] as const,
    ...(ask === undefined ? [] : [[`another question of ${id}`, ask] as const]),
  ]),
]

test('no text has one of the habits', () => {
  expect(texts.length).toBeGreaterThan(200)
  expect(texts.flatMap(([place, text]) => badHabits(text).map((habit) => `${habit}: ${place}: ${text}`))).toEqual([])
})

/** Habits of whole sentences: the source holds parts of sentences, columns by their headers, and edition names too. */
const ofWholeSentences = ['a sentence that begins small', 'a list of editions first', 'encounter for visit', 'a raw id']
/** Words that logs are read by, options as they are typed, and a value that is no text. */
const notSaid = [
  'src/engine/log/cells/read-action.ts',
  'src/command-line/options.ts',
  'src/command-line/audit-options.ts',
  'src/command-line/usage.ts',
  'src/command-line/forecast.ts',
  'src/files/provenance.ts',
]

test('no sentence or label in the source has one of the habits', () => {
  const inSource = textsInSource('.').filter(({ file }) => !notSaid.includes(file))
  expect(inSource.length).toBeGreaterThan(2000)
  const bad = inSource.flatMap(({ file, line, text }) =>
    badHabits(text)
      .filter((habit) => !ofWholeSentences.includes(habit))
      .map((habit) => `${habit}: ${file}:${line}: ${text}`),
  )
  expect(bad).toEqual([])
})

describe.each(habits)('$name', ({ name, not, but }) => {
  test('is seen in a sentence that has it, and not in the one to write', () => {
    expect(badHabits(not)).toContain(name)
    expect(badHabits(but)).toEqual([])
  })
})
