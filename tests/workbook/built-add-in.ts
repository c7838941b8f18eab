import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FunctionsMetadata } from '../../src/preview/host/metadata'

const run = promisify(execFile)

/** The add-in as webpack makes it, in a folder of its own: what Excel loads. */
export interface BuiltAddIn {
  readonly folder: string
  readonly metadata: FunctionsMetadata
  readonly text: (name: string) => Promise<string>
}

/** Builds the add-in for development, once a test file. */
export async function buildAddIn(): Promise<BuiltAddIn> {
  const folder = await mkdtemp(join(tmpdir(), 'infusion-coder-'))
  const webpack = ['--import', 'tsx', 'node_modules/webpack/bin/webpack.js', '--mode', 'development']
  await run(process.execPath, [...webpack, '--env', `out=${folder}`])
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  return { folder, text, metadata: JSON.parse(await text('functions.json')) as FunctionsMetadata }
}
