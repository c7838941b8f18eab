import { readdirSync, readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { register as readTypeScript } from 'tsx/esm/api'
import { forget, loadingWith } from './remembered-by-the-product.js'

/**
 * `node faults-in-one-process.js ROOM NUMBER…`: tries planted faults of a room by suites that are loaded once, each fault by the tests
 * that come through it, the quickest first. Prints a line of JSON for each: the test that noticed it, or null.
 *
 * A test that failed must pass again without the fault: else something of it stayed in what the product remembers, and the process
 * ends with 3 after this fault. What no test noticed here may only have been remembered from before, and is asked of a fresh process.
 */
const root = resolve(import.meta.dirname, '../..')
const [roomName, ...numbers] = process.argv.slice(2)
process.env.RANDOM_LOGS_ONE_IN = '60'

readTypeScript()
const load = (path) => import(pathToFileURL(join(root, path)).href)
const { rooms } = await load('tests/faults/rooms.ts')
const { planted } = await load('tests/faults/planted.ts')
const room = rooms[roomName]

const faults = room.faults
  .map((fault, number) => ({ ...fault, number }))
  .filter((one) => numbers.includes(String(one.number)))
const sources = []
const left = []
for (const file of new Set(faults.map((one) => one.file))) {
  const path = join(root, file)
  const made = planted(
    file,
    readFileSync(path, 'utf8'),
    faults.filter((one) => one.file === file),
  )
  left.push(...made.left)
  sources.push([
    pathToFileURL(path).href,
    transformSync(made.text, { loader: 'ts', format: 'esm', target: 'es2022' }).code,
  ])
}
register('./planted-files.js', import.meta.url, { data: sources })
register('./vitest-is-collected.js', import.meta.url)

let active = null
let seen = new Set()
globalThis.__planted = (number) => {
  seen.add(number)
  return active === number
}

const { beginFile, collected } = await import('./collected-tests.js')
await loadingWith(async () => {
  for (const file of suitesOf(room)) {
    beginFile(file)
    await load(file).catch((error) =>
      process.stderr.write(`Left out, it cannot be loaded: ${file}: ${String(error)}\n`),
    )
  }
})

function suitesOf({ suites, leftOut = [] }) {
  return readdirSync(join(root, 'tests'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.test.ts'))
    .map((one) => relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((path) => suites.some((one) => path.startsWith(one)) && !leftOut.some((one) => path.startsWith(one)))
    .sort()
}

/** What each test comes through, and how long it takes. */
const tests = []
for (const { name, body } of collected) {
  seen = new Set()
  const began = performance.now()
  const problem = await problemOf(body)
  if (problem !== null) process.stderr.write(`Left out, it fails in one process: ${name}: ${problem.slice(0, 200)}\n`)
  else tests.push({ name, body, through: seen, took: performance.now() - began, turn: 0 })
}

let turns = 0
for (const { number } of faults) {
  if (left.includes(number)) {
    say({ number, by: null, tests: 0 })
    continue
  }
  const through = tests.filter((one) => one.through.has(number)).sort((a, b) => a.turn - b.turn || a.took - b.took)
  forget()
  active = number
  let by = null
  for (const test of through) {
    if ((await problemOf(test.body)) === null) continue
    by = test
    break
  }
  active = null
  forget()
  const stays = by !== null && (await problemOf(by.body)) !== null
  if (by !== null) by.turn = --turns
  say({ number, by: by?.name ?? null, tests: through.length, stays })
  if (stays) process.exit(3)
}
process.exit(0)

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function problemOf(body) {
  try {
    await body()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
