/**
 * Writes the two sample logs and their key files into `examples/`:
 *
 *     npm run samples
 *
 * Everything comes from fixed seeds: the same program gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
writeFileSync(join(folder, 'README.md'), readMe(logs))
