import { expect, test } from 'vitest'
import { appraise, appraiseStrata, appraiseTwoStages } from '../../src/audit/sample/appraisal'
import { sizeForAmount } from '../../src/audit/sample/sample-sizes'
import { numbers2010 } from '../../src/audit/sample/draw-2010'
import { drawSample } from '../../src/audit/sample/sample'
import { unitsOf } from '../../src/audit/sample/stages'
import { auditSummary } from '../../src/audit/summary'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { auditedSample } from '../audit/recall'
import { Book } from './book'

const trail = { initials: 'XY', ranAt: '', log: 'log.xlsx', asOf: null }

test('the sums of the summary are formulas over the lines, and give what the audit gives', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const sheets = auditSheets(audit, { outside: false, sample: { seed: 7, size: 40 }, trail })
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Audit summary',
    'Audit',
    'Audit other findings',
    'Nurse questions',
    'Refunds and corrections',
    'Audit sample',
    'Audit frame',
    'Audit trail',
  ])
  const [summary, lines] = calculateSheets(sheets)
  const valueOf = (name: string): unknown => summary!.find((row) => row[0] === name)?.[1]
  const { all, byStaff } = auditSummary(audit)
  expect(valueOf('Billed and not supported')).toBeCloseTo(all.over, 2)
  expect(valueOf('Supported and not billed')).toBeCloseTo(all.under, 2)
  expect(valueOf('Differences without a price, not in either total')).toBe(all.unpriced)
  for (const { name, findings, over, under, unpriced } of byStaff) {
    const row = summary!.findLast((one) => one[0] === name)!
    expect(row.slice(1, 5).map((one) => Math.round(Number(one) * 100))).toEqual(
      [findings, over, under, unpriced].map((one) => Math.round(one * 100)),
    )
  }
  expect(lines).toHaveLength(all.findings + 1)
  expect(sheets[0]!.charts).toHaveLength(5)
  for (const { data } of sheets[0]!.charts) {
    const head = summary![data.row]!.slice(data.column, data.column + 3)
    expect(head.slice(1)).toEqual(['Too much', 'Too little'])
    for (let row = data.row + 1; row < data.row + data.rows; row++) {
      expect(summary![row]![data.column]).toBe(summary![row]![0])
    }
  }
})

test('a reviewer’s copy names no patient and no account', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const cells = auditSheets(audit, { outside: true, sample: { seed: 1, size: 50 }, trail: { ...trail, log: '' } })
    .flatMap((sheet) => {
      // A row number of the log may look like a patient's number.
      const rowsAt = sheet.rows[0]!.indexOf('Rows')
      return sheet.rows.flatMap((row) => row.filter((_, column) => column !== rowsAt))
    })
    .map(String)
  const patients = new Set(audit.coding.encounters.flatMap(({ encounter }) => [encounter.patient, encounter.name]))
  expect(cells.filter((cell) => patients.has(cell) && cell !== 'null')).toEqual([])
  expect(cells.some((cell) => /^Visit \d+$/.test(cell))).toBe(true)
  // Nor has it an empty column for them.
  expect(cells).not.toContain('Patient')
})

test('the same seed draws the same visits, another one others; an estimate of all visits is exact', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const names = (seed: number, size = 30): (string | null)[] =>
    drawSample(audit, { seed, size }).visits.map((visit) => visit.one.encounter.name)
  expect(names(7)).toEqual(names(7))
  expect(names(7)).not.toEqual(names(8))
  expect(new Set(names(7)).size).toBe(30)
  const whole = drawSample(audit, { seed: 1, size: 100_000 })
  const { all } = auditSummary(audit)
  expect(whole.visits).toHaveLength(whole.population)
  expect(whole.over.estimate).toBeCloseTo(all.over, 2)
  expect(whole.under.interval).toEqual({ low: whole.under.estimate, high: whole.under.estimate })
  const part = drawSample(audit, { seed: 3, size: { confidence: 0.95, precision: 0.05 } })
  expect(part.visits.length).toBeGreaterThan(200)
  expect(part.over.interval!.low).toBeLessThanOrEqual(part.over.estimate!)
  expect(part.over.interval!.high).toBeGreaterThan(part.over.estimate!)
})

