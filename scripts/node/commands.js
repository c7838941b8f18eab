import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'

/**
 * The commands of `src/command-line` as a build of their own for Node, so that they start without transpiling. Plain
 * JavaScript: it runs before anything is there that could read TypeScript.
 */
export const root = resolve(import.meta.dirname, '../..')

/** Commands that are built; each is a file of `src/command-line`. */
export const commands = ['code', 'call', 'forecast']

/** Programs that commands start. */
const programs = ['parts/part-worker']

export const sourceOf = (command) => join(root, 'src/command-line', `${command}.ts`)
export const builtOf = (command, folder = buildFolder) => join(folder, `${command}.js`)

/** Ignored by git. */
const buildFolder = join(root, 'dist-node')

/** What else decides the build: installed packages and how it is made. */
const alsoRead = ['package-lock.json', 'tsconfig.json', 'scripts/node/commands.js']

/** Chunks of an earlier build stay this long, for a command that has just started from it. */
const chunkLife = 3_600_000

/**
 * Builds all commands. Each file takes its name when it is whole, so that commands may run meanwhile.
 *
 * @throws where esbuild is not installed, the sources do not compile or the folder cannot be written
 */
export async function build(folder = buildFolder) {
  const { build: bundle } = await import('esbuild')
  mkdirSync(folder, { recursive: true })
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [...commands, ...programs].map(sourceOf),
    outdir: folder,
    // All in one folder: a command finds its programs beside it.
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    chunkNames: 'chunk-[hash]',
    // Some packages ask for Node's own modules as CommonJS does.
    banner: {
      js: `import { createRequire as require_ } from 'node:module'; const require = require_(import.meta.url);`,
    },
    plugins: [{ name: 'installed packages', setup: takeInstalled(folder) }],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  // `package.json` of the project is found above; the folder stands anywhere in the tests.
  place(join(folder, 'package.json'), '{ "type": "module" }\n')
  const chunksFirst = outputFiles.toSorted((a, b) => isChunk(b.path) - isChunk(a.path))
  for (const { path, contents } of chunksFirst) place(path, contents)
  const read = [...Object.keys(metafile.inputs).filter((path) => path.startsWith('src/')), ...alsoRead]
  place(join(folder, stampFile), JSON.stringify(Object.fromEntries(read.map((path) => [path, stampOf(path)]))))
  const current = new Set(outputFiles.map(({ path }) => basename(path)))
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (isChunk(path) && !current.has(name) && Date.now() - statSync(path).mtimeMs > chunkLife) rmSync(path)
  }
}

/** Packages that read files of their own stay where they are installed, and are named by the way from the build to them. */
const takeInstalled = (folder) => (build) => {
  const ways = { piscina: 'node_modules/piscina/dist/esm-wrapper.mjs' }
  build.onResolve({ filter: /^piscina$/ }, ({ path }) => {
    const way = relative(realpathSync(folder), realpathSync(join(root, ways[path]))).replaceAll('\\', '/')
    return { path: way.startsWith('.') ? way : `./${way}`, external: true }
  })
}

const stampFile = 'sources.json'
const isChunk = (path) => basename(path).startsWith('chunk-')

/** Time and size of a source, by which an edit shows; null for one that is gone. */
function stampOf(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.mtimeMs} ${stat.size}`
}

/** Whether every source is as it was when the build was made. A new source shows in the one that imports it. */
export function isFresh(folder = buildFolder) {
  const stamps = join(folder, stampFile)
  if (!existsSync(stamps)) return false
  try {
    return Object.entries(JSON.parse(readFileSync(stamps, 'utf8'))).every(([path, stamp]) => stampOf(path) === stamp)
  } catch {
    return false
  }
}

function place(path, contents) {
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, contents)
  renameSync(temporary, path)
}
