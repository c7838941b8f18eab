import { readFileSync, writeFileSync } from 'node:fs'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import type { DrugPackageFile } from '../../src/reference/reference'

/**
 * Which code a package's labeler and product have: where a drug's products have codes of their own the NDC decides before any
 * name, and everywhere it tells another drug's package. From CMS's NDC-HCPCS crosswalks; a product that they give two codes is
 * left out.
 */
export const ndcProductsPath = 'reference/sources/ndc-products.json'

interface Table {
  readonly editions: readonly string[]
  /**
   * Nine digits, labeler and product, by code and by what one item holds: `10/50` is 10 millilitres (1 also of a powder) and 50
   * units of the code. Under `several` where its packages hold different amounts.
   */
  readonly products: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const several = 'several'

/** Codes of drugs. A fluid's code follows from its bag, which the first nine digits do not tell. */
const wanted: ReadonlySet<string> = new Set(
  allDrugs.filter(({ category }) => category !== 'hydration').flatMap(({ codes }) => codes.map(({ code }) => code)),
)

/** Adds crosswalks to the table; says how many products it holds then. */
export function addNdcProducts(files: readonly DrugPackageFile[]): string {
  const before = JSON.parse(readFileSync(ndcProductsPath, 'utf8')) as Table
  const found = new Map<string, { readonly codes: Set<string>; readonly items: Set<string> }>()
  const put = (product: string, code: string, item: string): void => {
    const one = found.get(product) ?? { codes: new Set(), items: new Set() }
    found.set(product, one)
    one.codes.add(code)
    one.items.add(item)
  }
  for (const [code, byItem] of Object.entries(before.products))
    for (const [item, products] of Object.entries(byItem)) for (const one of products.split(' ')) put(one, code, item)
  for (const { packages } of files) {
    for (const { ndc, code, volume, unitsInItem, others = [] } of packages.values()) {
      const item = volume !== undefined && unitsInItem > 0 ? `${volume}/${unitsInItem}` : several
      for (const each of [code, ...others.map((one) => one.code)])
        if (wanted.has(each)) put(ndc.slice(0, 9), each, item)
    }
  }
  const doubtful = contradicted(found)
  const byCode = new Map<string, Map<string, string[]>>()
  let count = 0
  for (const [product, { codes, items }] of found) {
    const [code, another] = codes
    if (code === undefined || another !== undefined) continue
    const [only, other] = items
    const item = only === undefined || other !== undefined || doubtful.has(product) ? several : only
    const byItem = byCode.get(code) ?? new Map<string, string[]>()
    byCode.set(code, byItem)
    byItem.set(item, [...(byItem.get(item) ?? []), product])
    count++
  }
  const editions = [...new Set([...before.editions, ...files.map(({ edition }) => edition)])].sort()
  const products = Object.fromEntries(
    [...byCode]
      .sort()
      .map(([code, byItem]) => [
        code,
        Object.fromEntries([...byItem].sort().map(([item, list]) => [item, list.sort().join(' ')])),
      ]),
  )
  writeFileSync(ndcProductsPath, `${JSON.stringify({ editions, products }, null, 1)}\n`)
  return `${ndcProductsPath}: ${count} products of ${byCode.size} codes.`
}

interface FoundProduct {
  readonly codes: ReadonlySet<string>
  readonly items: ReadonlySet<string>
}

/** Within these a maker's concentrations are near enough to be one, so that one of them is a slip or a powder's vial. */
const near = { least: 0.8, most: 1.25, same: 0.01 } as const

/**
 * Products whose size contradicts the same maker's others of the code: Privigen of 10 g in 110 mL beside 5 g in 50 mL, Benlysta's
 * vials of powder. Which is right the file does not say: the figure that stands alone is left out, of two both are.
 */
function contradicted(found: ReadonlyMap<string, FoundProduct>): ReadonlySet<string> {
  const groups = new Map<string, (readonly [product: string, strength: number])[]>()
  for (const [product, { codes, items }] of found) {
    const [code] = codes
    const [volume = NaN, units = NaN] = [...items][0]?.split('/').map(Number) ?? []
    if (code === undefined || items.size > 1 || volume === 1 || !(units / volume > 0)) continue
    const group = `${code} ${product.slice(0, 5)}`
    groups.set(group, [...(groups.get(group) ?? []), [product, units / volume]])
  }
  const out = new Set<string>()
  const isSame = (a: number, b: number): boolean => Math.abs(a / b - 1) <= near.same
  for (const group of groups.values()) {
    const alike = (strength: number): number => group.filter(([, other]) => isSame(strength, other)).length
    for (const [product, strength] of group) {
      const against = group.filter(
        ([, other]) =>
          !isSame(strength, other) &&
          strength / other > near.least &&
          strength / other < near.most &&
          alike(other) >= alike(strength),
      )
      if (against.length > 0) out.add(product)
    }
  }
  return out
}
