import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { audit } from '../../src/audit/audit'
import { errorRatesSteps } from '../../src/audit/error-rates'
import { inOneGo } from '../../src/engine/common/steps'
import { code } from '../../src/engine/coding'
import { dollarsIn } from '../../src/findings/define'
import { feesOfCells } from '../../src/sheets/office/fees'

/**
 * Audits that the Inspector General published, retold: as many lines, as many wrong ones of each cause, as many refunded before, and the
 * dollars, as far as the reports round them. Providers billed the whole multiple-dose vial of 440 mg of Herceptin in place of what was
 * given. Single doses are not printed: they are chosen here so that the units come to the printed dollars at 60 dollars a unit.
 */
interface Report {
  readonly title: string
  /** Lines billed as whole vials, their overpaid units in all, and lines without a record. */
  readonly wholeVials: number
  readonly unitsOver: number
  readonly undocumented: number
  readonly refunded: number
  readonly unitsRefunded: number
  readonly correct: number
  /** As printed. */
  readonly lines: number
  readonly wrong: number
  readonly percent: number
  /** Dollars overpaid, to what the report rounds to, and the share of the dollars reviewed, from and to. */
  readonly dollars: number
  readonly roundedTo: number
  readonly share: readonly [number, number]
}

const reports: readonly Report[] = [
  {
    title: 'A-02-12-01003, Jurisdiction 13: 788 of 1,156 lines, $1 million, nearly one-third of the dollars',
    ...{ wholeVials: 784, unitsOver: 16_491, undocumented: 4, refunded: 89, unitsRefunded: 1_200, correct: 279 },
    ...{ lines: 1_156, wrong: 788, percent: 68, dollars: 1_000_000, roundedTo: 100_000, share: [0.3, 0.3334] },
  },
  {
    title: 'A-05-12-00017, Jurisdiction 15: 916 of 1,073 lines, $1.15 million, more than one-third of the dollars',
    ...{ wholeVials: 916, unitsOver: 19_167, undocumented: 0, refunded: 54, unitsRefunded: 2_083, correct: 103 },
    ...{ lines: 1_073, wrong: 916, percent: 85, dollars: 1_150_000, roundedTo: 10_000, share: [0.3334, 0.45] },
  },
]

const vial = 44
const perUnit = 60

function logOf(report: Report): { log: Cell[][]; charges: Cell[][] } {
  const log: Cell[][] = [['Encounter', 'Patient', 'Date', 'Payer', 'Drug', 'Dose', 'Route', 'Start', 'Stop']]
  const charges: Cell[][] = [['Encounter', 'Date', 'Code', 'Units']]
  let count = 0
  /** A line: milligrams given (none where nothing is documented), units billed, units taken back. */
  const put = (mg: number, units: number, back = 0): void => {
    const [name, date] = [
      `E${++count}`,
      `2009-${String(1 + (count % 12)).padStart(2, '0')}-${String(1 + (count % 28)).padStart(2, '0')}`,
    ]
    const drug: Cell[] =
      mg === 0
        ? ['Herceptin', '', 'IV infusion', '9:00', '10:00']
        : ['Herceptin', `${mg} mg`, 'IV infusion', '9:00', '10:00']
    log.push([name, `P${count}`, date, 'Medicare', ...drug])
    charges.push([name, date, '96413', 1], [name, date, 'J9355', units])
    if (back > 0) charges.push([name, date, 'J9355', -back])
  }
  /** Units in all, spread over lines as evenly as whole units allow. */
  const spread = (lines: number, units: number): number[] => {
    const each = Math.floor(units / Math.max(1, lines))
    return Array.from({ length: lines }, (_, i) => each + (i < units - each * lines ? 1 : 0))
  }
  for (const over of spread(report.wholeVials, report.unitsOver)) put((vial - over) * 10, vial)
  for (let i = 0; i < report.undocumented; i++) put(0, vial)
  for (const back of spread(report.refunded, report.unitsRefunded)) {
    const vials = back >= vial - 10 ? 2 * vial : vial
    put((vials - back) * 10, vials, back)
  }
  for (let i = 0; i < report.correct; i++) put(vial * 10, vial)
  return { log, charges }
}

describe.each(reports)('$title', (report) => {
  const { log, charges } = logOf(report)
  const { fees } = feesOfCells(
    [
      ['Payer', 'Code', 'From', 'Amount'],
      ['Medicare', 'J9355', '2008-01-01', perUnit],
    ],
    1,
  )
  const coding = code(log, { setting: 'office', fees })
  if ('problem' in coding) throw new Error(coding.problem)
  const audited = audit(coding, { charges })
  const over = audited.coding.encounters.flatMap((one) =>
    one.findings.filter(({ finding }) => finding === 'over-coded'),
  )

  test('the lines, the wrong ones, and their share', () => {
    expect(audited.visits).toHaveLength(report.lines)
    expect(over).toHaveLength(report.wrong)
    expect(Math.round((100 * over.length) / report.lines)).toBe(report.percent)
    // Nobody is accused of what was right, or was refunded before.
    const accused = audited.coding.encounters.filter((one) =>
      one.findings.some(({ finding }) => finding === 'over-coded'),
    )
    expect(accused).toHaveLength(report.wrong)
    expect(report.wrong + report.refunded + report.correct).toBe(report.lines)
  })

  test('the dollars, and their share of the dollars reviewed', () => {
    const dollars = over.reduce((sum, one) => sum + (dollarsIn(one, 'over') ?? 0), 0)
    expect(Math.round(dollars / report.roundedTo) * report.roundedTo).toBe(report.dollars)
    expect(inOneGo(errorRatesSteps(audited)).over).toBeCloseTo(dollars, 2)
    const reviewed = audited.visits.flatMap(({ claim }) => claim?.lines ?? []).filter((line) => line.code === 'J9355')
    // As they were paid first: what was refunded later was reviewed too.
    const paid = reviewed.reduce((sum, { units }) => sum + units, report.unitsRefunded) * perUnit
    const share = dollars / paid
    expect(share).toBeGreaterThan(report.share[0])
    expect(share).toBeLessThan(report.share[1])
  })
})
