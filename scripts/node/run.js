import { pathToFileURL } from 'node:url'
import { build, builtOf, isFresh, sourceOf } from './commands.js'

/**
 * `node scripts/node/run.js COMMAND …`: runs a command from its build. A build that an edit made stale is made anew; where
 * that cannot be, the sources are run, and standard error says so.
 */
const [command, ...words] = process.argv.slice(2)
process.argv.splice(1, Infinity, builtOf(command), ...words)
if (await upToDate()) await import(pathToFileURL(builtOf(command)))
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(sourceOf(command)))
}

async function upToDate() {
  if (isFresh()) return true
  try {
    await build()
    return true
  } catch (error) {
    const [why] = String(error.message).split('\n')
    console.error(`The commands were changed and could not be built again (${why}); running their sources.`)
    return false
  }
}
