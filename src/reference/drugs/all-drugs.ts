import { antiInfectives } from './anti-infectives'
import { antineoplastics } from './antineoplastics'
import { biologics } from './biologics'
import { blood } from './blood'
import { clotting } from './clotting'
import { criticalCare } from './critical-care'
import { injected } from './injected'
import { joinedToProcedures } from './joints-eyes-skin'
import { makersProducts } from './makers'
import { poisoning } from './poisoning'
import { rare } from './rare'
import { cancerAntibodies } from './cancer-antibodies'
import type { Drug } from './drug'
import { enzymes } from './enzymes'
import { fluids } from './fluids'
import { hormones } from './hormones'
import { immuneGlobulins } from './immune-globulins'
import { otherDrugs } from './other'
import { supportive } from './supportive'

const families: readonly Drug[] = [
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
  ...criticalCare,
  ...poisoning,
  ...clotting,
  ...joinedToProcedures,
  ...injected,
  ...rare,
  ...fluids,
]

/** Every drug that a log may name, and beside it the products of it that have codes of their own. */
export const allDrugs: readonly Drug[] = [...families, ...makersProducts(families)]

const byName: ReadonlyMap<string, Drug> = new Map(allDrugs.map((drug) => [drug.name, drug]))

/** The drug of a name as it stands in `drugs/`; undefined for any other spelling. */
export const drugNamed = (name: string): Drug | undefined => byName.get(name)

/** The products of a drug that have codes of their own, by the drug's name: `acetaminophen (Hikma)` of `acetaminophen`. */
const products: ReadonlyMap<string, readonly Drug[]> = new Map(
  allDrugs.map(({ name }) => [
    name,
    allDrugs.filter((one) => one.codes.length > 0 && one.name.startsWith(`${name} (`)),
  ]),
)

export const productsOf = (drug: string): readonly Drug[] => products.get(drug) ?? []
