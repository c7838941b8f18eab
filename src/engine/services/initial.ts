import type { RuleId } from '../../rules'
import type { Setting } from '../../rules/rule'
import { codeOf, type Charge } from './charge'
import { chargeAddedTime } from './added-time'
import { chargeHydration } from './hydration'
import { chargeInfusions, type Context } from './infusions'
import { chargePushes, type ReportedPush } from './pushes'
import { byHierarchy, type HydrationGroup, type InfusionService, type VeinService } from './services'
import { drugsIn } from '../substances/mix'
import { assumedPrimary } from '../../findings/services/assumed-primary'
import { primaryIgnored } from '../../findings/services/primary-ignored'

/** Everything given through one line. */
export interface LineServices {
  readonly infusions: readonly InfusionService[]
  readonly reported: readonly ReportedPush[]
  readonly hydration: readonly HydrationGroup[]
}

/** What is marked as the reason for the visit. */
export interface Mark {
  /** Whichever of their rows bears the mark. */
  readonly drugs: ReadonlySet<string>
  /** Placed by it, the drug could not lead its line (reading 4). */
  readonly passedOver: boolean
}

/** Services of a line that may be initial, by hierarchy: the infusions, the first pushes, hydration of 31 minutes. */
export function choicesOf({ infusions, reported, hydration }: LineServices): VeinService[] {
  const choices: VeinService[] = [...infusions]
  for (const one of reported) if (!one.repeat) choices.push(one.push)
  for (const one of hydration) if (one.pieces.length > 0) choices.push(one)
  return choices.length > 1 ? choices.sort(byHierarchy) : choices
}

/** The charges of a line with a given initial service. */
function chargesWith(services: LineServices, initial: VeinService | null, context: Context): Charge[] {
  const charges: Charge[] = []
  chargeInfusions(charges, services.infusions, initial, context)
  chargePushes(charges, services.reported, initial, context)
  chargeHydration(charges, services.hydration, initial, context)
  return charges
}

/**
 * Chooses the initial service of a line and charges the line (rules `initial.*`).
 *
 * @param mark - what is marked as the reason for the visit; null on a line where a mark means nothing
 */
export function chargeLine(services: LineServices, setting: Setting, mark: Mark | null, context: Context): Charge[] {
  const choices = choicesOf(services)
  const first = choices[0]
  if (first === undefined) return chargesWith(services, null, context)
  if (context.edition.codes?.addsDrugs === true) return chargesByClass(services, first, context)
  const [initial, rule] = choose(services, choices, first, setting, mark, context)
  const charges = chargesWith(services, initial, context)
  return choices.length > 1 ? withWhy(charges, initial, rule) : charges
}

/** Under a code set without codes for a further drug each class has a first hour of its own (rule `history.added-time`). */
function chargesByClass(services: LineServices, first: VeinService, context: Context): Charge[] {
  const charges: Charge[] = []
  const pooled = sharesCodes(context) ? services.hydration.filter((one) => one.pieces.length > 0) : []
  chargeAddedTime(charges, services.infusions, pooled, context)
  chargePushes(charges, services.reported, first, context)
  const led = charges.some((one) => one.slot === 'therapeutic.infusion')
  if (led && pooled.length > 0) return charges
  const fluid = led ? null : (services.hydration.find((one) => one.pieces.length > 0) ?? null)
  chargeHydration(charges, services.hydration, fluid, context)
  return charges
}

/** Whether hydration and drugs have the same codes, so that their time is one. */
const sharesCodes = ({ edition }: Context): boolean =>
  codeOf(edition, 'hydration.hour') === codeOf(edition, 'therapeutic.hour')

function choose(
  services: LineServices,
  choices: readonly VeinService[],
  first: VeinService,
  setting: Setting,
  mark: Mark | null,
  context: Context,
): readonly [VeinService, RuleId] {
  if (setting === 'hospital') return [first, 'initial.hierarchy']
  if (mark === null) return [first, 'initial.rank']
  const marked = choices.find((choice) => isMarked(choice, mark.drugs))
  if (marked === first) return [first, 'initial.primary-reason']
  if (marked === undefined) {
    const other = choices.find(
      (choice) => (choice.kind !== first.kind || choice.class !== first.class) && mayLead(services, choice, context),
    )
    if (other !== undefined) {
      context.findings.push(assumedPrimary(first.rows, { drug: first.label, other: other.label }))
    }
    return [first, 'initial.primary-reason']
  }
  if (!mark.passedOver && mayLead(services, marked, context)) return [marked, 'initial.primary-reason']
  context.findings.push(primaryIgnored(marked.rows, { drug: marked.label, first: first.label }))
  return [first, 'initial.primary-ignored']
}

/** `Primary` names the drug: any of its services bears the mark. */
export const isMarked = (choice: VeinService, drugs: ReadonlySet<string>): boolean =>
  choice.primary || drugs.has(choice.identity) || drugsIn(choice.identity).some((drug) => drugs.has(drug))

/** The initial charge says why it is initial, where there was a choice; it stands before its hours. */
function withWhy(charges: readonly Charge[], initial: VeinService, rule: RuleId): Charge[] {
  const at = charges.findIndex((one) => one.rows === initial.rows)
  const why: RuleId[] = ['initial.one', rule]
  if (initial.kind === 'hydration' && rule === 'initial.primary-reason') why.push('hydration.marked')
  return charges.map((one, index) => (index === at ? { ...one, rules: [...one.rules, ...why] } : one))
}

/** Whether every add-on of the line would follow a code that it may follow, were this the initial service. */
export function mayLead(services: LineServices, choice: VeinService, context: Context): boolean {
  const charges = chargesWith(services, choice, { ...context, findings: [] })
  const slots = new Set(charges.map((one) => one.slot))
  return charges.every((one) => {
    const followed = one.slot === 'drug' ? null : context.edition.edits.slotsFollowed(one.slot)
    return followed === null || [...followed].some((slot) => slots.has(slot))
  })
}
