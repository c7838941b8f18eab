import table from '../tables/ndc-products.json'

/**
 * Codes by labeler and product, the first nine digits of an NDC, and what one item holds, of CMS's NDC-HCPCS crosswalks
 * (`npm run reference`). A product that they give two codes, or none, is not here; nothing follows then. Of a product whose packages
 * hold different amounts the code alone is told.
 */
export interface NdcProduct {
  readonly code: string
  /** Millilitres of one item, 1 also of a powder, and HCPCS units in it; null where its packages differ. */
  readonly item: { readonly volume: number; readonly unitsInItem: number } | null
}

const byProduct: ReadonlyMap<string, NdcProduct> = new Map(
  Object.entries<Readonly<Record<string, string>>>(table.products).flatMap(([code, byItem]) =>
    Object.entries(byItem).flatMap(([text, products]) => {
      const [volume, unitsInItem] = text.split('/').map(Number)
      const item = volume === undefined || unitsInItem === undefined ? null : { volume, unitsInItem }
      return products.split(' ').map((one) => [one, { code, item }] as const)
    }),
  ),
)

/** The product of a package of eleven digits; undefined where the crosswalks do not tell one code of it. */
export const ndcProduct = (ndc: string): NdcProduct | undefined => byProduct.get(ndc.slice(0, 9))

/** The code of a package of eleven digits. */
export const codeOfNdc = (ndc: string): string | undefined => ndcProduct(ndc)?.code
