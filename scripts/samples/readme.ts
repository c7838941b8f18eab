import { claimOf } from './claim'
import { usDate, firstDay, lastDay } from './calendar'
import type { Handwritten } from './handwritten'
import type { SampleLog } from './logs'

/** Findings that only inform, or that a visit may have with nothing wrong in it. */
const informing = new Set([
  'crosses-midnight',
  'infusion-is-push',
  'too-short-hydration',
  'concurrent-hydration',
  'repeat-push',
])

const counts = ({ rows }: SampleLog): Map<string, number> => {
  const map = new Map<string, number>()
  for (const { findings } of rows)
    for (const finding of new Set(findings)) map.set(finding, (map.get(finding) ?? 0) + 1)
  return map
}

const percent = (part: number, of: number): string => `${((part / of) * 100).toFixed(1)} %`

interface Numbers {
  readonly rows: number
  readonly encounters: number
  readonly problems: number
  readonly infusions: number
  readonly missingStops: number
}

/** An infusion row is a row of an infusion or of hydration, in an event log the row that begins it. */
function numbersOf(log: SampleLog): Numbers {
  const acts = log.visits.flatMap((visit) => visit.acts)
  const wrong = new Set(
    log.rows.filter((row) => row.findings.some((finding) => !informing.has(finding))).map((row) => row.encounter),
  )
  return {
    rows: log.rows.length,
    encounters: log.visits.length,
    problems: wrong.size,
    infusions: acts.filter(({ way }) => way === 'infusion' || way === 'hydration').length,
    missingStops: counts(log).get('missing-stop') ?? 0,
  }
}

/** A table as the formatter of this repository would leave it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [header = [], ...body] = rows
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

/** One paragraph for the console. */
export function summary(log: SampleLog): string {
  const { rows, encounters, problems, infusions, missingStops } = numbersOf(log)
  const clean = log.visits.filter((visit) => visit.mistake === null && claimOf(visit).remarks.length === 0).length
  const list = [...counts(log)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([finding, count]) => `  ${finding}: ${count}`)
  return [
    `${log.name}: ${rows} rows, ${encounters} encounters (${clean} billed as the record supports, nothing to remark)`,
    `  problem encounters: ${problems} (${percent(problems, encounters)}); missing stops: ${missingStops} of ${infusions} infusions (${percent(missingStops, infusions)})`,
    ...list,
  ].join('\n')
}

/** `examples/README.md`. */
export function readMe(logs: readonly SampleLog[], handwritten: readonly Handwritten[]): string {
  const each = logs.map(counts)
  const findings = [...new Set(each.flatMap((map) => [...map.keys()]))].sort()
  const planted = table([
    ['finding', ...logs.map(({ name }) => name)],
    ...findings.map((finding) => [`\`${finding}\``, ...each.map((map) => String(map.get(finding) ?? ''))]),
  ])
  const sizes = table([
    ['log', 'rows', 'encounters', 'with a problem', 'infusions', 'without a stop time'],
    ...logs.map((log) => {
      const { rows, encounters, problems, infusions, missingStops } = numbersOf(log)
      return [
        `\`${log.name}\``,
        String(rows),
        String(encounters),
        `${problems} (${percent(problems, encounters)})`,
        String(infusions),
        `${missingStops} (${percent(missingStops, infusions)})`,
      ]
    }),
  ])
  const hands = table([
    ['log', 'rows', 'encounters', 'what is due'],
    ...handwritten.map(({ name, file, rows, visits }) => [
      `\`${name}.${file}\``,
      String(rows.length),
      String(visits.length),
      [...new Set(rows.flatMap(({ findings }) => findings))]
        .sort()
        .map((finding) => `\`${finding}\``)
        .join(', '),
    ]),
  ])
  return `# Sample logs

Everything here is generated: no row comes from a real patient, office or hospital, and no person stands behind a
number or a code. The two logs of a year run from ${usDate(firstDay)} to ${usDate(lastDay)}.

- \`rheumatology-office.xlsx\` and \`.csv\`: a rheumatology office with three infusion chairs. Weekdays only, no chair
  taken twice. Biologics on their usual schedules, premedication, hydration, steroids, zoledronic acid, injections.
- \`hospital-outpatient.xlsx\` and \`.csv\`: a hospital's outpatient infusions. Antibiotics side by side and one after
  the other, repeat pushes, second access sites, fluids, chemotherapy days with a pump, stays over midnight. A part of
  the encounters is charted by events (\`Action\` and \`Time\`) instead of \`Start\` and \`Stop\`.
- \`*.key.csv\`: what is wrong or remarkable, and on which row.
- \`infusion-practice.xlsx\`: a part of the office's year to play with, with all that the add-in makes of it: log with formulas, claim
  lines, findings, fees, payers, audit, forecast and coding chart. Without the add-in each formula shows what it gave.
- \`scale/\`: a log of any length in shards under Dask, and the engine as a function of BigQuery (\`docs/scale.md\`).

The two files of a log hold the same rows. In the \`.xlsx\` the log is the table \`InfusionLog\` with real dates and times
(here and there a time is typed as text or as digits, as in any log); in the \`.csv\` everything is written out.

${sizes}

## Columns

Office: ${logs[0]!.headers.map((header) => `\`${header}\``).join(', ')}.

