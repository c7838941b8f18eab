import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import { readCsv } from '../../src/files/csv'
import { buildAddIn, type BuiltAddIn } from '../workbook/built-add-in'

type Run = (...values: unknown[]) => unknown

/** The built `functions.js` in a page that has nothing but script tags; each chunk is noted, and comes only where `online`. */
function loaded(built: BuiltAddIn, online = true) {
  const [runs, fetched] = [new Map<string, Run>(), [] as string[]]
  const page = {
    ...{ setTimeout, clearTimeout, URL, console },
    CustomFunctions: {
      associate: (id: string, run: Run) => runs.set(id, run),
      Error: class extends Error {
        constructor(_: string, text?: string) {
          super(text)
        }
      },
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    document: {
      baseURI: 'https://localhost/taskpane.html',
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined }),
      head: {
        appendChild: (tag: { src: string; onload?: (event: object) => void; onerror?: (event: object) => void }) => {
          fetched.push(tag.src)
          setTimeout(() => {
            if (online) runInContext(readFileSync(join(built.folder, tag.src), 'utf8'), context)
            const event = { type: online ? 'load' : 'error', target: tag }
            if (online) tag.onload?.(event)
            else tag.onerror?.(event)
          }, 0)
        },
      },
    },
  }
  const context = createContext(page)
  Object.assign(page, { self: context, window: context })
  runInContext(readFileSync(join(built.folder, 'functions.js'), 'utf8'), context)
  const call = (id: string, ...values: unknown[]): unknown => runs.get(id)?.(...values)
  return { call, fetched }
}

const logOf = (name: string) => readCsv(readFileSync(join('examples', `${name}.csv`))).map((row) => [...row])
const byNode = (id: string, ...values: unknown[]): unknown => {
  const entry = catalogue.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`${id} is no function.`)
  return callFunction(entry, values)
}

describe('what only prices, audits or buys comes late', () => {
  let built: BuiltAddIn
  beforeAll(async () => {
    built = await buildAddIn()
  }, 300_000)

  test('a formula of codes answers from the first script alone', () => {
    const { call, fetched } = loaded(built)
    expect(call('INFUSION_CODES', [['9:00']], [['11:13']], [['Remicade']])).toEqual([['96413, 96415']])
    expect(call('INFUSION_UNITS', [['Remicade']], [['305 mg']], [['2025-03-04']], [['4x100 mg']])).toEqual([
      ['J1745', 31, 9, 'JW'],
    ])
    expect(call('INFUSION_VERSION')).toBe(byNode('INFUSION_VERSION'))
    expect(fetched).toEqual([])
  })

  test.each([
    ['rheumatology-office', 'office'],
    ['hospital-outpatient', 'hospital'],
  ] as const)(
    'codes, reasons and lines of the whole %s need no chunk, and are those of Node',
    (name, setting) => {
      const { call, fetched } = loaded(built)
      const [headers = [], ...rows] = logOf(name)
      const column = (header: string) => rows.map((row) => [row[headers.indexOf(header)] ?? null])
      const asked = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site', 'Date', 'Payer']
      const [start, stop, drug, route, encounter, dose, site, date, payer] = asked.map(column)
      const values = [start, stop, drug, route, encounter, dose, site, setting, date, null, payer]
      for (const id of ['INFUSION_CODES', 'INFUSION_WHY']) expect(call(id, ...values)).toEqual(byNode(id, ...values))
      const log = [[...headers], ...rows]
      expect(call('INFUSION_LINES', log, setting)).toEqual(byNode('INFUSION_LINES', log, setting))
      expect(fetched).toEqual([])
    },
    60_000,
  )

  test('the others answer once with a promise, then at once', async () => {
    const { call, fetched } = loaded(built)
    const price = ['96413', '5/4/2026'] as const
    const first = call('INFUSION_PRICE', ...price)
    expect(first).toHaveProperty('then')
    expect(await first).toEqual([[133.27]])
    expect(fetched.length).toBe(2)
    expect(call('INFUSION_PRICE', ...price)).toEqual([[133.27]])
    const log = logOf('hospital-outpatient')
    expect(call('INFUSION_AUDIT', log, 'hospital')).toEqual(byNode('INFUSION_AUDIT', log, 'hospital'))
    expect(fetched.length).toBe(2)
  }, 60_000)

  test('without a connection they say so, and ask again', async () => {
    const { call, fetched } = loaded(built, false)
    await expect(call('INFUSION_PRICE', '96413', '5/4/2026')).rejects.toThrow(/could not be fetched/)
    const asked = fetched.length
    await expect(call('INFUSION_PRICE', '96413', '5/4/2026')).rejects.toThrow(/could not be fetched/)
    expect(fetched.length).toBeGreaterThan(asked)
    expect(call('INFUSION_CODES', [['9:00']], [['9:15']], [['Remicade']])).toEqual([['96409']])
  })
})
