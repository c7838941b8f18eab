import type { Substance } from '../substances/substance'
import type { Route } from '../log/cells/read-route'
import { drugNamed } from '../../reference/drugs/all-drugs'
import { onlyWay, type OnlyWay } from '../../reference/drugs/labelled-ways'

const intoVein: ReadonlySet<Route> = new Set(['infusion', 'push', 'vein', 'bolus'])
const intoTissue: ReadonlySet<Route> = new Set([
  'injection',
  'intramuscular',
  'subcutaneous',
  'subcutaneous infusion',
  'on-body',
])

/**
 * The way by which alone a drug, or the code that the log names, is given, where the charted route is another; null
 * where they agree, the route is neither into a vein nor into tissue, or nothing is known of the drug.
 */
export function otherWay({ drugs, code, open }: Substance, route: Route): OnlyWay | null {
  const charted = intoVein.has(route) ? 'vein' : intoTissue.has(route) ? 'tissue' : null
  if (charted === null) return null
  const only = drugs.length > 0 ? drugs.map((drug) => wayOfCode(drug, code) ?? onlyWay(drug)) : [sharedWay(open)]
  return only.find((way) => way !== null && way.to !== charted) ?? null
}

/** A drug with a code for each form goes by the way of the code that the log names. */
function wayOfCode(drug: string, code: string | null): OnlyWay | null {
  const use = code === null ? undefined : drugNamed(drug)?.codes.find((one) => one.code === code)?.use
  const source = `HCPCS descriptor of ${code}`
  if (use === 'IV') return { to: 'vein', given: 'into a vein', source }
  if (use === 'SC') return { to: 'tissue', given: 'under the skin', source }
  return null
}

/** A name that several products share (`denosumab`): the way that all of them go. */
function sharedWay([choice]: Substance['open']): OnlyWay | null {
  if (choice?.why !== 'product') return null
  const [first = null, ...rest] = choice.candidates.map((one) => onlyWay(one.name))
  return rest.every((way) => way?.to === first?.to) ? first : null
}