test('the appraisal follows what the auditor types, by the formulas of the appraisal in words', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const book = new Book(auditSheets(audit, { outside: false, sample: { seed: 7, size: 40 }, trail }))
  const used = book.column('Audit_sample', 'Amount used').map(Number)
  expect(used).toEqual(book.column('Audit_sample', 'Too much').map(Number))
  const population = drawSample(audit, { seed: 7, size: 40 }).population
  const check = (amounts: readonly number[]): void => {
    const of = appraise(amounts, population)!
    const limits = book.below('Audit sample', 'Two-sided interval', 3)
    of.limits.forEach(({ confidence, lower, upper, precision }, index) => {
      const row = limits[index]!
      expect(row[0]).toBe(confidence)
      expect(Number(row[2])).toBeCloseTo(lower, 6)
      expect(Number(row[3])).toBeCloseTo(upper, 6)
      expect(Number(row[4])).toBeCloseTo(precision, 6)
    })
  }
  check(used)
  book.put('Audit_sample', 'Auditors amount', 3, 1234.5)
  book.put('Audit_sample', 'Auditors amount', 4, -20)
  book.put('Audit_sample', 'Auditors amount', 5, 0)
  const typed = used.map((amount, index) => [1234.5, -20, 0][index - 3] ?? amount)
  expect(book.column('Audit_sample', 'Amount used').map(Number)).toEqual(typed)
  check(typed)
})

test('strata of billed dollars: each drawn from by itself, appraised as the program adds strata', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const plan = { seed: 7, size: 60, strata: 3 } as const
  const drawn = drawSample(audit, plan)
  const strata = drawn.strata!
  expect(strata).toHaveLength(3)
  expect(strata.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(drawn.frame.map((_, i) => i + 1))
  for (const [index, one] of strata.entries()) {
    expect(one.drawn.every((number) => one.members.includes(number))).toBe(true)
    const next = strata[index + 1]
    if (next !== undefined) expect(one.to).toBeLessThan(next.from)
  }
  expect(drawn.numbers).toHaveLength(60)
  const book = new Book(auditSheets(audit, { outside: false, sample: plan, trail }))
  const check = (): void => {
    const used = book.column('Audit_sample', 'Amount used').map(Number)
    const of = book.column('Audit_sample', 'Stratum').map(Number)
    const appraised = appraiseStrata(
      strata.map(({ members }, index) => ({
        population: members.length,
        amounts: used.filter((_, i) => of[i] === index + 1),
      })),
    )!
    const limits = book.below('Audit sample', 'Two-sided interval', 3)
    appraised.limits.forEach(({ lower, upper }, index) => {
      expect(Number(limits[index]![2])).toBeCloseTo(lower, 5)
      expect(Number(limits[index]![3])).toBeCloseTo(upper, 5)
    })
  }
  check()
  book.put('Audit_sample', 'Auditors amount', 3, 1234.5)
  book.put('Audit_sample', 'Auditors amount', 40, -20)
  check()
})

test.each([
  ['month', 6, 8],
  ['nurse', 3, 20],
  ['patient', 12, 3],
] as const)(
  'two stages by %s: units, then visits of each, appraised as the program adds them',
  async (by, units, each) => {
    const { audit } = await auditedSample('rheumatology-office', 'office')
    const plan = { seed: 7, size: units * each, stages: { by, units, each } } as const
    const drawn = drawSample(audit, plan)
    const stages = drawn.stages!
    expect(stages.drawn).toHaveLength(units)
    for (const unit of stages.drawn) {
      expect(unit.drawn).toHaveLength(Math.min(each, unit.members.length))
      expect(unit.drawn.every((number) => unit.members.includes(number))).toBe(true)
    }
    // Every visit of the frame is in one unit, whether that was drawn or not.
    const all = unitsOf(audit.coding, drawn.frame, by)
    expect(all).toHaveLength(stages.units)
    expect(all.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(drawn.frame.map((_, i) => i + 1))
    const book = new Book(auditSheets(audit, { outside: false, sample: plan, trail }))
    const check = (): void => {
      const used = book.column('Audit_sample', 'Amount used').map(Number)
      const of = book.column('Audit_sample', 'Unit').map(Number)
      const appraised = appraiseTwoStages(
        stages.drawn.map(({ members }, index) => ({
          size: members.length,
          amounts: used.filter((_, i) => of[i] === index + 1),
        })),
        stages.units,
      )!
      const limits = book.below('Audit sample', 'Two-sided interval', 3)
      appraised.limits.forEach(({ lower, upper }, index) => {
        expect(Number(limits[index]![2])).toBeCloseTo(lower, 4)
        expect(Number(limits[index]![3])).toBeCloseTo(upper, 4)
      })
    }
    check()
    book.put('Audit_sample', 'Auditors amount', 3, 1234.5)
    book.put('Audit_sample', 'Auditors amount', 9, -20)
    check()
  },
)

test('two stages with everything drawn say what all visits hold; one unit says nothing of the others', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const all = drawSample(audit, { seed: 1, size: 1, stages: { by: 'month', units: 99, each: 9999 } })
  expect(all.over.estimate).toBeCloseTo(auditSummary(audit).all.over, 2)
  expect(all.over.interval).toEqual({ low: all.over.estimate, high: all.over.estimate })
  const one = drawSample(audit, { seed: 1, size: 1, stages: { by: 'month', units: 1, each: 5 } })
  expect(one.over).toMatchObject({ estimate: null, interval: null })
})

