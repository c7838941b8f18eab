import { check, figure, type ReferenceFolder, writeTable } from './files'

/** A limit as the table writes it: `44.109`, coinsurance behind @ where it is not 20, the note's number behind #. */
interface Limit {
  readonly limit: string
  readonly coinsurance: string
  readonly note: string
}

const quarters = [
  {
    edition: 'ASP 2025Q4',
    from: '2025-10-01',
    until: '2025-12-31',
    complete: true,
    source: 'Payment Allowance Limits for Medicare Part B Drugs, effective October 1, 2025 through December 31, 2025',
  },
  {
    edition: 'ASP 2026Q2',
    from: '2026-04-01',
    until: '2026-06-30',
    complete: false,
    coinsuranceAtHand: false,
    source:
      'OPPS Addendum B, April 2026: the payment rate of drugs paid apart, which is that quarter’s payment limit; other drugs and the coinsurance are not in it',
  },
  {
    edition: 'ASP 2026Q3',
    from: '2026-07-01',
    until: '2026-09-30',
    complete: false,
    coinsuranceAtHand: false,
    source: 'Medicare Part B payment limits, July 2026: an extract of infusion drugs without their coinsurance',
  },
  {
    edition: 'ASP 2026Q4',
    from: '2026-10-01',
    until: '2026-12-31',
    complete: false,
    completeFor: ['J', 'Q'],
    source:
      'Medicare Part B Payment Limit File, effective October 1, 2026 through December 31, 2026: all codes that begin with J or Q',
  },
]

/** Payment limits of every quarter at hand, one line a code. */
export function buildPaymentLimits(folder: ReferenceFolder): void {
  const byQuarter: Map<string, Limit>[] = [
    october2025(folder),
    extract(folder, 'opps_rate_2026Q2'),
    extract(folder, 'limit_2026Q3'),
    october2026(folder),
  ]
  crossCheck(folder, 'limit_2025Q4', byQuarter[0]!)
  crossCheck(folder, 'limit_2026Q4', byQuarter[3]!)
  const notes: string[] = []
  const noteNumber = (note: string): number => {
    if (!notes.includes(note)) notes.push(note)
    return notes.indexOf(note)
  }
  const cell = (limit: Limit | undefined): string => {
    if (limit === undefined) return ''
    const coinsurance = limit.coinsurance === '20' ? '' : `@${limit.coinsurance}`
    return limit.limit + coinsurance + (limit.note === '' ? '' : `#${noteNumber(limit.note)}`)
  }
  const codes = [...new Set(byQuarter.flatMap((limits) => [...limits.keys()]))].sort()
  const limits = codes.map((code) => [code, ...byQuarter.map((quarter) => cell(quarter.get(code)))].join('|'))
  writeTable('payment-limits.json', { quarters, notes, limits })
}

/** The ASP file as CMS publishes it: header on row 9, cp1252, `N/A` where the limit is told in the note. */
function october2025(folder: ReferenceFolder): Map<string, Limit> {
  const name = 'asp-2025q4/asp_pricing.csv'
  const rows = folder.cells(name, 'windows-1252')
  const header = rows.findIndex((row) => row[0] === 'HCPCS Code')
  check(header > 0 && rows[header]![3] === 'Payment Limit' && rows[header]![4] === 'Co-insurance Percentage', name)
  const limits = new Map<string, Limit>()
  for (const [code = '', , , limit = '', coinsurance = '', , , , , , note = ''] of rows.slice(header + 1)) {
    if (limit === 'N/A') continue
    limits.set(code, { limit: figure(limit, code), coinsurance: figure(coinsurance, code), note: oneLine(note) })
  }
  check(limits.size > 900, `${name} has only ${limits.size} limits.`)
  return limits
}

function october2026(folder: ReferenceFolder): Map<string, Limit> {
  const name = 'asp-2026q4/payment_limits_2026q4_JQ.csv'
  const limits = new Map<string, Limit>()
  for (const row of folder.rows(name, ['hcpcs', 'payment_limit', 'coinsurance_pct', 'notes'])) {
    const code = row.hcpcs!
    check(/^[JQ]/.test(code), `${name} was of J and Q codes; it holds ${code}.`)
    const [limit, coinsurance] = [figure(row.payment_limit!, code), figure(row.coinsurance_pct!, code)]
    limits.set(code, { limit, coinsurance, note: oneLine(row.notes!) })
  }
  return limits
}

function extract(folder: ReferenceFolder, column: string): Map<string, Limit> {
  const rows = folder.rows('drugs.csv', ['hcpcs', column]).filter((row) => row[column] !== '')
  return new Map(
    rows.map((row) => [row.hcpcs!, { limit: figure(row[column]!, row.hcpcs!), coinsurance: '20', note: '' }]),
  )
}

/** The extract repeats two quarters that we have from CMS's own files: both must say the same. */
function crossCheck(folder: ReferenceFolder, column: string, limits: ReadonlyMap<string, Limit>): void {
  for (const [code, { limit }] of extract(folder, column)) {
    check(limits.get(code)?.limit === limit, `${code}: ${column} is ${limit}, the quarter's file says otherwise.`)
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
