// Made from the folder by npm run index.
import { plan } from './plan'
import { reconciliation } from './reconciliation'
import { shortages } from './shortages'
import { underwater } from './underwater'

/** Every sheet of the purchasing, by the names of the files. */
export const purchasingSheetList = [plan, reconciliation, shortages, underwater]
