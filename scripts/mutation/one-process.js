import { readdirSync } from 'node:fs'
import { register } from 'node:module'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { forget, loadingWith } from './remembered-by-the-product.js'
import { room } from './rooms.js'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

/**
 * Runs the suites of a room in one process that loads tables and modules once. A change of code is a switch that is
 * looked at while the code runs, so that nothing has to be loaded again for the next one: milliseconds a change, where a
 * fresh run of the suites takes seconds. What a module works out while it loads is not judged (`ignoreStatic`).
 */

/** Of the random logs of the properties, the first of each; the seed is fixed, so that they are always the same ones. */
process.env.RANDOM_LOGS_ONE_IN = '60'

/** The files of tests of a folder, or the one file that is named. */
const testsOf = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${path}/${name}`)

const oneProcess = () => new OneProcess()
oneProcess.inject = []

class OneProcess {
  #tests = []
  #byId = new Map()
  /** How soon a test is tried: one that has just failed is likely to fail again for the next change beside it. */
  #turn = new Map()
  #turns = 0
  #changes = 0
  #spoilt = false
  #switches = (globalThis.__stryker__ ??= {})

  /** A change is switched on only while tests run, so that nothing of it stays: no new process is needed. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const { register: readTypeScript } = await import('tsx/esm/api')
    readTypeScript()
    register('./vitest-is-collected.js', import.meta.url)
    const { beginFile, collected } = await import('./collected-tests.js')
    const { suites, leftOut, long } = room()
    await loadingWith(async () => {
      for (const file of suites.flatMap(testsOf).filter((one) => !leftOut.includes(one))) {
        beginFile(file)
        await import(pathToFileURL(resolve(file)).href)
      }
    })
    this.#tests = collected.filter((one) => !long.some((title) => one.name.endsWith(title)))
    this.#byId = new Map(this.#tests.map((one) => [one.id, one]))
  }

  async dryRun() {
    const tests = await this.#run(this.#tests, false)
    for (const { id, timeSpentMs } of tests) this.#turn.set(id, timeSpentMs)
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#switches.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    if (this.#spoilt) process.exit(1)
    const chosen = testFilter?.map((id) => this.#byId.get(id)) ?? [...this.#tests]
    chosen.sort((a, b) => (this.#turn.get(a.id) ?? 0) - (this.#turn.get(b.id) ?? 0))
    forget()
    const most = mostVisits(hitLimit)
    this.#switches.activeMutant = activeMutant.id
    this.#switches.hitCount = most === undefined ? undefined : 0
    this.#switches.hitLimit = most
    const tests = await this.#run(chosen, !disableBail)
    const ranOn = determineHitLimitReached(this.#switches.hitCount, most)
    this.#switches.activeMutant = undefined
    this.#switches.hitCount = undefined
    const last = tests.at(-1)
    if (last?.status === TestStatus.Failed) {
      await this.#mindWhatStays(this.#byId.get(last.id))
      this.#turn.set(last.id, --this.#turns)
    }
    this.#changes++
    return toMutantRunResult(ranOn ?? { status: DryRunStatus.Complete, tests })
  }

  /**
   * A change may leave something in what the engine remembers, and then tests fail that it does not touch. So the test
   * that failed runs again without it. Where it still fails and this was not the process's first change, nobody knows
   * which one it was: the process ends, and Stryker begins a new one with this change.
   */
  async #mindWhatStays(test) {
    forget()
    const [again] = await this.#run([test], true)
    if (again.status !== TestStatus.Failed) return
    if (this.#changes > 0) process.exit(1)
    this.#spoilt = true
  }

  async #run(tests, untilOneFails) {
    const results = []
    for (const { id, name, body } of tests) {
      this.#switches.currentTestId = id
      if (this.#switches.hitCount !== undefined) this.#switches.hitCount = 0
      const started = performance.now()
      const failureMessage = await failureOf(body)
      const timeSpentMs = performance.now() - started
      const failed = failureMessage !== null
      results.push({
        id,
        name,
        timeSpentMs,
        ...(failed ? { status: TestStatus.Failed, failureMessage } : { status: TestStatus.Success }),
      })
      if (failed && untilOneFails) break
    }
    this.#switches.currentTestId = undefined
    return results
  }
}

/**
 * A change that makes a loop run on is noticed by how often its place is come through: in one test more than twice as often
 * as in all tests together without it. Stryker gives a hundred times as often, which here takes minutes.
 */
const mostVisits = (hitLimit) => (hitLimit === undefined ? undefined : (hitLimit / 100) * 2 + 1000)

/** What a failing test says; null where it passes. */
async function failureOf(body) {
  try {
    await body()
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', oneProcess)]
