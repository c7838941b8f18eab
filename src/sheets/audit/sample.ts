import type { Audit } from '../../audit/audit'
import { dollarsOf, type Estimate, type Sample } from '../../audit/sample'
import { staffOf } from '../../audit/summary'
import { codesText, codeText } from '../../engine/claim/lines'
import { accountNames, timesOf, type Readers } from './lines'
import type { LivingCell, LivingSheet } from '../model/living-sheet'

const columns = [
  ['Account', 26],
  ['Patient', 14],
  ['Date', 14],
  ['Start', 10],
  ['Stop', 10],
  ['Charged by', 12],
  ['Codes billed', 40],
  ['Codes supported', 40],
  ['Too much', 11],
  ['Too little', 11],
  ['Reviewed by', 14],
  ['Agreed', 10],
  ['Comment', 36],
] as const

/** A random sample of visits for a person to review, with what follows from it for all: estimates, and said to be some. */
export function auditSampleSheet(audit: Audit, sample: Sample, readers: Readers): LivingSheet {
  const { errorRate, population, seed, sizeBy, over, under } = sample
  const head: LivingCell[][] = [
    ['Audit sample'],
    [
      'Drawn at random without putting back: Fisher and Yates with the generator Mulberry32, over the visits by date and name. The same seed draws the same visits of the same log.',
    ],
    ['Seed', seed],
    ['Visits to draw from', population],
    ['Drawn', sizeBy],
    ['Visits with a difference', errorRate.count],
    ['Share with a difference', errorRate.share],
    ['  95 % interval (Wilson)', errorRate.interval.low, errorRate.interval.high],
    ['Estimates for all visits, not findings', 'In the sample', 'Estimate', 'From', 'To'],
    ['  billed and not supported', ...estimateCells(over)],
    ['  supported and not billed', ...estimateCells(under)],
    [
      'Estimate: mean per visit of the sample times all visits; two-sided 90 % interval by Student’s t with finite population correction. It is no better than the sample is large, and what has no price is not in it.',
    ],
    [],
  ]
  const top = head.length
  const account = accountNames(audit, readers)
  const body = sample.visits.map((visit): LivingCell[] => {
    const { one } = visit
    const { start, stop } = timesOf(audit, visit)
    return [
      account(one),
      readers.outside ? null : one.encounter.patient,
      one.encounter.day < 0 ? null : one.encounter.day,
      start,
      stop,
      staffOf(audit.coding, one),
      (visit.claim?.lines ?? []).map(codeText).join(', '),
      codesText(visit.supported),
      dollarsOf(visit, 'over'),
      dollarsOf(visit, 'under'),
      null,
      null,
      null,
    ]
  })
  const height = Math.max(1, body.length)
  const area = (column: number, wide = 1) => ({ row: top + 1, column, rows: height, columns: wide })
  return {
    name: 'Audit sample',
    rows: [...head, columns.map(([header]) => header), ...(body.length === 0 ? [columns.map(() => null)] : body)],
    widths: columns.map(([, width]) => width),
    looks: [
      { row: 0, column: 0, rows: 1, columns: 1, role: 'title' },
      { row: 1, column: 0, rows: 1, columns: 1, role: 'note' },
      { row: 6, column: 1, rows: 2, columns: 2, number: 'percent' },
      { row: 8, column: 0, rows: 1, columns: 5, role: 'heading' },
      { row: 9, column: 1, rows: 2, columns: 4, number: 'money' },
      { row: 11, column: 0, rows: 1, columns: 1, role: 'note' },
      { row: top, column: 0, rows: 1, columns: columns.length, role: 'header' },
      { ...area(0, 2), number: 'text' },
      { ...area(2), number: 'date' },
      { ...area(3, 2), number: 'text' },
      { ...area(6, 2), wrap: true },
      { ...area(8, 2), number: 'money' },
      { ...area(10, 3), role: 'input' },
    ],
    tables: [{ name: 'Audit_sample', row: top, column: 0, rows: height + 1, columns: columns.length }],
    names: [],
    charts: [],
    choices: [{ ...area(11), values: ['yes', 'no', 'partly'] }],
    frozenRows: 0,
    landscape: true,
  }
}

const estimateCells = ({ inSample, estimate, interval }: Estimate): LivingCell[] => [
  inSample,
  estimate,
  interval?.low ?? null,
  interval?.high ?? null,
]
