import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildEngine } from '../../scripts/node/engine.js'
import { answer, type Answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import limits from '../../src/reference/tables/payment-limits.json'
import values from '../../src/reference/tables/relative-values.json'
import { readCsv } from '../../src/files/csv'

/** Nothing of a host is there: no Node, no console, no timers, no Intl, and nothing that asks for a locale answers. */
const bare = `
  delete globalThis.Intl
  for (const of of [Number, Date, Array, String]) {
    for (const name of Object.getOwnPropertyNames(of.prototype)) {
      if (/locale/i.test(name)) of.prototype[name] = () => { throw new Error('asks for a locale') }
    }
  }`

describe('dist/engine.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const context = createContext({})
  let script = ''

  beforeAll(async () => {
    script = readFileSync(await buildEngine(join(folder, 'engine.js')), 'utf8')
    runInContext(bare, context)
    runInContext(script, context)
  }, 60_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['rheumatology-office', 'office'],
    ['hospital-outpatient', 'hospital'],
  ] as const)('codes %s as the product does, without amounts', (name, setting) => {
    const cells = readCsv(readFileSync(join('examples', `${name}.csv`)))
    const asked = JSON.stringify({ cells, setting })
    const own = runInContext(
      `(() => { const { cells, setting } = ${asked}
        return JSON.stringify(InfusionEngine.answer(InfusionEngine.code(cells, { setting }))) })()`,
      context,
    ) as string
    const coding = code(cells, { setting })
    if ('problem' in coding) throw new Error(coding.problem)
    expect(linesOf(JSON.parse(own) as Answer)).toEqual(linesOf(answer(coding)))
  })

  test('names no host and holds no amounts', () => {
    expect(script).not.toMatch(/\brequire\(|\bprocess\.|\bwindow\.|\bOffice\./)
    for (const line of [...limits.limits.slice(0, 20), ...values.codes.slice(0, 20)]) expect(script).not.toContain(line)
  })
})

const linesOf = ({ encounters }: Answer) =>
  encounters.map(({ encounter, lines, findings }) => ({
    encounter,
    lines: lines.map((line) => ({ ...line, price: null })),
    findings: findings.map(({ finding, rows, text }) => ({ finding, rows, text })),
  }))
