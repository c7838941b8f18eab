import { isoDate } from '../../basics/date'
import { found, type Facts } from '../explain/finding'
import type { Administration } from '../visit/administration'
import type { OwnService } from '../../reference/own-codes'
import type { Context } from './infusions'

/** What gets no code here, each with the finding that says why. */
export function leftToOthers(one: Administration, { findings }: Context): void {
  const drug = one.substance.label
  const say = (facts: Facts): void => {
    findings.push(found('no-administration-code', one.rows, { drug, ...facts }))
  }
  switch (one.method) {
    case 'included':
      findings.push(found('included-service', one.rows, { service: drug }))
      break
    case 'own codes':
      if (one.own !== null) say({ why: 'own-codes', what: one.own.what, codes: codesOn(one.own, one.day) })
      break
    case 'refill':
      say({ why: 'refill' })
      break
    case 'procedure':
      say({ why: 'procedure' })
      break
    case 'none':
      say({ why: one.category === 'none' ? 'category' : 'route' })
      break
    default:
      break
  }
}

/** The codes made for a service, those of the date where they have dates. */
function codesOn(own: OwnService, day: number): string {
  if (own.dated === undefined || day < 0) return own.codes
  const date = isoDate(day)
  const inForce = own.dated.filter((one) => one.from <= date && (one.until === null || date <= one.until))
  return inForce.length > 0 ? inForce.map((one) => one.code).join(', ') : `${own.codes}, none of which was in force`
}
