import { inPlace, sheetsOf } from '../model/define-sheet'
import type { LivingSheet } from '../model/living-sheet'
import type { BuyingToShow } from './define'
import { purchasingSheetList } from './index'

/** What the sheets about buying are called, the one to look at first. */
export const purchasingSheetNames: readonly string[] = inPlace(purchasingSheetList).map(({ name }) => name)

/** The sheets about buying. */
export const purchasingSheets = (subject: BuyingToShow): LivingSheet[] => sheetsOf(purchasingSheetList, subject)
