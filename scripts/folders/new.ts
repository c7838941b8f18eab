import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  drugLine,
  drugRow,
  findingFile,
  functionFile,
  policyFile,
  profileFile,
  publishedFile,
  ruleRecord,
} from './templates'
import { writeIndexes } from './write-index'

/**
 * `npm run new`: writes the file, or the lines, of a new part of a kind, and the lists made from folders. What is written
 * compiles; the tests are red until its words and its example are there.
 */

const usage = `npm run new -- finding TOPIC/NAME     a file in src/findings/TOPIC
npm run new -- policy NAME            a file in src/policies
npm run new -- rule FAMILY.NAME       a record in the file of src/rules that has the family
npm run new -- function NAME          a file in src/functions
npm run new -- payer NAME             a profile in src/payers/profiles, and its case in tests/payers/published
npm run new -- drug FAMILY/NAME CODE [FROM UNIT SOURCE]
                                      a line in src/reference/drugs/FAMILY.ts; FROM (2027-01-01), UNIT ("10 mg") and
                                      SOURCE for a code that no published file at hand has`

/** What cannot be written, in a sentence. */
export class CannotWrite extends Error {}

/**
 * Writes what a new part of a kind needs.
 *
 * @returns the paths that were written
 * @throws CannotWrite with one sentence, before anything is written
 */
export async function writeNew(root: string, words: readonly string[]): Promise<readonly string[]> {
  const [kind = '', name = '', ...more] = words
  const write = writers.get(kind)
  if (write === undefined || name === '') throw new CannotWrite(usage)
  const written = write(root, name, more)
  return [...written, ...(await writeIndexes(root, false))]
}

const writers: ReadonlyMap<string, (root: string, name: string, more: readonly string[]) => string[]> = new Map([
  ['finding', newFinding],
  ['policy', newPolicy],
  ['rule', newRule],
  ['function', newFunction],
  ['payer', newPayer],
  ['drug', newDrug],
])

function newFinding(root: string, name: string): string[] {
  const [topic, id] = halves(name, '/')
  const topics = readdirSync(join(root, 'src/findings'), { withFileTypes: true }).filter((one) => one.isDirectory())
  const names = topics.map((one) => one.name)
  if (!names.includes(topic)) throw new CannotWrite(`Write TOPIC/NAME; the topics are ${names.sort().join(', ')}.`)
  return [fresh(root, `src/findings/${topic}/${kebab(id)}.ts`, findingFile(id))]
}

function newPolicy(root: string, id: string): string[] {
  return [fresh(root, `src/policies/${kebab(id)}.ts`, policyFile(id, nextPlace(root, 'src/policies')))]
}

/** Behind the last of a folder's kind. */
function nextPlace(root: string, folder: string): number {
  const places = filesIn(root, folder).flatMap((file) => /^ {2}place: (\d+),$/m.exec(read(root, file))?.[1] ?? [])
  return Math.max(0, ...places.map(Number)) + 10
}

function newRule(root: string, id: string): string[] {
  const [family, rest] = halves(id, '.')
  kebab(rest)
  const end = '\n} as const satisfies Record<string, RuleRecord>'
  const files = filesIn(root, 'src/rules').filter((file) => read(root, file).includes(end))
  if (files.some((file) => read(root, file).includes(`\n  '${id}': {`)))
    throw new CannotWrite(`${id} is there already.`)
  const file = files.find((one) => read(root, one).includes(`\n  '${family}.`))
  if (file === undefined) {
    throw new CannotWrite(`No rule begins with "${family}."; name a family that src/rules/topics.ts lists.`)
  }
  return [insert(root, file, end, ruleRecord(id))]
}

function newFunction(root: string, name: string): string[] {
  if (!/^[a-z]+$/.test(name)) throw new CannotWrite(`"${name}" becomes INFUSION_NAME: write small letters alone.`)
  return [fresh(root, `src/functions/${name}.ts`, functionFile(name, nextPlace(root, 'src/functions')))]
}

function newPayer(root: string, id: string): string[] {
  return [
    fresh(root, `src/payers/profiles/${kebab(id)}.ts`, profileFile(id)),
    fresh(root, `tests/payers/published/${id}.yaml`, publishedFile),
  ]
}

function newDrug(root: string, name: string, [code = '', from, unit, source]: readonly string[]): string[] {
  const [family, drug] = halves(name, '/')
  const files = filesIn(root, 'src/reference/drugs').filter((one) =>
    read(root, one).includes(': readonly Drug[] = [\n  ...drugsOf('),
  )
  const file = files.find((one) => one.endsWith(`/${family}.ts`))
  if (file === undefined) {
    const names = files.map((one) => one.slice(one.lastIndexOf('/') + 1, -3))
    throw new CannotWrite(`Write FAMILY/NAME; the families are ${names.join(', ')}.`)
  }
  if (!/^[A-Z]\d{4}$/.test(code)) throw new CannotWrite(`"${code}" is not a HCPCS code such as J1745.`)
  if (from !== undefined && (unit === undefined || source === undefined))
    throw new CannotWrite('A code of your own takes FROM, UNIT and SOURCE.')
  const own = from === undefined ? null : { from, unit: unit!, source: source! }
  const reference = /^(.+)-[a-z]{4}$/.exec(drug)?.[1]
  const row = reference === undefined ? null : rowOf(files, root, reference)
  if (row === null) return [insert(root, file, '\n]\n', drugLine(drug, code, own))]
  // A biosimilar is given as its reference product is: it stands behind it, in the same group.
  if (row.file !== file) {
    const right = row.file.slice(row.file.lastIndexOf('/') + 1, -3)
    throw new CannotWrite(`${reference} stands in ${right}; a biosimilar stands beside it: ${right}/${drug}.`)
  }
  return [insert(root, file, row.text, `${row.text}\n    ${drugRow(drug, code, own)},`, row.text.length)]
}

/** The row of a drug of this name, on one line or several. */
function rowOf(
  files: readonly string[],
  root: string,
  name: string,
): { readonly file: string; readonly text: string } | null {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const row = new RegExp(String.raw`^ {4}\['${escaped}'.*\],$|^ {4}\[\n {6}'${escaped}',\n(?: {6}.*\n)+ {4}\],$`, 'm')
  for (const file of files) {
    const text = row.exec(read(root, file))?.[0]
    if (text !== undefined) return { file, text }
  }
  return null
}

/** The two sides of the first mark; both are needed. */
function halves(name: string, mark: string): readonly [string, string] {
  const at = name.indexOf(mark)
  if (at < 1 || at === name.length - 1)
    throw new CannotWrite(`"${name}" needs two parts with "${mark}" between.\n${usage}`)
  return [name.slice(0, at), name.slice(at + 1)]
}

function kebab(id: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return id
  throw new CannotWrite(`Write the name in small letters with hyphens, like missing-stop; "${id}" is not.`)
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)

function fresh(root: string, file: string, content: string): string {
  const path = join(root, file)
  if (existsSync(path)) throw new CannotWrite(`${file} is there already.`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return file
}

/** Puts text before the last place where a mark stands, in place of so many of its characters. */
function insert(root: string, file: string, mark: string, added: string, replaced = 0): string {
  const content = read(root, file)
  const at = content.lastIndexOf(mark)
  if (at < 0) throw new CannotWrite(`${file} has no ${mark.trim()}.`)
  writeFileSync(join(root, file), content.slice(0, at) + added + content.slice(at + replaced))
  return file
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const path of await writeNew(process.cwd(), process.argv.slice(2))) console.log(path)
    console.log('CONTRIBUTING.md says what comes next.')
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
