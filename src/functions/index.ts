// Made from the folder by npm run index.
import { audit } from './audit'
import { codes } from './codes'
import { lines } from './lines'
import { minutes } from './minutes'
import { price } from './price'
import { units } from './units'
import { vendor } from './vendor'
import { version } from './version'
import { why } from './why'

/** Every custom function, by the names of the files; `catalogue.ts` has them in the order of every list. */
export const functionList = [audit, codes, lines, minutes, price, units, vendor, version, why] as const
