/**
 * Builds the tables of `src/reference/tables/` from the extracts in `reference/sources/` and the frozen records in
 * `reference/frozen/`, whose published files are not at hand:
 *
 *     npm run reference               rebuilds
 *     npm run reference -- FOLDER     takes what CMS published (in archives or not) from a folder first
 *
 * Says what came, changed and went. It fails where two files contradict each other, naming code and file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDrugCodes } from './drug-codes'
import { readSources, takeFiles } from './sources'
import { buildTables, frozenEditions } from './tables'

const tables = 'src/reference/tables'

async function run(folder: string | undefined): Promise<void> {
  if (folder !== undefined) for (const line of await takeFiles(folder)) console.log(line)
  const sources = readSources()
  const built = buildTables(sources)
  const { table, said } = buildDrugCodes(sources)
  built.set('drug-codes', table)
  for (const [name, text] of built) {
    const path = join(tables, `${name}.json`)
    const before = readdirSync(tables).includes(`${name}.json`) ? readFileSync(path, 'utf8') : ''
    console.log(`${path}: ${differenceOf(before, text)}`)
    if (before !== text) writeFileSync(path, text)
  }
  for (const line of said) console.log(line)
  console.log('Not rebuilt, because the published file is not at hand (reference/frozen):')
  for (const line of frozenEditions()) console.log(`  ${line}`)
}

/** Lines that came, changed and went: a line is told by what stands before its first bar or colon. */
function differenceOf(before: string, after: string): string {
  if (before === after) return 'as before.'
  const byKey = (text: string): Map<string, string> =>
    new Map(text.split('\n').map((line, index) => [/^\s*"([^|":]+)[|":]/.exec(line)?.[1] ?? `line ${index}`, line]))
  const [old, now] = [byKey(before), byKey(after)]
  const came = [...now.keys()].filter((key) => !old.has(key))
  const went = [...old.keys()].filter((key) => !now.has(key))
  const changed = [...now].filter(([key, line]) => old.has(key) && old.get(key) !== line).map(([key]) => key)
  const part = (what: string, keys: readonly string[]): string[] =>
    keys.length === 0 ? [] : [`${keys.length} ${what} (${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ', …' : ''})`]
  return `${[...part('came', came), ...part('changed', changed), ...part('went', went)].join(', ')}.`
}

run(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
