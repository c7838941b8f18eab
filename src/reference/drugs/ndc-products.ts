import table from '../tables/ndc-products.json'

/**
 * Codes by labeler and product, the first nine digits of an NDC, of CMS's
 * NDC-HCPCS crosswalks (`npm run reference`). A product that they give two codes, or none, is not here; nothing follows then.
 */
const codeOf = new Map(
  Object.entries(table.products).flatMap(([code, products]) => products.split(' ').map((one) => [one, code] as const)),
)

/** The code of a package of eleven digits; undefined where the crosswalks do not tell one. */
export const codeOfNdc = (ndc: string): string | undefined => codeOf.get(ndc.slice(0, 9))
