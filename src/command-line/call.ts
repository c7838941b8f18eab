import { callFunction, catalogue } from '../functions/catalogue'

/** `call`: a custom function by name with its arguments as a JSON array; prints its value as JSON. */
function main(): number {
  const [name, json = '[]', ...more] = process.argv.slice(2)
  if (name === undefined || more.length > 0) {
    console.error(
      `Write: npm run --silent call -- NAME '[arguments]'. The functions are ${catalogue.map((one) => one.id).join(', ')}.`,
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
    console.error(`The arguments of ${entry.id} are no JSON: ${json.slice(0, 80)}`)
    return 2
  }
  if (!Array.isArray(values)) {
    console.error(`The arguments of ${entry.id} must be a JSON array, like '["9:00","11:13","Remicade"]'.`)
    return 2
  }
  console.log(JSON.stringify(callFunction(entry, values)))
  return 0
}

process.exitCode = main()
