import { scaled, type Scaled } from '../../engine/log/cells/amounts'
import { writtenCodeOn } from '../../reference/drugs/codes'
import type { DrugCode, Reference } from '../../reference/reference'
import { isoOf, lookUpsOf } from '../../engine/drug-lines/drug-code'
import { OffersOfCode } from '../best-vendor'
import type { Offer } from '../offer'

/** What a row of `Vendors` or `Purchases` names a product by. */
export type NamesProduct = Pick<Offer, 'drug' | 'hcpcs' | 'ndc' | 'size'>

/** What a row is of: its code and the content of one container; null where that cannot be told. */
export interface Product {
  readonly code: DrugCode
  readonly size: Scaled
}

/** Tells products by the codes of a reference. */
export class Products {
  readonly offers: OffersOfCode

  constructor(private readonly reference: Reference) {
    this.offers = new OffersOfCode(lookUpsOf(reference))
  }

  /** The code of a row on a day, or null. */
  codeOf(row: NamesProduct, day: number): DrugCode | null {
    const named = this.offers.codeOf(row, day) ?? this.ofNdc(row, day)
    if (named === null) return null
    const written = writtenCodeOn(this.reference, named, isoOf(day))
    return written?.valid === true ? written.code : null
  }

  /** The code and the content of one container; null where either is not known. */
  of(row: NamesProduct, day: number): Product | null {
    const code = this.codeOf(row, day)
    if (code?.unit == null) return null
    const size = this.offers.sizeOf(row, code, day)
    return size === null || !(size > 0) ? null : { code, size }
  }

  /** Whether a row that names no one product may be of the code. */
  mayBe(row: Pick<Offer, 'drug'>, code: DrugCode): boolean {
    return this.offers.mayBe(row, code)
  }

  /** An NDC in eleven digits; of ten digits the only package that is known. */
  ndcOf(cell: string): string {
    return lookUpsOf(this.reference).ndcOf(cell, -1)
  }

  private ofNdc({ ndc }: NamesProduct, day: number): string | null {
    return ndc === null ? null : (lookUpsOf(this.reference).codeOfNdc(ndc, day)?.code ?? null)
  }
}

/** HCPCS units in an amount. */
export const unitsIn = (amount: Scaled, { unit }: DrugCode): number => amount / scaled(unit?.amount ?? 1)
