import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

/**
 * `npm run proof -- [--write] [--share 0.1]`: the long forms of what `npm test` tries in part, one after the other; ends with 1 where
 * one fails. `--write` writes `docs/proof.md`, `--share` tries a part of each.
 */
const root = join(import.meta.dirname, '../..')
const words = process.argv.slice(2)
const shareAt = words.indexOf('--share')
const share = shareAt < 0 ? 1 : Number(words[shareAt + 1])
if (!(share > 0 && share <= 1)) throw new Error('--share is a number above 0 and at most 1.')

interface Proof {
  readonly what: string
  /** How many of what, as a person reads it. */
  readonly amount: string
  readonly seed: string
  readonly run: () => Outcome
}

interface Outcome {
  readonly passed: boolean
  /** How many it was, where only the run tells it. */
  readonly counted?: string
  /** What was printed, for whoever looks for the cause. */
  readonly said: string
}

const count = (whole: number): number => Math.max(1, Math.round(whole * share))
const figure = (whole: number): string => count(whole).toLocaleString('en-US')

function ended(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return { passed: status === 0, said: `${stdout}\n${stderr}` }
}

const vitest = (files: readonly string[], env: Readonly<Record<string, string>>): Outcome =>
  ended('vitest', ['run', ...files, '--testTimeout=7200000', '--maxWorkers=1', '--reporter=dot'], env)

/** The properties over absurd cells, and how many cells they made. */
function hostileCells(rounds: number): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'))
  try {
    const file = join(folder, 'cells')
    const env = { RANDOM_LOGS_TIMES: String(rounds), PROOF_COUNT: file }
    const outcome = vitest(['tests/engine/properties/invariance.test.ts'], env)
    return { ...outcome, counted: `${Number(readFileSync(file, 'utf8')).toLocaleString('en-US')} cells` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const proofs: readonly Proof[] = [
  {
    what: 'random visits of both settings, coded by the second opinion too: every line equal, or an open question named',
    amount: `${figure(100_000)} visits`,
    seed: '27',
    run: () => ended('tsx', ['tests/second-opinion/run.ts', String(count(100_000)), '27']),
  },
  {
    what: 'hostile cells in logs, alone and among plausible rows: nothing throws, no other patient’s line changes, order decides nothing',
    amount: `${figure(27)} rounds`,
    seed: '20250304',
    run: () => hostileCells(count(27)),
  },
  {
    what: 'rows that are nearly alike, in two orders: the same lines and findings, the audit’s too',
    amount: `${figure(600 * 16)} logs`,
    seed: '20250304',
    run: () => vitest(['tests/engine/properties/rows-alike.test.ts'], { RANDOM_LOGS_TIMES: String(count(16)) }),
  },
  {
    what: 'mangled files (csv, xlsx, ods, xls; bytes and parts): each read, or refused in a sentence',
    amount: `${figure(10_000)} files`,
    seed: '1 and up',
    run: () => vitest(['tests/files/hostile.test.ts'], { HOSTILE_FILES: String(count(10_000)) }),
  },
  {
    what: 'long cells in every column and long logs of one patient: time grows as the input does',
    amount: 'every column, two sizes',
    seed: 'none',
    run: () => vitest(['tests/engine/properties/growth.test.ts'], {}),
  },
]

const rows: string[] = []
let failed = false
for (const { what, amount, seed, run } of proofs) {
  const began = performance.now()
  const { passed, said, counted } = run()
  const minutes = (performance.now() - began) / 60_000
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${counted ?? amount}: ${what} (${minutes.toFixed(1)} min)`)
  if (!passed) console.log(said.slice(-4000))
  failed ||= !passed
  rows.push(`| ${what} | ${counted ?? amount} | ${seed} | ${minutes.toFixed(1)} | ${passed ? 'held' : '**failed**'} |`)
}
if (words.includes('--write')) {
  const file = join(root, 'docs/proof.md')
  const text = page(rows)
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}
process.exitCode = failed ? 1 : 0

function page(lines: readonly string[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, node ${process.version}`
  return [
    '# Proof',
    '',
    `Made by \`npm run proof -- --write\` (${machine}). \`npm test\` tries a seeded share of each; this is the long form. The same seed gives the`,
    'same logs and files. What fails is printed as small as it gets.',
    '',
    '| what | how many | seed | minutes | |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    'Beside these: `npm run faults` plants faults as people make them ([faults.md](faults.md)), `npm run mutate` changes the code in one place',
    'at a time ([mutation.md](mutation.md)), `npm run recall` sows mistakes into claims and counts which the audit finds ([audit.md](audit.md)),',
    '`npm run accuracy` holds published answers ([README](../README.md)).',
    '',
    '## What it does not prove',
    '',
    'The second opinion models no drugs, waste, prices or findings. Of two equal claims on two rows the audit may name either. Nothing of it ran',
    'in Excel.',
    '',
  ].join('\n')
}
