import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { drugCode, drugCodes } from '../../src/reference/drugs/codes'
import { classLeftOpen, leftOpen, notModelled } from '../../src/reference/not-modelled'

/** Files that hold no records: types, look-ups, and words that others share. */
const withoutRecords = new Set(['all-drugs', 'bases', 'codes', 'drug'])
const inDrugs = readdirSync('src/reference/drugs')
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !withoutRecords.has(name))
  .map((name) => `drugs/${name}`)
const beside = [
  'claim-modifiers',
  'dose-limits',
  'included-services',
  'intervals',
  'own-codes',
  'procedures',
  'route-modifiers',
  'unclassified',
  'visit-services',
]

describe('what records leave out', () => {
  it('is said of every file of records about drugs, once', () => {
    expect(Object.keys(notModelled).sort()).toEqual([...inDrugs, ...beside].sort())
    for (const [file, words] of Object.entries(notModelled)) expect(words, file).toMatch(/^[A-Z].{20,}\.$/)
    expect(new Set(Object.values(notModelled)).size).toBe(Object.keys(notModelled).length)
  })

  it('stands in the page about drugs', () => {
    const page = readFileSync('docs/drugs.md', 'utf8').replace(/\s+/g, ' ')
    for (const words of Object.values(notModelled)) expect(page).toContain(words)
  })

  it('is said of every code record, from its own fields', () => {
    for (const code of drugCodes) {
      const open = leftOpen(code)
      expect(open, code.code).not.toEqual([])
      for (const words of open) expect(words, code.code).toMatch(/^[A-Z].{10,}\.$/)
      expect(
        open.some((words) => words.startsWith('The sizes')),
        code.code,
      ).toBe(code.containers.length === 0)
    }
  })

  it.each([
    ['J1745', /label differs/],
    ['Q5121', /recalled/],
    ['J9271', /label differs/],
    ['J9355', /recalled|differs/],
    ['J9047', /label differs/],
    ['J9025', /single-dose is taken/],
  ])('tells what was read from what was not: %s', (code, words) => {
    const record = drugCode(code)
    expect(record === undefined ? [] : leftOpen(record)).toEqual(expect.arrayContaining([expect.stringMatching(words)]))
  })

  it('of a class is said where no source settles it, and nowhere else', () => {
    for (const drug of allDrugs) {
      expect(classLeftOpen(drug) !== null, drug.name).toBe(drug.basis === 'unverified' || drug.basis === 'unsettled')
    }
  })
})
