/**
 * Writes the sample logs and their key files into `examples/`:
 *
 *     npm run samples
 *
 * Everything comes from fixed seeds: the same program gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buyingWorkbook, invoicesCsv, shortagesCsv } from './buying'
import { keyOf } from './handwritten'
import { handwrittenLogs } from './handwritten-logs'
import { practiceXlsx } from './infusion-practice'
import { sampleLogs } from './logs'
import { readMe, summary } from './readme'
import { keyCsv, logCsv } from './write-csv'
import { logXlsx } from './write-xlsx'

const folder = 'examples'
mkdirSync(folder, { recursive: true })
const logs = sampleLogs()
for (const log of logs) {
  writeFileSync(join(folder, `${log.name}.xlsx`), await logXlsx(log))
  writeFileSync(join(folder, `${log.name}.csv`), logCsv(log))
  writeFileSync(join(folder, `${log.name}.key.csv`), keyCsv(log))
  console.log(summary(log))
}
const office = logs.find(({ setting }) => setting === 'office')
if (office !== undefined) writeFileSync(join(folder, 'infusion-practice.xlsx'), await practiceXlsx(office))
const handwritten = handwrittenLogs()
for (const log of handwritten) {
  writeFileSync(join(folder, `${log.name}.${log.file}`), await log.bytes())
  writeFileSync(join(folder, `${log.name}.key.csv`), keyOf(log))
  console.log(`${log.name}: ${log.rows.length} rows, ${log.visits.length} encounters`)
}
writeFileSync(join(folder, 'buying-practice.xlsx'), await buyingWorkbook())
writeFileSync(join(folder, 'buying-practice.invoices.csv'), invoicesCsv())
writeFileSync(join(folder, 'buying-practice.shortages.csv'), shortagesCsv())
writeFileSync(join(folder, 'README.md'), readMe(logs, handwritten))
