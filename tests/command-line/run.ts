import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, builtOf } from '../../scripts/node/commands.js'

/** What a command printed, and how it ended. */
export interface Ended {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

const folder = mkdtempSync(join(tmpdir(), 'infusion-coder-'))

/** The commands as `npm ci` builds them, made once for this file of tests. */
let building: Promise<void> | null = null

/** The program of a command. */
export async function programOf(command: 'code' | 'call' | 'forecast'): Promise<string> {
  const built = join(folder, 'built')
  building ??= build(built)
  await building
  return builtOf(command, built)
}

/** Runs a command of `src/command-line` as a process of its own. */
export async function run(
  command: 'code' | 'call' | 'forecast',
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await start(process.execPath, [await programOf(command), ...args], environment)
}

/** Runs a command as a person does: `npm run --silent code -- …`. */
export const runByNpm = (command: 'code' | 'call' | 'forecast', args: readonly string[]): Promise<Ended> =>
  start('npm', ['run', '--silent', command, '--', ...args], {})

const start = (program: string, words: readonly string[], environment: Readonly<Record<string, string>>) =>
  new Promise<Ended>((resolve) => {
    const options = { env: { ...process.env, ...environment }, encoding: 'utf8' as const, maxBuffer: 1e8 }
    execFile(program, words, options, (error, stdout, stderr) => {
      resolve({ exit: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr })
    })
  })

/** The path of a file of this test run; written where a content is given. */
export function file(name: string, content?: string | Uint8Array): string {
  const path = join(folder, name)
  if (content !== undefined) writeFileSync(path, content)
  return path
}

export const bytesOf = (path: string): string => readFileSync(path).toString('base64')

/** One visit that needs nothing but a look: an infusion, a push, an injection, and an infusion without a stop. */
export const smallLog = [
  'Encounter,Patient,Date,Drug,Route,Start,Stop,Payer',
  'E1,P1,3/4/2025,Solu-Medrol,IV push,8:50,8:52,Aetna',
  'E1,P1,3/4/2025,Remicade,IV infusion,9:02,11:15,Aetna',
  'E2,P2,3/5/2025,Venofer,IV infusion,9:00,,',
  '',
].join('\r\n')

/** The lines of a JSON answer as text, visit by visit. */
export function linesOf(ended: Ended): string {
  interface Line {
    code: string
    modifiers: string[]
    units: number
  }
  const { encounters } = JSON.parse(ended.stdout) as { encounters: { lines: Line[] }[] }
  return encounters
    .map((one) =>
      one.lines
        .map((line) => [line.code, ...line.modifiers].join('-') + (line.units > 1 ? `x${line.units}` : ''))
        .join(', '),
    )
    .join(' / ')
}
