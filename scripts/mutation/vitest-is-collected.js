import { URL } from 'node:url'

/** A module hook: suites that ask for `vitest` get the collector beside this file. */
export const resolve = (specifier, context, next) =>
  specifier === 'vitest'
    ? { url: new URL('./collected-tests.js', import.meta.url).href, shortCircuit: true }
    : next(specifier, context)
