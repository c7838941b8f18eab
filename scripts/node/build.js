import { build } from './commands.js'

/**
 * The build of the commands for Node; `npm ci` makes it. Where it cannot be made the commands run from their sources:
 * an installation never fails by it.
 */
try {
  await build()
} catch (error) {
  console.error(`The commands could not be built (${error.message}); they run from their sources.`)
}
