import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { audit } from '../../src/audit/audit'
import type { Cell } from '../../src/basics/cell'
import { claimLines, codeText } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { cellsOf } from './published-cases'

/** A visit of a named payer, its lines worked by hand from the payer's documents; see the README beside the folder. */
interface PayerCase {
  readonly id: string
  readonly title: string
  readonly payer: string
  readonly setting: 'office' | 'hospital'
  readonly log: readonly Readonly<Record<string, Cell>>[]
  readonly expected: string
  readonly findings?: readonly string[]
  /** What is not looked at yet; the visit is then not run. */
  readonly needs?: readonly string[]
  readonly source: string
  readonly because: string
}

const folder = join(import.meta.dirname, 'payers')
const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'core' }) as PayerCase[])

const sorted = (codes: string): string => codes.split(/,\s*/).sort().join(', ')

describe('visits by payer', () => {
  test('each is here once, says why and by whose document', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(30)
    for (const { id, source, because } of cases) {
      expect(source.length, id).toBeGreaterThan(10)
      expect(because.length, id).toBeGreaterThan(15)
    }
  })

  const looked = cases.filter(({ needs }) => needs === undefined)
  test.each(looked.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_, one) => {
    const log = one.log.map((row) => ({ ...row, Payer: one.payer, Encounter: '1', Patient: 'P1', Billed: '' }))
    const coding = code(cellsOf(log), { setting: one.setting })
    if ('problem' in coding) throw new Error(coding.problem)
    const lines = coding.encounters.flatMap(({ charges }) => claimLines(charges).map(codeText))
    expect(sorted(lines.join(', '))).toBe(sorted(one.expected))
    const audited = audit(coding)
    const found = new Set(audited.coding.encounters.flatMap(({ findings }) => findings.map(({ finding }) => finding)))
    for (const wanted of one.findings ?? []) {
      const [, not, id = ''] = /^(not )?(\S+)$/.exec(wanted) ?? []
      expect(found.has(id), `${wanted}; found ${[...found].join(', ')}`).toBe(not === undefined)
    }
  })
})
