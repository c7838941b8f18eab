// Made from the folder by npm run index.
import { blueCrossMichigan } from './blue-cross-michigan'
import { blueCrossNc } from './blue-cross-nc'
import { independence } from './independence'
import { medicare } from './medicare'
import { medicareHospital } from './medicare-hospital'
import { texasMedicaid } from './texas-medicaid'
import { tricare } from './tricare'
import { unitedhealthcare } from './unitedhealthcare'
import type { Profile } from './define'

/** Every profile, by the names of the files. */
export const profiles: readonly Profile[] = [
  blueCrossMichigan,
  blueCrossNc,
  independence,
  medicare,
  medicareHospital,
  texasMedicaid,
  tricare,
  unitedhealthcare,
]
