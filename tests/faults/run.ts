import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyOf } from './copy'
import { withFault, type Fault } from './fault'
import { writePage, type Tried } from './page'
import { triedInOneProcess } from './quick'
import { rooms } from './rooms'
import { suitesIn, type Suites } from './suites'

/**
 * `npm run faults -- [ROOM…] [--about TEXT] [--quick] [--write]`: plants each fault, alone, and runs the suites of its room until a test
 * fails. Ends with 1 where a fault without a written reason goes unnoticed. Each is tried first in one process that loads the suites
 * once; what is not noticed there, in a copy of the project and a fresh process. `--quick` leaves that out, `--about` takes faults
 * whose file or description has the text, `--write` writes `docs/faults.md`.
 */
const root = join(import.meta.dirname, '../..')
const words = process.argv.slice(2)
const aboutAt = words.indexOf('--about')
const about = aboutAt < 0 ? '' : (words.splice(aboutAt, 2)[1] ?? '')
const [isWritten, isQuick] = [words.includes('--write'), words.includes('--quick')]
const named = words.filter((word) => !word.startsWith('--'))
const unknown = named.find((name) => !(name in rooms))
if (unknown !== undefined)
  throw new Error(`There is no room ${unknown}; the rooms are ${Object.keys(rooms).join(', ')}.`)

const tried: Tried[] = []
for (const [name, room] of Object.entries(rooms)) {
  if (named.length > 0 && !named.includes(name)) continue
  const wanted = [...room.faults.entries()].filter(([, one]) => one.file.includes(about) || one.why.includes(about))
  if (wanted.length === 0) continue
  const began = performance.now()
  const tell = (number: number, by: string): void => {
    say('noticed', room.faults[number]!, by)
  }
  const numbers = room.inProcesses === true ? [] : wanted.map(([number]) => number)
  const noticed = await triedInOneProcess(root, name, numbers, tell)
  const left = wanted.filter(([number]) => !noticed.has(number)).map(([, fault]) => fault)
  const fresh = isQuick ? new Map<Fault, string | null>() : await triedInCopy(name, left)
  for (const [number, fault] of wanted)
    tried.push({ room: name, fault, by: noticed.get(number) ?? fresh.get(fault) ?? null })
  if (isQuick) for (const fault of left) say(fault.survives === undefined ? 'SURVIVES' : 'reason', fault, null)
  const own = tried.filter((one) => one.room === name)
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.log(`${name}: ${own.filter(({ by }) => by !== null).length} of ${own.length} noticed (${minutes} min)\n`)
}
const open = tried.filter(({ by, fault }) => by === null && fault.survives === undefined)
console.log(`${tried.filter(({ by }) => by !== null).length} of ${tried.length} faults noticed.`)
for (const { fault } of open) console.log(`Unnoticed, and no reason: ${fault.file}: ${fault.why}`)
for (const { fault } of tried.filter(({ by, fault }) => by !== null && fault.survives !== undefined))
  console.log(`Noticed by now, take its reason out: ${fault.file}: ${fault.why}`)
if (isWritten) await writePage(join(root, 'docs/faults.md'), tried)
process.exit(open.length > 0 ? 1 : 0)

function say(outcome: 'noticed' | 'SURVIVES' | 'reason', { file, why }: Fault, by: string | null): void {
  console.log(`${outcome.padEnd(9)} ${file}: ${why}${by === null ? '' : `\n          by ${by}`}`)
}

/** Each fault in a copy of the project, its room's suites in a process of their own. */
async function triedInCopy(name: string, faults: readonly Fault[]): Promise<ReadonlyMap<Fault, string | null>> {
  const outcomes = new Map<Fault, string | null>()
  if (faults.length === 0) return outcomes
  const copy = copyOf(root)
  process.once('SIGINT', () => {
    copy.remove()
    process.exit(1)
  })
  const suites = await suitesIn(copy.folder)
  try {
    const before = await suites.firstFailure(rooms[name]!)
    if (before !== null) throw new Error(`Without a fault a test of ${name} fails: ${before}`)
    for (const fault of faults) {
      const by = await tryFault(name, fault, copy.folder, suites)
      outcomes.set(fault, by)
      say(by !== null ? 'noticed' : fault.survives === undefined ? 'SURVIVES' : 'reason', fault, by)
    }
  } finally {
    await suites.close()
    copy.remove()
  }
  return outcomes
}

async function tryFault(room: string, fault: Fault, folder: string, { changed, firstFailure }: Suites) {
  const path = join(folder, fault.file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, withFault(whole, fault))
  changed(fault.file)
  try {
    return await firstFailure(rooms[room]!)
  } finally {
    writeFileSync(path, whole)
    changed(fault.file)
  }
}
