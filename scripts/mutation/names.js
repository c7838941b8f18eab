import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * Leaves plain texts in quotes as they are. Those of the engine are names of closed types (slots, rules, findings,
 * methods, policies): the compiler refuses an empty one, so no test has to. Texts with a place for a value stay in, since
 * they are keys that group rows, visits and claim lines.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'names', {
    shouldIgnore: (path) =>
      path.isStringLiteral() ? 'A name of a closed type: the compiler refuses any other.' : undefined,
  }),
]
