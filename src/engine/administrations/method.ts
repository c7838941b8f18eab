import { lineFlushes, localAnaesthetic } from '../../reference/included-services'
import { alwaysByProcedure, isPartOfTest } from '../../reference/procedures'
import type { Service } from '../substances/service'
import { unbilled, type Substance } from '../substances/substance'
import { isInjection, type Route } from '../log/cells/read-route'
import { flag } from '../log/cells/read-words'
import type { Method } from './administration'
import type { Times } from './reading'

const unnamedFluid: Substance = unbilled('hydration fluid', 'hydration fluid', {
  category: 'hydration',
  usual: 'infusion',
})

/** A row that names no drug: a fluid where it is charted as hydration, else what its class says. */
export function named(substance: Substance, route: Route): Substance {
  if (substance.label !== '') return substance
  if (route === 'hydration' && substance.category === null) return unnamedFluid
  return substance.category === null ? substance : { ...substance, label: `the ${substance.category} drug` }
}

/** A service has no class and is known by the name that the log gives it. */
export const serviceAsSubstance = (service: Service): Substance =>
  unbilled(service.label.toLowerCase(), service.label, { category: 'none', included: service.kind === 'included' })

export function methodOfService(service: Service, route: Route): Method {
  switch (service.kind) {
    case 'own codes':
      return 'own codes'
    case 'antibody':
      return route === 'none' ? 'none' : 'antibody'
    case 'port flush':
    case 'catheter flush':
      return service.kind
    case 'refill':
      return service.pump === 'unclear'
        ? 'refill'
        : service.pump === 'portable'
          ? 'portable refill'
          : 'implanted refill'
    case 'included':
      return 'included'
  }
}

/** How the administration is coded, from route, drug and clock. */
export function methodOf(
  substance: Substance,
  route: Route,
  times: Times,
  minutes: number,
  flags: number,
): Method | 'unknown-drug' {
  if (route === 'flush' || substance.included) return 'included'
  if (route === 'none') return 'none'
  if (route === 'on-body') return 'on-body'
  if (isInjection(route) && localAnaesthetic.test(substance.identity)) return 'included'
  const category = substance.category
  if (category === null) return route === 'hydration' ? 'hydration' : 'unknown-drug'
  if (category === 'none') return 'none'
  if (route === 'procedure' || route === 'refill') return route
  if (route === 'portable refill' || route === 'implanted refill') return route
  if (isPartOfTest(substance.identity) || substance.clearsCatheter) return 'procedure'
  if (isInjection(route) && alwaysByProcedure(substance.identity)) return 'procedure'
  const fluid = category === 'hydration'
  // Heparin, or saline, that the note calls a flush; a fluid that runs for a time hydrates all the same.
  const flushes = lineFlushes.has(substance.identity) || (fluid && times.stop < 0)
  if (flushes && (flags & flag.flushed) !== 0 && (route === 'push' || route === 'unstated' || route === 'vein')) {
    return 'included'
  }
  // Fluid that keeps a vein open, carries a drug or flushes is no hydration (rule `included.keep-open`).
  if (fluid && (flags & flag.keepOpen) !== 0) return 'included'
  switch (route) {
    case 'hydration':
    case 'infusion':
      return fluid ? 'hydration' : 'infusion'
    case 'push':
      // A fluid pushed into a line flushes it.
      return fluid ? 'included' : 'push'
    case 'bolus':
      return fluid ? 'hydration' : 'push'
    case 'injection':
    case 'intramuscular':
    case 'subcutaneous':
      return fluid ? 'none' : 'injection'
    case 'pump':
      // Chemotherapy goes home with a pump; other drugs run by one like any infusion until their time shows more.
      if (fluid) return 'hydration'
      return category === 'therapeutic' ? 'infusion' : 'pump'
    case 'artery push':
      return 'artery'
    case 'subcutaneous infusion':
    case 'artery':
    case 'intrathecal':
    case 'reservoir':
    case 'lesions':
    case 'pleural':
    case 'peritoneal':
      return route
    default:
      break
  }
  return fluid ? 'hydration' : usualMethod(substance, route, times, minutes)
}

/** Nothing usable on the route: the drug's usual one, and the clock between push and infusion. */
function usualMethod(substance: Substance, route: Route, times: Times, minutes: number): Method {
  if (route !== 'vein') {
    if (substance.usual === 'injection') return 'injection'
    if (substance.usual === 'mouth') return 'none'
    // Into the eye, the bladder, a muscle by its own procedure: codes outside this family.
    if (substance.usual === 'procedure') return 'procedure'
    if (substance.usual === 'subcutaneous infusion') return 'subcutaneous infusion'
  }
  const stopped = times.stop >= 0 || times.badStop || minutes >= 0
  return substance.usual === 'push' && !stopped ? 'push' : 'infusion'
}
