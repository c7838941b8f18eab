/**
 * What the product remembers between calls (editions of a date, containers of a drug) lies in weak maps of its modules.
 * While these are loaded, maps are given out that can be emptied: else a change could leave its answers to the next, or
 * never be reached because the answer is there already.
 */

const given = []
const Weak = globalThis.WeakMap

class EmptiedWeakMap {
  #entries = new Weak()
  get = (key) => this.#entries.get(key)
  has = (key) => this.#entries.has(key)
  set = (key, value) => {
    this.#entries.set(key, value)
    return this
  }
  empty = () => {
    this.#entries = new Weak()
  }
}

/** A constructor may answer with another object: maps of the product's own modules can be emptied, all others are plain. */
function GivenWeakMap(entries) {
  const [, , asks = ''] = new Error('where').stack.split('\n')
  if (asks.includes('node_modules') || !asks.includes('/src/')) return new Weak(entries)
  const map = new EmptiedWeakMap()
  given.push(map)
  return map
}

// Libraries take the methods of a weak map from here.
GivenWeakMap.prototype = Weak.prototype

/** Loads with maps that can be emptied. */
export async function loadingWith(load) {
  globalThis.WeakMap = GivenWeakMap
  await load()
  globalThis.WeakMap = Weak
}

/** Forgets everything that the product remembers. */
export const forget = () => {
  for (const map of given) map.empty()
}
