import { productsOf } from '../../reference/drugs/all-drugs'
import { makerNamesOf } from '../../reference/drugs/makers'
import type { Drug } from '../../reference/drugs/drug'

/** Containers that are one maker's: Duplex is B. Braun's, Galaxy Baxter's (names of the crosswalks' products). */
const containers: readonly (readonly [RegExp, maker: string])[] = [
  [/\bduplex\b/i, 'braun'],
  [/\bgalaxy\b/i, 'baxter'],
]
const premixed = /\bpre-?mix(?:ed)?\b/i

/**
 * The product of a drug that a written name tells by its maker, or by a bag that only one maker fills or that comes mixed
 * (`meropenem 1 g duplex`, `levetiracetam premix`); the drug itself where it tells none, or several.
 */
export function productWritten(drug: Drug, written: string): Drug {
  const products = productsOf(drug.name)
  if (products.length === 0) return drug
  const text = written.toLowerCase()
  const words = new Set(text.split(/[^a-z]+/))
  for (const [container, maker] of containers) if (container.test(text)) words.add(maker)
  // `Kenalog` alone is the drug, not its product without preservative.
  const own = new Set(drug.names.flatMap((name) => name.toLowerCase().split(/[^a-z]+/)))
  const found = products.filter((product) => {
    const maker = product.name.slice(drug.name.length + 2, -1)
    if (maker.startsWith('in ')) return premixed.test(text)
    return makerNamesOf(product.name).some((one) => words.has(one) && !own.has(one))
  })
  const [one, ...more] = found
  return one !== undefined && more.length === 0 ? one : drug
}
