import { basename, join } from 'node:path'
import { root } from './commands.js'

/** What stands in place of the tables of prices, and of what leads to them: without them nothing but amounts is missing. */
const withoutPrices = {
  'conversion-factors': [],
  localities: { files: [], localities: [] },
  'payment-limits': { quarters: [], notes: [], limits: [] },
  'relative-values': { files: [], codes: [] },
  'zip-codes': {
    edition: 'none',
    from: '1900-01-01',
    until: '1900-01-01',
    source: '',
    localities: [],
    existing: '',
    changes: '',
    split: '',
  },
}

/**
 * Builds `dist/engine.js`: the engine as one script that puts `InfusionEngine` into whatever runs it, with `code(cells,
 * options)` and `answer(coding)`. No host, no tables of prices.
 */
export async function buildEngine(outfile = join(root, 'dist/engine.js')) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/engine/standalone.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'neutral',
    target: 'es2023',
    format: 'iife',
    globalName: 'InfusionEngine',
    logLevel: 'silent',
    plugins: [{ name: 'no prices', setup: leaveOutPrices }],
  })
  return outfile
}

function leaveOutPrices({ onLoad }) {
  const filter = new RegExp(`reference[\\\\/]tables[\\\\/](?:${Object.keys(withoutPrices).join('|')})\\.json$`)
  onLoad({ filter }, ({ path }) => ({
    contents: JSON.stringify(withoutPrices[basename(path, '.json')]),
    loader: 'json',
  }))
}

if (process.argv[1] === import.meta.filename) console.log(`Written: ${await buildEngine()}`)
