import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { roomNames } from './rooms.js'

/**
 * `npm run mutate -- [ROOM…] [--places 300] [--seed 2025] [words of Stryker]`: a sample of each room's places, the share that its
 * suites notice, and the interval of 95 percent of the whole room. Without a room the engine; `all` is each of them.
 */
const root = resolve(import.meta.dirname, '../..')
const words = process.argv.slice(2)

/** Takes a word and its value out of those for Stryker. */
function taken(name, usual) {
  const at = words.indexOf(name)
  return at < 0 ? usual : words.splice(at, 2)[1]
}
const [places, seed] = [taken('--places', ''), taken('--seed', '2025')]
const named = words.includes('all') ? roomNames : roomNames.filter((room) => words.includes(room))
const rooms = named.length === 0 ? ['engine'] : named
const others = words.filter((word) => word !== 'all' && !roomNames.includes(word))

let failed = false
for (const room of rooms) {
  const { status } = spawnSync(join(root, 'node_modules/.bin/stryker'), ['run', ...others], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_ROOM: room,
      MUTATION_SEED: seed,
      ...(places === '' ? {} : { MUTATION_PLACES: places }),
    },
    shell: process.platform === 'win32',
  })
  if (status === 0) console.log(figures(room))
  else failed = true
}
process.exitCode = failed ? 1 : 0

function figures(room) {
  const { files } = JSON.parse(readFileSync(join(root, `coverage/mutation/${room}/report.json`), 'utf8'))
  const judged = Object.values(files)
    .flatMap(({ mutants }) => mutants.map(({ status }) => status))
    .filter((status) => status !== 'Ignored' && status !== 'CompileError')
  const noticed = judged.filter(
    (status) => status === 'Killed' || status === 'Timeout' || status === 'RuntimeError',
  ).length
  const { low, high } = wilson(noticed, judged.length)
  const percent = (share) => `${(share * 100).toFixed(1)}%`
  return `${room}: ${noticed} of ${judged.length} noticed, ${percent(noticed / judged.length)} (95%: ${percent(low)} to ${percent(high)})`
}

/** Wilson's interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927). */
function wilson(hits, of) {
  const z = 1.959964
  const share = hits / of
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return { low: (middle - half) / (1 + z ** 2 / of), high: (middle + half) / (1 + z ** 2 / of) }
}
