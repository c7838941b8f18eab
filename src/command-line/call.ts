import { callFunction, catalogue } from '../functions/catalogue'
import { putInForce } from '../functions/excel/reference-in-force'
import { builtIn } from '../reference/built-in'
import { runToItsEnd } from './ended'
import { loadReferenceFolder } from './input/reference-folder'
import { print } from './output/standard-output'

/**
 * `call`: a custom function by name with its arguments as a JSON array; prints its value as JSON. Editions of `--reference`
 * stand beside what the product brings with it.
 */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const at = words.indexOf('--reference')
  const folder = at < 0 ? null : words.splice(at, 2)[1]
  const [name, json = '[]', ...more] = words
  if (name === undefined || folder === undefined || more.length > 0) {
    console.error(
      `Write: npm run --silent call -- NAME '[arguments]' [--reference DIR]. The functions are ${catalogue.map((one) => one.id).join(', ')}.`,
    )
    return 2
  }
  const entry = catalogue.find((one) => one.id === name.toUpperCase())
  if (entry === undefined) {
    console.error(`There is no function ${name}. The functions are ${catalogue.map((one) => one.id).join(', ')}.`)
    return 2
  }
  let values: unknown
  try {
    values = JSON.parse(json)
  } catch {
    console.error(`The arguments of ${entry.id} are not JSON: ${json.slice(0, 80)}`)
    return 2
  }
  if (!Array.isArray(values)) {
    console.error(`The arguments of ${entry.id} must be a JSON array, like '["9:00","11:13","Remicade"]'.`)
    return 2
  }
  if (folder !== null) {
    const loaded = await loadReferenceFolder(folder, builtIn)
    for (const line of loaded.lines) console.error(line)
    putInForce(loaded.reference)
  }
  await print([`${JSON.stringify(callFunction(entry, values))}\n`])
  return 0
}

runToItsEnd(main)
