import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * `npm run check`: types, lint, format, arrows and unused exports, as many at once as there are processors, the longest
 * first. What was checked and has not changed since is remembered in `.cache`; `npm run check -- --fresh` forgets it.
 * Lint reads types of other files: where only those changed, a fresh run sees more than the remembered one.
 */
const root = resolve(import.meta.dirname, '../..')
const cache = join(root, '.cache', process.argv.includes('--fresh') ? `fresh-${process.pid}` : 'checks')
mkdirSync(cache, { recursive: true })

const types = (name, config) => [
  `types of ${name}`,
  'tsc',
  ['--noEmit', '-p', config, '--incremental', '--tsBuildInfoFile', join(cache, `${name}.tsbuildinfo`)],
]
const checks = [
  ['lint', 'eslint', ['.', '--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint')]],
  types('preview', 'src/preview'),
  types('product', 'tsconfig.json'),
  types('office', 'tsconfig.office.json'),
  ['lists made from folders', 'tsx', ['scripts/folders/write-index.ts', '--check']],
  ['arrows', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'tests', 'scripts']],
  [
    'format',
    'prettier',
    ['--check', '.', '--cache', '--cache-location', join(cache, 'prettier'), '--log-level', 'warn'],
  ],
  ['unused', 'knip', ['--no-progress']],
]

/** Runs one check; what it prints is shown only where it fails. */
const ended = ([name, program, words]) =>
  new Promise((done) => {
    const started = performance.now()
    const child = spawn(join(root, 'node_modules/.bin', program), words, {
      cwd: root,
      shell: process.platform === 'win32',
    })
    let said = ''
    child.stdout.on('data', (part) => (said += part))
    child.stderr.on('data', (part) => (said += part))
    child.on('error', (error) => (said += error.message))
    child.on('close', (code) => {
      const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(18)} ${took.padStart(8)}`)
      if (code !== 0) console.log(said.trimEnd())
      done(code === 0)
    })
  })

const waiting = [...checks]
let failed = false
async function worker() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    if (!(await ended(check))) failed = true
  }
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
process.exitCode = failed ? 1 : 0
