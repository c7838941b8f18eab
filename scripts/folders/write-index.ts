import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'

/**
 * Writes the lists that come from folders, `npm run index`; with `--check`, as in `npm run check`, it says which is stale and
 * writes nothing. A file of a folder stands in no list that a person keeps.
 */

/** `missingStop` of `missing-stop`. */
export const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
    .map((entry) => entry.name.slice(0, -3))
    .sort()

/** The files of a folder that define one of its kind. */
const defining = (folder: string, define: string): string[] =>
  namesIn(folder).filter((name) => readFileSync(join(folder, `${name}.ts`), 'utf8').includes(` = ${define}({`))

/** The findings, topic by topic. */
function findingsIndex(root: string): string {
  const folder = join(root, 'src/findings')
  const topics = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, ids: namesIn(join(folder, name)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const imports = topics.flatMap(({ name, ids }) =>
    ids.map((id) => `import { ${camelCase(id)} } from './${name}/${id}'`),
  )
  const lists = topics.map(
    ({ name, ids }) => `  ${name}: [\n${ids.map((id) => `    ${camelCase(id)}.kind,`).join('\n')}\n  ],`,
  )
  return `// Made from the folder by npm run index.
${imports.join('\n')}
import type { FindingKind } from './define'

/** Every kind of finding, by the topic of its folder. */
export const findingsByTopic = {
${lists.join('\n')}
} as const

/** Every kind of finding by its id. */
export const findingKinds: ReadonlyMap<string, FindingKind> = new Map(
  Object.values(findingsByTopic).flatMap((kinds): [string, FindingKind][] => kinds.map((kind) => [kind.id, kind])),
)
`
}

/** The policies: the files of the folder that define one. */
function policiesIndex(root: string): string {
  const ids = defining(join(root, 'src/policies'), 'definePolicy')
  return `// Made from the folder by npm run index.
${ids.map((id) => `import { ${camelCase(id)} } from './${id}'`).join('\n')}

/** Every policy, by the names of the files; \`policies.ts\` has them in the order of every list. */
export const policyList = [${ids.map(camelCase).join(', ')}] as const
`
}

/** The custom functions: the files of the folder that define one. */
function functionsIndex(root: string): string {
  const names = defining(join(root, 'src/functions'), 'defineFunction')
  return `// Made from the folder by npm run index.
${names.map((name) => `import { ${camelCase(name)} } from './${name}'`).join('\n')}

/** Every custom function, by the names of the files; \`catalogue.ts\` has them in the order of every list. */
export const functionList = [${names.map(camelCase).join(', ')}] as const
`
}

/** The payers' profiles: the files of the folder that define one. */
function profilesIndex(root: string): string {
  const names = defining(join(root, 'src/payers/profiles'), 'defineProfile')
  return `// Made from the folder by npm run index.
${names.map((name) => `import { ${camelCase(name)} } from './${name}'`).join('\n')}
import type { Profile } from './define'

/** Every profile, by the names of the files. */
export const profiles: readonly Profile[] = [${names.map(camelCase).join(', ')}]
`
}

/** The sheets of a family: the files of its folder that define one. */
function sheetsIndex(root: string, family: 'audit' | 'forecast' | 'purchasing'): string {
  const define = `define${family.charAt(0).toUpperCase()}${family.slice(1)}Sheet`
  const names = defining(join(root, 'src/sheets', family), define)
  return `// Made from the folder by npm run index.
${names.map((name) => `import { ${camelCase(name)} } from './${name}'`).join('\n')}

/** Every sheet of the ${family}, by the names of the files. */
export const ${family}SheetList = [${names.map(camelCase).join(', ')}]
`
}

/** The lists and what makes each. */
const indexes: Readonly<Record<string, (root: string) => string>> = {
  'src/findings/index.ts': findingsIndex,
  'src/policies/index.ts': policiesIndex,
  'src/functions/index.ts': functionsIndex,
  'src/payers/profiles/index.ts': profilesIndex,
  'src/sheets/audit/index.ts': (root) => sheetsIndex(root, 'audit'),
  'src/sheets/forecast/index.ts': (root) => sheetsIndex(root, 'forecast'),
  'src/sheets/purchasing/index.ts': (root) => sheetsIndex(root, 'purchasing'),
}

/** @returns the lists that are not what their folders say; they are written unless only asked for */
export async function writeIndexes(root: string, checkOnly: boolean): Promise<string[]> {
  const stale: string[] = []
  for (const [path, make] of Object.entries(indexes)) {
    const style = await resolveConfig(join(root, path))
    const wanted = await format(make(root), { ...style, filepath: path })
    let stands = ''
    try {
      stands = readFileSync(join(root, path), 'utf8')
    } catch {
      // A list that was never written is stale.
    }
    if (stands === wanted) continue
    stale.push(path)
    if (!checkOnly) writeFileSync(join(root, path), wanted)
  }
  return stale
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const checkOnly = process.argv.includes('--check')
  const stale = await writeIndexes(process.cwd(), checkOnly)
  if (checkOnly && stale.length > 0) {
    console.error(`${stale.join(', ')}: not what the folder says. Run npm run index.`)
    process.exitCode = 1
  }
}
