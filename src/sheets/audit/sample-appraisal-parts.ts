import type { DrawnStratum } from '../../audit/sample/draw'
import type { DrawnStages } from '../../audit/sample/stages'
import { zQuantile } from '../../audit/sample/statistics'
import { f, type SheetBuilder } from '../model/sheet-builder'
import { putLimits } from './sample-appraisal'

/** Appraisals of samples that were drawn in parts, worked out again whenever the auditor types an amount. */

/** Where the point estimate and the standard error of the total stand. */
const totalsAt = (row: number): [point: string, error: string] => [`$B$${row + 1}`, `$B$${row + 2}`]

/** Ranges of the table of visits. */
interface Ranges {
  readonly amounts: string
  readonly strata: string
}

/** The same by strata: each appraised by itself, added with normal limits (RAT-STATS: stratified variable appraisal). */
export function putStratified(
  sheet: SheetBuilder,
  at: number,
  strata: readonly DrawnStratum[],
  { amounts, strata: of }: Ranges,
): void {
  sheet.put(at, 0, [['Appraisal by strata: follows the amounts used below']], { role: 'heading' })
  const numbered = strata.map((stratum, index) => ({ ...stratum, number: index + 1 }))
  const table = sheet.table(
    at + 1,
    0,
    [
      { header: 'Stratum', number: 'whole', cell: ({ number }: (typeof numbered)[number]) => number },
      { header: 'Billed from', number: 'money', cell: ({ from }) => from },
      { header: 'Billed to', number: 'money', cell: ({ to }) => to },
      { header: 'Visits', number: 'whole', cell: ({ members }) => members.length },
      { header: 'Drawn', number: 'whole', cell: (_, here) => f(`COUNTIFS(${of},${here('Stratum')})`) },
      {
        header: 'Mean',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(${amounts},${of},${here('Stratum')})/${here('Drawn')}`),
      },
      {
        header: 'Deviation',
        number: 'money',
        cell: (_, here) =>
          f(
            `IF(${here('Drawn')}<2,0,SQRT(SUMPRODUCT((${of}=${here('Stratum')})*(${amounts}-${here('Mean')})^2)/(${here('Drawn')}-1)))`,
          ),
      },
      { header: 'Point estimate', number: 'money', cell: (_, here) => f(`${here('Visits')}*${here('Mean')}`) },
      {
        header: 'Standard error',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Visits')}*${here('Deviation')}*SQRT((${here('Visits')}-${here('Drawn')})/(${here('Drawn')}*${here('Visits')}))`,
          ),
      },
    ],
    numbered,
    undefined,
    'heading',
  )
  const below = at + 2 + strata.length
  sheet.put(below, 0, [['Point estimate'], ['Standard error of the total']])
  sheet.put(below, 1, [[f(`SUM(${table.fixedRange('Point estimate')})`)]], { number: 'money' })
  const errors = table.fixedRange('Standard error')
  sheet.put(below + 1, 1, [[f(`SQRT(SUMPRODUCT(${errors}*${errors}))`)]], { number: 'money' })
  const [point, error] = totalsAt(below)
  putLimits(sheet, below + 2, point, error, zQuantile)
  if (strata.some(({ drawn }) => drawn.length < 30)) {
    sheet.put(below + 7, 0, [['A stratum with fewer than 30 visits: read the limits with care.']], { role: 'warning' })
  }
}

/** Ranges of the table of visits, and whether a patient's name may be shown. */
interface StagesOn {
  readonly amounts: string
  readonly units: string
  readonly outside: boolean
}

/**
 * In two stages: each unit's total by its own visits, all units by those drawn, with normal limits (RAT-STATS Companion Manual, revised May
 * 2010: two-stage variable appraisal). Of a unit that was looked at whole nothing is estimated.
 */
export function putStages(
  sheet: SheetBuilder,
  at: number,
  { by, units, drawn }: DrawnStages,
  { amounts, units: of, outside }: StagesOn,
): void {
  sheet.put(at, 0, [['Appraisal in two stages: follows the amounts used below']], { role: 'heading' })
  const numbered = drawn.map((unit, index) => ({ ...unit, number: index + 1 }))
  const below = at + 2 + drawn.length
  const [point, error] = totalsAt(below)
  const isHidden = outside && by === 'patient'
  const table = sheet.table(
    at + 1,
    0,
    [
      {
        header: `Unit: ${by}`,
        number: 'text',
        cell: ({ name, number }: (typeof numbered)[number]) => (isHidden ? `Unit ${number}` : name),
      },
      { header: 'Unit', number: 'whole', cell: ({ number }) => number },
      { header: 'Visits', number: 'whole', cell: ({ members }) => members.length },
      { header: 'Drawn', number: 'whole', cell: (_, here) => f(`COUNTIFS(${of},${here('Unit')})`) },
      {
        header: 'Mean',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(${amounts},${of},${here('Unit')})/${here('Drawn')}`),
      },
      {
        header: 'Deviation',
        number: 'money',
        cell: (_, here) =>
          f(
            `IF(${here('Drawn')}<2,0,SQRT(SUMPRODUCT((${of}=${here('Unit')})*(${amounts}-${here('Mean')})^2)/(${here('Drawn')}-1)))`,
          ),
      },
      { header: 'Unit total', number: 'money', cell: (_, here) => f(`${here('Visits')}*${here('Mean')}`) },
      {
        header: 'Variance within',
        number: 'whole',
        cell: (_, here) =>
          f(`${here('Visits')}*(${here('Visits')}-${here('Drawn')})*${here('Deviation')}^2/${here('Drawn')}`),
      },
    ],
    numbered,
    undefined,
    'heading',
  )
  const n = drawn.length
  if (n < 2) {
    sheet.put(below, 0, [[`Two ${by}s at least are needed to say anything of all ${units}.`]], { role: 'warning' })
    return
  }
  const totals = table.fixedRange('Unit total')
  const within = table.fixedRange('Variance within')
  sheet.put(below, 0, [[`Point estimate, of ${units} ${by}s`], ['Standard error of the total']])
  sheet.put(below, 1, [[f(`${units}/${n}*SUM(${totals})`)]], { number: 'money' })
  const between = `SUMPRODUCT((${totals}-${point}/${units})^2)/${n - 1}`
  sheet.put(below + 1, 1, [[f(`SQRT(${units * (units - n)}/${n}*${between}+${units}/${n}*SUM(${within}))`)]], {
    number: 'money',
  })
  putLimits(sheet, below + 2, point, error, zQuantile)
  if (n < 30) {
    sheet.put(below + 7, 0, [[`Fewer than 30 ${by}s of ${units}: read the limits with care.`]], { role: 'warning' })
  }
}
