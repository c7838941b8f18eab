import { chanceOf } from './chance'
import { compared, smallest, told } from './compare'
import { randomLog } from './generate'

/**
 * The long form: `npm run second-opinion -- [visits] [seed]`. Compares so many random visits with the product, prints
 * each disagreement as small as it gets (the first twenty), and ends with 1 where there is one.
 */
const [visits = 1000, seed = 1] = process.argv.slice(2).map(Number)
const perLog = 12
const shown = 60
const open = new Map<string, number>()
let count = 0
let different = 0
for (let log = 0; count < visits; log++) {
  const random = randomLog(chanceOf(seed * 1_000_003 + log), perLog)
  const answer = compared(random)
  count += random.visits.length
  for (const [id, patients] of answer.open) open.set(id, (open.get(id) ?? 0) + patients)
  for (const found of answer.mismatches) {
    different++
    if (different <= shown) console.log(`\nLog ${log} of seed ${seed}\n${told(smallest(found))}`)
  }
}
for (const [id, patients] of [...open].sort()) console.log(`Open question ${id}: ${patients} patients`)
console.log(
  `${count} visits compared, seed ${seed}: ${different} patients with a mismatch that no open question explains.`,
)
process.exitCode = different > 0 ? 1 : 0