Hospital: ${logs[1]!.headers.map((header) => `\`${header}\``).join(', ')}.

\`Billed\` stands on the first row of an encounter, in a stay over midnight on the first row of each date. It is worked
out by a small calculation of the generator's own, which shares no code with the engine. Where the record has a gap,
\`Billed\` is what the record still supports (an infusion without usable times is a push, hydration without them is
only the fluid, a drug without a readable dose has no units), unless the key names a billing mistake on that row. The one
exception is \`too-long\`: there the biller billed what was done. Every drug from a single-dose container carries JW or
JZ, in the hospital only the drugs that are paid apart. \`Paid\` follows from the national rates of the date, blank
where nothing came in yet.

## The key files

\`row,encounter,finding,dollars\`: \`row\` is the row of the worksheet (the headers are row 1), \`finding\` the id of the
finding, \`dollars\` what a billing mistake costs, too much or too little, where the generator knows the rates of the date
(an office's administration codes in 2026, its drugs from July 2026). A finding of the record stands on the row it is about: for a row
that stands twice the second one, for an event log the row that begins the administration (without its \`New Bag\` the
row that ends it). A billing mistake stands on the row with \`Billed\`. Every row on which one of the record's findings
is due is listed, the ones that only inform too (${[...informing].map((finding) => `\`${finding}\``).join(', ')}).

${planted}

## In other houses' handwriting

Two more logs hold the same kind of visits as other people write them; \`npm run --silent code -- FILE\` reads them as they are (the export with \`--setting hospital\`).

- \`ehr-event-export.csv\`: an administration record as a hospital's system exports it. Names of columns in capitals, one row an
  event in the system's own words (\`Bag Hung\`, \`Rate/Dose Change\`, \`Stopped (Dual Sign)\`), amount and unit apart.
- \`paper-like-log.xlsx\`: an office's log as it grew from a paper form. Remarks above, headers in two rows with their units,
  merged cells, ditto marks, no visit numbers, a line of totals.

${hands}

## A practice that buys

- \`buying-practice.xlsx\`: a log of 2026 with appointments to come, and the sheets \`Vendors\` (prices of four quarters) and
  \`Authorizations\`.
- \`buying-practice.invoices.csv\`: invoices with a wholesaler's own headers, and two counts of the shelf.
- \`buying-practice.shortages.csv\`: a list of shortages in the columns that FDA publishes.

\`npm run --silent code -- examples/buying-practice.xlsx --purchases examples/buying-practice.invoices.csv --shortages
examples/buying-practice.shortages.csv --plan plan.xlsx --plan-day 11/27/2026\` finds what is planted: a cheaper vendor whose vials
are backordered, a patient who waits for a backorder, a biosimilar under water from 2026Q4 on, a vial that went between two counts,
three vials that expire with the year, a patient whose payer ships, and a claim that bills what was shipped.

## Making them again

\`npm run samples\` writes all files of this folder from fixed seeds; the same program gives the same bytes. What is
planted, and how often, stands in \`scripts/samples/office.ts\` and \`scripts/samples/hospital.ts\`.
`
}
