import { coded, sampleLog } from './engine'

/** `node --expose-gc --import tsx tests/benchmark/memory.ts FILE SETTING ROWS`: bytes a row that a coded log holds. */
const [file = '', setting = 'office', rows = '100000'] = process.argv.slice(2)
const used = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}
coded(sampleLog(file, 1000), setting === 'hospital' ? 'hospital' : 'office')
const cells = sampleLog(file, Number(rows))
const before = used()
const coding = coded(cells, setting === 'hospital' ? 'hospital' : 'office')
const after = used()
console.log((after - before) / Number(rows))
if (coding.encounters.length + cells.length === 0) throw new Error('Nothing was coded.')
