import type { Audit } from '../../audit/audit'
import { auditSummary, overriddenLines, type Sums } from '../../audit/summary'
import { findingText } from '../../findings/define'
import { auditTable, type Readers } from './lines'
import { formula, type AreaLook, type LivingCell, type LivingSheet, type SheetChart } from '../model/living-sheet'

/** The audit's sums, live over the worksheet `Audit`: what a reviewer takes out or adds there changes them. */

type Header = 'Finding' | 'Charged by' | 'Month'

const sum = (column: 'Too much' | 'Too little', by: Header, cell: string): LivingCell =>
  formula(`SUMIFS(${auditTable}[${column}],${auditTable}[${by}],${cell})`)

const count = (by: Header, cell: string, more = ''): LivingCell =>
  formula(`COUNTIFS(${auditTable}[${by}],${cell}${more})`)

const blockHeaders = ['Differences', 'Too much', 'Too little', 'Without a price'] as const

/** Orange for what was billed too much, blue for too little: told apart also without colours, by the order of the bars. */
const chartColours = ['C55A11', '2F5597'] as const

export function auditSummarySheet(audit: Audit, { outside }: Readers): LivingSheet {
  const all = auditSummary(audit)
  const rows: LivingCell[][] = []
  const looks: AreaLook[] = []
  const charts: SheetChart[] = []
  const put = (
    cells: LivingCell[],
    look: Omit<AreaLook, 'row' | 'column' | 'rows' | 'columns'> | null = null,
  ): void => {
    if (look !== null) looks.push({ row: rows.length, column: 0, rows: 1, columns: 5, ...look })
    rows.push(cells)
  }
  put(['Audit summary'], { role: 'title' })
  put(
    [
      'Too much and too little stand apart and are never set off against each other. Amounts are those of the fees in force on each date of service.',
    ],
    { role: 'note' },
  )
  put([])
  put(['Figure', 'Value'], { role: 'header' })
  const figures: [string, LivingCell, AreaLook['number']][] = [
    ['Visits in the log', all.visits, 'whole'],
    ['Visits with something billed to compare', all.billed, 'whole'],
    ['Visits with a difference', all.withDifference, 'whole'],
    ['Differences', formula(`COUNTA(${auditTable}[Finding])`), 'whole'],
    ['Billed and not supported', formula(`SUM(${auditTable}[Too much])`), 'money'],
    ['Supported and not billed', formula(`SUM(${auditTable}[Too little])`), 'money'],
    ['Differences without a price, in neither sum', formula(`COUNTIFS(${auditTable}[Priced],"no")`), 'whole'],
    ['Lines that cannot be judged yet', all.notJudged, 'whole'],
    ['Rows without usable times', all.missingTime.rows, 'whole'],
    ['  coded as they are', all.missingTime.codable, 'money'],
    ['  lost against complete records, at most the first hour of each', all.missingTime.lost, 'money'],
    ['  of them without a price', all.missingTime.unpriced, 'whole'],
  ]
  for (const [name, value, number] of figures) {
    looks.push({ row: rows.length, column: 1, rows: 1, columns: 1, ...(number === undefined ? {} : { number }) })
    put([name, value])
  }
  const block = (title: string, by: Header, sums: readonly Sums[], chart: string): void => {
    put([])
    put([title], { role: 'heading' })
    const top = rows.length
    put([by, ...blockHeaders], { role: 'header' })
    for (const { name } of sums) {
      const cell = `$A${rows.length + 1}`
      put([
        name,
        count(by, cell),
        sum('Too much', by, cell),
        sum('Too little', by, cell),
        count(by, cell, `,${auditTable}[Priced],"no"`),
      ])
    }
    looks.push({ row: top + 1, column: 0, rows: sums.length, columns: 1, number: 'text' })
    looks.push({ row: top, column: 6, rows: 1, columns: 3, role: 'header' })
    looks.push({ row: top + 1, column: 7, rows: sums.length, columns: 2, number: 'money' })
    looks.push({ row: top + 1, column: 2, rows: sums.length, columns: 2, number: 'money' })
    if (sums.length === 0) return
    charts.push({
      kind: 'columns',
      title: chart,
      // The differences' count stands between names and dollars and is no series: the block for the chart is beside it.
      data: { row: top, column: 6, rows: sums.length + 1, columns: 3 },
      at: { row: charts.length * 19 + 3, column: 10, rows: 17, columns: 9 },
      number: 'dollars',
      axisTitle: 'Dollars',
      colours: chartColours,
    })
    chartData(rows, top, sums.length, by)
  }
  const named = (sums: readonly Sums[]): Sums[] => sums.filter(({ name }) => name !== '')
  block('By month', 'Month', named(all.byMonth), 'Billed against supported, by month')
  block('By finding', 'Finding', all.byFinding, 'Billed against supported, by finding')
  block('By who charged', 'Charged by', named(all.byStaff), 'Billed against supported, by who charged')
  // Reasons are free text: a reviewer from outside does not get them.
  const overridden = outside ? [] : overriddenLines(audit)
  if (overridden.length > 0) {
    put([])
    put(['Lines that were overridden', 'Account', 'Date', 'Rows'], { role: 'heading' })
    const top = rows.length
    for (const { one, finding } of overridden) {
      const { name, day } = one.encounter
      put([findingText(finding).text, name ?? '', day < 0 ? null : day, finding.rows.join(', ')])
    }
    const area = { row: top, rows: overridden.length, columns: 1 }
    looks.push({ ...area, column: 0, wrap: true }, { ...area, column: 1, number: 'text' })
    looks.push({ ...area, column: 2, number: 'date' }, { ...area, column: 3, number: 'text' })
  }
  put([])
  put(['What the whole log shows'], { role: 'heading' })
  // The sentence about charges without a visit names an account.
  const told = audit.coding.findings.filter(({ finding }) => !outside || finding !== 'unmatched-charge')
  const texts = told.map((finding) => findingText(finding)).map(({ text, ask }) => `${text} ${ask}`)
  // Long sentences stay left of the charts.
  const wrapped = texts.length === 0 ? ['Nothing that chance does not explain.'] : texts
  looks.push({ row: rows.length, column: 0, rows: wrapped.length, columns: 1, wrap: true })
  for (const text of wrapped) put([text])
  return {
    name: 'Audit summary',
    rows,
    widths: [52, 14, 14, 14, 14, 3, 20, 12, 12],
    looks,
    tables: [],
    names: [],
    charts,
    choices: [],
    frozenRows: 0,
    landscape: true,
  }
}

/** Names and both sums side by side, as a chart reads them. */
function chartData(rows: LivingCell[][], top: number, height: number, by: string): void {
  const put = (row: number, cells: LivingCell[]): void => {
    const line = rows[row]!
    while (line.length < 6) line.push(null)
    line.push(...cells)
  }
  put(top, [by, 'Too much', 'Too little'])
  for (let i = 1; i <= height; i++) {
    const row = top + i + 1
    put(top + i, [formula(`$A${row}`), formula(`C${row}`), formula(`D${row}`)])
  }
}
