import { antiInfectives } from './anti-infectives'
import { antineoplastics } from './antineoplastics'
import { biologics } from './biologics'
import { blood } from './blood'
import { cancerAntibodies } from './cancer-antibodies'
import type { Drug } from './drug'
import { enzymes } from './enzymes'
import { fluids } from './fluids'
import { hormones } from './hormones'
import { immuneGlobulins } from './immune-globulins'
import { otherDrugs } from './other'
import { supportive } from './supportive'

/** Every drug that a log may name. */
export const allDrugs: readonly Drug[] = [
  ...biologics,
  ...cancerAntibodies,
  ...antineoplastics,
  ...supportive,
  ...blood,
  ...immuneGlobulins,
  ...enzymes,
  ...hormones,
  ...antiInfectives,
  ...otherDrugs,
  ...fluids,
]

const byName: ReadonlyMap<string, Drug> = new Map(allDrugs.map((drug) => [drug.name, drug]))

/** The drug of a name as it stands in `drugs/`; undefined for any other spelling. */
export const drugNamed = (name: string): Drug | undefined => byName.get(name)
