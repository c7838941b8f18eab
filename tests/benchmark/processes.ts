import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeCsv } from '../../src/files/csv'
import { sampleLog } from './engine'
import { spreadOf, timed, type Spread } from './measure'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'dist-node/code.js')
const node = (...words: string[]): string =>
  execFileSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** The command until its help is printed, and the same against a node that does nothing, in turn. */
export function start(rounds: number): { readonly ms: Spread; readonly toNode: Spread } {
  const times = Array.from({ length: rounds }, () => {
    const bare = timed(() => node('-e', '0'))
    return { bare, own: timed(() => node(command, '--help')) }
  })
  return { ms: spreadOf(times.map(({ own }) => own)), toNode: spreadOf(times.map(({ own, bare }) => own / bare)) }
}

/** Bytes a row that a coded log holds, in a process of its own. */
export const bytesPerRow = (file: string, setting: string, rows: number): number =>
  Number(node('--expose-gc', '--import', 'tsx', 'tests/benchmark/memory.ts', file, setting, String(rows)))

const tellPeak =
  'data:text/javascript,import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(process.env.PEAK,String(process.resourceUsage().maxRSS)))'

/** Bytes a row at the command's highest, `.csv` in and `--json` out, beside what a node that does nothing holds. */
export function commandPeakBytesPerRow(file: string, setting: string, rows: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const log = join(folder, 'log.csv')
    writeFileSync(log, writeCsv(sampleLog(file, rows)))
    const peak = (...words: string[]): number => {
      const told = join(folder, 'peak')
      execFileSync(process.execPath, ['--import', tellPeak, ...words], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'ignore'],
        env: { ...process.env, PEAK: told },
      })
      return Number(readFileSync(told, 'utf8')) * 1024
    }
    return (peak(command, log, '--setting', setting, '--json') - peak('-e', '0')) / rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Kilobytes of the built add-in, gzipped; null where `npm run build` has not been run. */
export function bundles(): {
  readonly functions: number
  readonly pane: number
  readonly lazy: Record<string, number>
} | null {
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, 'functions.js'))) return null
  const size = (name: string): number => Math.round(gzipSync(readFileSync(join(folder, name))).length / 100) / 10
  const own = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name) && name !== 'engine.js')
  const first = own.filter((name) => /^(?:commands|taskpane)\./.test(name))
  const lazy = own.filter((name) => name !== 'functions.js' && !first.includes(name))
  return {
    functions: size('functions.js'),
    pane: Math.round(first.reduce((sum, name) => sum + size(name), 0) * 10) / 10,
    // Without the hash of a release, which changes with every edit.
    lazy: Object.fromEntries(lazy.map((name) => [name.replace(/\.[\da-f]{12}(?=\.)/, ''), size(name)])),
  }
}
