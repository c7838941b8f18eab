import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { FunctionsMetadata } from '../../src/preview/host/metadata'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const kept = join(root, 'node_modules/.cache/add-in')

/** What the built add-in is made of. */
const sources = ['src', 'scripts', 'assets', 'webpack.config.js', 'addin.config.ts', 'package-lock.json']

/** The add-in as webpack makes it, in a folder of its own: what Excel loads. */
export interface BuiltAddIn {
  readonly folder: string
  readonly metadata: FunctionsMetadata
  readonly text: (name: string) => Promise<string>
}

/**
 * Builds the add-in for development, once for all test files that run beside each other and again only when a source
 * changes: a build takes longer than most of those tests.
 */
export async function buildAddIn(): Promise<BuiltAddIn> {
  const folder = join(kept, await fingerprint())
  await mkdir(kept, { recursive: true })
  while (!(await exists(folder))) {
    const building = `${folder}.building`
    // Whoever makes the folder builds; the others wait. One that was left by a run that was stopped is taken over.
    const isOurs = await mkdir(building).then(
      () => true,
      () => false,
    )
    if (isOurs) await make(building, folder)
    else {
      await pause(500)
      if (await isOlderThan(building, 300)) await rm(building, { recursive: true, force: true })
    }
  }
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  return { folder, text, metadata: JSON.parse(await text('functions.json')) as FunctionsMetadata }
}

async function make(building: string, folder: string): Promise<void> {
  try {
    const webpack = ['--import', 'tsx', 'node_modules/webpack/bin/webpack.js', '--mode', 'development']
    const out = join(building, 'add-in')
    await run(process.execPath, [...webpack, '--env', `out=${out}`], { cwd: root })
    for (const name of await readdir(kept)) {
      if (!folder.endsWith(name) && !name.endsWith('.building')) await rm(join(kept, name), { recursive: true })
    }
    await rename(out, folder)
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

/** Changes whenever a source's path or content does. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const names = (await stat(path)).isDirectory()
      ? (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path]
    for (const name of names) hash.update(name).update(await readFile(name))
  }
  return hash.digest('hex').slice(0, 16)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const isOlderThan = (path: string, seconds: number): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > seconds * 1000,
    () => false,
  )
