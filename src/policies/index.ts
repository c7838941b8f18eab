// Made from the folder by npm run index.
import { abandoned } from './abandoned'
import { buying } from './buying'
import { complex } from './complex'
import { conversionFactor } from './conversion-factor'
import { derivedWaste } from './derived-waste'
import { doseRounding } from './dose-rounding'
import { hydrationSegments } from './hydration-segments'
import { missingStop } from './missing-stop'
import { otherPayersPrice } from './other-payers-price'
import { overlap } from './overlap'
import { pump } from './pump'
import { pushMinutesInHydration } from './push-minutes-in-hydration'
import { repeatInfusion } from './repeat-infusion'
import { routeModifier } from './route-modifier'
import { secondInitial } from './second-initial'
import { secondInitialHours } from './second-initial-hours'
import { splitInjection } from './split-injection'
import { subUnitWaste } from './sub-unit-waste'
import { unclassified } from './unclassified'
import { unsuffixedName } from './unsuffixed-name'
import { vialSharing } from './vial-sharing'

/** Every policy, by the names of the files; `policies.ts` has them in the order of every list. */
export const policyList = [
  abandoned,
  buying,
  complex,
  conversionFactor,
  derivedWaste,
  doseRounding,
  hydrationSegments,
  missingStop,
  otherPayersPrice,
  overlap,
  pump,
  pushMinutesInHydration,
  repeatInfusion,
  routeModifier,
  secondInitial,
  secondInitialHours,
  splitInjection,
  subUnitWaste,
  unclassified,
  unsuffixedName,
  vialSharing,
] as const
