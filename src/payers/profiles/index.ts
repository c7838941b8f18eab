import { blueCrossMichigan } from './blue-cross-michigan'
import { blueCrossNC } from './blue-cross-nc'
import { independence } from './independence'
import { medicareOffice } from './medicare'
import { medicareHospital } from './medicare-hospital'
import type { Profile } from './profile'
import { texasMedicaid } from './texas-medicaid'
import { tricare } from './tricare'
import { unitedHealthcare } from './unitedhealthcare'

/** Every profile. A new one is a file beside this one and its line here. */
export const profiles: readonly Profile[] = [
  medicareOffice,
  medicareHospital,
  unitedHealthcare,
  independence,
  blueCrossNC,
  blueCrossMichigan,
  texasMedicaid,
  tricare,
]
