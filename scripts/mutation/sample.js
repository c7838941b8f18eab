import process from 'node:process'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * Judges a share of the changes only: `MUTATION_SAMPLE=4` one in four, `MUTATION_PLACES=300` so many. Which ones is drawn from the
 * change itself and the seed, so that the same code gives the same sample. What is not drawn is reported as not compiled, which
 * keeps it out of the score.
 */
const oneIn = Number(process.env.MUTATION_SAMPLE ?? 1)
const places = Number(process.env.MUTATION_PLACES ?? Infinity)
const seeds = (process.env.MUTATION_SEED ?? '2025').split(',').map(Number)

/** Fowler, Noll and Vo's hash (FNV-1a, 32 bits), then a last mixing so that the low bits depend on all. */
function lotOf(seed, text) {
  let hash = 0x811c9dc5 ^ seed
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const textOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [fileName.replace(/^.*\/src\//, ''), start.line, start.column, end.line, end.column, mutatorName, replacement].join(
    ' ',
  )

/** The changes that any of the seeds draws: `MUTATION_SEED=2025,7` judges two samples in one run. */
function drawn(mutants) {
  return new Set(
    seeds.flatMap((seed) =>
      mutants
        .map((one) => ({ id: one.id, lot: lotOf(seed, textOf(one)) }))
        .filter(({ lot }) => lot % oneIn === 0)
        .sort((a, b) => a.lot - b.lot)
        .slice(0, places)
        .map(({ id }) => id),
    ),
  )
}

const sample = () => ({
  init: () => Promise.resolve(),
  // All at once: of so many places the sample is known only beside all others.
  group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
  check: (mutants) => {
    const ids = drawn(mutants)
    const notDrawn = { status: 'compileError', reason: 'Not in the sample.' }
    return Promise.resolve(
      Object.fromEntries(mutants.map(({ id }) => [id, ids.has(id) ? { status: 'passed' } : notDrawn])),
    )
  },
})
sample.inject = []

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sample)]
