import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { preProcessFile } from 'typescript'
import { describe, expect, it } from 'vitest'

/** Everything that webpack puts into functions.js: the entry and what it imports, and the packages. */
function importsOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const [files, packages, open] = [new Set<string>(), new Set<string>(), [entry]]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const { fileName: path } of preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (!path.startsWith('.')) packages.add(path.split('/')[0]!)
      else if (!path.endsWith('.json')) open.push(fileOf(join(dirname(file), path)))
    }
  }
  return { files, packages }
}

function fileOf(path: string): string {
  const found = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((one) => existsSync(one))
  if (found === undefined) throw new Error(`${path} is imported and does not exist`)
  return found
}

const { files, packages } = importsOf('src/functions/excel/bundle.ts')

describe('functions.js, which delays every formula by its weight', () => {
  it('holds the catalogue and the engine', () => {
    expect(files).toContain('src/functions/catalogue.ts')
    expect(files).toContain('src/engine/coding.ts')
  })

  it('carries nothing of the pane, the ribbon or the workbook, and no texts of functions.json', () => {
    const foreign = [...files].filter((file) => /src\/(taskpane|commands|workbook|files|preview)\//.test(file))
    expect(foreign).toEqual([])
    expect(files).not.toContain('src/functions/excel/metadata.ts')
  })

  it('carries one package, for whether a written date exists', () => {
    expect([...packages]).toEqual(['date-fns'])
  })
})
