import process from 'node:process'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * Judges a share of the changes only: `MUTATION_SAMPLE=4 npm run mutate` one in four. Which ones is drawn from the change
 * itself and the seed, so that the same code gives the same sample. What is not drawn is reported as not compiled, which
 * keeps it out of the score.
 */
const oneIn = Number(process.env.MUTATION_SAMPLE ?? 1)
const seeds = (process.env.MUTATION_SEED ?? '2025').split(',').map(Number)

/** Fowler, Noll and Vo's hash (FNV-1a, 32 bits), then a last mixing so that the low bits depend on all. */
function drawnBy(seed, text) {
  let hash = 0x811c9dc5 ^ seed
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % oneIn === 0
}

/** By any of the seeds: `MUTATION_SEED=2025,7` judges two samples in one run. */
const drawn = (text) => seeds.some((seed) => drawnBy(seed, text))

const textOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [fileName.replace(/^.*\/src\//, ''), start.line, start.column, end.line, end.column, mutatorName, replacement].join(
    ' ',
  )

const sample = () => ({
  init: () => Promise.resolve(),
  check: (mutants) =>
    Promise.resolve(
      Object.fromEntries(
        mutants.map((one) => [
          one.id,
          drawn(textOf(one)) ? { status: 'passed' } : { status: 'compileError', reason: 'Not in the sample.' },
        ]),
      ),
    ),
})
sample.inject = []

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sample)]
