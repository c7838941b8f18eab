// Made from the folder by npm run index.
import { costsInUse } from './costs-in-use'
import { plan } from './plan'
import { reconciliation } from './reconciliation'
import { shortages } from './shortages'
import { underwater } from './underwater'

/** Every sheet of the purchasing, by the names of the files. */
export const purchasingSheetList = [costsInUse, plan, reconciliation, shortages, underwater]
