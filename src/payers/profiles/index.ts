// Made from the folder by npm run index.
import { aetna } from './aetna'
import { anthem } from './anthem'
import { blueCrossMichigan } from './blue-cross-michigan'
import { blueCrossNc } from './blue-cross-nc'
import { independence } from './independence'
import { medicare } from './medicare'
import { medicareHospital } from './medicare-hospital'
import { ncMedicaid } from './nc-medicaid'
import { texasMedicaid } from './texas-medicaid'
import { tricare } from './tricare'
import { unitedhealthcare } from './unitedhealthcare'
import type { Profile } from './define'

/** Every profile, by the names of the files. */
export const profiles: readonly Profile[] = [
  aetna,
  anthem,
  blueCrossMichigan,
  blueCrossNc,
  independence,
  medicare,
  medicareHospital,
  ncMedicaid,
  texasMedicaid,
  tricare,
  unitedhealthcare,
]
