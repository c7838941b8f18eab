import { isoDate } from '../../basics/date'
import type { Administration } from '../administrations/administration'
import type { OwnService } from '../../reference/own-codes'
import type { Context } from './infusions'
import { includedService } from '../../findings/services/included-service'
import { procedureCode } from '../../findings/services/procedure-code'
import { procedureOf } from '../../reference/procedures'
import { noAdministrationCode, type NoCode } from '../../findings/services/no-administration-code'

/** What gets no code here, each with the finding that says why. */
export function leftToOthers(one: Administration, { findings }: Context): void {
  const drug = one.substance.label
  const say = (why: NoCode): void => {
    findings.push(noAdministrationCode(one.rows, { drug, why }))
  }
  switch (one.method) {
    case 'included':
      findings.push(includedService(one.rows, { service: drug }))
      break
    case 'own codes':
      if (one.own !== null) say({ service: one.own.what, codes: codesOn(one.own, one.day) })
      break
    case 'refill':
      say('refill')
      break
    case 'procedure': {
      const codes = procedureOf(one.substance.identity)
      if (codes === null) say('procedure')
      else findings.push(procedureCode(one.rows, { drug, codes }))
      break
    }
    case 'none':
      say(one.category === 'none' ? 'category' : 'route')
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
