import { plantedLogs, recallOfPlanted } from './planted-logs'
import { sownLogs } from './sown/logs'
import { measure } from './sown/measure'
import { auditedSample, recallOf, type Recall } from './recall'

/** `npm run recall`: what the audit finds of the mistakes planted in the sample logs and in the tests' own, by kind. */
const columns: readonly (readonly [heading: string, value: (one: Recall) => string])[] = [
  ['kind', (one) => one.kind],
  ['planted', (one) => String(one.planted)],
  ['found', (one) => String(one.found)],
  ['recall', (one) => (one.planted === 0 ? '–' : share(one.found, one.planted))],
  ['beside', (one) => String(one.extra)],
  ['on clean rows', (one) => String(one.onClean)],
  ['precision', (one) => (one.found + one.extra === 0 ? '–' : share(one.found, one.found + one.extra))],
]

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

function tableOf(recalls: readonly Recall[]): string {
  const rows = [columns.map(([heading]) => heading), ...recalls.map((one) => columns.map(([, value]) => value(one)))]
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n')
}

for (const [name, setting] of [
  ['rheumatology-office', 'office'],
  ['hospital-outpatient', 'hospital'],
] as const) {
  const { audit, key } = await auditedSample(name, setting)
  process.stdout.write(`${name}\n\n${tableOf(recallOf(audit, key))}\n\n`)
}
for (const name of plantedLogs) {
  process.stdout.write(`${name}\n\n${tableOf(recallOfPlanted(name))}\n\n`)
}
for (const log of sownLogs(11, 4, 500)) {
  const { sown, missed, priced, wrongDollars, cleanVisits, accused, warned, notJudgedShare } = measure(log)
  const found = `${sown - missed.length} of ${sown} found, ${priced - wrongDollars.length} of ${priced} amounts right`
  const clean = `${accused.length} errors and ${warned.length} warnings on ${cleanVisits} clean visits`
  process.stdout.write(
    `sown, ${log.name}: ${found}; ${clean}; not judged ${share(notJudgedShare, 1)} of the dollars\n\n`,
  )
}
process.stdout
  .write(`beside         found on rows for which the key names no such mistake: often another side of one that it names
on clean rows  of these, on rows for which the key names nothing at all
`)
