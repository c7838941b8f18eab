import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildEngine } from '../../scripts/node/engine.js'
import type { Cells } from '../../src/basics/cell'
import { answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import { readCsv } from '../../src/files/csv'
import type { Setting } from '../../src/rules/rule'

/**
 * `dist/engine.js` in QuickJS: an engine that has nothing of Node or a browser, no `Intl` and no other compiler, as a data
 * warehouse may have; called through the function of `examples/scale/bigquery.sql`.
 */
describe('the engine in QuickJS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  let context: QuickJSContext

  const run = (script: string): string => {
    const result = context.evalCode(script)
    if (result.error !== undefined) {
      const problem: unknown = context.dump(result.error)
      result.error.dispose()
      throw new Error(JSON.stringify(problem))
    }
    const text = context.getString(result.value)
    result.value.dispose()
    return text
  }

  beforeAll(async () => {
    context = (await getQuickJS()).newContext()
    run(readFileSync(await buildEngine(join(folder, 'engine.js')), 'utf8'))
    run(`globalThis.infusion_lines = ${functionOf(readFileSync('examples/scale/bigquery.sql', 'utf8'))}`)
  }, 60_000)
  afterAll(() => {
    context.dispose()
    rmSync(folder, { recursive: true })
  })

  test('fits into the megabyte that BigQuery allows a library', () => {
    expect(readFileSync(join(folder, 'engine.js')).length).toBeLessThan(1_000_000)
  })

  test('has no host and no Intl', () => {
    expect(run(`[typeof Intl, typeof process, typeof window, typeof setTimeout].join()`)).toBe(
      'undefined,undefined,undefined,undefined',
    )
  })

  test.each([
    ['rheumatology-office', 'office'],
    ['hospital-outpatient', 'hospital'],
  ] as const)(
    'gives the lines of %s patient by patient as the product gives them of the whole log',
    (name, setting) => {
      const [headers = [], ...rows] = readCsv(readFileSync(join('examples', `${name}.csv`)))
      const patient = headers.indexOf('Patient')
      const patients = new Set(rows.map((row) => row[patient]))
      const lines = [...patients].flatMap((one) => {
        // From the last to the first: an array's rows come in any order.
        const log = rows
          .flatMap((cells, at) => (cells[patient] === one ? [{ row_number: at + 2, cells }] : []))
          .reverse()
        return JSON.parse(
          run(`JSON.stringify(infusion_lines(${[headers, log, setting].map((one) => JSON.stringify(one)).join()}))`),
        ) as LineOfFunction[]
      })
      expect(inOrder(lines)).toEqual(inOrder(linesOf([headers, ...rows], setting)))
    },
    60_000,
  )

  test('says what is wrong with cells that are no log', () => {
    const asked = JSON.stringify([{ row_number: 2, cells: ['1', '2'] }])
    expect(() => run(`JSON.stringify(infusion_lines(['A', 'B'], ${asked}, 'office'))`)).toThrow(/Drug/)
  })
})

interface LineOfFunction {
  readonly encounter: string | null
  readonly service_date: string | null
  readonly code: string
  readonly modifiers: string
  readonly units: number
  readonly minutes: number | null
  readonly log_rows: string
}

/** The function of the SQL as JavaScript: its parameters, and its body between the quotation marks. */
function functionOf(sql: string): string {
  const [, parameters = ''] = /FUNCTION your_dataset\.infusion_lines\(\n(.*?)\n\)\nRETURNS/s.exec(sql) ?? []
  const [, body = ''] = /AS r"""\n(.*?)"""/s.exec(sql) ?? []
  const names = parameters.split('\n').map((line) => line.trim().split(' ')[0])
  return `function (${names.join(', ')}) {\n${body}}`
}

function linesOf(cells: Cells, setting: Setting): LineOfFunction[] {
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  return answer(coding).encounters.flatMap(({ encounter, lines }) =>
    lines.map((line) => ({
      encounter,
      service_date: line.date,
      code: line.code,
      modifiers: line.modifiers.join(','),
      units: line.units,
      minutes: line.minutes,
      log_rows: line.rows.join(','),
    })),
  )
}

const inOrder = (lines: readonly LineOfFunction[]): string[] => lines.map((line) => JSON.stringify(line)).sort()
