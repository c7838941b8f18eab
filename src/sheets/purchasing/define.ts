import type { PurchasePlan } from '../../purchasing/schedule/purchase-plan'
import type { QuarterMargin } from '../../purchasing/margin/underwater'
import type { Reconciliation } from '../../purchasing/reconcile/reconcile'
import type { ShortageHere } from '../../purchasing/shortages/in-schedule'
import type { SheetKind } from '../model/define-sheet'

/** What the sheets about buying show. */
export interface BuyingToShow {
  readonly plan: PurchasePlan
  readonly reconciliation: Reconciliation
  readonly margins: readonly QuarterMargin[]
  /** Null where no list of shortages was given. */
  readonly shortages: readonly ShortageHere[] | null
  /** What a reader must know of tables and days, as sentences. */
  readonly said: readonly string[]
}

/** A sheet about buying. */
export const definePurchasingSheet = (sheet: SheetKind<BuyingToShow>): SheetKind<BuyingToShow> => sheet