test('a copy for a reviewer names no patient as a unit', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const plan = { seed: 7, size: 6, stages: { by: 'patient', units: 3, each: 2 } } as const
  const [one] = auditSheets(audit, { outside: true, sample: plan, trail }).filter(({ name }) => name === 'Audit sample')
  const cells = new Set(one!.rows.flat().map(String))
  for (const { name } of drawSample(audit, plan).stages!.drawn) expect(cells.has(name)).toBe(false)
  expect(cells.has('Unit 3')).toBe(true)
})

test('spares follow in the order of the draw, and the sample is the same without them', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  for (const draw of ['ours', '2010'] as const) {
    const without = drawSample(audit, { seed: 12345, size: 10, draw })
    const more = drawSample(audit, { seed: 12345, size: 10, draw, spares: 4 })
    expect(more.numbers).toEqual(without.numbers)
    expect(more.spares).toHaveLength(4)
    const all = drawSample(audit, { seed: 12345, size: 14, draw }).numbers
    expect([...more.numbers, ...more.spares].toSorted((a, b) => a - b)).toEqual(all)
  }
})

test('a probe says what a full sample takes, by the sizes of the program', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const book = new Book(auditSheets(audit, { outside: false, sample: { seed: 7, size: 40 }, trail }))
  const { population, errorRate } = drawSample(audit, { seed: 7, size: 40 })
  const used = book.column('Audit_sample', 'Amount used').map(Number)
  const { mean, deviation } = appraise(used, population)!
  const sizes = book.below('Audit sample', 'Two-sided confidence', 3)
  ;[0.1, 0.25].forEach((precision, row) => {
    ;[0.8, 0.9, 0.95].forEach((confidence, column) => {
      expect(Number(sizes[row]![column + 1])).toBe(
        sizeForAmount({ population, mean, deviation }, confidence, precision),
      )
    })
  })
  // Share p within five points at 95%: 1.96² p (1 − p) / 0.0025, less for a finite frame.
  const endless = (1.959963984540054 ** 2 * errorRate.share * (1 - errorRate.share)) / 0.0025
  expect(Number(sizes[2]![3])).toBe(Math.min(population, Math.round(endless / (1 + (endless - 1) / population))))
})

test('the frame is numbered and kept, and the draw of 2010 can be made again from its seed', async () => {
  const { audit } = await auditedSample('rheumatology-office', 'office')
  const plan = { seed: 48863.78, size: 10, draw: '2010' } as const
  const drawn = drawSample(audit, plan)
  expect(drawn.numbers).toEqual(numbers2010(48863.78, 1, drawn.population, 10).toSorted((a, b) => a - b))
  const book = new Book(auditSheets(audit, { outside: false, sample: plan, trail }))
  const marked = book.column('Audit_frame', 'Drawn').flatMap((cell, index) => (cell === 'yes' ? [index + 1] : []))
  expect(marked).toEqual(drawn.numbers)
  expect(book.column('Audit_frame', 'No').length).toBe(drawn.population)
  expect(drawSample(audit, { seed: 1, size: 2, draw: [5, 3, 5, 1e9] }).numbers).toEqual([3, 5])
})
