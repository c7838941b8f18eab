/**
 * Builds the tables of `src/reference/tables/` from a folder of CMS files:
 *
 *     npm run reference -- FOLDER
 *
 * Each builder names the files it reads. The files themselves are not committed; every table says which edition it is of.
 */
import { buildAddOnEdits, buildPairs } from './coding-edits'
import { buildDrugs } from './build-drugs'
import { buildFeeSchedule } from './fee-schedule'
import { ReferenceFolder } from './files'
import { buildHospitalRates } from './hospital-rates'
import { buildLocalities } from './localities'
import { buildPaymentLimits } from './payment-limits'
import { buildUnitMaximums } from './unit-maximums'
import { buildZipCodes } from './zip-codes'

const path = process.argv[2]
if (path === undefined) {
  console.error('Name the folder of CMS files: npm run reference -- FOLDER')
  process.exit(2)
}
const folder = new ReferenceFolder(path)
buildPaymentLimits(folder)
buildFeeSchedule(folder)
buildLocalities(folder)
buildZipCodes(folder)
buildHospitalRates(folder)
buildUnitMaximums(folder)
buildAddOnEdits(folder)
buildPairs(folder)
buildDrugs(folder)
