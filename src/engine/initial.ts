import { primariesOf } from '../reference/ncci'
import type { RuleId } from '../rules'
import type { Setting } from '../rules/rule'
import type { Charge } from './charge'
import { found } from './finding'
import { hydrationCharges, type HydrationGroup } from './hydration'
import { infusionCharges, type LineContext } from './infusions'
import { pushCharges, type ReportedPush } from './pushes'
import { byHierarchy, type Candidate, type InfusionService, type Push } from './services'

/** Everything given through one line. */
export interface LineServices {
  readonly infusions: readonly InfusionService[]
  readonly reported: readonly ReportedPush[]
  readonly hydration: readonly HydrationGroup[]
}

/** A service that may be the initial one, beside what it is. */
type Choice = Candidate & { readonly service: InfusionService | Push | HydrationGroup }

/** Services of a line that may be initial: the first pushes, the infusions, hydration of 31 minutes. */
function choicesOf({ infusions, reported, hydration }: LineServices): Choice[] {
  return [
    ...infusions.map((one): Choice => ({
      ...candidate(one.run),
      kind: 'infusion',
      class: one.class,
      primary: one.run.primary || one.repeats.some((run) => run.primary),
      service: one,
    })),
    ...reported
      .filter((one) => !one.repeat)
      .map(({ push }): Choice => ({
        ...candidate(push),
        kind: 'push',
        class: push.class,
        primary: push.primary,
        service: push,
      })),
    ...hydration
      .filter((one) => one.pieces.length > 0)
      .map((one): Choice => ({
        kind: 'hydration',
        class: 'hydration',
        identity: 'hydration',
        label: one.label,
        minutes: one.pieces[0]!,
        start: one.start,
        primary: one.primary,
        service: one,
      })),
  ].sort(byHierarchy)
}

const candidate = (one: { identity: string; label: string; minutes: number; start: number }) => ({
  identity: one.identity,
  label: one.label,
  minutes: Number.isNaN(one.minutes) ? 0 : one.minutes,
  start: one.start,
})

/** The charges of a line with a given initial service. */
function chargesWith(services: LineServices, initial: Choice['service'] | null, context: LineContext): Charge[] {
  const is = <Kind extends Choice['service']['kind']>(kind: Kind) =>
    initial?.kind === kind ? (initial as Extract<Choice['service'], { kind: Kind }>) : null
  return [
    ...infusionCharges(services.infusions, is('infusion'), context),
    ...pushCharges(services.reported, is('push'), context),
    ...hydrationCharges(services.hydration, is('hydration'), context),
  ]
}

/**
 * Chooses the initial service of a line and charges the line (rules `initial.*`).
 *
 * @param mayMark - whether a marked primary drug counts here: in an office, on the line of the visit
 */
export function chargeLine(services: LineServices, setting: Setting, mayMark: boolean, context: LineContext): Charge[] {
  const choices = choicesOf(services)
  const first = choices[0]
  if (first === undefined) return chargesWith(services, null, context)
  if (setting === 'hospital' || !mayMark) {
    return explained(
      services,
      first,
      setting === 'hospital' ? 'initial.hierarchy' : 'initial.rank',
      choices.length,
      context,
    )
  }
  const marked = choices.find((choice) => choice.primary)
  if (marked === undefined) {
    const other = choices.find(
      (choice) => (choice.kind !== first.kind || choice.class !== first.class) && mayLead(services, choice, context),
    )
    if (other !== undefined) {
      context.findings.push(found('assumed-primary', rowsOf(first), { drug: first.label, other: other.label }))
    }
    return explained(services, first, 'initial.primary-reason', choices.length, context)
  }
  if (marked !== first && !mayLead(services, marked, context)) {
    context.findings.push(found('primary-ignored', rowsOf(marked), { drug: marked.label, first: first.label }))
    return explained(services, first, 'initial.primary-ignored', choices.length, context)
  }
  return explained(services, marked, 'initial.primary-reason', choices.length, context)
}

const rowsOf = (choice: Choice): readonly number[] =>
  choice.service.kind === 'infusion' ? choice.service.run.rows : choice.service.rows

/** The line's charges, the initial one saying why it is initial where there was a choice. */
function explained(
  services: LineServices,
  choice: Choice,
  rule: RuleId,
  count: number,
  context: LineContext,
): Charge[] {
  const charges = chargesWith(services, choice.service, context)
  if (count < 2) return charges
  const rows = rowsOf(choice)
  const lead = charges.findIndex((one) => one.rows === rows && !one.slot.endsWith('.hour'))
  const initial = charges[lead]
  if (initial !== undefined) charges[lead] = { ...initial, rules: [...initial.rules, 'initial.one', rule] }
  return charges
}

/** Whether every add-on of the line would follow a code that it may follow, were this the initial service. */
function mayLead(services: LineServices, choice: Choice, context: LineContext): boolean {
  const charges = chargesWith(services, choice.service, { ...context, findings: [] })
  const codes = new Set(charges.map((one) => one.code))
  return charges.every((one) => {
    const primaries = primariesOf(one.code)
    return primaries === null || primaries.some((code) => codes.has(code))
  })
}
