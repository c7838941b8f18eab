import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plausibleLog, runs, type Row } from '../engine/properties/random-logs'
import { call, column, isError } from './call'

const header = ['Encounter', 'Patient', 'Date', 'Payer', 'Code', 'Modifiers', 'Units', 'Drug', 'Rows', 'Why']
const log = (...rows: unknown[][]) => [['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'], ...rows]

describe('INFUSION_LINES', () => {
  test('a table with header: dates are serials, codes and modifiers text', () => {
    const lines = call(
      'INFUSION_LINES',
      log(
        ['E1', 'P1', '2025-03-04', 'Remicade', 'IV infusion', '9:02', '11:15'],
        ['E1', 'P1', 45720, 'Kenalog', 'IM', '8:50', null],
      ),
    )
    expect(lines).toMatchObject([
      header,
      ['E1', 'P1', 45720, 'Medicare', '96413', '', 1, 'infliximab', '2', expect.any(String)],
      ['E1', 'P1', 45720, 'Medicare', '96415', '', 1, 'infliximab', '2', expect.any(String)],
      ['E1', 'P1', 45720, 'Medicare', '96372', '59', 1, 'triamcinolone', '3', expect.any(String)],
    ])
    for (const row of (lines as unknown[][]).slice(1)) {
      expect(typeof row[4]).toBe('string')
      expect(typeof row[5]).toBe('string')
      expect(String(row[9]).length).toBeGreaterThan(10)
    }
  })

  test('setting and payer hold where the log says nothing', () => {
    const pushes = log(
      ['E1', 'P1', 45720, 'ondansetron', 'IV push', '9:00', ''],
      ['E1', 'P1', 45720, 'ondansetron', 'IV push', '9:31', ''],
    )
    const codes = (...more: unknown[]) =>
      (call('INFUSION_LINES', pushes, ...more) as unknown[][]).slice(1).map((row) => [row[3], row[4]])
    expect(codes()).toEqual([['Medicare', '96374']])
    expect(codes('hospital', 'Aetna')).toEqual([
      ['Aetna', '96374'],
      ['Aetna', '96376'],
    ])
    expect(call('INFUSION_LINES', pushes, 'spaceship')).toMatchObject({ error: '#VALUE!' })
  })

  test('a log of nothing is a header', () => {
    expect(call('INFUSION_LINES', log())).toEqual([header])
  })

  test.each([[null], ['text'], [[['a', 'b']]], [[]]])('%s is no log: #VALUE! with a text', (argument) => {
    const one = call('INFUSION_LINES', argument)
    expect(one).toMatchObject({ error: '#VALUE!' })
    expect(isError(one) && one.text.length).toBeGreaterThan(10)
  })

  test('0 is read alike by both functions: an old host sends it for an empty cell', () => {
    const lines = (stop: unknown) =>
      (
        call('INFUSION_LINES', log(['E1', 'P1', 45720, 'vancomycin', 'IV infusion', '23:00', stop])) as unknown[][]
      ).slice(1)
    const codes = (stop: unknown) => call('INFUSION_CODES', '23:00', stop, 'vancomycin', 'IV infusion')
    expect(lines(0).map((row) => row[4])).toEqual([codes(0)])
    expect(lines('0:00').map((row) => row[4])).toEqual([codes('0:00')])
    const zeros = log(['E1', 0, 45720, 'ondansetron', 'IV push', '9:00', 0], [0, 0, 45720, 'morphine', 'IM', '9:10', 0])
    const blanks = zeros.map((row) => row.map((cell) => (cell === 0 ? '' : cell)))
    expect(call('INFUSION_LINES', zeros)).toEqual(call('INFUSION_LINES', blanks))
  })

  test('is a rectangle', () => {
    const lines = call('INFUSION_LINES', log(['', '', '', 'ondansetron', 'IV push', '9:00', ''])) as unknown[][]
    expect(lines.every((row) => row.length === header.length)).toBe(true)
    expect(lines.flat().every((cell) => cell !== null && cell !== undefined)).toBe(true)
  })
})

/** `96413, 96415x2, 96365-59` → units by code with modifiers. */
function add(sum: Map<string, number>, code: string, units: number): void {
  sum.set(code, (sum.get(code) ?? 0) + units)
}

function unitsOfColumn(value: unknown): Map<string, number> {
  const sum = new Map<string, number>()
  const cells = Array.isArray(value) ? (value as unknown[][]).flat() : isError(value) ? [] : [value]
  for (const cell of cells) {
    expect(typeof cell).toBe('string')
    for (const text of String(cell).split(', ')) {
      const [, code, units] = /^(.*?)(?:x(\d+))?$/.exec(text) ?? []
      if (code) add(sum, code, Number(units ?? 1))
    }
  }
  return sum
}

const names = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site', 'Setting', 'Date'] as const

test('the column of INFUSION_CODES adds up to INFUSION_LINES of the same cells', () => {
  const settings = fc.constantFrom('office', 'hospital')
  const policies = fc.constantFrom(
    ...['', 'overlap any', 'overlap deduct', 'repeat-infusion sum', 'hydration-segments each'],
    ...[
      'missing-stop hold',
      'second-initial X',
      'second-initial-hours all',
      'split-injection each',
      'complex therapeutic',
    ],
  )
  fc.assert(
    fc.property(plausibleLog, settings, policies, (rows, setting, policy) => {
      const full = rows.map((row): Row => ({ ...row, Setting: setting }))
      const range = policy === '' ? null : [policy.split(' ')]
      const columns = names.map((name) => column(...full.map((row) => row[name] ?? '')))
      const cells = [names, ...full.map((row) => names.map((name) => row[name] ?? ''))]
      const lines = call('INFUSION_LINES', cells, null, null, range) as unknown[][]
      const sum = new Map<string, number>()
      for (const row of lines.slice(1))
        add(sum, [row[4], ...String(row[5]).split(', ')].filter(Boolean).join('-'), Number(row[6]))
      const codes = call('INFUSION_CODES', ...columns, range)
      expect([...unitsOfColumn(codes)].sort()).toEqual([...sum].sort())
      if (Array.isArray(codes)) expect(codes).toHaveLength(rows.length)
    }),
    runs(250),
  )
})
