/** A module hook: files that hold planted faults are given as they were made, all others as they are. */

let sources = new Map()

/** @param given - addresses of files and their text as JavaScript */
export const initialize = (given) => {
  sources = new Map(given)
}

export const load = (url, context, next) => {
  const source = sources.get(url.replace(/\?.*$/, ''))
  return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
}
