import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/**
 * Stands in for `vitest` while the suites are collected once into one process: `test`, `it` and `describe` put down what
 * there is to run, `expect` is vitest's own.
 */

const ofVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
const { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } = await import(
  pathToFileURL(ofVitest.resolve('@vitest/expect')).href
)
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

export const expect = (value, message) => chai.expect(value, message)
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)

/** Every test: its name with file and groups, and what it does. */
export const collected = []
let groups = []
/** What the file does before and after each of its tests. */
let around = { before: [], after: [] }

/** Names the file whose tests are put down next. */
export const beginFile = (name) => {
  groups = [name]
  around = { before: [], after: [] }
}

export const test = (title, body) => {
  const name = [...groups, title].join(' > ')
  const { before, after } = around
  const whole = async () => {
    for (const one of before) await one()
    try {
      await body()
    } finally {
      for (const one of after) await one()
    }
  }
  collected.push({ id: `${String(collected.length)} ${name}`, name, body: whole })
}
export const beforeEach = (body) => around.before.push(body)
export const afterEach = (body) => around.after.push(body)
export const it = test

export const describe = (title, body) => {
  groups.push(title)
  body()
  groups.pop()
}

const each = (put) => (cases) => (title, body) => {
  for (const one of cases) {
    const values = Array.isArray(one) ? one : [one]
    put(title.replace('%s', String(values[0])), () => body(...values))
  }
}
test.each = each(test)
describe.each = each(describe)

/** What a file makes ready is its first test: it runs before the others, and fails as they would. */
export const beforeAll = (body) => test('made ready', body)
export const afterAll = () => undefined
test.skipIf = (skips) => (skips ? () => undefined : test)
describe.skipIf = (skips) => (skips ? () => undefined : describe)
describe.concurrent = describe

/** Of `vi` what can be done without vitest: a test that asks for more fails, and judges nothing. */
export const vi = {
  waitFor: async (check) => {
    for (let left = 50; ; left--) {
      try {
        return await check()
      } catch (error) {
        if (left === 0) throw error
        await pause(20)
      }
    }
  },
}
