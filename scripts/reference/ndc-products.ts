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
  const byCode = new Map<string, Map<string, string[]>>()
  let count = 0
  for (const [product, { codes, items }] of found) {
    const [code, another] = codes
    if (code === undefined || another !== undefined) continue
    const [only, other] = items
    const item = only === undefined || other !== undefined ? several : only
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
