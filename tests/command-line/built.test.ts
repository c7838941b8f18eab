import { execFile } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../scripts/node/commands.js'

/** A project of its own, so that its sources can be edited: ours with the packages that are installed here. */
const project = mkdtempSync(join(tmpdir(), 'infusion-coder-project-'))
for (const name of ['src', 'scripts/node', 'package.json', 'package-lock.json', 'tsconfig.json']) {
  cpSync(join(root, name), join(project, name), { recursive: true })
}
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
afterAll(() => {
  rmSync(project, { recursive: true })
})

const minutes = ['scripts/node/run.js', 'call', 'INFUSION_MINUTES', '["9:00","11:13"]']
const run = (words: readonly string[] = minutes) =>
  new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, words, { cwd: project }, (_, stdout, stderr) => {
      resolve({ stdout, stderr })
    })
  })
const source = join(project, 'src/command-line/call.ts')

test('a command is built where it is not, and never stale after an edit', async () => {
  expect(await run()).toEqual({ stdout: '133\n', stderr: '' })
  const built = join(project, 'dist-node/call.js')
  const first = readFileSync(built, 'utf8')
  expect(await run()).toEqual({ stdout: '133\n', stderr: '' })
  expect(readFileSync(built, 'utf8')).toBe(first)
  writeFileSync(source, readFileSync(source, 'utf8').replace('await print([', "await print(['edited ', "))
  expect(await run()).toEqual({ stdout: 'edited 133\n', stderr: '' })
  expect(readFileSync(built, 'utf8')).not.toBe(first)
})

test('a build that cannot be made is told, and the sources are run', async () => {
  await run()
  appendFileSync(source, '\n// edited\n')
  // Whoever may write everywhere writes here too: a file where the folder belongs stops everybody.
  rmSync(join(project, 'dist-node'), { recursive: true })
  writeFileSync(join(project, 'dist-node'), '')
  chmodSync(join(project, 'dist-node'), 0o444)
  const { stdout, stderr } = await run()
  expect(stdout).toMatch(/133\n$/)
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('running their sources')])
  rmSync(join(project, 'dist-node'))
})

test('an installation never fails by it', async () => {
  writeFileSync(source, 'this is no program (')
  const { stderr } = await run(['scripts/node/build.js'])
  expect(stderr).toContain('could not be built')
})
