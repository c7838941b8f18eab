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
  /** Nine digits, labeler and product, by code. */
  readonly products: Readonly<Record<string, string>>
}

/** Codes of drugs. A fluid's code follows from its bag, which the first nine digits do not tell. */
const wanted: ReadonlySet<string> = new Set(
  allDrugs.filter(({ category }) => category !== 'hydration').flatMap(({ codes }) => codes.map(({ code }) => code)),
)

/** Adds crosswalks to the table; says how many products it holds then. */
export function addNdcProducts(files: readonly DrugPackageFile[]): string {
  const before = JSON.parse(readFileSync(ndcProductsPath, 'utf8')) as Table
  const codesOf = new Map<string, Set<string>>()
  const put = (product: string, code: string): void => {
    codesOf.set(product, (codesOf.get(product) ?? new Set()).add(code))
  }
  for (const [code, products] of Object.entries(before.products)) for (const one of products.split(' ')) put(one, code)
  for (const { packages } of files) {
    for (const { ndc, code, others = [] } of packages.values()) {
      for (const each of [code, ...others.map((one) => one.code)]) if (wanted.has(each)) put(ndc.slice(0, 9), each)
    }
  }
  const byCode = new Map<string, string[]>()
  for (const [product, [code, ...more]] of codesOf) {
    if (code !== undefined && more.length === 0) byCode.set(code, [...(byCode.get(code) ?? []), product])
  }
  const editions = [...new Set([...before.editions, ...files.map(({ edition }) => edition)])].sort()
  const products = Object.fromEntries([...byCode].sort().map(([code, list]) => [code, list.sort().join(' ')]))
  writeFileSync(ndcProductsPath, `${JSON.stringify({ editions, products }, null, 1)}\n`)
  return `${ndcProductsPath}: ${[...byCode.values()].flat().length} products of ${byCode.size} codes.`
}
