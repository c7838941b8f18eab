import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingKinds } from '../../src/findings'
import type { Example, FindingKind, SeenIn } from '../../src/findings/define'
import { visit } from '../engine/visit'
import { auditIds, recordKinds } from './kinds'

/** The example in the file of each finding is coded here; nothing has to be listed. */

const kinds = [...findingKinds.values()]
const shown = kinds.filter((kind): kind is FindingKind & { example: Example } => 'log' in kind.example)
const elsewhere = kinds.filter((kind): kind is FindingKind & { example: SeenIn } => 'seenIn' in kind.example)

describe.each(shown.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const { example } = kind
  const coded = visit(example.log, example.how)
  const ofLog = coded.answer.findings.filter((one) => one.finding === id)
  const found = [
    ...ofLog,
    ...coded.answer.encounters.flatMap((one) => one.findings.filter((each) => each.finding === id)),
  ]

  test('is found once, with its severity, its rows and its words', () => {
    const missing = found.length === 0 ? 'Nothing makes this finding of its example: is its maker called?' : undefined
    expect(
      found.map((one) => [one.severity, one.rows, one.text, one.ask]),
      missing,
    ).toEqual([[example.severity ?? kind.severity, example.rows, example.says, example.asks]])
  })

  test('stands with the whole log or with its visit', () => {
    expect(ofLog.length > 0).toBe(kind.about === 'log')
  })
})

test('what the engine finds in the record has an example, but for what loaded tables or the office’s place and tables show', () => {
  const shownByTables = recordKinds.filter((kind) => !('log' in kind.example)).map((kind) => kind.id)
  expect(shownByTables).toEqual([
    'self-administered',
    'authorization-exceeded',
    'authorization-missing',
    'filing-late',
    'site-of-care',
    'department',
    'location-not-listed',
  ])
})

test.each(elsewhere.map((kind) => [kind.id, kind.example.seenIn] as const))('%s is shown by %s', (id, path) => {
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8').includes(id) || auditIds.has(id)).toBe(true)
})

test('no two kinds share an id or a heading', () => {
  expect(new Set(kinds.map((kind) => kind.id)).size).toBe(kinds.length)
  expect(new Set(kinds.map((kind) => kind.heading)).size).toBe(kinds.length)
})
