import { answer } from '../engine/answer'
import { audit } from '../audit/audit'
import { codeLog } from '../engine/coding'
import { severityOf } from '../engine/explain/finding'
import { referenceAsOf } from '../reference/as-of'
import { builtIn } from '../reference/built-in'
import { readOptions, usage, UsageProblem } from './options'
import { printTable } from './print-table'
import { linesOf, readOfficeFiles } from './office-files'
import { FileProblem } from './file-problem'
import { findLogIn, othersLine } from './find-log'
import { sheetsOf } from './sheets-of'
import { readCharges } from './charges-file'
import { loadReferenceFolder } from './reference-folder'
import { writeAudit } from './write-audit'
import { writeChart } from './write-chart'
import { writeForecast } from './write-forecast'
import { writeOut } from './write-out'

/** `code`: an infusion log in, claim lines with reasons out. Exit 0; 1 by --fail-on; 2 with one line on what is wrong. */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    console.log(usage)
    return 0
  }
  const options = readOptions(words)
  const loaded = options.reference === null ? null : await loadReferenceFolder(options.reference, builtIn)
  for (const line of loaded?.lines ?? []) console.error(line)
  const reference = loaded?.reference ?? builtIn
  const sheets = await sheetsOf(options.log)
  const office = await readOfficeFiles(options, sheets)
  for (const line of linesOf(office)) console.error(line)
  const found = findLogIn(options.log, sheets, options, {
    setting: options.setting,
    mapping: options.mapping,
    ...(options.payer === null ? {} : { payer: options.payer }),
    policies: options.policies,
    fees: office.fees,
    drugNames: office.drugNames,
    ...(options.locality === null ? {} : { locality: options.locality }),
    reference: options.asOf === null ? reference : referenceAsOf(reference, options.asOf),
  })
  const { log } = found
  if (found.others.length > 0) console.error(othersLine(options.log, found))
  const charges = options.charges === null ? null : await readCharges(options.charges)
  const audited = audit(codeLog(log), charges === null ? {} : { charges })
  if (audited.problem !== null) throw new FileProblem(`${options.charges ?? ''}: ${audited.problem}`)
  const { coding } = audited
  if (options.audit !== null) {
    await writeAudit(options.audit, options, audited)
    if (!options.json) console.error(`Written: ${options.audit.file}`)
  }
  if (options.out !== null) {
    const written = await writeOut(options.out, options.log, found, coding)
    if (!options.json) console.error(`Written: ${written.join(', ')}`)
  }
  if (options.chart !== null) {
    await writeChart(options.chart, options.log, log, options.setting)
    if (!options.json) console.error(`Written: ${options.chart}`)
  }
  if (options.forecast !== null) {
    await writeForecast(options.forecast, options.log, found, coding, options.basis)
    if (!options.json) console.error(`Written: ${options.forecast}`)
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ ...answer(coding), ...office.uses }, null, 1)}\n`)
  else if (options.out === null && options.audit === null && options.forecast === null)
    process.stdout.write(printTable(coding, Math.max(80, process.stdout.columns || 120)))
  if (options.failOn === null) return 0
  const failing = options.failOn === 'error' ? ['error'] : ['error', 'warning']
  const all = [...coding.findings, ...coding.encounters.flatMap((one) => one.findings)]
  return all.some((finding) => failing.includes(severityOf(finding))) ? 1 : 0
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof UsageProblem) && !(error instanceof FileProblem)) throw error
    console.error(error.message)
    process.exitCode = 2
  },
)
